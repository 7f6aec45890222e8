"""How many perfect scores did a couple get?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import listing
from trivia.certain import own_dances, own_partner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import counted, couple_fact, dance_fact


class PerfectCount(SeasonKind):
    """For couples who had any; team dances are left out, since not all of their marks are known."""

    name = "perfect-count"
    topic = Topic.PERFECT_SCORES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        for couple in season.couples:
            danced = own_dances(season, couple.celebrity)
            perfect = [each for each in danced or () if each.dance.perfect]
            if not danced or not perfect or not own_partner(season, couple):
                continue
            weeks = [str(number) for number in dict.fromkeys(each.week.number for each in perfect)]
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Team dances aside, how many perfect scores did {couple.name} get"
                f" in season {season.number}?",
                len(perfect),
                low=0,
                high=len(danced),
                because=f"They danced {counted(len(danced), 'dance')} and were perfect in"
                f" {'week' if len(weeks) == 1 else 'weeks'} {listing(weeks)}.",
                facts=[
                    couple_fact(season, couple),
                    *(dance_fact(season, each.week, each.dance) for each in perfect),
                ],
            )
