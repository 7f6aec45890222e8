"""Whose dance got the highest total of a night?"""

from collections.abc import Iterator
from typing import ClassVar

from show.season import Season
from show.week import Week
from show.wording import song
from trivia.certain import scored_night
from trivia.kind import NightKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score, style

_NEXT = 4


class Highest(NightKind):
    """One dance alone at one end of a night on which every couple had one, among those that come next."""

    name = "highest"
    topic = Topic.SCORES
    hardness = Difficulty.HARD

    from_above: ClassVar[bool] = True

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        order = -1 if self.from_above else 1
        danced = sorted(scored_night(season, week), key=lambda each: order * (each.dance.total or 0))
        if len(danced) <= 1 or danced[0].dance.total == danced[1].dance.total:
            return
        first, *others = danced
        names = [each.couple.celebrity for each in others]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}/{week.number}",
            f"Whose own dance got the {self.name} total from the judges in {night(season, week)}?",
            first.couple.celebrity,
            (names[:_NEXT], names),
            because=f"It was {score(first.dance)} for the {style(first.dance.style)} to {song(first.dance)}.",
            facts=[dance_fact(season, week, each.dance) for each in danced],
        )
