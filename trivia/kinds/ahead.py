"""Did one celebrity finish ahead of another?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import placed
from trivia.kind import SeasonKind
from trivia.options import digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, place

_NEAR = 3


class Ahead(SeasonKind):
    """True or false, about two couples of neighbouring places."""

    name = "ahead"
    topic = Topic.STANDINGS
    hardness = Difficulty.MEDIUM
    weight = 0.7
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        couples = placed(season)
        for couple in couples:
            seed = digest(f"{self.name}/{season.number}/{couple.celebrity}")
            near = [
                c for c in couples if c is not couple and abs((c.place or 0) - (couple.place or 0)) <= _NEAR
            ]
            if not near:
                continue
            other = min(near, key=lambda each: mixed(seed, hashed(each.celebrity)))
            yield from self.ask_whether(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"True or false: {couple.celebrity} finished ahead of {other.celebrity}"
                f" in season {season.number}.",
                (couple.place or 0) < (other.place or 0),
                because=f"{couple.celebrity} took {place(couple.place or 0)},"
                f" {other.celebrity} {place(other.place or 0)}.",
                facts=[couple_fact(season, couple), couple_fact(season, other)],
            )
