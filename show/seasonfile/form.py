"""The form of a season file: its keys in their order, what may stand in each, the way to the model and back.

What goes without saying is left out: a dance without `partner` was danced with the couple's own professional,
and a dance without `judges` was judged by the week's panel if it has marks or a total, and by nobody if not.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Annotated, Any, Final, Self, cast

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, StringConstraints

from show.alias import Alias
from show.couple import Couple, Exit
from show.dance import HIGHEST_MARK, LOWEST_MARK, Dance, Kind
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.source import Source
from show.week import Week

NO_MARK: Final = "X"
"""Stands in a list of marks for a judge who gave none."""


HIGHEST_TOTAL: Final = 400


def _mark(value: object) -> float | None:
    return None if value == NO_MARK else _points(value, HIGHEST_MARK, f', or "{NO_MARK}" for none')


def _total(value: object) -> float:
    return _points(value, HIGHEST_TOTAL)


def _points(value: object, highest: int, otherwise: str = "") -> float:
    """Whole or half points; whole ones as int."""
    # ValueError throughout: it is what pydantic takes for the value's own fault.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"this has to be a number, without quotation marks{otherwise}")
    if not LOWEST_MARK <= value <= highest:
        shown = value if abs(value) < 1000 else "this number"
        raise ValueError(f"{shown} is out of range; it goes from {LOWEST_MARK} to {highest}{otherwise}")
    if value * 2 != int(value * 2):
        raise ValueError(f"{value} is neither whole nor a half")
    return int(value) if value == int(value) else value


_ONE_LINE = r"^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$"
_LINES = r"^[^\s\p{Cc}](([^\p{Cc}]|\n)*[^\s\p{Cc}])?$"

Name = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=_ONE_LINE)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=_ONE_LINE)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=_LINES)]
Date = Annotated[datetime.date, Field(strict=True)]
Count = Annotated[int, Field(strict=True, ge=1, le=99)]
Year = Annotated[int, Field(strict=True, ge=2005, le=2105)]
Names = Annotated[tuple[Name, ...], Field(max_length=40)]
Mark = Annotated[
    float | None, PlainValidator(_mark), PlainSerializer(lambda mark: NO_MARK if mark is None else mark)
]
Points = Annotated[float, PlainValidator(_total)]


class Form(BaseModel):
    """One table of the file. Its fields are the keys, in the order in which they are written."""

    # Built with the first file that is read: a bot on a filled store reads none, and saves 2 MB.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @classmethod
    def of(cls, thing: Any, **instead: object) -> Self:
        """The form of one thing of the model, good or bad, with some keys filled otherwise."""
        same = {field.name for field in fields(thing)} & set(cls.model_fields)
        return cast("Self", cls.model_construct(**{key: getattr(thing, key) for key in same} | instead))


class CoupleForm(Form):
    """One line of `couples`."""

    place: Count | None = None
    celebrity: Name
    professional: Name
    age: Count | None = None
    home: Line | None = None
    industry: Line | None = None
    known_for: Line | None = None
    left: Exit | None = None
    left_week: Count | None = None
    note: Text | None = None
    disputed: Text | None = None


class DanceForm(Form):
    """One line of a week's `dances`, or of `specials`."""

    celebrity: Name
    partner: Name | None = None
    joined_by: Names = ()
    team: Line | None = None
    style: Line
    song: Line
    artist: Line | None = None
    kind: Kind = Kind.COUPLE
    judges: Names | None = None
    marks: Annotated[tuple[Mark, ...], Field(max_length=40)] = ()
    total: Points | None = None
    bonus: Annotated[int, Field(strict=True, ge=0, le=99)] | None = None
    result: Line | None = None
    theme: Line | None = None
    inspired_by: Line | None = None
    coach: Name | None = None
    billing: Line | None = None
    note: Text | None = None
    disputed: Text | None = None

    def dance(self, panel: tuple[str, ...], professionals: Mapping[str, str]) -> Dance:
        given = dict(self)
        given["stated_total"] = total = given.pop("total")
        given["partner"] = self.partner or professionals.get(self.celebrity, "")
        if self.judges is None:
            given["judges"] = panel if self.marks or total is not None else ()
        return Dance(**given)

    @classmethod
    def shortest(cls, dance: Dance, panel: tuple[str, ...], professionals: Mapping[str, str]) -> Self:
        usual = panel if dance.marks or dance.stated_total is not None else ()
        return cls.of(
            dance,
            partner=None if dance.partner == professionals.get(dance.celebrity) else dance.partner,
            judges=None if dance.judges == usual else dance.judges,
            total=dance.stated_total,
        )


