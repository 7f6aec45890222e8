"""Which judge coached a dance?"""

from collections.abc import Iterator

from show.season import Season
from show.wording import song
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import dance_fact, night, score, style


class Coach(SeasonKind):
    """As an outlet reported it, among the other judges.

    The question says whose report it is, so that it holds also where no second source tells the same.
    """

    name = "coach"
    topic = Topic.FINALES
    hardness = Difficulty.HARD
    covers = ("finale",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for week in season.weeks:
            for dance in week.dances:
                told = [
                    fact
                    for fact in season.facts
                    if fact.topic == "coach" and fact.week == week.number and dance.celebrity in fact.people
                ]
                if dance.coach is None or len(told) != 1 or told[0].answer != dance.coach or season.disputed:
                    continue
                (fact,) = told
                yield from self.ask(
                    pools,
                    [season],
                    f"{season.number}/{week.number}/{dance.celebrity}/{dance.style}",
                    f"Which judge coached {dance.celebrity} and {dance.partner}'s {style(dance.style)}"
                    f" in {night(season, week)}, as {fact.outlet} reported?",
                    dance.coach,
                    ([judge for judge in season.judges if judge != dance.coach], pools.judges),
                    told=[dance.celebrity, dance.partner],
                    because=f"The dance to {song(dance)} scored {score(dance)}.",
                    facts=[f"{fact.sentence} ({fact.outlet}, {fact.date})", dance_fact(season, week, dance)],
                )
