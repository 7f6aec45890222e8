"""Whoever asks for the scores of a night is told them all, the best first."""

import pytest

from ask.kinds.night import Night
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import figure, floors
from tests.ask.kinds.saying import drawn, lines, say, says

PHRASES = lines("""
    scores of week {w} season {n}
    scores week {w} s{n}
    what were the scores in week {w} of season {n}?
    season {n} week {w} scores
    all scores from week {w} of season {n}
    show me the scores of week {w} season {n}
    leaderboard week {w} season {n}
    leader board of s{n} w{w}
    everyone's scores in week {w} of season {n}
    what did everybody score in week {w} of season {n}
    s{n} wk {w} points
    results of week {w} season {n}
    full scores of week {w} season {n} please
    what happened in week {w} of season {n}
    totals of week {w} of season {n}
    who scored what in week {w} of season {n}
    list of scores week {w} season {n}
    scors of week {w} season {n}
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_total_of_the_night_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons[:-1], phrase):
        week = drawn(season.weeks, phrase, 1)[0]
        said = say(catalogue, phrase.format(n=season.number, w=week.number))
        assert said.answered, (phrase, season.number, said.text)
        assert isinstance(said.query, Night), (phrase, said.query)
        for dance in week.dances:
            assert says(said.text, dance.celebrity), (phrase, dance.celebrity)
            assert says(said.text, dance.song), (phrase, dance.song)
        for name in {dance.celebrity for dance in week.dances}:
            totals = [
                floor.total
                for floor in floors(catalogue)
                if floor.season is season and floor.week is week and floor.couple.celebrity == name
            ]
            told = sum(total for total in totals if total is not None)
            assert says(said.text, figure(told)) or set(totals) == {None}, (phrase, name, told)


@pytest.mark.parametrize(
    "sentence", ["latest scores", "scores from last night", "what are the newest scores", "scores tonight"]
)
def test_the_latest_night_is_meant_where_none_is_named(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert says(said.fact, "week 3 of season 35"), said.text
    assert "latest" in said.text


@pytest.mark.parametrize("night", ["premiere", "finale", "semifinals"])
def test_a_night_is_named_by_what_it_is(night: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons[15:-1], night):
        at = {"premiere": 0, "finale": -1}.get(night)
        themed = [week for week in season.weeks if "semi" in (week.theme or "").lower()]
        week = season.weeks[at] if at is not None else (themed or [season.weeks[-2]])[-1]
        said = say(catalogue, f"scores of the season {season.number} {night}")
        assert says(said.fact, f"week {week.number}"), said.fact


def test_a_night_is_named_by_its_theme(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "scores of Wicked night").fact, "week 6 of season 34")
    assert says(say(catalogue, "scores on Disney night season 30").fact, "week 4 of season 30")
    assert say(catalogue, "scores on Disney night in season 4").declined


def test_a_night_to_come_is_said_not_to_be_known(catalogue: Catalogue) -> None:
    said = say(catalogue, "scores of week 8 season 35")
    assert said.declined
    assert "through week 3" in said.text
    assert say(catalogue, "scores of week 40 season 5").declined


@pytest.mark.parametrize(
    "sentence",
    lines("""
        football scores of week 3
        who left in week 3 of season 5
        credit scores
    """),
)
def test_what_asks_for_no_scores_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Night)
