"""Who got a perfect score on a night?"""

from collections.abc import Iterator

from show.dance import AUDIENCE
from show.season import Season
from show.wording import song
from trivia.certain import own_dances, whole
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, style


class PerfectWeek(SeasonKind):
    """The only one of the night, among those who danced on it with less."""

    name = "perfect-week"
    topic = Topic.PERFECT_SCORES
    hardness = Difficulty.MEDIUM

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        own = {couple.celebrity: own_dances(season, couple.celebrity) for couple in season.couples}
        for week in season.weeks:
            here = list(dict.fromkeys(dance.celebrity for dance in week.dances))
            if not whole(season, week) or any(own[name] is None for name in here):
                continue
            perfect = [
                each for name in here for each in own[name] or () if each.week is week and each.dance.perfect
            ]
            if len({each.couple.celebrity for each in perfect}) != 1 or AUDIENCE in week.panel:
                continue
            danced = perfect[0]
            judged = [name for name in here if any(each.week is week for each in own[name] or ())]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{week.number}",
                f"Team dances aside, which celebrity got a perfect score in {night(season, week)}?",
                danced.couple.celebrity,
                ([name for name in judged if name != danced.couple.celebrity],),
                because=f"Every judge gave 10 for the {style(danced.dance.style)} to {song(danced.dance)}.",
                facts=[dance_fact(season, week, each.dance) for each in perfect],
            )
