"""Whoever asks how often, with whom or when somebody won is told all wins."""

import pytest

from ask.kinds.wins import Wins
from show.catalogue import Catalogue
from tests.ask.kinds.saying import all_in, drawn, in_words, lines, say, says

PHRASES = lines("""
    how many times has {name} won
    how many times did {name} win?
    how many seasons has {name} won
    how many seasons did {name} win
    how many trophies does {name} have
    how many mirrorballs does {name} have
    how many mirrorball trophies has {name} won
    how many wins does {name} have
    how many titles has {name} won?
    how often did {name} win
    how often has {name} won dwts
    {name} win tally
    {name} number of wins
    {name} wins
    {name} win count
    number of wins {name}
    total wins for {name}
    count of {name}'s wins
    could you tell me how many times {name} has won please
    how many time {name} win
    how many mirrorball {name} has
    howmany times {name} won
    {name} trophies count
    how many championships has {name} won
    yo how many mirrorballs does {name} have
    number of mirrorball trophies of {name}
    how much times did {name} win
    how many times was {name} champion
    tally of {name}'s trophies
    how many victories does {name} have as a pro
""")

WITH = lines("""
    who did {name} win with
    who has {name} won with
    with whom did {name} win
    who won with {name}
    which celebrities did {name} win with
    which celebs has {name} won with?
    which seasons did {name} win
    what seasons has {name} won
    which season did {name} win
    what season did {name} win?
    when did {name} win
    in which season did {name} win
    what year did {name} win
    with which celebrity did {name} win
    {name} won with who
    {name} won which seasons
    list all seasons {name} won
    which stars won with {name}
    who took home the mirrorball with {name}
    seasons won by {name}
""")


def professionals(catalogue: Catalogue) -> list[str]:
    return sorted({couple.professional for season in catalogue.seasons for couple in season.couples})


def wins_of(catalogue: Catalogue, name: str) -> list[tuple[int, str]]:
    return [
        (season.number, couple.celebrity)
        for season in catalogue.seasons
        for couple in season.couples
        if couple.place == 1 and name in (couple.professional, couple.celebrity)
    ]


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_number_of_wins_is_told(phrase: str, catalogue: Catalogue) -> None:
    winners = [name for name in professionals(catalogue) if wins_of(catalogue, name)]
    for name in [*drawn(winners, phrase), *drawn(professionals(catalogue), phrase, 2)]:
        wins = wins_of(catalogue, name)
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        spoken = {0: ("not won", "did not win", "no"), 1: ("once",), 2: ("twice",)}
        forms = spoken.get(len(wins), (str(len(wins)), in_words(len(wins))))
        if (
            len(wins) == 1
            and len([c for s in catalogue.seasons for c in s.couples if c.professional == name]) == 1
        ):
            forms = ("won",)
        assert says(said.fact, *forms), (phrase, said.fact)
        assert all_in(said.fact, [celebrity for _, celebrity in wins])


@pytest.mark.parametrize("phrase", WITH)
def test_with_whom_and_when_is_told(phrase: str, catalogue: Catalogue) -> None:
    winners = [name for name in professionals(catalogue) if wins_of(catalogue, name)]
    for name in drawn(winners, phrase, 4):
        said = say(catalogue, phrase.format(name=name))
        assert said.answered, (phrase, name, said.text)
        for number, celebrity in wins_of(catalogue, name):
            assert says(said.fact, celebrity), said.fact
            assert says(said.fact, f"season {number}"), said.fact


@pytest.mark.parametrize(
    "phrase", ["which season did {name} win", "when did {name} win", "what season was {name} the winner"]
)
def test_the_season_a_celebrity_won_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn([s for s in catalogue.seasons if any(c.place == 1 for c in s.couples)], phrase, 5):
        couple = next(each for each in season.couples if each.place == 1)
        said = say(catalogue, phrase.format(name=couple.celebrity))
        assert says(said.fact, f"season {season.number}"), said.text


@pytest.mark.parametrize(
    "phrase",
    ["who won with derek", "with which celebs did derek win", "how many times has derek won as a pro"],
)
def test_a_first_name_is_the_professional_and_that_is_said(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    if not said.asked_back:
        assert all_in(said.fact, [celebrity for _, celebrity in wins_of(catalogue, "Derek Hough")]), said.text


@pytest.mark.parametrize(
    "phrase",
    lines("""
    how many people has Derek Hough danced with
    how many tens did Len Goodman win
    how many times did Zendaya get a 30
    who has won the most
    how many emmys has Derek Hough won
    """),
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Wins) and said.answered), said.text
