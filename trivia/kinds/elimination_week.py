"""In which week was somebody eliminated?"""

from collections.abc import Iterator

from show.couple import Exit
from show.season import Season
from trivia.certain import doubtful
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact


class EliminationWeek(SeasonKind):
    """Among the weeks before and after."""

    name = "elimination-week"
    topic = Topic.ELIMINATIONS
    hardness = Difficulty.HARD
    covers = ("couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        last = season.last_week_danced
        if season.disputed or last is None:
            return
        for couple in season.couples:
            if couple.left is not Exit.ELIMINATED or couple.left_week is None or doubtful(couple):
                continue
            week = season.week(couple.left_week)
            theme = f", the night called “{week.theme}”" if week and week.theme and not week.disputed else ""
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"In which week of season {season.number} was {couple.celebrity} eliminated?",
                couple.left_week,
                low=1,
                high=last.number,
                form=_week,
                because=f"{couple.name} left in week {couple.left_week}{theme}.",
                facts=[couple_fact(season, couple)],
            )


def _week(number: float) -> str:
    return f"Week {number:g}"
