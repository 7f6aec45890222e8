"""Who danced a style on a night?"""

from collections.abc import Iterator

from show.season import Season
from show.week import Week
from show.wording import song
from trivia.certain import whole
from trivia.kind import NightKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class WhoDanced(NightKind):
    """The only one with that style, among the others of the night."""

    name = "who-danced"
    topic = Topic.DANCES
    hardness = Difficulty.HARD

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        if not whole(season, week):
            return
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            part = dance.style.casefold()
            same = {d.celebrity for d in week.dances if part in d.style.casefold()}
            if len(same) > 1 or "&" in dance.style:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.style}",
                f"Which celebrity danced the {style(dance.style)} in {night(season, week)}?",
                dance.celebrity,
                ([d.celebrity for d in week.dances if d.celebrity != dance.celebrity],),
                told=[dance.style],
                because=f"{dance.celebrity} and {dance.partner} danced it to {song(dance)}.",
                facts=[dance_fact(season, week, dance)],
            )
