"""The scores of single dances and nights, and the highest and lowest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from show.dance import Kind
from show.performance import Appearance, Performance
from show.standing import Standing, rank

if TYPE_CHECKING:
    from show.catalogue import Catalogue
    from show.season import Season
    from show.week import Week

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Score:
    """A performance that counts, and its figures."""

    performance: Performance
    points: float
    """The total, in marks."""

    marks: int
    """How many marks the total is made of, at least 1."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What several dances come to."""

    points: float
    """Their totals added up, in marks."""

    marks: int
    """How many marks they are made of, at least 1."""

    dances: int

    @property
    def average(self) -> float:
        """The mean mark of one judge (1-10)."""
        return self.points / self.marks

    @property
    def highest_possible(self) -> int:
        """The points that would have been perfect."""
        return 10 * self.marks


@dataclass(frozen=True, slots=True)
class CoupleNight:
    """All that one couple got in one week."""

    season: Season
    week: Week
    appearance: Appearance
    sum: Sum


class Scores:
    """Every score that counts, in the order of the nights; within a night by the celebrity's name."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def select(
        self,
        *,
        season: int | None = None,
        week: int | None = None,
        style: str | None = None,
        celebrity: str | None = None,
        professional: str | None = None,
        teams: bool = False,
    ) -> tuple[Score, ...]:
        """The scores that fit. `professional` is whoever danced, be it as a stand-in.

        With `teams`, a team dance stands once for each celebrity in it, which `once` mends.
        """
        indexes = [index for index in self.catalogue.indexes if season in (None, index.season.number)]
        scores = chain.from_iterable(index.scores_with_teams if teams else index.scores for index in indexes)
        if all(wanted is None for wanted in (week, style, celebrity, professional)):
            return tuple(scores)
        return tuple(
            score
            for score in scores
            if week in (None, score.performance.week.number)
            and style in (None, score.performance.dance.style)
            and celebrity in (None, score.performance.dance.celebrity)
            and professional in (None, score.performance.dance.partner)
        )

    def highest(
        self,
        *,
        season: int | None = None,
        week: int | None = None,
        style: str | None = None,
        teams: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[Performance], ...]:
        """Dances by the mean mark they got, since panels differ; the count is the marks."""
        return _by_average(self.select(season=season, week=week, style=style, teams=teams), False, limit)

    def lowest(
        self,
        *,
        season: int | None = None,
        week: int | None = None,
        style: str | None = None,
        teams: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[Performance], ...]:
        """As `highest`, from the other end."""
        return _by_average(self.select(season=season, week=week, style=style, teams=teams), True, limit)

    def couple_nights(
        self,
        *,
        season: int | None = None,
        week: int | None = None,
        lowest: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[CoupleNight], ...]:
        """What couples got in a night, by the mean mark, the best first; the count is the dances."""
        return rank(
            (
                (night, night.sum.average, night.sum.dances)
                for night in self.nights_of_couples
                if season in (None, night.season.number) and week in (None, night.week.number)
            ),
            lowest=lowest,
            limit=limit,
        )

    def appearance_of(self, performance: Performance) -> Appearance:
        """The couple that a performance belongs to."""
        return Appearance(performance.season, performance.couple)

    @property
    def nights_of_couples(self) -> Iterator[CoupleNight]:
        """Every night of every couple, in order."""
        return chain.from_iterable(index.couple_nights for index in self.catalogue.indexes)


def group(scores: Iterable[Score], key: Callable[[Score], K]) -> dict[K, list[Score]]:
    """The scores that share a key, in the order in which the keys first come."""
    groups: dict[K, list[Score]] = defaultdict(list)
    for score in scores:
        groups[key(score)].append(score)
    return groups


def once(scores: Iterable[Score]) -> list[Score]:
    """The scores with each team dance once, for its first celebrity, instead of once for each."""
    seen: set[tuple[int, int, str]] = set()
    kept: list[Score] = []
    for score in scores:
        danced = score.performance
        if danced.dance.kind is Kind.TEAM:
            team = (danced.season.number, danced.week.number, danced.dance.team or danced.dance.song)
            if team in seen:
                continue
            seen.add(team)
        kept.append(score)
    return kept


def add_up(scores: Iterable[Score]) -> Sum:
    """What at least one score comes to."""
    points: float = 0
    marks = dances = 0
    for score in scores:
        points += score.points
        marks += score.marks
        dances += 1
    return Sum(points, marks, dances)


def _by_average(
    scores: Iterable[Score], lowest: bool, limit: int | None
) -> tuple[Standing[Performance], ...]:
    figures = ((score.performance, score.points / score.marks, score.marks) for score in once(scores))
    return rank(figures, lowest=lowest, limit=limit)
