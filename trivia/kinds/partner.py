"""Who was a celebrity's professional?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import own_partner
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, introduced, stand


class Partner(SeasonKind):
    """The professional among the others of the season; only where nobody ever stood in."""

    name = "partner"
    topic = Topic.PARTNERS
    hardness = Difficulty.MEDIUM
    eases = True
    weight = 1.5
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        professionals = [couple.professional for couple in season.couples]
        for couple in season.couples:
            if not own_partner(season, couple):
                continue
            with_whom = (
                f"Who was {couple.celebrity}'s professional partner in season {season.number}?"
                if season.finished
                else f"Which professional danced with {couple.celebrity} in week 1 of season {season.number}?"
            )
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                with_whom,
                couple.professional,
                (*pools.like(couple.professional, professionals), pools.professionals_near(season)),
                told=[couple.celebrity],
                because=f"{introduced(couple)} and {couple.professional} {stand(couple)}.",
                facts=[couple_fact(season, couple)],
                easier=int(couple.won),
            )
