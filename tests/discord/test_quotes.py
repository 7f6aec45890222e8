"""/quote gives what somebody really said, that fits, and another one each time."""

from itertools import pairwise

from tests import shipped
from tests.discord.ballroom import Ballroom, fact_of, labels_of, read

QUOTES = [
    (number, quote) for number, season in shipped.seasons().items() for quote in season.get("quotes", ())
]


def fitting(said: str) -> list[tuple[int, shipped.Table]]:
    return [
        (number, quote) for number, quote in QUOTES if f"“{quote['text'].rstrip().removesuffix(',')}”" == said
    ]


async def test_never_the_same_twice_in_a_row_in_a_channel(ballroom: Ballroom) -> None:
    said = [fact_of(await ballroom.ask("quote")) for _ in range(150)]
    assert all(one != next_one for one, next_one in pairwise(said))
    assert len(set(said)) > 40


async def test_not_even_when_only_two_fit_or_by_button_or_privately(ballroom: Ballroom) -> None:
    speakers = [quote["person"] for _, quote in QUOTES]
    twice = next(name for name in speakers if speakers.count(name) == 2)
    message = await ballroom.ask("quote", person=twice)
    for turn in range(12):
        following = await ballroom.press(message, "Another quote", who=ballroom.friend if turn % 2 else None)
        assert fact_of(following) != fact_of(message)
        message = following
        private = await ballroom.ask("quote", person=twice, private=True)
        assert fact_of(private) != fact_of(message)
        message = await ballroom.ask("quote", person=twice)
        assert fact_of(message) != fact_of(private)


async def test_a_quote_that_is_the_only_one_is_given_again(ballroom: Ballroom) -> None:
    speakers = [quote["person"] for _, quote in QUOTES]
    once = next(name for name in speakers if speakers.count(name) == 1)
    message = await ballroom.ask("quote", person=once)
    assert "Another quote" not in labels_of(message)
    assert fact_of(await ballroom.ask("quote", person=once)) == fact_of(message)


async def test_only_what_the_person_said(ballroom: Ballroom) -> None:
    for person in sorted({quote["person"] for _, quote in QUOTES}):
        for _ in range(3):
            message = await ballroom.ask("quote", person=person)
            assert person in {quote["person"] for _, quote in fitting(fact_of(message))}
            assert person in read(message)


async def test_only_what_is_about_it(ballroom: Ballroom) -> None:
    for about in ("win", "Xochitl", "fun", "Len"):
        for _ in range(5):
            [(_, quote), *_] = fitting(fact_of(await ballroom.ask("quote", about=about)))
            assert about.casefold() in f"{quote['text']} {quote.get('about', '')}".casefold()


async def test_all_options_together(ballroom: Ballroom) -> None:
    for number, quote in QUOTES:
        message = await ballroom.ask("quote", person=quote["person"], season=str(number))
        assert (number, quote["person"]) in {(n, q["person"]) for n, q in fitting(fact_of(message))}


async def test_a_misspelt_speaker_is_understood(ballroom: Ballroom) -> None:
    assert "Xochitl Gomez" in read(await ballroom.ask("quote", person="Xochitl Gomes"))


async def test_what_nobody_said_is_told_privately(ballroom: Ballroom) -> None:
    message = await ballroom.ask("quote", about="quantum chromodynamics")
    assert message.ephemeral
    assert fact_of(await ballroom.press(message, "Any quote"))
    message = await ballroom.ask("quote", person="Kelly Monaco", season="32")
    assert message.ephemeral
