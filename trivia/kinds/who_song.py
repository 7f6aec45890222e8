"""Who danced to a song?"""

from collections.abc import Iterator

from show.season import Season
from show.week import Week
from show.wording import credit
from trivia.certain import whole
from trivia.kind import NightKind
from trivia.options import same
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class WhoSong(NightKind):
    """The only one of the night, among the others of it."""

    name = "who-song"
    topic = Topic.MUSIC
    hardness = Difficulty.HARD
    weight = 1.5

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        if not whole(season, week):
            return
        titles = [(same(dance.song), dance.celebrity) for dance in week.dances]
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            title = same(dance.song)
            dancers = {name for other, name in titles if title in other or other in title}
            if len(dancers) > 1:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.song}",
                f"Who danced to “{dance.song}”{credit(dance)} in {night(season, week)}?",
                dance.celebrity,
                ([name for _, name in titles if name != dance.celebrity],),
                told=[dance.song, dance.artist or ""],
                because=f"{dance.celebrity} and {dance.partner} danced the {style(dance.style)} to it.",
                facts=[dance_fact(season, week, dance)],
            )
