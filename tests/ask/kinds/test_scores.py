"""Whoever asks for the scores of a season is told everybody's average."""

import pytest

from ask.kinds.dances import Dances
from ask.kinds.scores import Scores
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import of_couple
from tests.ask.kinds.saying import all_in, drawn, lines, once, say, says

OF_A_SEASON = lines("""
    scores of season {n}
    all scores of season {n}
    season {n} scores
    what were the scores of season {n}
    everyone's scores in season {n}
    show me season {n} scores please
    s{n} scores
    scores from season {n}
    the scores in season {n}
    score table season {n}
    full list of scores season {n}
    averages of season {n}
    everybody's averages in season {n}
    how were the scores in season {n}
    season {n} scoreboard
""")

OF_A_COUPLE = lines("""
    all of {who}'s scores
    {who}'s scores
    scores of {who}
    what were {who}'s scores?
    {who} scores season {n}
    show me all scores of {who}
    {who} scorecard
    every score {who} got
    what scores did {who} receive in season {n}
    list {who}'s scores
    scores for {who} in season {n} please
    all marks of {who}
    {who} points
    {who} and {pro} scores
    what were the marks of {who}
""")


@pytest.mark.parametrize("phrase", OF_A_SEASON)
def test_everybodys_average_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert isinstance(said.query, Scores), (phrase, said.query)
        scored = [
            couple for couple in season.couples if any(f.own for f in of_couple(catalogue, season, couple))
        ]
        assert all_in(said.text, [couple.celebrity for couple in scored])


@pytest.mark.parametrize("phrase", OF_A_COUPLE)
def test_every_score_of_a_couple_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(who=couple.celebrity, pro=couple.professional, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        assert isinstance(said.query, Dances), (phrase, said.query)
        for floor in of_couple(catalogue, season, couple):
            assert says(said.text, floor.dance.song), (phrase, floor.dance.song)


@pytest.mark.parametrize("sentence", ["scores of Strictly season 5", "what is a good score in golf"])
def test_what_asks_for_no_scores_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert say(catalogue, sentence).declined
