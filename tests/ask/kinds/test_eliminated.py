"""Whoever asks who left in a week is told everybody who did."""

import pytest

from ask.kinds.eliminated import Eliminated
from show.catalogue import Catalogue
from show.couple import Exit
from tests.ask.kinds.saying import all_in, drawn, finished, in_words, lines, named, nth, say, says

PHRASES = lines("""
    who was eliminated in week {w} of season {n}
    who got eliminated in week {w} of season {n}?
    who went home in week {w} of season {n}
    who went home week {w} s{n}
    who was sent home in week {w} of season {n}
    who left in week {w} of season {n}
    who left the show in week {w} season {n}?
    who left the competition in week {w} of season {n}
    season {n}, week {w}: who left?
    season {n} week {w} elimination
    season {n} week {w} eliminated
    s{n} week {w} boot
    s{n} w{w} elimination
    s{n} wk {w} who went home
    whose journey ended week {w} s{n}
    whose journey ended in week {w} of season {n}?
    who was voted off in week {w} of season {n}
    who was voted out week {w} season {n}
    who got voted off s{n} w{w}
    who got the boot in week {w} of season {n}
    who was kicked off in week {w} of season {n}
    who got kicked out week {w} season {n}
    who was cut in week {w} of season {n}
    who was knocked out in week {w} s{n}
    who said goodbye in week {w} of season {n}
    who bowed out in week {w} of season {n}
    which couple was eliminated in week {w} of season {n}
    which celebrity went home in the {wth} week of season {n}
    which star was eliminated week {w} of the {nth} season
    could you tell me who was eliminated in week {w} of season {n} please
    elimination in week {w} season {n}
    eliminated week {w} season {n}
    who was eliminate in week {w} of season {n}
    who go home in week {w} season {n}
    in season {n} week {w} who is eliminated?
    who was elimnated week {w} season {n}
    whos out week {w} s{n}
    who did we lose in week {w} of season {n}
    who exited in week {w} of season {n}
    who was out in week {w} of season {n}
    who departed week {w} season {n}
    yo who got sent packing in week {w} of szn {n}
    week {w} season {n} exit
    who were the celebrities eliminated in week {w} of season {n}
    season {word} week {wword} who was eliminated
    tell me who left dwts in week {w} of {part}
    who got eliminated on week {w} s{n}
    name the couple eliminated in week {w} of season {n}
    who was axed in week {w} of season {n}
    results of week {w} season {n} who went home
""")


@pytest.mark.parametrize("phrase", PHRASES)
def test_everybody_who_left_that_week_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        weeks = sorted({couple.left_week for couple in season.couples if couple.left_week})
        week = drawn(weeks, phrase + str(season.number), 1)[0]
        said = say(catalogue, phrase.format(w=week, wth=nth(week), wword=in_words(week), **named(season)))
        assert said.answered, (phrase, season.number, week, said.text)
        gone = [couple for couple in season.couples if couple.left_week == week]
        assert all_in(said.fact, [couple.celebrity for couple in gone]), (season.number, week, said.fact)
        for couple in season.couples:
            if couple.left_week != week:
                assert not says(said.fact, couple.celebrity), said.fact


def test_every_week_of_every_season_agrees(catalogue: Catalogue) -> None:
    for season in catalogue.seasons:
        for week in season.weeks:
            if not week.dances:
                continue
            said = say(catalogue, f"who was eliminated in week {week.number} of season {season.number}")
            assert said.answered, (season.number, week.number, said.text)
            gone = [couple for couple in season.couples if couple.left_week == week.number]
            for couple in gone:
                assert says(said.fact, couple.celebrity), said.fact
                assert says(said.fact, "withdrew" if couple.left is Exit.WITHDREW else "eliminated")
            if not gone and week is not [each for each in season.weeks if each.dances][-1]:
                assert says(said.fact, "nobody"), said.fact


@pytest.mark.parametrize(
    "phrase",
    [
        "who went home last week",
        "who was eliminated this week",
        "who got voted off last night",
        "latest elimination",
        "who just got eliminated",
        "who was eliminated",
        "who went home",
        "who left last week?",
        "who was eliminated this week on dwts",
        "who was most recently eliminated",
    ],
)
def test_without_a_week_the_latest_is_meant_and_said(phrase: str, catalogue: Catalogue) -> None:
    latest = catalogue.seasons[-1]
    week = [each for each in latest.weeks if each.dances][-1]
    said = say(catalogue, phrase)
    assert said.answered, said.text
    assert all_in(
        said.fact, [couple.celebrity for couple in latest.couples if couple.left_week == week.number]
    )
    assert says(said.text, f"week {week.number}")
    assert says(said.text, f"season {latest.number}")


FIRST = lines("""
    who was eliminated first in season {n}
    who was the first eliminated in season {n}
    who was the first person eliminated in season {n}
    first elimination season {n}
    first elimination of season {n}?
    season {n} first boot
    who went home first in s{n}
    who went home first season {n}
    first to go home season {n}
    who was the first to leave season {n}
    first couple eliminated in season {n}
    who left first in season {n}
    first one out season {n}
    who was first voted off season {n}
    who got eliminated first in season {n}
    first celebrity sent home in season {n}
""")


@pytest.mark.parametrize("phrase", FIRST)
def test_the_first_elimination_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        out = [couple for couple in season.couples if couple.left is Exit.ELIMINATED]
        first = min(couple.left_week or 0 for couple in out)
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, (phrase, said.text)
        assert all_in(said.fact, [couple.celebrity for couple in out if couple.left_week == first]), said.fact


def test_a_week_that_is_not_danced_yet_is_said_so(catalogue: Catalogue) -> None:
    said = say(catalogue, "who was eliminated in week 7 of season 35")
    assert said.declined
    assert says(said.text, "week 3")
    assert say(catalogue, "who went home in week 15 of season 12").declined


@pytest.mark.parametrize(
    "phrase", ["who left season {n}", "eliminations of season {n}", "season {n} eliminations"]
)
def test_a_whole_season_is_told_week_by_week(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), phrase):
        said = say(catalogue, phrase.format(**named(season)))
        assert said.answered, said.text
        assert all_in(said.text, [couple.celebrity for couple in season.couples if couple.left is not None])


def test_and_the_week_after_follows(catalogue: Catalogue) -> None:
    said = say(catalogue, "who was eliminated in week 3 of season 25", "and in week 4?")
    assert says(said.fact, "Derek Fisher"), said.text
    said = say(catalogue, "who was eliminated in week 3 of season 25", "what about week 5")
    assert all_in(said.fact, [c.celebrity for c in catalogue.seasons[24].couples if c.left_week == 5])


@pytest.mark.parametrize(
    "phrase",
    lines("""
    who was not eliminated in week 5 of season 12
    how many people voted in week 3 of season 5
    who should have gone home in week 3 of season 5
    who went home with the trophy in season 5
    what did the couple dance before they went home in week 3 of season 5
    who left the judges panel in season 5
    who scored lowest in week 3 of season 5
    """),
)
def test_other_questions_are_not_taken_for_it(phrase: str, catalogue: Catalogue) -> None:
    said = say(catalogue, phrase)
    assert not (isinstance(said.query, Eliminated) and said.answered), said.text
