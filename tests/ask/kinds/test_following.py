"""A short question after another one takes from it what it leaves open."""

import pytest

from show.catalogue import Catalogue
from tests.ask.kinds.saying import drawn, finished, lines, nth, places, say, says, winner_of

AFTER_A_WINNER = lines("""
    who was her pro?
    who was his partner?
    and the pro?
    who did they dance with
    partner?
    her dance partner
    and who was the professional
""")


@pytest.mark.parametrize("follow", AFTER_A_WINNER)
@pytest.mark.parametrize("first", ["who won season {n}", "champion of season {n}?", "s{n} winner"])
def test_the_winners_partner_is_told(first: str, follow: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), first + follow, 2):
        said = say(catalogue, first.format(n=season.number), follow)
        assert said.answered, (first, follow, said.text)
        assert says(said.fact, winner_of(season).professional), said.fact


@pytest.mark.parametrize(
    "follow",
    ["what about {n}?", "and season {n}?", "and {n}", "how about season {n}", "season {n}?", "and s{n}?"],
)
@pytest.mark.parametrize(
    "first",
    [
        "who won season {n}",
        "runner up season {n}",
        "youngest of season {n}",
        "how many couples in season {n}",
    ],
)
def test_another_season_asks_the_same(first: str, follow: str, catalogue: Catalogue) -> None:
    one, other = drawn(finished(catalogue), first + follow, 2)
    direct = say(catalogue, first.format(n=other.number))
    said = say(catalogue, first.format(n=one.number), follow.format(n=other.number))
    assert said.answered, (first, follow, said.text)
    assert said.fact == direct.fact


@pytest.mark.parametrize(
    "follow", ["and third?", "and {place}?", "who was {place}", "what about {place} place", "{place} place?"]
)
def test_another_place_is_one_of_the_same_season(follow: str, catalogue: Catalogue) -> None:
    for season in drawn(finished(catalogue), follow):
        said = say(catalogue, f"second place season {season.number}", follow.format(place="third"))
        assert said.answered, (follow, said.text)
        assert says(said.fact, next(c.celebrity for c in season.couples if c.place == 3)), said.fact


@pytest.mark.parametrize("follow", ["and {name}?", "what about {name}?", "how about {name}", "{name}?"])
def test_another_person_asks_the_same(follow: str, catalogue: Catalogue) -> None:
    for first in (
        "how many times has Derek Hough won",
        "how many seasons has Derek Hough danced",
        "Derek Hough's partners",
    ):
        direct = say(catalogue, first.replace("Derek Hough", "Mark Ballas"))
        said = say(catalogue, first, follow.format(name="Mark Ballas"))
        if follow.startswith("{"):
            assert said.answered
        else:
            assert said.fact == direct.fact, (first, follow)


@pytest.mark.parametrize(
    ("follow", "expected"),
    [
        ("where did she finish", "2nd"),
        ("did she win?", "no"),
        ("how old was she", "16 years"),
        ("who was her partner", "Val Chmerkovskiy"),
        ("who won that season", "Kellie Pickler"),
        ("and the winner?", "Kellie Pickler"),
        ("who came last", "Lisa Vanderpump"),
        ("when was she eliminated", "to the end"),
        ("how many couples were there", "12"),
    ],
)
def test_she_is_whom_we_talked_about(follow: str, expected: str, catalogue: Catalogue) -> None:
    said = say(catalogue, "who did Zendaya dance with", follow)
    assert said.answered, (follow, said.text)
    if follow == "who came last":
        last = places(catalogue.seasons[15])[-1]
        expected = next(c.celebrity for c in catalogue.seasons[15].couples if c.place == last)
    assert says(said.fact, expected), said.fact


def test_a_conversation_of_ten_turns(catalogue: Catalogue) -> None:
    turns = [
        ("who won season 16?", "Kellie Pickler"),
        ("who was her partner?", "Derek Hough"),
        ("and who came second?", "Zendaya"),
        ("how old was she?", "16"),
        ("did she win?", "no"),
        ("who was third?", "Jacoby Jones"),
        ("who was eliminated first?", "season 16"),
        ("what about season 17?", "season 17"),
        ("who won?", "Amber Riley"),
        ("who was the runner up?", "Corbin Bleu"),
    ]
    for number, (turn, expected) in enumerate(turns, start=1):
        said = say(catalogue, *(said for said, _ in turns[:number]))
        assert said.answered, (turn, said.text)
        assert says(said.fact, expected), (turn, said.fact)


def test_somebody_named_anew_is_not_forced_into_the_season_before(catalogue: Catalogue) -> None:
    said = say(catalogue, "who won season 5", "how old was Zendaya")
    assert says(said.fact, "16 years"), said.text
    said = say(catalogue, "who won season 5", "did Rumer Willis win")
    assert says(said.fact, "yes"), said.text


def test_records_over_all_seasons_stay_so(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "who won season 5", "most wins?").fact, "Derek Hough")
    assert says(say(catalogue, "youngest of season 20", "and the oldest?").fact, "season 20")
    assert not says(say(catalogue, "youngest of season 20", "oldest ever?").fact, "season 20")


@pytest.mark.parametrize("follow", ["who did", "and?", "why", "lol", "what about it"])
def test_what_asks_nothing_is_not_answered(follow: str, catalogue: Catalogue) -> None:
    assert not say(catalogue, "did Mario Lopez win", follow).answered


def test_without_a_question_before_nobody_is_meant(catalogue: Catalogue) -> None:
    for sentence in ("who was her partner", "and third?", "did she win", "partner?"):
        said = say(catalogue, sentence)
        assert not said.answered or says(said.text, "latest"), (sentence, said.text)


def test_the_place_is_told_as_a_number(catalogue: Catalogue) -> None:
    said = say(catalogue, "who did Bill Nye dance with", "what place did he get")
    assert says(said.fact, nth(11))
