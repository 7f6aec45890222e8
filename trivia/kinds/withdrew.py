"""Who withdrew from a season?"""

from collections.abc import Iterator

from show.couple import Exit
from show.season import Season
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact

_NEAR = 2


class Withdrew(SeasonKind):
    """The one celebrity who withdrew, among those who were eliminated at about the same time."""

    name = "withdrew"
    topic = Topic.ELIMINATIONS
    hardness = Difficulty.MEDIUM
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        withdrawn = [couple for couple in season.couples if couple.left is Exit.WITHDREW]
        if not season.finished or season.disputed or len(withdrawn) != 1 or doubtful(withdrawn[0]):
            return
        (couple,) = withdrawn
        others = [other for other in season.couples if other is not couple]
        near = [c.celebrity for c in others if abs((c.left_week or 99) - (couple.left_week or 0)) <= _NEAR]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"Which celebrity withdrew from season {season.number}?",
            couple.celebrity,
            (near, [other.celebrity for other in others]),
            because=f"{couple.name} withdrew in week {couple.left_week}.",
            facts=[couple_fact(season, couple)],
        )
