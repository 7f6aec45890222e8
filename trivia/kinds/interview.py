"""Whom did the winners speak to?"""

from collections.abc import Iterator

from show.season import Season
from show.spelling import plain
from show.wording import listing
from trivia.kind import SeasonKind
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic


class Interview(SeasonKind):
    """As an outlet reported it, among outlets of which nothing of that season is known."""

    name = "interview"
    topic = Topic.FINALES
    hardness = Difficulty.HARD
    covers = ("finale",)

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        told = [fact for fact in season.facts if fact.topic == "interview" and not fact.disputed]
        known = plain(
            " | ".join(
                [f"{fact.outlet} | {fact.answer} | {fact.sentence}" for fact in season.facts]
                + [f"{quote.outlet} | {quote.about} | {quote.text}" for quote in season.quotes]
            )
        )
        outlets = dict.fromkeys(quote.outlet for other in pools.seasons for quote in other.quotes)
        others = [outlet for outlet in outlets if plain(outlet) not in known]
        for fact in told:
            if season.disputed or not fact.people:
                continue
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{fact.answer}",
                f"Where were {listing(fact.people)} interviewed after winning season {season.number},"
                f" as {fact.outlet} reported?",
                fact.answer,
                (others,),
                told=[*fact.people, fact.outlet],
                because=fact.sentence,
                facts=[f"{each.sentence} ({each.outlet}, {each.date})" for each in told],
            )
