"""Who was not one of the regular judges?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.options import WRONG
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import listing


class OddJudge(SeasonKind):
    """Three of the panel, and somebody who sat on another season's or came as a guest."""

    name = "odd-judge"
    topic = Topic.JUDGES
    hardness = Difficulty.MEDIUM
    covers = ("judges",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed or len(season.judges) < WRONG:
            return
        guests = [judge for week in season.weeks for judge in week.guest_judges]
        others = [judge for judge in dict.fromkeys((*pools.judges, *guests)) if judge not in season.judges]
        for other in others:
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
                facts=[f"Season {season.number}: judges {listing(season.judges)}"],
            )
