"""Whose dance got the highest total of a night?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import song
from trivia.certain import scored_night
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score, style

_NEXT = 4


class Highest(SeasonKind):
    """One dance alone at the top of a night on which every couple had one, among those that come next."""

    name = "highest"
    topic = Topic.SCORES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for week in season.weeks:
            order = -1
            danced = sorted(scored_night(season, week), key=lambda each: order * (each.dance.total or 0))
            if len(danced) <= 1 or danced[0].dance.total == danced[1].dance.total:
                continue
            first, *others = danced
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}",
                f"Whose own dance got the highest total from the judges in {night(season, week)}?",
                first.couple.celebrity,
                (
                    [each.couple.celebrity for each in others[:_NEXT]],
                    [each.couple.celebrity for each in others],
                ),
                because=f"It was {score(first.dance)} for the {style(first.dance.style)}"
                f" to {song(first.dance)}.",
                facts=[dance_fact(season, week, each.dance) for each in danced],
            )
