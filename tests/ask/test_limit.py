"""What may not be told is told to be hidden, in words that give nothing away."""

import pytest

from ask.answer import Answer, Clarify, Unknown
from ask.kinds.dances import Dances
from ask.kinds.eliminated import Eliminated
from ask.kinds.night import Night
from ask.kinds.records import Record
from ask.kinds.winner import Winner
from ask.limit import Limit
from ask.query import Query, answer
from ask.scene import Scene
from show.catalogue import Catalogue
from show.ceiling import Ceiling, view_below


def scene_below(catalogue: Catalogue, season: int, week: int | None = None) -> Scene:
    ceiling = Ceiling(season=season, week=week)
    return Scene(catalogue=view_below(catalogue, ceiling), limit=Limit(ceiling, own=False))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (Winner("31"), "Season 31 is hidden: no spoilers."),
        (Winner("season 99"), "Season 99 is hidden: no spoilers."),
        (Night("30", 5), "Week 5 of season 30 is hidden: no spoilers."),
        (Night("30", 60), "Week 60 of season 30 is hidden: no spoilers."),
        (Eliminated(season="30", week="5"), "Week 5 of season 30 is hidden: no spoilers."),
        (Dances("JoJo Siwa", "30", 5), "Week 5 of season 30 is hidden: no spoilers."),
        (Night("29", 60), "Season 29 has no week 60: I know its weeks 1 to 11."),
        (Night("30", "finale"), "My facts of season 30 go through week 4 only."),
        (Night("30", "semifinal"), "My facts of season 30 go through week 4 only."),
        (Winner("0"), "I don't know a season “0”. I know seasons 1 to 30."),
        (Winner("2031"), "I don't know a season “2031”. I know seasons 1 to 30."),
    ],
)
def test_a_later_night_is_hidden_and_what_is_none_is_not(
    catalogue: Catalogue, query: Query, told: str
) -> None:
    outcome = answer(query, scene_below(catalogue, 30, 4))
    assert isinstance(outcome, Unknown)
    assert outcome.sentence == told


def test_without_a_limit_nothing_is_hidden(catalogue: Catalogue) -> None:
    outcome = answer(Winner("99"), Scene(catalogue=catalogue))
    assert outcome.sentence == "I don't know a season “99”. I know seasons 1 to 35."


def test_of_a_season_without_its_end_no_night_is_the_finale(catalogue: Catalogue) -> None:
    """The last night that was seen must not be told as the one on which it was decided."""
    for week in (1, 4, 9):
        outcome = answer(Night("30", "finale"), scene_below(catalogue, 30, week))
        assert outcome.sentence == f"My facts of season 30 go through week {week} only."
    assert isinstance(answer(Night("30", "finale"), scene_below(catalogue, 30)), Answer)


@pytest.mark.parametrize(
    ("query", "matters"),
    [
        (Winner("29"), False),
        (Winner("season 29"), False),
        (Winner("30"), True),
        (Winner(), True),
        (Winner("last"), True),
        (Winner("2020"), True),
        (Winner("all"), True),
        (Record("most wins"), True),
        (Night("29", 3), False),
    ],
)
def test_the_limit_is_told_where_it_could_matter(catalogue: Catalogue, query: Query, matters: bool) -> None:
    scene = scene_below(catalogue, 30, 4)
    outcome = answer(query, scene)
    assert isinstance(outcome, Answer)
    assert scene.limit is not None
    assert scene.limit.matters(query, outcome) is matters


def test_who_asks_back_need_not_tell_it_and_who_does_not_know_does() -> None:
    limit = Limit(Ceiling(season=30), own=True)
    assert not limit.matters(None, Clarify(sentence="Which?", candidates=()))
    assert limit.matters(None, Unknown(sentence="I don't know."))


@pytest.mark.parametrize(
    ("ceiling", "own", "note"),
    [
        (Ceiling(season=30), False, "Told up to season 30, as this server chose."),
        (Ceiling(season=30, week=2), True, "Told up to season 30, week 2, as you chose with /spoilers."),
        (Ceiling(season=30, week=0), False, "Told up to the cast of season 30, as this server chose."),
    ],
)
def test_the_note_says_up_to_where_and_who_chose_it(ceiling: Ceiling, own: bool, note: str) -> None:
    assert Limit(ceiling, own=own).note == note
