"""Who is known for something?"""

from collections.abc import Iterator

from show.couple import Couple
from show.season import Season
from trivia.kind import SeasonKind
from trivia.options import telling_words
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic
from trivia.wording import couple_fact, stand

_STEM = 3
"""Letters by which "actor" and "actress", "sport" and "sports" are taken for one."""


class KnownFor(SeasonKind):
    """The celebrity whom the cast list describes so, among three of other fields.

    All are alike, for "actress" or "NFL" would name the only one who can be meant.
    """

    name = "known-for"
    topic = Topic.CELEBRITIES
    hardness = Difficulty.MEDIUM
    eases = True
    covers = ("known for", "couples", "cast")

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        if season.disputed:
            return
        for couple in season.couples:
            if couple.known_for is None or couple.industry is None:
                continue
            stems = _stems(couple)
            others = [
                other.celebrity
                for other in season.couples
                if other.known_for
                and other.industry not in (None, couple.industry)
                and not stems & _stems(other)
            ]
            if any(o is not couple and o.known_for == couple.known_for for o in season.couples):
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{couple.celebrity}",
                f"Who is listed in the cast of season {season.number} as “{couple.known_for}”?",
                couple.celebrity,
                pools.like(couple.celebrity, others)[:1],
                told=[couple.known_for],
                because=f"{couple.name} {stand(couple)}.",
                facts=[couple_fact(season, couple), f"{couple.celebrity}: {couple.known_for}"],
                easier=int(couple.won),
            )


def _stems(couple: Couple) -> set[str]:
    words = telling_words(f"{couple.known_for} {couple.industry}")
    return {word[:_STEM] for word in words}
