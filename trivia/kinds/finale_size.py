"""How many couples danced in the finale?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.certain import whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class FinaleSize(SeasonKind):
    """Counted from the dances of the finale's week, its first night included."""

    name = "finale-size"
    topic = Topic.FINALES
    hardness = Difficulty.MEDIUM

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        week = season.finale_week
        if week is None or season.disputed or not whole(season, week):
            return
        names = list(dict.fromkeys(dance.celebrity for dance in week.dances))
        yield from self.ask_number(
            pools,
            [season],
            f"{season.number}",
            f"How many couples danced in the finale week of season {season.number}?",
            len(names),
            low=2,
            high=8,
            because=f"The celebrities were {listing(names)}.",
            facts=[f"Season {season.number}, week {week.number}: dances of {listing(names)}"],
        )
