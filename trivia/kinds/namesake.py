"""Whose name is on the trophy?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import reported


class Namesake(SeasonKind):
    """As the press told it, among judges and hosts of the show."""

    name = "namesake"
    topic = Topic.TROPHIES
    hardness = Difficulty.EASY
    covers = ("trophy",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for fact in season.facts:
            if fact.topic != "namesake" or fact.disputed or fact.answer not in fact.people or season.disputed:
                continue
            others = [name for name in (*pools.judges, *pools.hosts) if name != fact.answer]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{fact.topic}",
                f"Whose name is on the trophy that the winners of season {season.number} took home?",
                fact.answer,
                (others,),
                because=reported(fact),
                facts=[f"{fact.sentence} ({fact.outlet}, {fact.date})"],
            )
