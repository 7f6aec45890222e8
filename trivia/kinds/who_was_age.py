"""Which celebrity had a certain age?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_APART = 3
"""Years by which everybody else must be older or younger."""

_NEAR = 12


class WhoWasAge(SeasonKind):
    """The celebrity whose age nobody else in the season comes near."""

    name = "who-was-age"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.MEDIUM
    eases = True
    weight = 0.7
    covers = ("ages", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        aged = [
            (couple, couple.age)
            for couple in season.couples
            if couple.age is not None and not doubtful(couple)
        ]
        for couple, age in aged:
            others = [(other.celebrity, abs(years - age)) for other, years in aged if other is not couple]
            if len(aged) < len(season.couples) or any(apart < _APART for _, apart in others):
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which celebrity was {age} years old during season {season.number}?",
                couple.celebrity,
                ([name for name, apart in others if apart <= _NEAR], [name for name, _ in others]),
                because=f"{couple.name} {stand(couple)}.",
                facts=[couple_fact(season, couple), f"{couple.celebrity}: {age} years old"],
                easier=int(couple.won),
            )
