"""Who did not reach the finale?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_A_SEASON = 3
"""How many questions are made of one season."""


class OddFinalist(SeasonKind):
    """Three who danced in it, and one who nearly did."""

    name = "odd-finalist"
    topic = Topic.FINALES
    hardness = Difficulty.MEDIUM

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        week = season.finale_week
        if week is None or season.disputed or not whole(season, week):
            return
        there = list(dict.fromkeys(dance.celebrity for dance in week.dances))
        missed = [
            c
            for c in season.couples
            if c.celebrity not in there and (c.left_week or week.number) < week.number
        ]
        missed.sort(key=lambda couple: -(couple.left_week or 0))
        for couple in missed[:_A_SEASON]:
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which of these celebrities did not dance in the finale of season {season.number}?",
                couple.celebrity,
                (there,),
                because=f"{couple.name} {stand(couple)}.",
                facts=[couple_fact(season, each) for each in season.couples],
            )
