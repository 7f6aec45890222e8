"""Files that somebody sends, whatever their form, as seasons; or every fault that keeps them from it."""

import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from pydantic import ValidationError

from show.alias import Alias
from show.season import Season
from show.seasonfile.checking import season_faults, slips_among
from show.seasonfile.decoding import decode
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import SeasonForm
from show.seasonfile.jsonform import read_json
from show.seasonfile.jsonform import reword as reword_for_json
from show.seasonfile.pruning import pruned
from show.seasonfile.reading import in_order, read_form, read_toml
from show.seasonfile.slips import named
from show.seasonfile.tables import Sent, read_tables
from show.seasonfile.tables import reword as reword_for_tables
from show.seasonfile.wording import form_faults

FORMS = (".toml", ".json", ".csv")
MOST_DANCES = 500
"""In one season; the longest had fewer than 200."""


def read_upload(
    name: str, content: bytes, *, known: Iterable[Season] = (), number: int | None = None
) -> Season:
    """The season that one file tells; `read_uploads` for several."""
    return read_uploads([(name, content)], known=known, number=number)[0]


def read_uploads(
    files: Iterable[tuple[str, bytes]], *, known: Iterable[Season] = (), number: int | None = None
) -> tuple[Season, ...]:
    """The seasons that files (name, content) tell, by number: of each what it would be with all of them.

    A .toml or .json file tells a season whole. A .csv file tells some of the facts of a season in `known`, or
    of one that another of the files tells; `number` says which where the file does not. The names in `known`
    are the right spellings. Takes up to a second for the largest files, so do it away from the event loop.
    Raises SeasonFileError with every fault of all files.
    """
    now = {season.number: season for season in known}
    told: dict[int, Season] = {}
    faults: list[Fault] = []
    others = tuple(now.values())
    # Couples come before the dances they dance, and both after the season itself.
    for name, content in sorted(files, key=lambda file: _rank(*file)):
        try:
            season = _read(name, content, others, {**now, **told}.get, number)
        except SeasonFileError as error:
            faults += error.faults
            continue
        if season.number in told and not name.casefold().endswith(".csv"):
            faults.append(Fault(name, "season", f"season {season.number} is in another of these files too"))
        told[season.number] = season
    if faults or not told:
        raise SeasonFileError(faults or [Fault("", "", "there is no file")])
    return tuple(told[each] for each in sorted(told))


def _rank(name: str, content: bytes) -> tuple[bool, bool, str]:
    table = name.casefold().endswith(".csv")
    return table, table and b"professional" not in content.replace(b"\0", b"")[:2000].lower(), name


def _read(
    name: str,
    content: bytes,
    known: Collection[Season],
    find: Callable[[int], Season | None],
    number: int | None,
) -> Season:
    form = next((form for form in FORMS if name.casefold().endswith(form)), None)
    if form is None:
        raise SeasonFileError([Fault(name, "", f"send a file whose name ends in {', '.join(FORMS)}")])
    text = decode(content, file=name)
    if form == ".csv":
        sent = read_tables(text, file=name, find=find, number=number)
        season, faults = _from_table(sent, name, known)
        faults.sort(key=_row)
    else:
        data = read_toml(text, name) if form == ".toml" else read_json(text, name)
        if isinstance(data, Fault):
            raise SeasonFileError([data])
        season, faults = read_form(data, name)
        if season:
            faults += _sense(season, name, known)
        if form == ".json":
            faults = [reword_for_json(fault) for fault in faults]
    if season and sum(len(week.dances) for week in season.weeks) > MOST_DANCES:
        faults.append(Fault(name, "", f"there are too many dances; {MOST_DANCES} are the most"))
    if faults or season is None:
        raise SeasonFileError(faults)
    return in_order(season)


def _from_table(sent: Sent, name: str, known: Collection[Season]) -> tuple[Season | None, list[Fault]]:
    faults = list(sent.faults)
    try:
        season = SeasonForm.model_validate(sent.data).model()
    except ValidationError as error:
        for details, fault in zip(error.errors(include_url=False), form_faults(error, name), strict=True):
            faults.append(_at_row(fault, sent.place(details["loc"])))
        form = pruned(sent.data, error)
        if form:
            faults += _of_rows(form.model(), sent, name, known)
        return None, faults
    return season, [*faults, *_of_rows(season, sent, name, known)]


def _of_rows(season: Season, sent: Sent, name: str, known: Collection[Season]) -> list[Fault]:
    return [_at_row(fault, sent.place(steps(fault.place))) for fault in _sense(season, name, known)]


def _at_row(fault: Fault, place: str | None) -> Fault:
    """A fault of the merged season, at the row it comes from, or in the season as it is known."""
    told = reword_for_tables(fault.sentence)
    return replace(fault, place=place or f"in the season as a whole, {fault.place}", sentence=told)


def _row(fault: Fault) -> int:
    """Where a fault stands in a table that is mended from top to bottom; what is of no row comes last."""
    row = fault.place.removeprefix("row ").split(",")[0]
    return int(row) if row.isdecimal() else sys.maxsize


def steps(place: str) -> list[str | int]:
    """A place as the steps to it: weeks[3].dances[1].song is weeks, 2, dances, 0, song."""
    return [
        int(step) - 1 if step.isdecimal() else step
        for step in place.replace("[", ".").replace("]", "").split(".")
        if step
    ]


def _sense(season: Season, name: str, known: Collection[Season]) -> list[Fault]:
    others = [other for other in known if other.number != season.number]
    names = {person for other in others for _, person in named(other)}
    aliases: list[Alias] = [alias for other in others for alias in other.aliases]
    return list(season_faults(season, slips_among([season], names, aliases), name))
