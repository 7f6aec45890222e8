"""Who was the youngest or the oldest of a season?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact

_APART = 2
"""Years that must lie between the first and the second."""

_NEXT = 5


class AgeExtreme(SeasonKind):
    """Among those who come next in age."""

    name = "age-extreme"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.MEDIUM
    covers = ("ages", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        aged = [
            (couple.age, couple)
            for couple in season.couples
            if couple.age is not None and not doubtful(couple)
        ]
        if len(aged) < len(season.couples) or len(aged) <= 1:
            return
        for word, sign in (("youngest", 1), ("oldest", -1)):
            (age, couple), *others = sorted(aged, key=lambda pair: (pair[0] * sign, pair[1].celebrity))
            if abs(others[0][0] - age) < _APART:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{word}",
                f"Who was the {word} celebrity of season {season.number}?",
                couple.celebrity,
                ([other.celebrity for _, other in others[:_NEXT]], [other.celebrity for _, other in others]),
                because=f"{couple.celebrity} was {age}; the next {'older' if sign > 0 else 'younger'} one,"
                f" {others[0][1].celebrity}, was {others[0][0]}.",
                facts=[f"{couple_fact(season, each)}, {years} years old" for years, each in aged],
            )
