"""What is told of a night, and of a couple's dances, agrees with the season's file."""

import re

import pytest

from ask.answer import Unknown
from ask.kinds.dances import Dances
from ask.kinds.night import Night
from ask.query import answer
from ask.scene import Scene
from show.catalogue import Catalogue
from tests import shipped
from tests.ask.kinds.asking import ask, everything, rows_of

NUMBERS = sorted(shipped.seasons())


def written(points: float, possible: int, bonus: int) -> str:
    if not possible:
        return f"{bonus} bonus point{'s' if bonus != 1 else ''}" if bonus else "not scored"
    return f"{shipped.figure(points)} of {possible}" + (f" + {bonus} bonus" if bonus else "")


def marks_of(dance: shipped.Table, week: shipped.Table) -> str:
    """As they stand in a line: a second round of marks after a plus."""
    texts = ["–" if mark == "X" else shipped.figure(mark) for mark in dance.get("marks", ())]
    seats = len(dance["judges"] if "judges" in dance else week["panel"]) or 1
    return " + ".join(" ".join(texts[start : start + seats]) for start in range(0, len(texts), seats))


@pytest.mark.parametrize("number", NUMBERS)
def test_totals_ranking_and_leaders_of_every_night(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    for week in shipped.nights(season):
        outcome = ask(catalogue, Night(season=str(number), week=week["number"]))
        sums = shipped.night_of(week)
        pairs = {name: shipped.pair(shipped.couple_of(season, name)) for name in sums}
        rows = rows_of(outcome)
        assert {name: row.value for name, row in rows.items()} == {
            pairs[name]: written(*figures) for name, figures in sums.items()
        }
        shares = {
            pairs[name]: (points + bonus) / possible if possible else 0.0
            for name, (points, possible, bonus) in sums.items()
        }
        order = [shares[name] for name in rows]
        assert order == sorted(order, reverse=True), f"week {week['number']}"
        if max(order):
            best = {name for name, share in shares.items() if share == max(order)}
            for name in pairs.values():
                assert all(half in outcome.sentence for half in name.split(" & ")) == (name in best)
            for name, figures in sums.items():
                if pairs[name] in best:
                    assert written(*figures) in outcome.sentence
        assert f"week {week['number']} of season {number}" in outcome.sentence


@pytest.mark.parametrize("number", NUMBERS)
def test_every_dance_of_a_night_stands_under_its_couple(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    for week in shipped.nights(season):
        rows = rows_of(ask(catalogue, Night(season=str(number), week=week["number"])))
        lines = {name: row.detail.splitlines() for name, row in rows.items()}
        for dance in week["dances"]:
            couple = shipped.couple_of(season, dance["celebrity"])
            line = lines[shipped.pair(couple)].pop(0)
            assert line.startswith(dance["style"])
            assert f"“{dance['song']}”" in line
            assert dance.get("artist", "") in line
            assert dance.get("team", "") in line
            if dance.get("partner", couple["professional"]) != couple["professional"]:
                assert f"with {dance['partner']}" in line
            if "marks" in dance:
                assert line.endswith(f" · {marks_of(dance, week)}")
            elif "total" in dance:
                assert f"{dance['total']} of {shipped.possible(dance, week)}" in line
        assert not any(lines.values())


@pytest.mark.parametrize("number", NUMBERS)
def test_who_left_who_was_a_guest_and_what_is_disputed_is_told(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    for week in shipped.nights(season):
        outcome = ask(catalogue, Night(season=str(number), week=week["number"]))
        details = "\n".join(outcome.details)
        for couple in season["couples"]:
            if couple.get("left_week") == week["number"]:
                told = next(line for line in outcome.details if couple["celebrity"] in line)
                assert ("withdrew" in told) == (couple["left"] == "withdrew")
                assert ("eliminated" in told) == (couple["left"] == "eliminated")
        assert all(judge in details for judge in week.get("guest_judges", ()))
        assert all(judge in details for judge in week.get("absent", ()))
        day = week["air_date"]
        assert f"{day:%B} {day.day}, {day.year}" in details
        things = [week, *week["dances"]]
        assert len(outcome.disputed) == sum("disputed" in thing for thing in things)
        assert ("won the season" in details) == (
            week is shipped.nights(season)[-1] and shipped.winner_of(season) is not None
        )


def test_couples_that_share_the_lead_with_different_figures_each_have_their_own(catalogue: Catalogue) -> None:
    sentence = ask(catalogue, Night(season="17", week=6)).sentence
    assert "28 of 30 + 4 bonus" in sentence
    assert "30 of 30 + 2 bonus" in sentence


@pytest.mark.parametrize("number", NUMBERS)
def test_every_couples_dances_averages_and_perfect_scores(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    for couple in season["couples"]:
        danced = shipped.danced(season, couple["celebrity"])
        outcome = ask(catalogue, Dances(celebrity=couple["celebrity"], season=str(number)))
        rows = [row for table in outcome.tables for row in table.rows]
        assert len(rows) == len(danced)
        for row, (week, dance) in zip(rows, danced, strict=True):
            assert row.name.startswith(f"Week {week['number']}")
            assert dance["style"] in row.name
            points = shipped.points(dance)
            if points is not None:
                assert row.value == written(points, shipped.possible(dance, week), dance.get("bonus", 0))
            else:
                bonus = dance.get("bonus")
                plural = "" if bonus == 1 else "s"
                assert row.value == ("not scored" if bonus is None else f"{bonus} bonus point{plural}")
            assert f"“{dance['song']}”" in row.detail
            assert marks_of(dance, week) in row.detail if "marks" in dance else True
            assert ("perfect score" in row.detail) == shipped.is_perfect(dance, week)
            assert dance.get("coach", "") in row.detail
        mean = shipped.mean(danced)
        if mean is not None:
            assert f"{shipped.figure(mean)} marks per judge" in outcome.sentence
            own = sum(shipped.is_own(dance) for _, dance in danced)
            assert re.search(rf"\b{own} dances?\b", outcome.sentence)
        perfect = sum(shipped.is_own(dance) and shipped.is_perfect(dance, week) for week, dance in danced)
        said = re.search(r"(\d+) perfect score", "\n".join(outcome.details))
        assert int(said[1] if said else 0) == perfect, couple["celebrity"]
        assert len(outcome.disputed) == sum("disputed" in dance for _, dance in danced)


@pytest.mark.parametrize("number", [1, 10, 17, 27, 32, 35])
def test_one_week_of_every_couple(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    for week in shipped.nights(season):
        sums = shipped.night_of(week)
        for couple in season["couples"]:
            query = Dances(celebrity=couple["celebrity"], season=str(number), week=week["number"])
            if couple["celebrity"] not in sums:
                outcome = answer(query, Scene(catalogue=catalogue))
                assert isinstance(outcome, Unknown)
                assert f"did not dance in week {week['number']}" in outcome.sentence
                if couple.get("left_week", 99) <= week["number"]:
                    assert f"in week {couple['left_week']}" in outcome.sentence
                continue
            told = ask(catalogue, query).sentence
            figure = written(*sums[couple["celebrity"]])
            assert figure in told or (figure == "not scored" and "were not scored" in told)


def test_a_couple_is_found_by_its_professional_in_that_season(catalogue: Catalogue) -> None:
    for number, season in shipped.seasons().items():
        for couple in season["couples"]:
            outcome = ask(catalogue, Dances(celebrity=couple["professional"], season=str(number)))
            assert outcome.sentence.startswith(f"{couple['celebrity']} and {couple['professional']}")


def test_the_finale_of_season_32_and_its_two_weeks_of_perfect_scores(catalogue: Catalogue) -> None:
    finale = ask(catalogue, Dances(celebrity="Xochitl Gomez", season="32", week=11))
    assert "60 of 60" in finale.sentence
    assert len(rows_of(finale)) == 2
    foxtrot = rows_of(finale)["Week 11 · Foxtrot"]
    assert "Bruno Tonioli" in foxtrot.detail
    assert "redemption dance" in foxtrot.detail
    perfect = [
        row
        for row in rows_of(ask(catalogue, Dances(celebrity="Xochitl Gomez", season="32"))).values()
        if row.name.startswith(("Week 10", "Week 11")) and "perfect score" in row.detail
    ]
    assert len(perfect) == 4
    best = ask(catalogue, Night(season="32", week=11))
    assert "Jason Mraz & Daniella Karagach and Xochitl Gomez & Val Chmerkovskiy shared" in best.sentence


def test_the_latest_night_is_taken_where_none_is_named_and_that_is_told(catalogue: Catalogue) -> None:
    outcome = ask(catalogue, Night())
    assert "week 3 of season 35" in outcome.sentence
    assert "season 35" in everything(outcome)
    assert len(outcome.assumed) == 2
    assert any(
        "Val Chmerkovskiy" in text
        for text in ask(catalogue, Dances(celebrity="Chmerkovsky Val", season="32")).assumed
    )
