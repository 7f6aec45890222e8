"""Who competed in a season?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, introduced, stand


class Cast(SeasonKind):
    """One celebrity of the season among three of the seasons around it."""

    name = "cast"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.MEDIUM
    eases = True
    covers = ("couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        here = {couple.celebrity for couple in season.couples}
        others = [
            couple.celebrity
            for other in pools.near(season)
            for couple in other.couples
            if couple.celebrity not in here
        ]
        for couple in season.couples:
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which of these celebrities competed in season {season.number}?",
                couple.celebrity,
                (others,),
                because=f"{introduced(couple)} and {couple.professional} {stand(couple)} in {season.year}.",
                facts=[couple_fact(season, couple)],
                easier=int(couple.won),
            )
