"""Which season had a theme?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.themes import core, theme_of, themed, words_of_themes
from trivia.wording import week_fact


class ThemeSeason(SeasonKind):
    """Among finished seasons whose themes are all known, and none of them similar."""

    name = "theme-season"
    topic = Topic.THEMES
    hardness = Difficulty.HARD
    covers = ("themes",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        near = {
            other.number: words_of_themes(other)
            for other in pools.finished
            if other.number in pools.season_numbers(season, 10) and themed(other)
        }
        for week in season.weeks:
            theme = theme_of(week)
            if theme is None or not core(theme):
                continue
            yield from self.ask_season(
                pools,
                season,
                f"{season.number}/{theme}",
                f"Which of these seasons had a night called “{theme}”?",
                [number for number, words in near.items() if not words & core(theme)],
                because=f"It was week {week.number} of the season of {season.year}.",
                facts=[week_fact(season, week)],
            )
