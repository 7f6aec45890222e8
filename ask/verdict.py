"""Which of two people did better, in one sentence, by the measure that was asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from ask.wording import decimal, placing
from show.catalogue import Appearance, Catalogue
from show.dance import Dance
from show.person import Person
from show.season import Season
from show.tally import average, counted
from show.wording import listing, ordinal

WINS, PLACE, AVERAGE, PERFECT, SEASONS, AGE = "wins", "place", "average", "perfect", "seasons", "age"


@dataclass(frozen=True, slots=True)
class Measured:
    """What two people are measured by."""

    person: Person
    appearances: tuple[Appearance, ...]
    dances: tuple[Dance, ...]

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def wins(self) -> int:
        return sum(each.couple.won for each in self.appearances)

    @property
    def best_place(self) -> int | None:
        return min((each.couple.place for each in self.appearances if each.couple.place), default=None)

    @property
    def average(self) -> float | None:
        return average(self.dances)

    @property
    def perfect(self) -> int:
        return sum(dance.perfect for dance in self.dances)

    @property
    def seasons(self) -> int:
        return len({each.season.number for each in self.appearances})

    @property
    def age(self) -> int | None:
        """The latest age told; None for a professional."""
        own = [each.couple.age for each in self.appearances if each.couple.celebrity == self.name]
        return own[-1] if own else None


def measure(person: Person, catalogue: Catalogue, season: Season | None = None) -> Measured:
    """What somebody came to, over all seasons or in one."""
    appearances = tuple(
        each for each in catalogue.appearances_of(person.name) if season in (None, each.season)
    )
    dances = (
        each.dance
        for appearance in appearances
        for each in catalogue.performances_of(appearance.season, appearance.couple)
        if person.name in (appearance.couple.celebrity, each.dance.partner)
    )
    return Measured(person, appearances, tuple(counted(dances)))


def judge(one: Measured, other: Measured, by: str | None) -> tuple[str | None, str]:
    """(who is ahead, the sentence that says so); nobody when they are level or it cannot be told."""
    if by in _BY:
        return _BY[by](one, other)
    if (met := _meet(one, other)) is not None:
        return met
    for figure in ("wins", "best_place", "average"):
        mine, theirs = getattr(one, figure), getattr(other, figure)
        if mine is not None and theirs is not None and mine != theirs:
            return _BY[{"wins": WINS, "best_place": PLACE, "average": AVERAGE}[figure]](one, other)
    return None, f"{one.name} and {other.name} are level."


def _by_wins(one: Measured, other: Measured) -> tuple[str | None, str]:
    if one.wins == other.wins:
        times = {1: "once", 2: "twice"}.get(one.wins, f"{one.wins} times")
        each = f"{times} each" if one.wins else "neither has won"
        return None, f"{one.name} and {other.name} have won equally often: {each}."
    ahead, behind = _order(one, other, one.wins > other.wins)
    return (
        ahead.name,
        f"{ahead.name} has more wins: {ahead.wins} against {behind.wins or 'none'} of {behind.name}.",
    )


def _by_place(one: Measured, other: Measured) -> tuple[str | None, str]:
    if (met := _meet(one, other)) is not None:
        return met
    if one.best_place is None or other.best_place is None:
        return None, f"{_stand(one)}; {_stand(other)}."
    if one.best_place == other.best_place:
        return (
            None,
            f"{one.name} and {other.name} are level: {ordinal(one.best_place)} place{_at_best(one, other)}.",
        )
    ahead, behind = _order(one, other, one.best_place < other.best_place)
    return ahead.name, (
        f"{ahead.name} placed higher{_at_best(one, other)}: {ordinal(ahead.best_place or 0)} "
        f"against {ordinal(behind.best_place or 0)} of {behind.name}."
    )


def _by_average(one: Measured, other: Measured) -> tuple[str | None, str]:
    if one.average is None or other.average is None:
        return None, f"I do not know an average of both {one.name} and {other.name}."
    told = f"{decimal(one.average)} marks per judge", decimal(other.average)
    if one.average == other.average:
        return None, f"{one.name} and {other.name} have the same average: {told[0]}."
    ahead, behind = _order(one, other, one.average > other.average)
    return ahead.name, (
        f"{ahead.name} has the higher average: {decimal(ahead.average or 0)} marks per judge "
        f"against {decimal(behind.average or 0)} of {behind.name}."
    )


def _by_perfect(one: Measured, other: Measured) -> tuple[str | None, str]:
    if one.perfect == other.perfect:
        return None, f"{one.name} and {other.name} have the same number of perfect scores: {one.perfect}."
    ahead, behind = _order(one, other, one.perfect > other.perfect)
    return ahead.name, (
        f"{ahead.name} has more perfect scores: {ahead.perfect} against {behind.perfect or 'none'} of "
        f"{behind.name}."
    )


def _by_seasons(one: Measured, other: Measured) -> tuple[str | None, str]:
    if one.seasons == other.seasons:
        return None, f"{one.name} and {other.name} have danced equally many seasons: {one.seasons}."
    ahead, behind = _order(one, other, one.seasons > other.seasons)
    return ahead.name, (
        f"{ahead.name} has danced more seasons: {ahead.seasons} against {behind.seasons} of {behind.name}."
    )


def _by_age(one: Measured, other: Measured) -> tuple[str | None, str]:
    if one.age is None or other.age is None:
        return None, f"I do not know the ages of both {one.name} and {other.name}."
    if one.age == other.age:
        return None, f"{one.name} and {other.name} were both {one.age} in their season."
    ahead, behind = _order(one, other, one.age > other.age)
    return ahead.name, (
        f"{ahead.name} was older in the season danced: {ahead.age} years against {behind.age} of "
        f"{behind.name}."
    )


_BY: dict[str | None, Callable[[Measured, Measured], tuple[str | None, str]]] = {
    WINS: _by_wins,
    PLACE: _by_place,
    AVERAGE: _by_average,
    PERFECT: _by_perfect,
    SEASONS: _by_seasons,
    AGE: _by_age,
}


def _order(one: Measured, other: Measured, first: bool) -> tuple[Measured, Measured]:
    return (one, other) if first else (other, one)


def _at_best(one: Measured, other: Measured) -> str:
    """Words for somebody who has more than one place to be measured by."""
    return " at best" if max(len(one.appearances), len(other.appearances)) > 1 else ""


def _meet(one: Measured, other: Measured) -> tuple[str | None, str] | None:
    """The verdict on two who danced together, or met as celebrities or as professionals in a season."""
    a, b = one.name, other.name
    theirs = [each.couple for each in other.appearances]
    together = [each for each in one.appearances if each.couple in theirs]
    if together:
        told = listing(
            f"season {each.season.number} ({placing(each.couple, each.season)})" for each in together
        )
        return None, f"{a} and {b} danced together in {told}."
    met = [
        (mine, their)
        for mine in one.appearances
        for their in other.appearances
        if mine.season is their.season and (mine.couple.celebrity == a) == (their.couple.celebrity == b)
    ]
    if not met or len(met) > 1 or max(len(one.appearances), len(other.appearances)) > len(met) + 1:
        return None
    mine, their = met[-1]
    said = f"{a}: {placing(mine.couple, mine.season)}; {b}: {placing(their.couple, their.season)}"
    if mine.couple.place is None or their.couple.place is None:
        still = {mine.couple.left is None: a, their.couple.left is None: b}
        if len(still) == 2:
            return still[True], f"{still[True]} is ahead in season {mine.season.number} ({said})."
        return None, f"In season {mine.season.number}, {said}."
    if mine.couple.place == their.couple.place:
        return None, f"{a} and {b} shared a place in season {mine.season.number} ({said})."
    ahead = a if mine.couple.place < their.couple.place else b
    return ahead, f"{ahead} placed higher in season {mine.season.number} ({said})."


def _stand(measured: Measured) -> str:
    latest = measured.appearances[-1]
    return f"{measured.name}: {placing(latest.couple, latest.season)} in season {latest.season.number}"
