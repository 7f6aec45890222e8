"""In which season did a celebrity compete?"""

from collections.abc import Iterator

from show.season import Season
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand


class SeasonOf(SeasonKind):
    """Only for celebrities of one season; the others are finished seasons around it."""

    name = "season-of"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.HARD
    eases = True
    covers = ("couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed or not season.last_week_danced:
            return
        for couple in season.couples:
            if pools.seasons_of_celebrity[couple.celebrity] != (season.number,):
                continue
            yield from self.ask_season(
                pools,
                season,
                f"{season.number}/{couple.celebrity}",
                f"In which of these seasons did {couple.celebrity} compete?",
                pools.season_numbers(season),
                because=f"{couple.name} {stand(couple)} in {season.year}.",
                facts=[couple_fact(season, couple)],
                easier=int(couple.won),
            )
