"""Who got the first perfect score of a season?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools, doubtful, own_dances, whole
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, score, song, style


class PerfectFirst(SeasonKind):
    """The one celebrity who had any on the first night that had one; later ones first among the wrong."""

    name = "perfect-first"
    topic = Topic.PERFECT_SCORES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        perfect = {
            couple.celebrity: [
                each for each in own_dances(season, couple.celebrity) or () if each.dance.perfect
            ]
            for couple in season.couples
            if not doubtful(couple)
        }
        weeks = [danced[0].week for danced in perfect.values() if danced]
        if not weeks:
            return
        week = min(weeks, key=lambda each: each.number)
        first = [danced[0] for danced in perfect.values() if danced and danced[0].week is week]
        if len(first) != 1 or not all(
            whole(season, each) for each in season.weeks if each.number <= week.number
        ):
            return
        (danced,) = first
        later = [name for name, dances in perfect.items() if dances and name != danced.couple.celebrity]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"Team dances aside, who got the first perfect score of season {season.number}?",
            danced.couple.celebrity,
            (later, [name for name in perfect if name != danced.couple.celebrity]),
            because=f"It was {score(danced.dance)} for the {style(danced.dance.style)}"
            f" to {song(danced.dance)} in week {week.number}.",
            facts=[dance_fact(season, week, danced.dance)],
        )
