"""How old was a celebrity?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, introduced, stand

_STEP = 3
"""Years between the options, so that a birthday during the season makes no other one right."""

_YOUNGEST, _OLDEST = 12, 95


class AgeOf(SeasonKind):
    """The age in years during the season."""

    name = "age-of"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.HARD
    weight = 0.7
    covers = ("ages", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        for couple in season.couples:
            if couple.age is None or doubtful(couple):
                continue
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"How old was {couple.celebrity} when competing in season {season.number}?",
                couple.age,
                low=_YOUNGEST,
                high=_OLDEST,
                step=_STEP,
                because=f"{introduced(couple)} and {couple.professional} {stand(couple)}.",
                facts=[couple_fact(season, couple), f"{couple.celebrity}: {couple.age} years old"],
            )
