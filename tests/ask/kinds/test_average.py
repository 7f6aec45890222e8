"""Whoever asks for an average is told marks per judge, and points per dance where all panels were alike."""

from fractions import Fraction

import pytest

from ask.kinds.average import Average
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import Floor, decimals, floors, of_couple
from tests.ask.kinds.saying import all_in, drawn, finished, lines, once, say, says

OF_SOMEBODY = lines("""
    what was {who}'s average?
    {who} average
    mean score of {who}
    {who} season average
    average score of {who}
    what did {who} average in season {n}
    {who}'s average score
    avg of {who} s{n}
    {who} avg score
    what is the average of {who} in season {n}?
    how high was {who}'s average
    what was the average score for {who}
    whats {who} averge
    average points of {who}
    average mark {who} received
    could you give me {who}'s mean score please
    what average had {who}?
    {who} average per dance
    how much was {who} average score in season {n}
    {who} and {pro} average
""")

OF_A_SEASON = lines("""
    average score of season {n}
    what was the average score in season {n}
    season {n} average
    mean score s{n}
    avg score of season {n}
    what is the average mark of season {n}
    average of all dances in season {n}
    the average in season {n}
    how high was the average score in season {n}
    season {n} mean
    average points per dance season {n}
    what was the mean mark in season {n}
    s{n} avg
    overall average of season {n}
    whats the average score for season {n}
""")

BEST = {
    "best": lines("""
        best average of season {n}
        who had the best average in season {n}?
        highest average season {n}
        best dancer of season {n} by average
        who had the highest average score in season {n}
        which couple had the best average in s{n}
        top average of season {n}
        who was the best dancer of season {n}
        season {n} highest average
        which celebrity had the best average in season {n}
        best couple of season {n} by average
        best average score s{n}
        who have the best average in season {n}
        the dancer with the highest average in season {n}
        whos got the best average in season {n}
    """),
    "worst": lines("""
        worst average of season {n}
        who had the worst average in season {n}?
        lowest average season {n}
        worst dancer of season {n} by average
        who had the lowest average score in season {n}
        which couple had the worst average in s{n}
        who was the worst dancer of season {n}
        season {n} lowest average
        which celebrity had the lowest average in season {n}
        worst couple of season {n} by average
        lowest average score s{n}
        who have the worst average in season {n}
        the dancer with the lowest average in season {n}
        whos got the worst average in season {n}
        worst dancer season {n}
    """),
}


def _mean(danced: list[Floor]) -> Fraction:
    return sum((Fraction(floor.total or 0) for floor in danced), Fraction(0)) / sum(
        floor.given for floor in danced
    )


@pytest.mark.parametrize("phrase", OF_SOMEBODY)
def test_the_average_of_a_couple_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(who=couple.celebrity, pro=couple.professional, n=season.number))
        assert said.answered, (phrase, couple.celebrity, said.text)
        own = [floor for floor in of_couple(catalogue, season, couple) if floor.own]
        assert says(said.fact, f"{decimals(_mean(own))} marks per judge"), (phrase, _mean(own), said.fact)
        if len({floor.given for floor in own}) == 1:
            points = Fraction(sum(Fraction(floor.total or 0) for floor in own), len(own))
            assert says(said.fact, decimals(points)), (phrase, points, said.fact)


@pytest.mark.parametrize("phrase", OF_A_SEASON)
def test_the_average_of_a_season_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        own = [floor for floor in floors(catalogue) if floor.season is season and floor.own]
        assert says(said.fact, decimals(_mean(own))), (phrase, decimals(_mean(own)), said.fact)


@pytest.mark.parametrize(("end", "phrase"), [(end, each) for end in BEST for each in BEST[end]])
def test_the_best_and_the_worst_by_average_are_told(end: str, phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        means = {
            couple.celebrity: _mean(own)
            for couple in season.couples
            if (own := [floor for floor in of_couple(catalogue, season, couple) if floor.own])
        }
        wanted = (max if end == "best" else min)(means.values())
        assert all_in(said.fact, [name for name, mean in means.items() if mean == wanted]), (
            phrase,
            said.fact,
        )


@pytest.mark.parametrize(
    "phrase", ["average score for the {style}", "{style} average", "mean score of a {style}"]
)
def test_the_average_of_a_style_is_told(phrase: str, catalogue: Catalogue) -> None:
    for style in ("Rumba", "Quickstep", "Argentine tango"):
        own = [floor for floor in floors(catalogue) if floor.own and floor.dance.style == style]
        assert says(say(catalogue, phrase.format(style=style.lower())).fact, decimals(_mean(own)))


def test_the_average_of_a_professional_is_told_season_by_season(catalogue: Catalogue) -> None:
    said = say(catalogue, "what is Mark Ballas's average?")
    danced = [floor for floor in floors(catalogue) if floor.own and floor.dance.partner == "Mark Ballas"]
    assert says(said.fact, decimals(_mean(danced)))
    assert says(said.text, "Season 34")
    assert says(say(catalogue, "Mark Ballas average in season 8").fact, "Shawn Johnson")


def test_the_average_of_a_week_is_told(catalogue: Catalogue) -> None:
    own = [f for f in floors(catalogue) if f.own and (f.season.number, f.week.number) == (20, 3)]
    assert says(say(catalogue, "average score of week 3 in season 20").fact, decimals(_mean(own)))


def test_team_dances_are_told_where_they_make_a_difference(catalogue: Catalogue) -> None:
    assert "team dance" in say(catalogue, "Xochitl Gomez average").text


def test_other_averages_of_all_are_told_as_records(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "which pro has the best average").fact, "professionals")
    assert says(say(catalogue, "which winner had the lowest average").fact, "lowest average")
    assert says(say(catalogue, "which style has the best average").fact, "style")


def test_whoever_did_not_compete_has_no_average(catalogue: Catalogue) -> None:
    assert say(catalogue, "Xochitl Gomez average in season 5").declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        average height of the cast
        what is the average age of season 12
        average number of viewers season 3
        what does the average fan think of Val Chmerkovskiy
    """),
)
def test_what_asks_for_another_average_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Average)
