"""Who was not one of the regular judges?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.options import WRONG, digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

_A_SEASON = 3
"""How many questions are made of one season."""


class OddJudge(SeasonKind):
    """Three of the panel, and somebody who sat on another season's, was a guest, or hosted."""

    name = "odd-judge"
    topic = Topic.JUDGES
    hardness = Difficulty.MEDIUM
    eases = True
    covers = ("judges",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed or len(season.judges) < WRONG:
            return
        guests = [judge for week in season.weeks for judge in week.guest_judges]
        near = [name for other in pools.before(season) for name in (*other.judges, *other.hosts)]
        others = [name for name in dict.fromkeys((*guests, *near)) if name not in season.judges]
        seed = digest(f"{self.name}/{season.number}")
        for other in sorted(others, key=lambda name: mixed(seed, hashed(name)))[:_A_SEASON]:
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{other}",
                f"Who was not one of the regular judges of season {season.number}?",
                other,
                (season.judges,),
                because=f"{other} came as a guest judge."
                if other in guests
                else f"The regular panel of {season.year} was {listing(season.judges)}.",
                easier=int(other not in guests and other not in pools.judges),
                facts=[f"Season {season.number}: judges {listing(season.judges)}"],
            )
