"""Which season was the first to have a trophy?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import sole_winner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact


class FirstTrophy(SeasonKind):
    """A trophy that all seasons before had under another name."""

    name = "first-trophy"
    topic = Topic.TROPHIES
    hardness = Difficulty.MEDIUM
    covers = ("trophy",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        before = [other.trophy for other in pools.ever if other.number < season.number]
        winner = sole_winner(season)
        if (
            winner is None
            or season.trophy is None
            or season.disputed
            or season.number not in range(2, len(pools.ever) + 1)
        ):
            return
        if None in before or season.trophy in before:
            return
        yield from self.ask_season(
            pools,
            season,
            f"{season.number}/{season.trophy}",
            f"Which season was the first whose winners took home the {season.trophy}?",
            pools.season_numbers(season),
            because=f"{winner.name} were the first to hold it.",
            facts=[
                f"Season {season.number}: {season.trophy}; before: {before[-1]}",
                couple_fact(season, winner),
            ],
        )
