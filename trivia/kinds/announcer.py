"""Who announced the result?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import reported


class Announcer(SeasonKind):
    """As the press told it, among the hosts and judges of the season."""

    name = "announcer"
    topic = Topic.FINALES
    hardness = Difficulty.MEDIUM
    covers = ("finale",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for fact in season.facts:
            if (
                fact.topic != "announcer"
                or fact.disputed
                or fact.answer not in fact.people
                or season.disputed
            ):
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{fact.topic}",
                f"Who announced the result of the season {season.number} finale?",
                fact.answer,
                (season.hosts, season.judges, pools.hosts),
                because=reported(fact),
                facts=[f"{fact.sentence} ({fact.outlet}, {fact.date})"],
            )
