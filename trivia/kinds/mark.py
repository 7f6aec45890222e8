"""What mark did a judge give a dance?"""

from collections.abc import Iterator

from show.dance import HIGHEST_MARK, LOWEST_MARK
from show.season import Season
from show.week import Week
from trivia.certain import marked
from trivia.kind import NightKind
from trivia.options import digest
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, figure, marks, night, style


class Mark(NightKind):
    """One judge's mark for each dance."""

    name = "mark"
    topic = Topic.JUDGES
    hardness = Difficulty.HARD
    weight = 0.7

    def questions_of_night(self, pools: Pools, season: Season, week: Week) -> Iterator[Question]:
        for danced in pools.danced_in(season, week):
            dance = danced.dance
            given = dance.marks_by_judge()
            if not marked(dance) or not given:
                continue
            key = f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}"
            judge, mark = given[digest(f"{self.name}/{key}/judge") % len(given)]
            yield from self.ask_number(
                pools,
                [season],
                key,
                f"What mark did {judge} give {dance.celebrity}'s {style(dance.style)}"
                f" in {night(season, week)}?",
                mark,
                low=LOWEST_MARK,
                high=HIGHEST_MARK,
                crowded=True,
                because=f"All marks for “{dance.song}”: {marks(dance)}.",
                facts=[dance_fact(season, week, dance), f"{judge}: {figure(mark)}"],
            )
