"""Bests, firsts and averages, over all seasons or in one.

Two rules hold everywhere. An average is the mean mark of one judge: the totals of all dances added up, over
the number of marks they are made of, so that panels of three, four and five compare. And what counts is what
`show.tally.counts` says: judged dances that are a couple's own. Team dances are left out unless `teams` asks
for them; specials and bonus points never count.

Rankings are `show.standing.Standing`s. A `limit` in them is the last rank that is wanted, so that equals are
never parted: a limit of 1 gives everybody who holds the record. `style` is the whole style of a dance:
"Samba" leaves out "Samba & Quickstep".
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from show.records.averages import Averages
from show.records.careers import Careers
from show.records.judging import Judgings
from show.records.perfect import PerfectScores
from show.records.scores import Scores

if TYPE_CHECKING:
    from show.catalogue import Catalogue


class Records:
    """The records of one catalogue, by what they are about.

    What is counted season by season is kept with the season, in `show.season_index`.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def careers(self) -> Careers:
        """Wins, finales, seasons, places, ages."""
        return Careers(self._catalogue)

    @cached_property
    def scores(self) -> Scores:
        """Single dances and nights: the highest and the lowest."""
        return Scores(self._catalogue)

    @cached_property
    def averages(self) -> Averages:
        """What many dances come to."""
        return Averages(self.scores)

    @cached_property
    def perfect(self) -> PerfectScores:
        """Dances in which every judge gave 10."""
        return PerfectScores(self.scores)

    @cached_property
    def judging(self) -> Judgings:
        """The marks that each judge gave."""
        return Judgings(self.scores)
