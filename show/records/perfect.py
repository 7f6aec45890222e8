"""Perfect scores: dances in which every judge gave 10."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from show.dance import HIGHEST_MARK
from show.records.scores import Score, Scores
from show.standing import Standing, rank

if TYPE_CHECKING:
    from collections.abc import Hashable

    from show.catalogue import Appearance, Performance

K = TypeVar("K", bound="Hashable")


class PerfectScores:
    """Which there were, and who has how many. In rankings the count is the number of perfect scores again."""

    def __init__(self, scores: Scores) -> None:
        self._scores = scores

    def select(
        self,
        *,
        season: int | None = None,
        style: str | None = None,
        celebrity: str | None = None,
        professional: str | None = None,
        teams: bool = False,
    ) -> tuple[Performance, ...]:
        """Those that fit, night by night; within a night by the celebrity's name.

        `professional` is whoever danced, be it as a stand-in. With `teams`, a perfect team dance stands once
        for each celebrity in it.
        """
        return tuple(
            perfect
            for perfect in _perfect(self._scores.select(season=season, teams=teams))
            if style in (None, perfect.dance.style)
            and celebrity in (None, perfect.dance.celebrity)
            and professional in (None, perfect.dance.partner)
        )

    def first(self, *, season: int | None = None, style: str | None = None) -> tuple[Performance, ...]:
        """Those of the first night that had any, ever or of a season; () when there was none.

        All of that night, because the order within a night is not known.
        """
        perfect = self.select(season=season, style=style)
        return tuple(
            each for each in perfect if (each.season, each.week) == (perfect[0].season, perfect[0].week)
        )

    def couples(
        self, *, season: int | None = None, style: str | None = None, limit: int | None = None
    ) -> tuple[Standing[Appearance], ...]:
        """Couples by the number of perfect scores, without those who have none."""
        perfect = self.select(season=season, style=style)
        keys = Counter((each.season.number, each.dance.celebrity) for each in perfect)
        appearances = {
            (each.season.number, each.dance.celebrity): self._scores.appearance_of(each) for each in perfect
        }
        return rank(((appearances[key], number, number) for key, number in keys.items()), limit=limit)

    def professionals(
        self, *, season: int | None = None, style: str | None = None, limit: int | None = None
    ) -> tuple[Standing[str], ...]:
        """Professionals by the number of perfect scores they danced, be it as stand-ins."""
        return _by_number((each.dance.partner for each in self.select(season=season, style=style)), limit)

    def seasons(self, *, style: str | None = None, limit: int | None = None) -> tuple[Standing[int], ...]:
        """The numbers of the seasons by the number of perfect scores."""
        return _by_number((each.season.number for each in self.select(style=style)), limit)

    def styles(self, *, season: int | None = None, limit: int | None = None) -> tuple[Standing[str], ...]:
        """Styles by the number of perfect scores."""
        return _by_number((each.dance.style for each in self.select(season=season)), limit)


def _perfect(scores: Iterable[Score]) -> tuple[Performance, ...]:
    return tuple(score.performance for score in scores if score.points == HIGHEST_MARK * score.marks)


def _by_number(subjects: Iterable[K], limit: int | None) -> tuple[Standing[K], ...]:
    return rank(((subject, number, number) for subject, number in Counter(subjects).items()), limit=limit)
