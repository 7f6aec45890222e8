"""In which order did the first three of a season finish?"""

from collections.abc import Iterator
from itertools import permutations

from show.season import Season
from trivia.certain import placed
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact

_STEPS = 3


class Podium(SeasonKind):
    """The first three celebrities, in four of their six orders."""

    name = "podium"
    topic = Topic.FINALES
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        first = [couple for couple in placed(season) if couple.place is not None and couple.place <= _STEPS]
        if len(first) != _STEPS:
            return
        first.sort(key=lambda couple: couple.place or 0)
        orders = [", ".join(order) for order in permutations(couple.celebrity for couple in first)]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"What was the final order at the top of season {season.number}, from 1st to 3rd place?",
            orders[0],
            (orders[1:],),
            because=f"Their professionals were {first[0].professional}, {first[1].professional}"
            f" and {first[2].professional}.",
            facts=[couple_fact(season, couple) for couple in first],
        )
