"""Which season did somebody win?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import sole_winner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact


class WinningSeason(SeasonKind):
    """The number of the season, among those of the same years."""

    name = "winning-season"
    topic = Topic.WINNERS
    hardness = Difficulty.HARD
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        winner = sole_winner(season)
        if winner is None:
            return
        won = {
            other.number
            for other in pools.finished
            if other.winner and other.winner.celebrity == winner.celebrity
        }
        yield from self.ask_season(
            pools,
            season,
            f"{season.number}/{winner.celebrity}",
            f"Which season did {winner.celebrity} win?",
            [number for number in pools.season_numbers(season) if number not in won],
            because=f"{winner.name} won in {season.year}.",
            facts=[couple_fact(season, winner)],
        )
