"""Which judge gave a mark?"""

from collections import Counter
from collections.abc import Iterator

from show.season import Season
from trivia.certain import marked
from trivia.kind import SeasonKind
from trivia.options import WRONG
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, figure, marks, night, style


class JudgeGave(SeasonKind):
    """The one judge of a panel of four or more who gave a dance a mark that nobody else gave it.

    Shown in the order of their seats. Nobody is the answer more often than the others of the panel, or the
    sternest one could be guessed.
    """

    name = "judge-gave"
    topic = Topic.JUDGES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        times: Counter[str] = Counter()
        for danced in pools.danced(season.number):
            week, dance = danced.week, danced.dance
            given = dance.marks_by_judge()
            if not marked(dance) or len({judge for judge, _ in given}) <= WRONG:
                continue
            often = Counter(mark for _, mark in given)
            alone = [(judge, mark) for judge, mark in given if often[mark] == 1]
            if not alone:
                continue
            judge, mark = min(alone, key=lambda pair: times[pair[0]])
            if times[judge] > min(times[each] for each in dance.judges):
                continue
            times[judge] += 1
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}",
                f"Which judge gave {dance.celebrity}'s {style(dance.style)} in {night(season, week)}"
                f" a mark of {figure(mark)}?",
                judge,
                ([name for name, _ in given if name != judge],),
                told=[dance.celebrity],
                order=list(dance.judges).index,
                because=f"The marks were: {marks(dance)}.",
                facts=[dance_fact(season, week, dance), marks(dance)],
            )
