"""Who was never a professional's partner?"""

from collections import defaultdict
from collections.abc import Iterator

from show.wording import listing
from trivia.certain import doubtful, own_partner
from trivia.kind import ShowKind
from trivia.options import digest, hashed, mixed
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

_A_PROFESSIONAL = 4
"""How many questions are made of one professional."""

_LEAST_PARTNERS = 4


class OddPartner(ShowKind):
    """Three celebrities of one professional, and one of the same seasons who was somebody else's."""

    name = "odd-partner"
    topic = Topic.PARTNERS
    hardness = Difficulty.MEDIUM
    weight = 1.5
    covers = ("couples",)

    def questions(self, pools: Pools) -> Iterator[Question]:
        if not pools.ever:
            return
        partners: dict[str, dict[str, int]] = defaultdict(dict)
        together: dict[str, set[str]] = defaultdict(set)
        for season in pools.ever:
            for couple in season.couples:
                together[couple.professional].add(couple.celebrity)
                if own_partner(season, couple):
                    partners[couple.professional][couple.celebrity] = season.number
            for week in season.weeks:
                for dance in week.dances:
                    for name in (dance.partner, *dance.joined_by):
                        together[name].add(dance.celebrity)
        through = pools.ever[-1].number
        for professional, celebrities in sorted(partners.items()):
            if len(celebrities) < _LEAST_PARTNERS:
                continue
            seasons = set(celebrities.values())
            strangers = {
                couple.celebrity: couple
                for season in pools.ever
                if season.number in seasons
                for couple in season.couples
                if couple.celebrity not in together[professional] and not doubtful(couple)
            }
            same, _ = pools.like(next(iter(celebrities)), strangers)
            seed = digest(f"{self.name}/{professional}")
            same.sort(key=lambda name: mixed(seed, hashed(name)))
            danced = [f"Season {number}: {name} with {professional}" for name, number in celebrities.items()]
            for stranger in same[:_A_PROFESSIONAL]:
                yield from self.ask(
                    pools,
                    pools.ever,
                    f"{professional}/{stranger}/{through}",
                    f"Through season {through}, which of these celebrities was never"
                    f" {professional}'s partner?",
                    stranger,
                    (list(celebrities),),
                    told=[professional],
                    because=f"{stranger} danced with {strangers[stranger].professional};"
                    f" {professional}'s first partners were {listing(list(celebrities)[:3])}.",
                    facts=danced,
                )
