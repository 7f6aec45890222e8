"""The marks that each judge and guest judge gave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from show.dance import AUDIENCE, HIGHEST_MARK
from show.records.scores import Score, Scores, once
from show.standing import Standing, rank


@dataclass(frozen=True, slots=True)
class Judging:
    """The marks of one judge, as far as they are known one by one."""

    judge: str
    given: int
    """How many marks, at least 1."""

    points: float
    """The marks added up."""

    tens: int
    lowest: float
    highest: float

    unsplit: int
    """Dances the judge sat for of which only the total is known; they are in none of the other figures."""

    @property
    def average(self) -> float:
        """The mean mark given (1-10)."""
        return self.points / self.given


class Judgings:
    """Marks given to couples' own dances, and to team dances (each once) where `teams` asks for them."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores

    def all(
        self, *, season: int | None = None, style: str | None = None, teams: bool = False
    ) -> tuple[Judging, ...]:
        """What everybody gave who judged, in the order of the alphabet."""
        return tuple(self._judgings(season, style, teams).values())

    def of(
        self, judge: str, *, season: int | None = None, style: str | None = None, teams: bool = False
    ) -> Judging | None:
        """What one judge gave; None when no mark of theirs is known."""
        return self._judgings(season, style, teams).get(judge)

    def by_average(
        self, *, season: int | None = None, at_least: int = 1, lowest: bool = False, limit: int | None = None
    ) -> tuple[Standing[str], ...]:
        """Judges by the mean mark they gave, highest first; the count is the marks, `at_least` so many."""
        judgings = self.all(season=season)
        figures = ((each.judge, each.average, each.given) for each in judgings if each.given >= at_least)
        return rank(figures, lowest=lowest, limit=limit)

    def tens(self, *, season: int | None = None, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Judges by the tens they gave; the count is all the marks they gave."""
        return rank(((each.judge, each.tens, each.given) for each in self.all(season=season)), limit=limit)

    def _judgings(self, season: int | None, style: str | None, teams: bool) -> dict[str, Judging]:
        if style is not None or teams:
            found = judgings(self._scores.select(season=season, style=style, teams=teams))
            return {judge: judging for judge, judging in found.items() if judging.given}
        of_seasons: dict[str, list[Judging]] = defaultdict(list)
        for index in self._scores.catalogue.indexes:
            if season in (None, index.season.number):
                for judge, judging in index.judgings.items():
                    of_seasons[judge].append(judging)
        return {
            judge: _together(some)
            for judge, some in sorted(of_seasons.items())
            if any(judging.given for judging in some)
        }


def judgings(scores: Iterable[Score]) -> dict[str, Judging]:
    """What each judge gave, in the order of the alphabet; a team dance counts once.

    A judge of whom no mark is known, but who sat for dances of which the total is, stands here with 0 given.
    """
    marks: dict[str, list[float]] = defaultdict(list)
    unsplit: dict[str, int] = defaultdict(int)
    for score in once(scores):
        dance = score.performance.dance
        for judge, mark in dance.marks_by_judge():
            marks[judge].append(mark)
        if not dance.marks:
            for judge in dance.judges:
                unsplit[judge] += 1
    return {
        judge: Judging(
            judge=judge,
            given=len(given),
            points=sum(given),
            tens=given.count(HIGHEST_MARK),
            lowest=min(given, default=0),
            highest=max(given, default=0),
            unsplit=unsplit[judge],
        )
        for judge in sorted({*marks, *unsplit} - {AUDIENCE})
        for given in (marks[judge],)
    }


def _together(some: list[Judging]) -> Judging:
    """All of one judge's, at least one of which has a mark."""
    if len(some) == 1:
        return some[0]
    return Judging(
        judge=some[0].judge,
        given=sum(each.given for each in some),
        points=sum(each.points for each in some),
        tens=sum(each.tens for each in some),
        lowest=min(each.lowest for each in some if each.given),
        highest=max(each.highest for each in some),
        unsplit=sum(each.unsplit for each in some),
    )
