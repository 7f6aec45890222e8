"""Who did not compete in a season?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.options import digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact

_A_SEASON = 6
"""How many questions are made of one season."""


class OddCast(SeasonKind):
    """Three celebrities of the season and one of the seasons around it."""

    name = "odd-cast"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.MEDIUM
    covers = ("couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        here = [couple.celebrity for couple in season.couples]
        others = {
            couple.celebrity: other
            for other in pools.before(season)
            for couple in other.couples
            if couple.celebrity not in here
        }
        seed = digest(f"{self.name}/{season.number}")
        chosen = sorted(others, key=lambda name: mixed(seed, hashed(name)))[:_A_SEASON]
        for stranger in chosen:
            numbers = pools.seasons_of_celebrity[stranger]
            competed = f"season{'s' if len(numbers) > 1 else ''} {listing(map(str, numbers))}"
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{stranger}",
                f"Which of these celebrities did not compete in season {season.number}?",
                stranger,
                (here,),
                because=f"{stranger} competed in {competed}.",
                facts=[
                    *(couple_fact(season, couple) for couple in season.couples),
                    *(
                        couple_fact(other, c)
                        for other in (others[stranger],)
                        for c in other.couples
                        if c.celebrity == stranger
                    ),
                ],
            )
