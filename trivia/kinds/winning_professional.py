"""Which professional won a season?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import doubtful, own_partner, sole_winner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact


class WinningProfessional(SeasonKind):
    """The professional of the winning couple among the others of the season."""

    name = "winning-professional"
    topic = Topic.WINNERS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        winner = sole_winner(season)
        if winner is None or not own_partner(season, winner):
            return
        others = [couple.professional for couple in season.couples if not couple.won and not doubtful(couple)]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"Which professional won season {season.number}?",
            winner.professional,
            (others,),
            because=f"The winning celebrity of {season.year} was {winner.celebrity}.",
            facts=[couple_fact(season, winner)],
        )
