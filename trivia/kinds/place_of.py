"""Which place did a couple take?"""

from collections.abc import Iterator

from show.season import Season
from trivia.certain import placed
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, introduced, place, stand


class PlaceOf(SeasonKind):
    """Among the neighbouring places; only where the place is the couple's alone."""

    name = "place-of"
    topic = Topic.STANDINGS
    hardness = Difficulty.HARD
    weight = 1.2
    covers = ("couples",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for couple in placed(season):
            if couple.place is None or couple.won:
                continue
            yield from self.ask_number(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Which place did {couple.celebrity} take in season {season.number}?",
                couple.place,
                low=1,
                high=len(season.couples),
                form=place,
                because=f"{introduced(couple)} and {couple.professional} {stand(couple)}"
                f" in a season of {len(season.couples)} couples.",
                facts=[couple_fact(season, couple)],
            )