class WeekForm(Form):
    """One `[[weeks]]`."""

    number: Count
    theme: Line | None = None
    air_date: Date
    other_air_dates: Annotated[tuple[Date, ...], Field(max_length=9)] = ()
    panel: Names = ()
    guest_judges: Names = ()
    absent: Names = ()
    note: Text | None = None
    disputed: Text | None = None
    dances: Annotated[tuple[DanceForm, ...], Field(max_length=200)] = ()

    def week(self, professionals: Mapping[str, str]) -> Week:
        dances = tuple(dance.dance(self.panel, professionals) for dance in self.dances)
        return Week(**{**dict(self), "dances": dances})


class QuoteForm(Form):
    """One `[[quotes]]`."""

    person: Name
    text: Text
    about: Line | None = None
    outlet: Name
    date: Date | None = None


class FactForm(Form):
    """One `[[facts]]`."""

    topic: Annotated[str, StringConstraints(max_length=30, pattern=r"^\w+(-\w+)*$")]
    people: Names = ()
    week: Count | None = None
    answer: Line
    sentence: Text
    outlet: Name
    date: Date
    disputed: Text | None = None


class AliasForm(Form):
    """One line of `aliases`."""

    person: Name
    alias: Name
    kind: Line


class SourceForm(Form):
    """One `[[sources]]`."""

    name: Line
    covers: Line
    url: Annotated[str, StringConstraints(max_length=500, pattern=r"^https?://[^\s\p{Cc}]+$")] | None = None
    licence: Line | None = None


class SeasonForm(Form):
    """The whole file."""

    season: Count
    year: Year
    premiere: Date
    finale: Date | None = None
    as_of: Date | None = None
    hosts: Names = ()
    judges: Names = ()
    trophy: Line | None = None
    networks: Names = ()
    note: Text | None = None
    disputed: Text | None = None
    couples: Annotated[tuple[CoupleForm, ...], Field(max_length=60)] = ()
    aliases: Annotated[tuple[AliasForm, ...], Field(max_length=200)] = ()
    specials: Annotated[tuple[DanceForm, ...], Field(max_length=60)] = ()
    weeks: Annotated[tuple[WeekForm, ...], Field(max_length=60)] = ()
    quotes: Annotated[tuple[QuoteForm, ...], Field(max_length=500)] = ()
    facts: Annotated[tuple[FactForm, ...], Field(max_length=200)] = ()
    sources: Annotated[tuple[SourceForm, ...], Field(max_length=50)] = ()

    def model(self) -> Season:
        """The season, everything in the order of the file."""
        professionals = _professionals(self.couples)
        given = dict(self)
        given["number"] = given.pop("season")
        given["couples"] = tuple(Couple(**dict(couple)) for couple in self.couples)
        given["specials"] = tuple(dance.dance(self.judges, professionals) for dance in self.specials)
        given["weeks"] = tuple(week.week(professionals) for week in self.weeks)
        given["quotes"] = tuple(Quote(**dict(quote)) for quote in self.quotes)
        given["facts"] = tuple(Fact(**dict(fact)) for fact in self.facts)
        given["aliases"] = tuple(Alias(**dict(alias)) for alias in self.aliases)
        given["sources"] = tuple(Source(**dict(source)) for source in self.sources)
        return Season(**given)


LISTS: Final[Mapping[str, type[Form]]] = {
    "couples": CoupleForm,
    "aliases": AliasForm,
    "specials": DanceForm,
    "weeks": WeekForm,
    "dances": DanceForm,
    "quotes": QuoteForm,
    "facts": FactForm,
    "sources": SourceForm,
}
"""The keys that hold lists of tables, and the form of one of them."""


def form_of(season: Season) -> SeasonForm:
    """The form of `season`, with everything left out that goes without saying."""
    professionals = _professionals(season.couples)

    def dances(some: Iterable[Dance], panel: tuple[str, ...]) -> tuple[DanceForm, ...]:
        return tuple(DanceForm.shortest(dance, panel, professionals) for dance in some)

    return SeasonForm.of(
        season,
        season=season.number,
        couples=tuple(map(CoupleForm.of, season.couples)),
        specials=dances(season.specials, season.judges),
        weeks=tuple(WeekForm.of(week, dances=dances(week.dances, week.panel)) for week in season.weeks),
        quotes=tuple(map(QuoteForm.of, season.quotes)),
        facts=tuple(map(FactForm.of, season.facts)),
        aliases=tuple(map(AliasForm.of, season.aliases)),
        sources=tuple(map(SourceForm.of, season.sources)),
    )


def _professionals(couples: Iterable[Couple | CoupleForm]) -> dict[str, str]:
    return {couple.celebrity: couple.professional for couple in couples}
