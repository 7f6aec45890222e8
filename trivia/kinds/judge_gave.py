"""Which judge gave a mark?"""

from collections import Counter
from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.options import WRONG, hashed, mixed
from trivia.pools import Pools, marked
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, figure, marks, night, style


class JudgeGave(SeasonKind):
    """The one judge of a panel of four or more who gave a dance a mark that nobody else gave it.

    Shown in the order of their seats.
    """

    name = "judge-gave"
    topic = Topic.JUDGES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for danced in pools.danced(season.number):
            week, dance = danced.week, danced.dance
            given = dance.marks_by_judge()
            if not marked(dance) or len({judge for judge, _ in given}) <= WRONG:
                continue
            times = Counter(mark for _, mark in given)
            alone = [(judge, mark) for judge, mark in given if times[mark] == 1]
            if not alone:
                continue
            key = f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}"
            seed = hashed(f"{self.name}/{key}")
            judge, mark = min(alone, key=lambda pair: mixed(seed, hashed(pair[0])))
            yield from self.ask(
                pools,
                [season],
                key,
                f"Which judge gave {dance.celebrity}'s {style(dance.style)} in {night(season, week)}"
                f" a mark of {figure(mark)}?",
                judge,
                ([name for name, _ in given if name != judge],),
                told=[dance.celebrity],
                order=list(dance.judges).index,
                because=f"The marks were: {marks(dance)}.",
                facts=[dance_fact(season, week, dance), marks(dance)],
            )
