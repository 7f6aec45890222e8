"""What did the audience chant?"""

from collections.abc import Iterator

from show.season import Season
from show.spelling import plain
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import reported


class Chant(SeasonKind):
    """Where it was somebody's first name, among those of the other finalists."""

    name = "chant"
    topic = Topic.FINALES
    hardness = Difficulty.EASY
    covers = ("finale",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        week = season.finale_week
        for fact in season.facts:
            if fact.topic != "chant" or fact.disputed or season.disputed or week is None:
                continue
            firsts = {
                name: name.split()[0] for name in dict.fromkeys(dance.celebrity for dance in week.dances)
            }
            chanted = [name for name in fact.people if plain(firsts.get(name, "")) == plain(fact.answer)]
            if len(chanted) != 1:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{fact.topic}",
                f"What did the audience chant in the finale of season {season.number}?",
                fact.answer,
                ([first for name, first in firsts.items() if name != chanted[0]],),
                because=reported(fact),
                facts=[f"{fact.sentence} ({fact.outlet}, {fact.date})"],
            )
