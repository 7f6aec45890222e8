"""What is told of a whole season agrees with the season's file: winner, overview and scores."""

import pytest

from ask.kinds.overview import Overview
from ask.kinds.scores import Scores
from ask.kinds.winner import Winner
from show.catalogue import Catalogue
from tests import shipped
from tests.ask.kinds.asking import ask, everything, rows_of

FINISHED = [number for number, season in shipped.seasons().items() if shipped.winner_of(season)]
NUMBERS = sorted(shipped.seasons())


@pytest.mark.parametrize("number", FINISHED)
def test_the_winner_with_runner_up_date_trophy_and_finale(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    outcome = ask(catalogue, Winner(season=str(number)))
    winner = shipped.winner_of(season)
    assert winner is not None
    day = season["finale"]
    names = f"{winner['celebrity']} and {winner['professional']}"
    assert outcome.sentence == f"{names} won season {number} on {day:%B} {day.day}, {day.year}."
    told = everything(outcome)
    assert season["trophy"] in told
    for couple in season["couples"]:
        assert (couple["celebrity"] in told) == (couple["place"] <= 2)
    finale = shipped.nights(season)[-1]
    points, possible, _ = shipped.night_of(finale)[winner["celebrity"]]
    assert f"{shipped.figure(points)} of {possible}" in told
    assert outcome.through is None


def test_all_35_seasons_have_been_looked_at() -> None:
    assert [*FINISHED, 35] == NUMBERS
    assert len(NUMBERS) == 35


@pytest.mark.parametrize("number", NUMBERS)
def test_the_overview_tells_every_fact_of_the_season(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    outcome = ask(catalogue, Overview(season=str(number)))
    told = everything(outcome)
    for key in ("premiere", "finale"):
        if key in season:
            assert f"{season[key]:%B} {season[key].day}, {season[key].year}" in told
    for names in ("hosts", "judges", "networks"):
        assert all(name in told for name in season[names])
    assert season.get("trophy", "") in told
    guests = {judge for week in season["weeks"] for judge in week.get("guest_judges", ())}
    assert all(guest in told for guest in guests)
    rows = rows_of(outcome)
    assert set(rows) == {shipped.pair(couple) for couple in season["couples"]}
    for couple in season["couples"]:
        row = rows[shipped.pair(couple)]
        assert row.place == couple.get("place")
        if "left_week" in couple:
            verb = "withdrew" if couple["left"] == "withdrew" else "eliminated"
            assert row.detail == f"{verb} in week {couple['left_week']}"
    places = [row.place for row in rows.values() if row.place is not None]
    assert places == sorted(places)


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_disputed_about_a_season_or_its_couples_is_told(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    outcome = ask(catalogue, Overview(season=str(number)))
    disputed = [thing["disputed"] for thing in (season, *season["couples"]) if "disputed" in thing]
    assert len(outcome.disputed) == len(disputed)
    assert all(any(text in told for told in outcome.disputed) for text in disputed)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_scores_of_a_season_rank_couples_by_average(catalogue: Catalogue, number: int) -> None:
    season = shipped.seasons()[number]
    means = {
        shipped.pair(couple): mean
        for couple in season["couples"]
        if (mean := shipped.mean(shipped.danced(season, couple["celebrity"]))) is not None
    }
    outcome = ask(catalogue, Scores(season=str(number)))
    rows = rows_of(outcome)
    assert {name: row.value for name, row in rows.items()} == {
        name: shipped.figure(mean) for name, mean in means.items()
    }
    for name, row in rows.items():
        assert row.place == 1 + sum(mean > means[name] for mean in means.values()), name
    best = [name for name, mean in means.items() if mean == max(means.values())]
    assert all(half in outcome.sentence for name in best for half in name.split(" & "))
    assert shipped.figure(max(means.values())) in outcome.sentence


def test_a_season_on_the_air_has_no_winner_yet_and_says_how_far_it_goes(catalogue: Catalogue) -> None:
    season = shipped.seasons()[35]
    for query in (Winner(season="35"), Overview(), Scores()):
        outcome = ask(catalogue, query)
        assert outcome.through is not None
        assert outcome.through.startswith("Through season 35, week 3")
    outcome = ask(catalogue, Winner(season="35"))
    assert "no winner yet" in outcome.sentence
    still_in = [couple for couple in season["couples"] if "left" not in couple]
    assert f"{len(still_in)} couples" in outcome.sentence
    assert {shipped.pair(couple) for couple in still_in} <= set(rows_of(outcome))


def test_what_was_taken_for_granted_is_told(catalogue: Catalogue) -> None:
    for query, taken in ((Winner(), "season 34"), (Overview(), "season 35"), (Scores(), "season 35")):
        assert any(taken in text for text in ask(catalogue, query).assumed)
    for query in (Winner(season="32"), Overview(season="32"), Scores(season="32")):
        assert ask(catalogue, query).assumed == ()
    assert any("Xochitl Gomez" in text for text in ask(catalogue, Winner(season="xochitl gomes")).assumed)


def test_every_answer_about_a_season_names_its_sources(catalogue: Catalogue) -> None:
    for number, season in shipped.seasons().items():
        named = {source["name"] for source in season["sources"]}
        for query in (Winner(season=str(number)), Overview(season=str(number)), Scores(season=str(number))):
            assert {source.name for source in ask(catalogue, query).sources} == named


def test_the_winners_of_many_seasons_stand_in_a_table(catalogue: Catalogue) -> None:
    outcome = ask(catalogue, Winner(season="Len Goodman trophy"))
    assert set(rows_of(outcome)) == {
        "Xochitl Gomez & Val Chmerkovskiy",
        "Joey Graziadei & Jenna Johnson",
        "Robert Irwin & Witney Carson",
    }
    many = ask(catalogue, Winner(season="Len Goodman"))
    judged = [number for number, season in shipped.seasons().items() if "Len Goodman" in season["judges"]]
    assert len(many.sentence) < 200
    for number in judged:
        winner = shipped.winner_of(shipped.seasons()[number])
        assert winner is not None
        assert f"season {number}" in [
            row.value for row in many.tables[0].rows if row.name == shipped.pair(winner)
        ]
