"""In which week was a theme?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.themes import core, theme_of
from trivia.wording import week_fact


class ThemeWeek(SeasonKind):
    """Among the weeks before and after; only where no other night of the season had a similar theme."""

    name = "theme-week"
    topic = Topic.THEMES
    hardness = Difficulty.HARD
    covers = ("themes",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        for week in season.weeks:
            theme = theme_of(week)
            if theme is None:
                continue
            others = [each.theme for each in season.weeks if each is not week and each.theme]
            if any(core(other) & core(theme) for other in others):
                continue
            danced = len({dance.celebrity for dance in week.dances})
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{theme}",
                f"In which week of season {season.number} was the theme “{theme}”?",
                week.number,
                low=1,
                high=season.weeks[-1].number,
                form=_week,
                because=f"{danced} couples danced in week {week.number}.",
                facts=[week_fact(season, week)],
            )


def _week(number: float) -> str:
    return f"Week {number:g}"
