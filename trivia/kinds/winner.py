"""Who won a season?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import doubtful, sole_winner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact


class Winner(SeasonKind):
    """The celebrity among the others of the season, finalists first."""

    name = "winner"
    topic = Topic.WINNERS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        winner = sole_winner(season)
        if winner is None:
            return
        others = [couple for couple in season.couples if not couple.won and not doubtful(couple)]
        finalists = [couple.celebrity for couple in others if couple.left is None]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"Which celebrity won season {season.number}?",
            winner.celebrity,
            (finalists, [couple.celebrity for couple in others]),
            because=f"{winner.name} won it in {season.year}, the best of {len(season.couples)} couples.",
            facts=[couple_fact(season, winner)],
        )
