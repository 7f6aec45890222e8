"""Whoever asks for the trophy is told its name, and after whom it is named."""

import pytest

from ask.kinds.trophy import Trophy
from show.catalogue import Catalogue
from tests.ask.kinds.saying import lines, say, says

NAMESAKE = lines("""
    who is the trophy named after?
    whom is the mirrorball named after
    what's the mirrorball named after
    trophy named after whom
    who was the mirrorball trophy named for
    the trophy is named after who
    who does the trophy honor
    which judge is the trophy named after
    after whom is the mirror ball named
    in whose honor is the mirrorball named
    who is mirrorball trophy name after
    trophy namesake
    who was the trophy renamed after
    who is the season 32 trophy named after
    what person is the trophy named after
    name of the trophy since season 32
""")

NAME = lines("""
    what is the trophy called?
    name of the trophy
    what's the name of the trophy in season 33
    what is the trophy of season 33 called
    what do they call the trophy
    trophy name
    the trophy's official name
    which trophy did the winners of season 33 get
    what is the full name of the trophy
    how is the trophy called
    what is the mirrorball called
    the name of the prize
    tell me the name of the trophy please
    what is trophy name
    whats the trophy called
""")


@pytest.mark.parametrize("phrase", NAMESAKE)
def test_the_namesake_is_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert said.answered, (phrase, said.text)
    assert says(said.fact, "Len Goodman"), said.fact


@pytest.mark.parametrize("phrase", NAME)
def test_the_name_is_told(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert said.answered, (phrase, said.text)
    assert says(said.fact, "Len Goodman Mirrorball Trophy"), said.fact


def test_earlier_trophies_are_named_after_nobody(catalogue: Catalogue) -> None:
    for season in catalogue.seasons[:31]:
        said = say(catalogue, f"who is the season {season.number} trophy named after?")
        assert says(said.fact, season.trophy or "")
        assert says(said.fact, "not named after anybody")


def test_a_season_without_a_trophy_yet_says_so(catalogue: Catalogue) -> None:
    assert say(catalogue, "what is the trophy of season 35 called").declined


@pytest.mark.parametrize("sentence", ["who won the trophy in season 5", "trophy wife meaning", "name my dog"])
def test_what_asks_for_no_name_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Trophy)
