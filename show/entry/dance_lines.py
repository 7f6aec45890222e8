"""A dance a line: "Xochitl & Val; foxtrot; Unconditionally – Katy Perry; 10 10 10"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from show.couple import Couple
from show.dance import HIGHEST_MARK, Dance
from show.entry.casting import Casting, Unclear
from show.entry.lines import Line, quote, read_lines, unquote
from show.entry.styles import Styles
from show.season import Season
from show.seasonfile.fault import Fault, SeasonFileError
from show.seasonfile.form import DanceForm
from show.seasonfile.tables import reword
from show.seasonfile.typed import fill, opened, read_mark, read_number, read_value
from show.seasonfile.wording import form_faults
from show.week import Week

FILE: Final = "dances"

KEYS: Final = {
    "result": "result",
    "theme": "theme",
    "night": "theme",
    "team": "team",
    "kind": "kind",
    "bonus": "bonus",
    "coach": "coach",
    "billed as": "billing",
    "from": "inspired_by",
    "film": "inspired_by",
    "with": "joined_by",
    "also": "joined_by",
    "judges": "judges",
    "note": "note",
    "disputed": "disputed",
}
"""What can be added to a line as "key: value", and the fact that it is."""

_DASH = re.compile(r"\s+(?:[-–—―−]|--)\s+")
_QUOTED = re.compile(r'("(?:[^"]|"")*")\s*(?:(?:[-–—―−]|--|by\b)\s*(.*))?', re.IGNORECASE)
_MARKS = re.compile(r"[\dxX½.,+/|()=\s–-]*\d[\dxX½.,+/|()=\s–-]*|[xX](?:\s+[xX])*")
_TOTAL_FIRST = re.compile(r"\s*(\d+(?:\.5)?)\s*\((.*)\)\s*")
_TOTAL_LAST = re.compile(r"(.*?)(?:=\s*(\d+(?:\.5)?)|\((\d+(?:\.5)?)\))\s*")
_MARK_AT = re.compile(r"marks\[(\d+)\]")
_UNMARKED = frozenset({"no marks", "not scored", "unscored", "not judged"})


def read_dances(text: str, season: Season, week: Week, *, styles: Styles | None = None) -> tuple[Dance, ...]:
    """The dances of `week` that lines tell, in their order.

    `week` is as it is so far: its panel gave the marks, and a line of a couple who has danced in it already
    changes that dance, whose facts stay that no line tells (of several, the first line the first one). Lines
    of names alone are skipped. Marks may stand apart by blanks, commas or slashes, with the total ("= 30"),
    which is checked; a lone number is a total. Raises SeasonFileError with every fault.
    """
    reader = _Reader(season, week, styles or Styles())
    dances = [dance for line in read_lines(text, KEYS, file=FILE) if (dance := reader.read(line))]
    if reader.faults:
        raise SeasonFileError(reader.faults)
    return tuple(dances)


def still_in(season: Season, week: int) -> tuple[Couple, ...]:
    """The couples that had not left before `week`."""
    return tuple(couple for couple in season.couples if not couple.left_week or couple.left_week >= week)


def cast_of(season: Season, week: int) -> Casting:
    """Those who may dance in `week`; the professionals of couples that left may stand in."""
    professionals = [couple.professional for couple in season.couples]
    return Casting(still_in(season, week), season.aliases, professionals)


class _Reader:
    def __init__(self, season: Season, week: Week, styles: Styles) -> None:
        self.faults: list[Fault] = []
        self._week = week
        self._styles = styles
        self._casting = cast_of(season, week.number)
        self._professionals = {couple.celebrity: couple.professional for couple in season.couples}
        self._danced: dict[str, list[Dance]] = defaultdict(list)
        for dance in week.dances:
            self._danced[dance.celebrity].append(dance)

    def read(self, line: Line) -> Dance | None:
        names, *parts = line.parts or [""]
        if not any(parts) and not line.named:
            return None  # prefilled, and not danced yet
        try:
            couple, partner = self._casting.find(unquote(names))
        except Unclear as unclear:
            self._fault(line, str(unclear))
            return None
        known = self._danced[couple.celebrity]
        before = known.pop(0) if known else None
        facts: dict[str, Any] = {"celebrity": couple.celebrity}
        if before is not None:
            form = DanceForm.shortest(before, self._week.panel, self._professionals)
            facts = opened(form.model_dump(exclude_defaults=True))
        if partner != couple.professional:
            facts["partner"] = partner
        elif _names_both(names):
            facts.pop("partner", None)
        told = len(self.faults)
        self._read_parts(line, parts, facts)
        fill(facts, line.named)
        self._check_total(line, facts)
        if len(self.faults) > told:
            return None
        try:
            return DanceForm.model_validate(facts).dance(self._week.panel, self._professionals)
        except ValidationError as error:
            for fault in form_faults(error, FILE):
                place = _MARK_AT.sub(r"mark \1", fault.place)
                self._fault(line, f"{place}: {reword(fault.sentence)}")
            return None

    def _read_parts(self, line: Line, parts: Sequence[str], facts: dict[str, Any]) -> None:
        style, *rest = parts or [""]
        if style:
            self._read_style(line, style, facts)
        elif "style" not in facts:
            self._fault(line, 'the style is missing; it stands after the names: "…; foxtrot; …"')
        while rest and not rest[-1]:
            rest.pop()
        if rest and (_MARKS.fullmatch(rest[-1]) or rest[-1].casefold() in _UNMARKED):
            self._read_marks(line, rest.pop(), facts)
        if len(rest) > 2:
            self._fault(line, f'"{rest[2][:80]}" is too much; a line is: couple; style; song – artist; marks')
        elif rest and rest[0]:
            song, artist = _song(rest[0])
            facts["song"] = song
            if len(rest) == 2:
                artist = unquote(rest[1])
            if artist:
                facts["artist"] = artist
        elif "song" not in facts:
            self._fault(
                line, 'the song is missing; it stands after the style: "…; foxtrot; Song – Artist; …"'
            )

    def _read_style(self, line: Line, typed: str, facts: dict[str, Any]) -> None:
        new = unquote(typed)
        if new != typed:
            facts["style"] = new
        elif style := self._styles.read(typed):
            facts["style"] = style
        else:
            near = self._styles.near(typed)
            hint = f'did you mean "{near}"? ' if near else ""
            self._fault(line, f'I know no style "{typed[:80]}"; {hint}A new one, put in quotation marks')

    def _read_marks(self, line: Line, typed: str, facts: dict[str, Any]) -> None:
        facts.pop("marks", None)
        facts.pop("total", None)
        if typed.casefold() in _UNMARKED:
            return
        total = None
        if found := _TOTAL_FIRST.fullmatch(typed):
            total, typed = found[1], found[2]
        elif found := _TOTAL_LAST.fullmatch(typed):
            typed, total = found[1], found[2] or found[3]
        marks = read_value("marks", typed.replace("-", " ").replace("–", " ") if _run(typed) else typed)
        judges = line.named.get("judges", "").split(",") if "judges" in line.named else facts.get("judges")
        seats = len(judges or self._week.panel)
        if len(marks) == 1 and total is None and seats > 1 and marks != [read_mark("x")]:
            marks, total = [], typed.strip()
        if marks:
            facts["marks"] = marks
        if total is not None:
            facts["total"] = read_number(total)

    def _check_total(self, line: Line, facts: dict[str, Any]) -> None:
        """A total beside the marks is what they come to, or one of the two is a slip."""
        marks, total = facts.get("marks"), facts.get("total")
        judges = facts.get("judges") or self._week.panel
        if marks and len(marks) not in (len(judges), 2 * len(judges)):
            self._fault(
                line,
                f"there are {len(marks)} marks, but {len(judges)} judges: {', '.join(judges) or 'nobody'}",
            )
        if total is not None and not marks:
            seats = len(judges)
            if not isinstance(total, int | float) or not seats <= total <= HIGHEST_MARK * seats:
                self._fault(line, f"{total} cannot be the total of {seats} judges")
        if not marks or total is None:
            return
        sum_of_marks = sum(mark for mark in marks if isinstance(mark, int | float))
        if sum_of_marks != total:
            self._fault(line, f"the marks come to {sum_of_marks:g}, not to {total}; which of them is right?")
        del facts["total"]

    def _fault(self, line: Line, sentence: str) -> None:
        self.faults.append(Fault(FILE, line.place, sentence))


def _run(typed: str) -> bool:
    """Whether marks are joined by dashes: "9-9-10"."""
    return re.fullmatch(r"\s*\d+(?:\.5)?(?:\s*[-–]\s*\d+(?:\.5)?)+\s*", typed) is not None


def _names_both(names: str) -> bool:
    return re.search(r"&|\+|/|,|\band\b|\bwith\b", names) is not None


def _song(typed: str) -> tuple[str, str | None]:
    """(song, artist) of "Song – Artist" or "“Song” by Artist"; the last dash counts."""
    if quoted := _QUOTED.fullmatch(typed.replace("“", '"').replace("”", '"')):
        return unquote(quoted[1]), unquote(quoted[2] or "") or None
    dashes = list(_DASH.finditer(typed))
    if not dashes:
        return unquote(typed), None
    return unquote(typed[: dashes[-1].start()]), unquote(typed[dashes[-1].end() :])


def format_dances(season: Season, week: Week) -> str:
    """Lines that `read_dances` reads as the dances of `week`, then the names of who has not danced yet."""
    casting = cast_of(season, week.number)
    danced = [dance.celebrity for dance in week.dances]
    lines = [format_dance(dance, season, casting) for dance in week.dances]
    lines += [f"{casting.shortest(c)}; ; ; " for c in casting.couples if c.celebrity not in danced]
    return "\n".join(lines)


def format_dance(dance: Dance, season: Season, casting: Casting) -> str:
    """The line of one dance; facts that a line does not tell are left out."""
    couple = season.couple_of(dance.celebrity)
    if couple is None or dance.partner != couple.professional:
        names = f"{dance.celebrity} & {dance.partner}"
    else:
        names = casting.shortest(couple)
    style = dance.style if Styles().read(dance.style) == dance.style else quote(dance.style)
    song = _plainly(dance.song) + (f" – {_plainly(dance.artist)}" if dance.artist else "")
    marks = " ".join("X" if mark is None else f"{mark:g}" for mark in dance.marks)
    if not marks and dance.stated_total is not None:
        marks = f"= {dance.stated_total:g}"
    return "; ".join([names, style, song, *([marks] if marks else [])])


def _plainly(text: str) -> str:
    needs = ";" in text or '"' in text or "“" in text or "”" in text or _DASH.search(text) or ":" in text
    return quote(text) if needs or _MARKS.fullmatch(text) else text
