"""On which day did a season begin?"""

from collections.abc import Iterator
from datetime import date, timedelta

from show.season import Season
from show.wording import day
from trivia.kind import SeasonKind
from trivia.options import WRONG, digest
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class PremiereDate(SeasonKind):
    """Among the same day of the week, one to three weeks before or after."""

    name = "premiere-date"
    topic = Topic.DATES
    hardness = Difficulty.HARD
    covers = ("dates",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        when = season.premiere
        if season.disputed or season.last_week_danced is None:
            return
        place = digest(f"{self.name}/{season.number}/place") % (WRONG + 1)
        wrong = [when + timedelta(weeks=each - place) for each in range(WRONG + 1) if each != place]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"On which day did season {season.number} begin?",
            when,
            (wrong,),
            form=day,
            order=date.toordinal,
            because=f"There were {len(season.couples)} couples that season.",
            facts=[f"Season {season.number}: premiere {day(when)}"],
        )
