"""Every kind of question survives the way into a button and back, and whatever is typed."""

from collections.abc import Iterator
from dataclasses import fields
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ask.answer import Answer, Clarify, Outcome, Suggestion, Unknown
from ask.kinds import decode, load_kinds
from ask.kinds.comparison import Comparison
from ask.kinds.dancer import Dancer
from ask.kinds.dances import Dances
from ask.kinds.night import Night
from ask.kinds.overview import Overview
from ask.kinds.quotation import Quotation
from ask.kinds.records import Record
from ask.kinds.scores import Scores, choose
from ask.kinds.winner import Winner
from ask.query import Query, answer
from ask.record_list import RECORDS
from ask.scene import Scene
from show.catalogue import Catalogue
from tests import shipped

KINDS = sorted(load_kinds())

NAMED = [
    *("32", "season 32", "latest", "2012", "spring 2012", "0", "-1", "35", "first", "Len Goodman trophy"),
    *("Val", "Xochitl Gomez", "Chmerkovskiy", "Len Goodman", "xochitl gomes", "Derek Hough & Jennifer Grey"),
    *(
        "most wins",
        "tens",
        "waltz",
        "Foxtrot",
        "winning",
        "Bruno Tonioli",
        "lowest",
        "best",
        "",
        " ",
        "|",
        "||",
    ),
]

text = st.one_of(
    st.sampled_from(NAMED),
    st.text(max_size=120),
    st.text("🪩💃\x00\x1b\n\r\t\u200b\u202e@<>[]()*_~`|#-", max_size=60),
    st.integers(60, 400).map("x".__mul__),
)


def questions(kind: str, text: st.SearchStrategy[str]) -> st.SearchStrategy[Query]:
    """Questions of that kind with anything in their slots."""
    slots: dict[str, st.SearchStrategy[Any]] = {}
    for slot in fields(load_kinds()[kind]):  # type: ignore[arg-type]  # every kind is a dataclass
        strategy: st.SearchStrategy[Any] = (
            st.integers(-3, 80) | st.sampled_from([10**9, -(10**9)]) if "int" in str(slot.type) else text
        )
        slots[slot.name] = st.none() | strategy if "None" in str(slot.type) else strategy
    return st.builds(load_kinds()[kind], **slots)


def suggestions(outcome: Outcome) -> tuple[Suggestion, ...]:
    match outcome:
        case Answer():
            return outcome.followups
        case Clarify():
            return outcome.candidates
        case Unknown():
            return outcome.nearest


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_question_is_read_from_a_button_as_it_was_written(kind: str, data: st.DataObject) -> None:
    words = st.text(st.characters(exclude_characters="|", exclude_categories=["Cs"]), min_size=1, max_size=40)
    query = data.draw(questions(kind, words))
    assert decode(query.encode()) == query


@given(st.text() | st.sampled_from(KINDS).flatmap(lambda kind: st.text("|x1-").map(f"{kind}|".__add__)))
def test_no_button_makes_the_reader_fail(written: str) -> None:
    query = decode(written)
    assert query is None or decode(query.encode()) == query


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=15)
def test_whatever_is_typed_gets_an_answer_a_question_back_or_i_do_not_know(
    catalogue: Catalogue, kind: str, data: st.DataObject
) -> None:
    outcome = answer(data.draw(questions(kind, text)), Scene(catalogue=catalogue, chance=Random(1)))
    assert outcome.sentence.strip()
    for suggestion in suggestions(outcome):
        assert suggestion.label.strip()


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=5)
def test_without_facts_nothing_fails(kind: str, data: st.DataObject) -> None:
    assert answer(data.draw(questions(kind, text)), Scene(catalogue=Catalogue(()))).sentence.strip()


@pytest.mark.parametrize(
    "query", [Winner(), Overview(), Scores(), Night(), Quotation(), Record(record="most wins")]
)
def test_without_facts_nothing_is_known(query: Query) -> None:
    assert isinstance(answer(query, Scene(catalogue=Catalogue(()))), Unknown)


def asked_in_the_facts_own_words() -> Iterator[Query]:
    """Every question of the slash commands that a choice can lead to."""
    yield from (Winner(), Overview(), Scores(), Night(), Quotation())
    people: dict[str, None] = {}
    for number, season in shipped.seasons().items():
        yield from (Winner(season=str(number)), Overview(season=str(number)), Scores(season=str(number)))
        yield Quotation(season=str(number))
        yield from (Night(season=str(number), week=week["number"]) for week in season["weeks"])
        for couple in season["couples"]:
            yield Dances(celebrity=couple["celebrity"], season=str(number))
            people |= {couple["celebrity"]: None, couple["professional"]: None}
        people |= dict.fromkeys([*season["hosts"], *season["judges"]])
    yield from (Dancer(name=name) for name in people)
    yield from (Record(record=record.name) for record in RECORDS)
    yield from (
        Record(record=record.name, season=str(number)) for record in RECORDS for number in (1, 19, 35)
    )
    yield from (Comparison(first=name, second="Val Chmerkovskiy") for name in people)
    yield Comparison(first="season 1", second="season 35")


def test_every_question_that_can_be_chosen_is_answered_and_leads_on_by_buttons(catalogue: Catalogue) -> None:
    scene = Scene(catalogue=catalogue, chance=Random(1))
    followed: set[Query] = set()
    for query in asked_in_the_facts_own_words():
        outcome = answer(query, scene)
        assert outcome.sentence.strip()
        for suggestion in suggestions(outcome):
            assert len(suggestion.label) <= 80
            assert len(f"page:999:{suggestion.query.encode()}") <= 100
            if isinstance(outcome, Answer):
                followed.add(suggestion.query)
    for query in followed:
        assert isinstance(answer(query, scene), Answer), query


def test_a_season_a_week_and_a_couple_choose_what_scores_shows() -> None:
    assert choose(None, None, None) == Scores()
    assert choose("32", None, None) == Scores(season="32")
    assert choose("32", 4, None) == Night(season="32", week=4)
    assert choose(None, 4, None) == Night(week=4)
    assert choose("32", 4, "Val") == Dances(celebrity="Val", season="32", week=4)
    assert choose(None, None, "Val") == Dances(celebrity="Val")


def test_a_separator_in_a_slot_does_not_part_the_question() -> None:
    assert decode(Dances(celebrity="a|b", season="c|d", week=3).encode()) == Dances(
        celebrity="a b", season="c d", week=3
    )


def test_two_kinds_may_not_share_a_word() -> None:
    assert len({kind.kind for kind in load_kinds().values()}) == len(load_kinds())
