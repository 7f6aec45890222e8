"""Who said it?"""

from collections.abc import Iterator

from show.quote import Quote
from show.season import Season
from show.source import Source
from show.wording import day
from trivia.kind import SeasonKind
from trivia.options import same, telling_words
from trivia.pools import Pools
from trivia.question import Difficulty, Question, Topic

_LEAST_WORDS = 5
"""Fewer could be anybody's: "It feels crazy"."""

_RELATIVES = frozenset(
    ["brother", "sister", "husband", "wife", "fiancé", "fiancée", "son", "daughter", "mother", "father"]
)
"""Who speaks of one is as good as named."""

_WON = ("after winning", "on winning", "after his first win", "after her first win")


class WhoSaid(SeasonKind):
    """A quote with what it was said about, among people who could have said it.

    Winners stand among winners of other seasons, since "after winning" would name them; everybody else among
    people of the same season and trade.
    """

    name = "quote"
    topic = Topic.QUOTES
    hardness = Difficulty.HARD
    weight = 1.5

    def questions(self, pools: Pools, season: Season) -> Iterator[Question]:
        for quote in season.quotes:
            about = f"{_context(quote)}; " if quote.about else ""
            told = [quote.text, quote.about or ""]
            if season.disputed or telling_words(quote.person) & telling_words(" ".join(told)):
                continue
            if len(quote.words.split()) < _LEAST_WORDS or _RELATIVES & set((quote.about or "").split()):
                continue
            when = f" ({day(quote.date)})" if quote.date else ""
            yield from self.ask(
                pools,
                [season],
                f"{season.number}/{quote.person}/{quote.text}",
                f"Who said this? “{quote.words}” ({about}{quote.outlet})",
                quote.person,
                tuple(
                    [name for name in tier if not _said(pools, name, quote)]
                    for tier in _others(pools, season, quote)
                ),
                told=told,
                because=f"{quote.person} said it in season {season.number}{when}."
                if quote.date and abs(quote.date.year - season.year) <= 1
                else f"{quote.person} said it of season {season.number}{when}.",
                facts=[f"{quote.person}, {quote.outlet}: “{quote.text}”"],
                sources=(Source(name=f"{quote.outlet}{when}", covers="the quote"),),
            )


def _context(quote: Quote) -> str:
    """On what or when it was said, without the date of the broadcast."""
    return (quote.about or "").split(", 20")[0]


def _others(pools: Pools, season: Season, quote: Quote) -> list[list[str]]:
    """People who could have said it, the likeliest first."""
    speaker = quote.person
    about = quote.about or ""
    winners = [other.winner for other in pools.finished if other.winner is not None]
    if speaker in season.judges or "judge's comment" in about:
        return [list(season.judges), list(pools.judges)]
    if speaker in season.hosts:
        return [list(season.hosts), list(pools.hosts)]
    couple = next((each for each in season.couples if speaker in (each.celebrity, each.professional)), None)
    professional = couple is not None and speaker == couple.professional
    if any(sign in about for sign in _WON):
        names = [each.professional if professional else each.celebrity for each in winners]
        same = pools.like(speaker, [name for name in names if name not in _pair(season)])
        return [_partners_of(pools, season, about), *same]
    here = [each.professional if professional else each.celebrity for each in season.couples]
    first = here[: max(len(here) // 2, 4)]
    return [first, here]


def _partners_of(pools: Pools, season: Season, about: str) -> list[str]:
    """Everybody who danced with the professional it was said to, where there is one."""
    named = {couple.professional for couple in season.couples if couple.professional in about}
    return [each.couple.celebrity for name in sorted(named) for each in pools.catalogue.appearances_of(name)]


def _pair(season: Season) -> tuple[str, ...]:
    winner = season.winner
    return (winner.celebrity, winner.professional) if winner else ()


def _said(pools: Pools, name: str, quote: Quote) -> bool:
    """Whether somebody else is known to have said the same, or a part of it."""
    text = same(quote.text)
    return any(other in text or text in other for other in pools.sayings.get(name, ()))
