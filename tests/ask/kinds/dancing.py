"""Figures added up from the seasons anew, by nothing that answers questions."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from show.catalogue import Catalogue
from show.couple import Couple
from show.dance import Dance
from show.season import Season
from show.week import Week
from tests.ask.kinds.saying import once


@dataclass(frozen=True)
class Floor:
    """One dance and where it was danced."""

    season: Season
    week: Week
    couple: Couple
    dance: Dance

    @property
    def total(self) -> float | None:
        if self.dance.marks:
            return sum(mark for mark in self.dance.marks if mark is not None)
        return self.dance.stated_total

    @property
    def given(self) -> int:
        if self.dance.marks:
            return sum(mark is not None for mark in self.dance.marks)
        return len(self.dance.judges)

    @property
    def mean(self) -> Fraction:
        assert self.total is not None
        return Fraction(self.total) / self.given

    @property
    def own(self) -> bool:
        """Whether it is the couple's own and was marked."""
        return self.dance.kind.value in ("couple dance", "megamix") and self.total is not None

    @property
    def perfect(self) -> bool:
        return self.total is not None and self.total == 10 * self.given


@cache
def floors(catalogue: Catalogue) -> list[Floor]:
    """Every dance of every week, in order."""
    return [
        Floor(season, week, couple, dance)
        for season in catalogue.seasons
        for week in season.weeks
        for dance in week.dances
        for couple in season.couples
        if couple.celebrity == dance.celebrity
    ]


def of_couple(catalogue: Catalogue, season: Season, couple: Couple) -> list[Floor]:
    return _by_couple(catalogue).get((season.number, couple.celebrity), [])


@cache
def _by_couple(catalogue: Catalogue) -> dict[tuple[int, str], list[Floor]]:
    found: dict[tuple[int, str], list[Floor]] = {}
    for floor in floors(catalogue):
        found.setdefault((floor.season.number, floor.couple.celebrity), []).append(floor)
    return found


@cache
def single_nights(catalogue: Catalogue) -> list[Floor]:
    """The only dance of a couple in its week, marked by the panel, by people who competed once."""
    known = {(season.number, couple.celebrity) for season, couple in once(catalogue)}
    return [
        floor
        for floor in floors(catalogue)
        if floor.own
        and (floor.season.number, floor.couple.celebrity) in known
        and sum(dance.celebrity == floor.couple.celebrity for dance in floor.week.dances) == 1
    ]


@cache
def single_styles(catalogue: Catalogue) -> list[Floor]:
    """The only dance of a couple in its style, by people who competed once."""
    known = {(season.number, couple.celebrity) for season, couple in once(catalogue)}
    return [
        floor
        for floor in floors(catalogue)
        if floor.own
        and " & " not in floor.dance.style
        and (floor.season.number, floor.couple.celebrity) in known
        and sum(
            floor.dance.style in dance.style.split(" & ")
            for week in floor.season.weeks
            for dance in week.dances
            if dance.celebrity == floor.couple.celebrity
        )
        == 1
    ]


def figure(total: float | None) -> str:
    """27 → "27", 27.5 → "27.5"."""
    assert total is not None
    return f"{total:g}"


def decimals(value: Fraction) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
