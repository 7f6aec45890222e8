"""Whoever asks what somebody said is told their printed words, and where they were printed."""

import pytest

from ask.answer import Answer
from ask.kinds.quotation import Quotation
from show.catalogue import Catalogue
from show.quote import Quote
from tests.ask.kinds.saying import drawn, lines, say, says

BY = lines("""
    quote by {who}
    a quote from {who}
    what did {who} say?
    something {who} said
    {who} quotes
    give me a quote by {who}
    any quote of {who}
    what has {who} said
    {who}'s words
    did {who} say anything
    tell me something {who} said
    quote {who}
    what were {who}'s words
    a {who} quote please
    words of {who}
    what {who} say
    wanna hear what {who} said
    is there a quote from {who}
""")

AFTER_WINNING = lines("""
    what did {who} say after winning?
    {who}'s words after the victory
    what did {who} say about winning
    {who} quote after winning
    what did {who} say after the win
    {who} on winning quote
    what were {who}'s words after winning the show
    {who} reaction after winning
    how did {who} react after winning quote
    what said {who} after winning
    {who} said what after the victory
    quote of {who} after winning
    what did {who} say when they won
    {who}'s statement after the victory
    what did {who} tell after winning, any quote
""")


def _quotes(catalogue: Catalogue) -> list[Quote]:
    return [quote for season in catalogue.seasons for quote in season.quotes]


@pytest.mark.parametrize("phrase", BY)
def test_words_of_that_person_are_told(phrase: str, catalogue: Catalogue) -> None:
    quotes = _quotes(catalogue)
    for who in drawn(sorted({quote.person for quote in quotes}), phrase):
        said = say(catalogue, phrase.format(who=who))
        assert said.answered, (phrase, who, said.text)
        assert isinstance(said.outcome, Answer)
        quote = said.outcome.quote
        assert quote is not None, (phrase, said.text)
        assert quote.person == who
        assert quote in quotes
        assert quote.words in said.fact
        assert quote.outlet in said.text


@pytest.mark.parametrize("phrase", AFTER_WINNING)
def test_words_after_winning_are_told(phrase: str, catalogue: Catalogue) -> None:
    quotes = [quote for quote in _quotes(catalogue) if quote.about == "after winning"]
    for who in drawn(sorted({quote.person for quote in quotes}), phrase):
        said = say(catalogue, phrase.format(who=who))
        assert said.answered, (phrase, who, said.text)
        assert isinstance(said.outcome, Answer)
        quote = said.outcome.quote
        assert quote is not None, (phrase, said.text)
        assert quote.person == who
        assert "win" in (quote.about or "") or "won" in quote.text, (phrase, quote)


def test_words_about_somebody_are_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Val Chmerkovskiy say about Len Goodman?")
    assert "Len" in said.fact
    assert "Xochitl" in say(catalogue, "quotes about Xochitl Gomez").text
    assert "Iman" in say(catalogue, "what did Cody Rigsby say about Iman Shumpert").fact


def test_words_about_a_thing_are_told(catalogue: Catalogue) -> None:
    assert "mirror ball" in say(catalogue, "something Meryl Davis said about the mirror ball").fact
    assert "gluing" in say(catalogue, "J.R. Martinez quote about the trophy").fact


def test_words_from_a_season_are_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "give me a quote from season 13")
    assert any(quote.words in said.fact for quote in catalogue.seasons[12].quotes)


def test_a_subject_that_nobody_spoke_of_is_said_to_be_none(catalogue: Catalogue) -> None:
    said = say(catalogue, "what did Hannah Brown say about pineapples?")
    assert "nothing I know about" in said.text
    assert say(catalogue, "what did Hannah Brown say about Bobby Bones?").declined


def test_whoever_is_not_quoted_is_said_not_to_be(catalogue: Catalogue) -> None:
    said = say(catalogue, "quote by Tucker Carlson")
    assert said.declined
    assert says(said.text, "I have no quote")
    assert say(catalogue, "a quote from season 2").declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        what do you say
        say hi to my mother
        who said that season 5 was bad
        what would Len Goodman say about my dancing and Xochitl Gomez and Val Chmerkovskiy
    """),
)
def test_what_asks_for_no_words_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, Quotation) and said.answered), said.text
