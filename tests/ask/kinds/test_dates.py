"""Whoever asks when something aired is told the day."""

import pytest

from ask.kinds.dates import Dates
from show.catalogue import Catalogue
from tests.ask.kinds.saying import drawn, finished, lines, say, says

START = lines("""
    when did season {n} start?
    start date of season {n}
    premiere date season {n}
    when was the premiere of season {n}
    season {n} premiere date
    when did season {n} begin
    when did season {n} premiere
    what date did season {n} start on
    on which date did season {n} begin
    s{n} start date
    when was season {n} premiere
    when does season {n} started
    when started season {n}
    date of the season {n} premiere please
    which day did season {n} kick off
    when did s{n} first air
    what day was the first episode of season {n}
    begin date season {n}
""")

END = lines("""
    when was the finale of season {n}?
    finale date season {n}
    when did season {n} end
    what date was the season {n} finale
    end date of season {n}
    when was the final of season {n}
    season {n} finale date
    when did season {n} finish
    on which day did season {n} end
    s{n} finale when
    when did the season {n} finale air
    when ended season {n}
    what day was the grand finale of season {n}
    which date was the last show of season {n}
    date of the s{n} finale please
    when was season {n} over
    when did season {n} conclude
""")

WEEK = lines("""
    when did week {w} of season {n} air?
    air date of week {w} season {n}
    what date was week {w} of season {n}
    when was week {w} of season {n}
    s{n} w{w} date
    date of week {w}, season {n}
    on which date did week {w} of season {n} air
    when aired week {w} of season {n}
    week {w} season {n} air date
    what day was week {w} of season {n} on
    when did s{n} week {w} air
    which day did week {w} of season {n} air please
    when was season {n} week {w} broadcast
    what was the date of week {w} in season {n}
    week {w} s{n} when
""")


def _day(when) -> str:  # type: ignore[no-untyped-def]  # a date
    return f"{when:%B} {when.day}, {when.year}"


@pytest.mark.parametrize("phrase", START)
def test_the_day_a_season_began_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert says(said.fact, _day(season.premiere)), (phrase, said.fact)


@pytest.mark.parametrize("phrase", END)
def test_the_day_a_season_ended_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number))
        assert said.answered, (phrase, season.number, said.text)
        assert season.finale is not None
        assert says(said.fact, _day(season.finale)), (phrase, said.fact)


@pytest.mark.parametrize("phrase", WEEK)
def test_the_day_a_week_aired_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        week = drawn(season.weeks, phrase, 1)[0]
        said = say(catalogue, phrase.format(n=season.number, w=week.number))
        assert said.answered, (phrase, season.number, said.text)
        assert says(said.fact, _day(week.air_date)), (phrase, said.fact)
        for day in week.other_air_dates:
            assert says(said.fact, _day(day)), said.fact


@pytest.mark.parametrize(
    "sentence", ["how long was season {n}", "how many weeks did season {n} last", "length of season {n}"]
)
def test_how_long_a_season_was_is_told(sentence: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), sentence):
        said = say(catalogue, sentence.format(n=season.number))
        assert says(said.fact, f"{len(season.weeks)} weeks"), said.fact


def test_a_season_as_a_whole_is_told_from_when_to_when(catalogue: Catalogue) -> None:
    said = say(catalogue, "what dates did season 9 air?")
    assert says(said.fact, "September 21, 2009")


def test_what_has_not_ended_is_said_not_to_have(catalogue: Catalogue) -> None:
    said = say(catalogue, "when does season 35 end")
    assert says(said.fact, "has not ended yet")
    assert says(said.fact, "November 24, 2026")
    assert "announced" in say(catalogue, "when is week 8 of season 35?").fact
    assert says(say(catalogue, "what dates is season 35 on").fact, "began")


def test_the_show_itself_began_with_its_first_season(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "when did the show start").fact, "June 1, 2005")
    assert says(say(catalogue, "when did the latest season start").fact, "September 15, 2026")


def test_several_seasons_of_a_year_are_all_told(catalogue: Catalogue) -> None:
    said = say(catalogue, "when did the 2011 seasons start")
    assert says(said.fact, "March 21, 2011")
    assert says(said.fact, "September 19, 2011")


def test_a_week_that_there_was_not_has_no_date(catalogue: Catalogue) -> None:
    assert say(catalogue, "when did week 30 of season 5 air").declined


@pytest.mark.parametrize(
    "sentence", ["when is dinner", "when was Xochitl Gomez born", "when will you marry me"]
)
def test_what_asks_for_no_date_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Dates)
