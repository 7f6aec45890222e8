"""Who danced to a song?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import whole
from trivia.kind import SeasonKind
from trivia.options import same
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import credit, dance_fact, night, style


class WhoSong(SeasonKind):
    """The only one of the night, among the others of it."""

    name = "who-song"
    topic = Topic.MUSIC
    hardness = Difficulty.HARD
    weight = 1.5

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        titles = {
            week.number: [(same(dance.song), dance.celebrity) for dance in week.dances]
            for week in season.weeks
        }
        nights = {week.number for week in season.weeks if whole(season, week)}
        for danced in pools.danced(season.number):
            week, dance = danced.week, danced.dance
            title = same(dance.song)
            dancers = {name for other, name in titles[week.number] if title in other or other in title}
            if len(dancers) > 1 or week.number not in nights:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.song}",
                f"Who danced to “{dance.song}”{credit(dance)} in {night(season, week)}?",
                dance.celebrity,
                ([name for _, name in titles[week.number] if name != dance.celebrity],),
                told=[dance.song, dance.artist or ""],
                because=f"{dance.celebrity} and {dance.partner} danced the {style(dance.style)} to it.",
                facts=[dance_fact(season, week, dance)],
            )
