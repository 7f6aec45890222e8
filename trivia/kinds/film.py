"""Which film or series was a dance made after?"""

from collections.abc import Iterator

from show.season import Season
from show.spelling import plain
from show.wording import song
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class Film(SeasonKind):
    """On nights where each couple had its own, among those of the others."""

    name = "film"
    topic = Topic.THEMES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for danced in pools.danced(season.number):
            week, dance = danced.week, danced.dance
            if dance.inspired_by is None:
                continue
            own = [
                plain(d.inspired_by) for d in week.dances if d.celebrity == dance.celebrity and d.inspired_by
            ]
            others = [
                d.inspired_by
                for d in week.dances
                if d.inspired_by
                and not any(plain(d.inspired_by) in o or o in plain(d.inspired_by) for o in own)
            ]
            on = f" ({week.theme})" if week.theme else ""
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}",
                f"Which title inspired {dance.celebrity}'s {style(dance.style)} "
                f"in {night(season, week)}{on}?",
                dance.inspired_by,
                (others,),
                told=[dance.celebrity, dance.style, week.theme or ""],
                because=f"{dance.celebrity} and {dance.partner} danced to {song(dance)}.",
                facts=[dance_fact(season, week, dance), f"After {dance.inspired_by}"],
            )
