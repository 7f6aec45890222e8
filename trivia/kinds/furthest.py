"""Who of four celebrities got furthest?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import placed
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_NEAR = 5


class Furthest(SeasonKind):
    """One celebrity among three who were placed behind."""

    name = "furthest"
    topic = Topic.STANDINGS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        couples = placed(season)
        for couple in couples:
            if couple.place is None or couple.won:
                continue
            behind = [other for other in couples if (other.place or 0) > couple.place]
            near = [other.celebrity for other in behind if (other.place or 0) <= couple.place + _NEAR]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which of these celebrities got furthest in season {season.number}?",
                couple.celebrity,
                (near, [other.celebrity for other in behind]),
                because=f"{couple.name} {stand(couple)}; the other three left the show before them"
                f" or finished behind them.",
                facts=[couple_fact(season, other) for other in couples],
            )
