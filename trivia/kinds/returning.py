"""In which two seasons did a celebrity compete?"""

from collections.abc import Iterator

from show.couple import Couple
from show.season import Season
from trivia.kind import ShowKind
from trivia.options import beside, digest
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_NEAR = 6


class Returning(ShowKind):
    """For celebrities of two seasons; the wrong options have one of them wrong."""

    name = "returning"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.HARD
    covers = ("couples",)

    def questions(self, pools: Pools) -> Iterator[Question]:
        numbers = [season.number for season in pools.ever]
        if not numbers:
            return
        for celebrity, seasons in pools.seasons_of_celebrity.items():
            through = [number for number in seasons if number <= numbers[-1]]
            if len(through) != 2:
                continue
            first, second = through
            near = [n for n in numbers if n not in through and n < second and abs(n - first) <= _NEAR]
            seed = digest(f"{self.name}/{celebrity}")
            wrong = [(other, second) for other in beside(seed, first, near)]
            couples = [
                (season, couple)
                for season in pools.ever
                for couple in season.couples
                if couple.celebrity == celebrity
            ]
            yield from self.ask(
                pools,
                [season for season, _ in couples],
                f"{celebrity}/{first}/{second}",
                f"Through season {numbers[-1]}, in which two seasons did {celebrity} compete?",
                (first, second),
                (wrong,),
                form=_pair,
                order=lambda pair: pair,
                because=_tell(*couples),
                facts=[couple_fact(season, couple) for season, couple in couples],
            )


def _tell(first: tuple[Season, Couple], second: tuple[Season, Couple]) -> str:
    """ "In season 12 Kirstie Alley and Maksim Chmerkovskiy took 2nd place; in season 15 they …" """
    (season, couple), (later, again) = first, second
    who = "they" if again.name == couple.name else again.name
    return (
        f"In season {season.number} {couple.name} {stand(couple)};"
        f" in season {later.number} {who} {stand(again)}."
    )


def _pair(pair: tuple[int, int]) -> str:
    return f"Seasons {pair[0]} and {pair[1]}"
