"""What many dances come to: of a couple, a person, a night, a season, a style."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from show.records.scores import CoupleNight, Score, Scores, Sum, add_up, group, once
from show.standing import Standing, rank

if TYPE_CHECKING:
    from show.catalogue import Appearance
    from show.season import Season
    from show.week import Week

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Night:
    """One week of one season."""

    season: Season
    week: Week


class Averages:
    """Mean marks. Rankings begin with the highest, or with the `lowest` if asked; the count is the dances."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores

    def of(
        self,
        *,
        season: int | None = None,
        week: int | None = None,
        style: str | None = None,
        celebrity: str | None = None,
        professional: str | None = None,
        teams: bool = False,
    ) -> Sum | None:
        """What all dances that fit come to; None when none of them was judged.

        `professional` is whoever danced, be it as a stand-in. With `teams`, a team dance counts once.
        """
        scores = once(
            self._scores.select(
                season=season,
                week=week,
                style=style,
                celebrity=celebrity,
                professional=professional,
                teams=teams,
            )
        )
        return add_up(scores) if scores else None

    def couples(
        self,
        *,
        season: int | None = None,
        style: str | None = None,
        won: bool | None = None,
        at_least: int = 1,
        lowest: bool = False,
        teams: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[Appearance], ...]:
        """Couples by average mark.

        `won` keeps the winners, or those of finished seasons who did not win; `at_least` is in dances. With
        `teams`, a team dance counts for each couple in it.
        """
        scores = self._scores.select(season=season, style=style, teams=teams)
        couples = group(
            scores, lambda score: (score.performance.season.number, score.performance.dance.celebrity)
        )
        figures: list[tuple[Appearance, float, int]] = []
        for danced in couples.values():
            appearance = self._scores.appearance_of(danced[0].performance)
            wanted = won is None or (appearance.season.finished and appearance.couple.won is won)
            if wanted and len(danced) >= at_least:
                figures.append((appearance, add_up(danced).average, len(danced)))
        return rank(figures, lowest=lowest, limit=limit)

    def celebrities(
        self, *, style: str | None = None, at_least: int = 1, lowest: bool = False, limit: int | None = None
    ) -> tuple[Standing[str], ...]:
        """Celebrities by average mark over all their seasons; `at_least` is in dances."""
        scores = self._scores.select(style=style)
        return _rank(scores, lambda score: score.performance.dance.celebrity, at_least, lowest, limit)

    def professionals(
        self,
        *,
        season: int | None = None,
        style: str | None = None,
        at_least: int = 1,
        lowest: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[str], ...]:
        """Professionals by average mark, with what they danced as stand-ins; `at_least` is in dances."""
        scores = self._scores.select(season=season, style=style)
        return _rank(scores, lambda score: score.performance.dance.partner, at_least, lowest, limit)

    def seasons(
        self, *, style: str | None = None, lowest: bool = False, limit: int | None = None
    ) -> tuple[Standing[int], ...]:
        """The numbers of the seasons by average mark."""
        scores = self._scores.select(style=style)
        return _rank(scores, lambda score: score.performance.season.number, 1, lowest, limit)

    def styles(
        self,
        *,
        season: int | None = None,
        celebrity: str | None = None,
        professional: str | None = None,
        at_least: int = 1,
        lowest: bool = False,
        limit: int | None = None,
    ) -> tuple[Standing[str], ...]:
        """Styles by average mark; `at_least` is in dances."""
        scores = self._scores.select(season=season, celebrity=celebrity, professional=professional)
        return _rank(scores, lambda score: score.performance.dance.style, at_least, lowest, limit)

    def nights(
        self, *, season: int | None = None, lowest: bool = False, limit: int | None = None
    ) -> tuple[Standing[Night], ...]:
        """Nights by the average mark of all couples."""
        nights = group(
            self._scores.select(season=season),
            lambda score: (score.performance.season.number, score.performance.week.number),
        )
        figures = (
            (
                Night(danced[0].performance.season, danced[0].performance.week),
                add_up(danced).average,
                len(danced),
            )
            for danced in nights.values()
        )
        return rank(figures, lowest=lowest, limit=limit)

    def improvements(
        self, *, season: int | None = None, lowest: bool = False, limit: int | None = None
    ) -> tuple[Standing[Appearance], ...]:
        """Couples by how much their average mark rose from their first judged night to their last.

        The count is the judged nights, at least two.
        """
        nights: dict[tuple[int, str], list[CoupleNight]] = {}
        for night in self._scores.nights_of_couples:
            if season in (None, night.season.number):
                nights.setdefault((night.season.number, night.appearance.couple.celebrity), []).append(night)
        figures: list[tuple[Appearance, float, int]] = []
        for danced in nights.values():
            if len(danced) > 1:
                first, last = danced[0].sum, danced[-1].sum
                # One division alone is rounded, so that equal differences come out equal.
                risen = (last.points * first.marks - first.points * last.marks) / (last.marks * first.marks)
                figures.append((danced[0].appearance, risen, len(danced)))
        return rank(figures, lowest=lowest, limit=limit)


def _rank(
    scores: Iterable[Score], key: Callable[[Score], K], at_least: int, lowest: bool, limit: int | None
) -> tuple[Standing[K], ...]:
    groups = group(scores, key).items()
    figures = ((subject, add_up(danced).average, len(danced)) for subject, danced in groups)
    return rank((figure for figure in figures if figure[2] >= at_least), lowest=lowest, limit=limit)
