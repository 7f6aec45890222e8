"""Who got the first perfect score of a season?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import song
from trivia.certain import OWN_KINDS, Danced, whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, score, style


class PerfectFirst(SeasonKind):
    """The one celebrity who had any on the first night that had one; later ones first among the wrong."""

    name = "perfect-first"
    topic = Topic.PERFECT_SCORES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        first: list[Danced] = []
        for week in season.weeks:
            if first or not whole(season, week):
                break
            first = [
                Danced(week, couple, dance)
                for couple in season.couples
                for dance in week.dances
                if dance.celebrity == couple.celebrity and dance.kind in OWN_KINDS and dance.perfect
            ]
        if len({danced.couple.celebrity for danced in first}) != 1:
            return
        danced = first[0]
        celebrity, week = danced.couple.celebrity, danced.week
        later = [
            d.celebrity for each in season.weeks for d in each.dances if d.perfect and d.kind in OWN_KINDS
        ]
        others = [couple.celebrity for couple in season.couples]
        yield from self.ask(
            pools,
            [season],
            f"{season.number}",
            f"Team dances aside, who got the first perfect score of season {season.number}?",
            celebrity,
            ([name for name in later if name != celebrity], [name for name in others if name != celebrity]),
            because=f"It was {score(danced.dance)} for the {style(danced.dance.style)}"
            f" to {song(danced.dance)} in week {week.number}.",
            facts=[dance_fact(season, week, danced.dance)],
        )
