"""Who took a place?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import ordinal
from trivia.certain import doubtful, placed
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_NEAR = 3


class WhoPlaced(SeasonKind):
    """The celebrity among those who came shortly before or after."""

    name = "who-placed"
    topic = Topic.STANDINGS
    hardness = Difficulty.HARD
    eases = True
    weight = 1.2
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        others = [couple for couple in season.couples if couple.place is not None and not doubtful(couple)]
        for couple in placed(season):
            if couple.place is None or couple.won:
                continue
            near = [
                c.celebrity for c in others if c is not couple and abs((c.place or 0) - couple.place) <= _NEAR
            ]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.place}",
                f"Which celebrity took {ordinal(couple.place)} place in season {season.number}?",
                couple.celebrity,
                (near,),
                because=f"{couple.name} {stand(couple)} in {season.year}.",
                facts=[couple_fact(season, couple)],
                easier=int(couple.place == 2),
            )
