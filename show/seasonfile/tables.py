"""The two tables that a season can be sent as: its couples, one a row, and its dances, one a row.

Both begin with a row of headings; columns may stand in any order, and those that are not there leave the
season's facts as they are, while an empty cell takes a fact out. The column `season` may be left out where
it is clear from elsewhere. A row of the couples is found again by the celebrity; the rows of the dances by
week and celebrity, which together are all that the couple danced in that week. What no row tells stays.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from rapidfuzz import process

from show.dance import AUDIENCE
from show.dates import EXAMPLES
from show.season import Season
from show.seasonfile.cells import read_table, write_table
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import CoupleForm, DanceForm, form_of
from show.seasonfile.typed import fill, opened, read_whole, write_value
from show.spelling import plain

SPECIAL: Final = "special"
"""Stands in the column of the week for a dance outside the competition."""

COUPLES: Final = ("season", *CoupleForm.model_fields)
OF_THE_WEEK: Final = ("air_date", "week_theme", "panel")
DANCES: Final = ("season", "week", *OF_THE_WEEK, *DanceForm.model_fields)

_ALIKE = 70


@dataclass(slots=True)
class Sent:
    """A table merged into a season."""

    data: dict[str, Any]
    """The season as the form of a season file has it."""

    rows: dict[int, int] = field(default_factory=dict)
    """By the id of each table in `data` that a row changed, the number of the row."""

    faults: list[Fault] = field(default_factory=list)

    def place(self, steps: Sequence[str | int]) -> str | None:
        """Where in the table something in `data` comes from: "row 5, marks"; None: from no row."""
        thing: Any = self.data
        row = None
        for depth, step in enumerate(steps):
            try:
                thing = thing[step]
            except (KeyError, IndexError, TypeError):
                break
            if id(thing) in self.rows:
                row, rest = self.rows[id(thing)], steps[depth + 1 :]
        if row is None:
            return None
        column = next((str(each) for each in rest if isinstance(each, str)), "")
        return f"row {row}, {column}" if column else f"row {row}"


def write_couples(season: Season) -> str:
    """The couples as a table."""
    form = form_of(season).model_dump(exclude_defaults=True)
    return write_table([COUPLES, *_rows(COUPLES, form.get("couples", ()), {"season": season.number})])


def write_dances(season: Season) -> str:
    """The dances as a table; a week without dances is not in it."""
    form = form_of(season).model_dump(exclude_defaults=True)
    rows: list[list[str]] = []
    for week in form.get("weeks", ()):
        of_week = {
            "season": season.number,
            "week": week["number"],
            "air_date": week["air_date"],
            "week_theme": week.get("theme"),
            "panel": week.get("panel", ()),
        }
        rows += _rows(DANCES, week.get("dances", ()), of_week)
    rows += _rows(DANCES, form.get("specials", ()), {"season": season.number, "week": SPECIAL})
    return write_table([DANCES, *rows])


def _rows(
    columns: Sequence[str], things: Iterable[Mapping[str, Any]], beside: Mapping[str, Any]
) -> Iterable[list[str]]:
    for thing in things:
        told = {**beside, **thing}
        yield [write_value(column, told.get(column)) for column in columns]


def read_tables(
    text: str, *, file: str, find: Callable[[int], Season | None], number: int | None = None
) -> Sent:
    """What the season is with the table's rows, as far as they can be made out.

    `find` gives the season of a number as it is now; `number` is the season's where no column tells it.
    Raises SeasonFileError for a table that is neither of the two, or of no single known season.
    """
    (_, headings), *rows = read_table(text, file=file)
    columns = _columns(headings, file)
    cells: list[tuple[int, dict[str, str]]] = []
    faults: list[Fault] = []
    for row, values in rows:
        if any(values[len(columns) :]):
            faults.append(Fault(file, f"row {row}", "there are more cells in this row than headings"))
        padded = [*values, *[""] * len(columns)]
        cells.append((row, dict(zip(columns, padded, strict=False))))
    if not rows:
        faults.append(Fault(file, "", "there are headings, but no row below them"))
    season = _season_of(cells, file, find, number, faults)
    if season is None:
        raise SeasonFileError(faults)
    sent = Sent(opened(form_of(season).model_dump(exclude_defaults=True)), faults=faults)
    if "week" in columns:
        _merge_dances(sent, cells, season, file)
    else:
        _merge_couples(sent, cells, file)
    return sent


def _columns(headings: Sequence[str], file: str) -> list[str]:
    """The names of the columns. Raises SeasonFileError if they are those of no table."""
    names = ["_".join(plain(heading).split()) for heading in headings]
    while names and not names[-1]:
        names.pop()
    known = DANCES if {"week", "style", "song", "marks"} & set(names) else COUPLES
    faults = []
    for number, (name, heading) in enumerate(zip(names, headings, strict=False), 1):
        place = f"row 1, column {number}"
        if name not in known:
            near = process.extractOne(name, known, score_cutoff=_ALIKE)
            hint = f'did you mean "{near[0]}"?' if near else f"the headings are {', '.join(known)}"
            faults.append(Fault(file, place, f'there is no heading "{heading[:80]}" here; {hint}'))
        if name and name in names[: number - 1]:
            faults.append(Fault(file, place, f'the heading "{heading[:80]}" is there twice'))
    needed = ("week", "celebrity") if known is DANCES else ("celebrity",)
    faults += [
        Fault(file, "row 1", f'the heading "{name}" is missing') for name in needed if name not in names
    ]
    if faults:
        raise SeasonFileError(faults)
    return names


def _season_of(
    cells: Sequence[tuple[int, Mapping[str, str]]],
    file: str,
    find: Callable[[int], Season | None],
    number: int | None,
    faults: list[Fault],
) -> Season | None:
    """The one season that all rows are about."""
    for row, named in cells:
        value = read_whole(named.get("season", "")) if named.get("season") else number
        if value is None:
            hint = 'put its number into a column "season"'
            faults.append(Fault(file, f"row {row}, season", f"which season is this of? {hint}"))
            return None
        if not isinstance(value, int):
            faults.append(Fault(file, f"row {row}, season", "this has to be a whole number"))
            return None
        if number is not None and value != number:
            faults.append(
                Fault(
                    file,
                    f"row {row}, season",
                    f"this row is of season {value}, others of {number}; send each season by itself",
                )
            )
            return None
        number = value
    season = find(number) if number is not None else None
    if season is None and cells:
        faults.append(
            Fault(
                file,
                f"row {cells[0][0]}, season",
                f"there is no season {number} yet; add it first, by hand or with a .toml or .json file",
            )
        )
    return season


def _merge_couples(sent: Sent, cells: Iterable[tuple[int, dict[str, str]]], file: str) -> None:
    couples: list[dict[str, Any]] = sent.data.setdefault("couples", [])
    by_celebrity = {couple["celebrity"]: couple for couple in couples}
    for row, named in cells:
        couple = by_celebrity.get(named["celebrity"])
        if couple is None:
            couple = {}
            couples.append(couple)
        elif id(couple) in sent.rows:
            where = f"row {row}, celebrity"
            told = f"{named['celebrity']} is in row {sent.rows[id(couple)]} already; one row is one couple"
            sent.faults.append(Fault(file, where, told))
        sent.rows[id(couple)] = row
        fill(couple, {key: text for key, text in named.items() if key in CoupleForm.model_fields})
        by_celebrity[named["celebrity"]] = couple


def _merge_dances(sent: Sent, cells: Iterable[tuple[int, dict[str, str]]], season: Season, file: str) -> None:
    weeks: list[dict[str, Any]] = sent.data.setdefault("weeks", [])
    by_number = {week["number"]: week for week in weeks}
    groups: dict[tuple[int | None, str], list[tuple[int, dict[str, str]]]] = {}
    for row, named in cells:
        number: int | None = None
        if plain(named["week"]) != SPECIAL:
            whole = read_whole(named["week"])
            if not isinstance(whole, int):
                sentence = f'this has to be the number of a week, or "{SPECIAL}"'
                sent.faults.append(Fault(file, f"row {row}, week", sentence))
                continue
            number = whole
            week = by_number.get(number)
            if week is None:
                week = {"number": number, "panel": list(season.judges)}
                by_number[number] = week
                weeks.append(week)
            sent.rows.setdefault(id(week), row)
            theme = {"theme": named["week_theme"]} if "week_theme" in named else {}
            fill(week, {**{key: named[key] for key in ("air_date", "panel") if named.get(key)}, **theme})
            _note_guests(week, season)
        groups.setdefault((number, named["celebrity"]), []).append((row, named))
    for (number, celebrity), group in groups.items():
        home = sent.data if number is None else by_number[number]
        dances: list[dict[str, Any]] = home.setdefault("specials" if number is None else "dances", [])
        there = [dance for dance in dances if dance.get("celebrity") == celebrity]
        for gone in there[len(group) :]:
            dances[:] = [dance for dance in dances if dance is not gone]
        for index, (row, named) in enumerate(group):
            if index < len(there):
                dance = there[index]
            else:
                dance = {}
                dances.append(dance)
            sent.rows[id(dance)] = row
            fill(dance, {key: text for key, text in named.items() if key in DanceForm.model_fields})


def _note_guests(week: dict[str, Any], season: Season) -> None:
    """Whoever sits on the panel without being a regular judge is a guest."""
    guests = [name for name in week.get("panel", ()) if name not in (*season.judges, AUDIENCE)]
    if guests and not week.get("guest_judges"):
        week["guest_judges"] = guests


def reword(sentence: str) -> str:
    """The sentence of a fault in the words of a table, whose cells have no quotation marks."""
    if sentence.startswith("this has to be a date"):
        return f"this has to be a date such as {EXAMPLES}"
    if sentence.endswith("is missing; it has to be given"):
        return "this cell is empty, or the column is not there; it has to be given"
    return sentence.replace(", without quotation marks", "").replace(
        "; leave the whole key out", "; leave it out"
    )
