"""What total did a dance get?"""

from collections.abc import Iterator

from show.season import Season
from show.week import Week
from show.wording import song
from trivia.certain import marked
from trivia.kind import NightKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, marks, night, style


class Total(NightKind):
    """The judges' marks of one dance added up, without bonus."""

    name = "total"
    topic = Topic.SCORES
    hardness = Difficulty.HARD
    eases = True
    weight = 2.0

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            if not marked(dance) or dance.total is None:
                continue
            possible = dance.highest_possible
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}",
                f"How many of {possible} points did the judges give {dance.celebrity}'s {style(dance.style)}"
                f" in {night(season, week)}?",
                dance.total,
                low=dance.marks_given,
                high=possible,
                crowded=True,
                because=f"They danced to {song(dance)}, and the marks were: {marks(dance)}.",
                facts=[dance_fact(season, week, dance)],
                easier=int(danced.couple.won and dance.perfect),
            )
