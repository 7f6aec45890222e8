"""On which day did a season end?"""

from collections.abc import Iterator
from datetime import date, timedelta

from show.season import Season
from show.wording import day
from trivia.certain import sole_winner
from trivia.kind import SeasonKind
from trivia.options import WRONG, digest
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class FinaleDate(SeasonKind):
    """Among the same day of the week, one to three weeks before or after."""

    name = "finale-date"
    topic = Topic.DATES
    hardness = Difficulty.HARD
    covers = ("dates",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        when, winner = season.finale, sole_winner(season)
        if when is None or winner is None:
            return
        place = digest(f"{self.name}/{season.number}/place") % (WRONG + 1)
        wrong = [when + timedelta(weeks=each - place) for each in range(WRONG + 1) if each != place]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"On which day did season {season.number} end with its finale?",
            when,
            (wrong,),
            form=day,
            order=date.toordinal,
            because=f"{winner.name} won on that night.",
            facts=[f"Season {season.number}: finale {day(when)}"],
        )
