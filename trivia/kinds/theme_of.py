"""What was the theme of a night?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import day
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.themes import core, theme_of
from trivia.wording import night, week_fact


class ThemeOf(SeasonKind):
    """Among the themes of the season's other nights, and of the seasons around it."""

    name = "theme-of"
    topic = Topic.THEMES
    hardness = Difficulty.HARD
    covers = ("themes",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        themes = [theme for week in season.weeks if (theme := theme_of(week))]
        near = [theme for other in pools.near(season) for week in other.weeks if (theme := theme_of(week))]
        for week in season.weeks:
            theme = theme_of(week)
            if theme is None:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}",
                f"What was the theme of {night(season, week)}?",
                theme,
                (
                    [other for other in themes if not core(other) & core(theme)],
                    [other for other in near if not core(other) & core(theme)],
                ),
                because=f"It was on the air on {day(week.air_date)}."
                if week.note is None
                else f"There were {len({d.celebrity for d in week.dances})} couples on the floor.",
                facts=[week_fact(season, week)],
            )
