"""Which celebrity did a professional dance with?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import on_floor_with, own_partner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, introduced, stand


class CelebrityOf(SeasonKind):
    """The celebrity among others of the season who never danced with that professional in it."""

    name = "celebrity-of"
    topic = Topic.PARTNERS
    hardness = Difficulty.MEDIUM
    eases = True
    weight = 1.5
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        together = {couple.celebrity: on_floor_with(season, couple.celebrity) for couple in season.couples}
        for couple in season.couples:
            if not own_partner(season, couple):
                continue
            with_whom = (
                f"Who was {couple.professional}'s celebrity partner in season {season.number}?"
                if season.finished
                else f"Which celebrity did {couple.professional} dance with in week 1"
                f" of season {season.number}?"
            )
            others = [name for name, floor in together.items() if couple.professional not in floor]
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.professional}",
                with_whom,
                couple.celebrity,
                pools.like(couple.celebrity, others),
                told=[couple.professional],
                because=f"{introduced(couple)} and {couple.professional} {stand(couple)}.",
                facts=[couple_fact(season, couple)],
                easier=int(couple.won),
            )
