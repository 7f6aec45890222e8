"""A chart tells what the table tells, and its bars are the figures added up anew."""

from fractions import Fraction

import pytest

from ask.answer import Answer, Clarify, Table
from ask.kinds.chart import Chart
from ask.kinds.dances import Dances
from ask.kinds.night import Night
from ask.kinds.scores import Scores
from ask.query import Query, answer
from ask.scene import Scene
from show.catalogue import Catalogue
from tests import shipped
from tests.ask.kinds.asking import ask, rows_of
from tests.ask.kinds.dancing import of_couple
from tests.ask.kinds.saying import drawn, lines, once, say

OF_A_SEASON = lines("""
    chart of season {n}
    season {n} chart
    show me a chart of season {n}
    graph of the scores of season {n}
    chart everyone's scores in season {n}
    score graph season {n}
    diagram of the averages in season {n}
""")

OF_A_NIGHT = lines("""
    chart of week {w} season {n}
    graph week {w} of season {n}
    chart of the scores in week {w} of season {n}
""")

OF_A_COUPLE = lines("""
    chart of {who}'s scores
    {who} chart
    graph {who}'s scores in season {n}
    show me a graph of {who}'s dances
    chart {who} season {n}
""")


@pytest.mark.parametrize("phrase", OF_A_SEASON)
def test_a_season_is_charted_in_words(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        assert say(catalogue, phrase.format(n=season.number)).query == Chart(season=str(season.number))


@pytest.mark.parametrize("phrase", OF_A_NIGHT)
def test_a_night_is_charted_in_words(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        said = say(catalogue, phrase.format(n=season.number, w=2))
        assert said.query == Chart(season=str(season.number), week=2), said.text


@pytest.mark.parametrize("phrase", OF_A_COUPLE)
def test_a_couple_is_charted_in_words(phrase: str, catalogue: Catalogue) -> None:
    for season, couple in drawn(once(catalogue), phrase):
        said = say(catalogue, phrase.format(n=season.number, who=couple.celebrity))
        assert isinstance(said.query, Chart), said.query
        assert said.query.celebrity == couple.celebrity
        assert said.answered, said.text


@pytest.mark.parametrize("sentence", ["chart of Strictly season 5", "which song topped the charts in 2012"])
def test_what_asks_for_no_chart_is_none(sentence: str, catalogue: Catalogue) -> None:
    assert not isinstance(say(catalogue, sentence).query, Chart)


@pytest.mark.parametrize("number", sorted(shipped.seasons()))
def test_the_steps_of_a_season_are_the_couples_averages_week_by_week(
    number: int, catalogue: Catalogue
) -> None:
    season = shipped.seasons()[number]
    rows = rows_of(ask(catalogue, Chart(season=str(number))))
    for couple in season["couples"]:
        weeks = [
            shipped.mean(
                (week, dance) for week, dance in shipped.danced({"weeks": [night]}, couple["celebrity"])
            )
            for night in season["weeks"]
            if night.get("dances")
        ]
        while weeks and weeks[-1] is None:
            weeks.pop()
        if not weeks:
            assert shipped.pair(couple) not in rows
            continue
        row = rows[shipped.pair(couple)]
        assert row.detail == ""
        assert [
            None if share is None else Fraction(share).limit_denominator(10_000) for share in row.course
        ] == [None if mean is None else mean / 10 for mean in weeks]


@pytest.mark.parametrize("number", sorted(shipped.seasons()))
def test_the_bars_of_a_night_are_the_points_of_what_was_possible(number: int, catalogue: Catalogue) -> None:
    for week in shipped.nights(shipped.seasons()[number]):
        told = answer(Chart(season=str(number), week=week["number"]), Scene(catalogue=catalogue))
        assert isinstance(told, Answer)
        pairs = {shipped.pair(each): each["celebrity"] for each in shipped.seasons()[number]["couples"]}
        sums = shipped.night_of(week)
        for name, row in rows_of(told).items():
            total, possible, bonus = sums[pairs[name]]
            if row.share is None:
                assert not told.tables[0].drawn
            else:
                assert row.share == pytest.approx((total + bonus) / possible)


def test_the_bars_of_a_couple_are_its_judged_dances_in_order(catalogue: Catalogue) -> None:
    for season, couple in once(catalogue):
        told = ask(catalogue, Chart(celebrity=couple.celebrity))
        shares = [row.share for table in told.tables for row in table.rows]
        judged = [floor for floor in of_couple(catalogue, season, couple) if floor.total is not None]
        assert shares == [
            pytest.approx(((floor.total or 0) + (floor.dance.bonus or 0)) / (10 * floor.given))
            for floor in judged
        ]


@pytest.mark.parametrize(
    ("chart", "table"),
    [
        (Chart(season="32"), Scores(season="32")),
        (Chart(season="32", week=4), Night(season="32", week=4)),
        (Chart(season="32", week=4, celebrity="Val"), Dances(celebrity="Val", season="32", week=4)),
        (Chart(), Scores()),
    ],
)
def test_chart_and_table_say_the_same_and_lead_to_each_other(
    chart: Chart, table: Query, catalogue: Catalogue
) -> None:
    drawn_up, told = ask(catalogue, chart), ask(catalogue, table)
    assert (drawn_up.sentence, drawn_up.assumed, drawn_up.sources) == (
        told.sentence,
        told.assumed,
        told.sources,
    )
    assert drawn_up.followups[0].query == table
    assert told.followups[0].label == "Chart"
    assert isinstance(told.followups[0].query, Chart)
    assert ask(catalogue, told.followups[0].query).tables == drawn_up.tables
    assert not any(isinstance(each.query, Chart) for each in drawn_up.followups)


def test_who_is_asked_which_one_is_meant_gets_a_chart_of_it(catalogue: Catalogue) -> None:
    outcome = answer(Chart(season="2012"), Scene(catalogue=catalogue))
    assert isinstance(outcome, Clarify)
    assert {each.query for each in outcome.candidates} == {Chart(season="14"), Chart(season="15")}
    outcome = answer(Chart(celebrity="Chmerkovskiy"), Scene(catalogue=catalogue))
    assert isinstance(outcome, Clarify)
    assert all(isinstance(each.query, Chart) and each.query.celebrity for each in outcome.candidates)


def test_a_table_without_figures_is_no_chart() -> None:
    assert not Table(heading="Nothing", rows=()).can_be_drawn
