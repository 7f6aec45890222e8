"""Which two people were no couple?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import on_floor_with, own_partner
from trivia.kind import SeasonKind
from trivia.options import digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, pair


class OddCouple(SeasonKind):
    """Three couples of a season, and a celebrity with somebody else's professional."""

    name = "odd-couple"
    topic = Topic.PARTNERS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        couples = [couple for couple in season.couples if own_partner(season, couple)]
        by_professional = {couple.professional: couple for couple in couples}
        for couple in couples:
            together = on_floor_with(season, couple.celebrity)
            strangers = [name for name in by_professional if name not in together]
            same, _ = pools.like(couple.professional, strangers)
            if not same:
                continue
            seed = digest(f"{self.name}/{season.number}/{couple.celebrity}")
            other = by_professional[min(same, key=lambda name: mixed(seed, hashed(name)))]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which of these was not a couple in season {season.number}?",
                f"{couple.celebrity} & {other.professional}",
                ([pair(each) for each in couples if each is not couple and each is not other],),
                because=f"{couple.celebrity}'s partner was {couple.professional};"
                f" {other.professional} danced with {other.celebrity}.",
                facts=[couple_fact(season, each) for each in couples],
            )
