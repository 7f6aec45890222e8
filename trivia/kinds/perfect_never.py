"""Who never got a perfect score?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import own_dances
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, dance_fact, figure


class PerfectNever(SeasonKind):
    """Three who did, and one who came far without."""

    name = "perfect-never"
    topic = Topic.PERFECT_SCORES
    hardness = Difficulty.HARD

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if not season.finished or season.disputed:
            return
        own = {couple.celebrity: own_dances(season, couple.celebrity) for couple in season.couples}
        perfect = {
            name: [each for each in danced if each.dance.perfect] for name, danced in own.items() if danced
        }
        known = all(
            dance.judged
            for week in season.weeks
            for dance in week.dances
            if dance.celebrity in perfect and not perfect[dance.celebrity] and dance.kind is dance.kind.COUPLE
        )
        winners = [name for name, danced in perfect.items() if danced]
        for couple in season.couples:
            danced = own[couple.celebrity]
            if (
                not known
                or not danced
                or perfect[couple.celebrity]
                or (couple.place or 99) > len(season.couples) / 2
            ):
                continue
            best = max(danced, key=lambda each: each.dance.average or 0)
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Team dances aside, which of these never got a perfect score in season {season.number}?",
                couple.celebrity,
                (winners,),
                because=f"The best total of {couple.celebrity} was {figure(best.dance.total or 0)}"
                f" of {best.dance.highest_possible}, in week {best.week.number}.",
                facts=[
                    couple_fact(season, couple),
                    *(
                        dance_fact(season, each.week, each.dance)
                        for name in winners
                        for each in perfect[name][:1]
                    ),
                ],
            )
