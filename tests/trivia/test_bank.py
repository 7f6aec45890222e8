"""Questions are drawn fairly, found again, and never twice before all had their turn."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from show.catalogue import Catalogue
from tests.trivia.small_season import small_season
from trivia.bank import Bank, Filter
from trivia.kinds import load_kinds
from trivia.listing import json_lines
from trivia.question import Difficulty, Topic


@pytest.fixture
def bank() -> Bank:
    return Bank(Catalogue([small_season()]))


@pytest.fixture(scope="module")
def every(catalogue: Catalogue) -> Bank:
    bank = Bank(catalogue)
    bank.index()
    return bank


def test_a_question_is_found_by_its_id_and_an_unknown_id_finds_none(bank: Bank) -> None:
    question = bank.choose(Random(1))
    assert question is not None
    assert bank.find(question.id) == question
    for unknown in (
        "",
        "total",
        "total.1",
        "total.1.0000000000",
        "total.99.0",
        "no.1.2",
        "total.x.1",
        "record.1.2",
    ):
        assert bank.find(unknown) is None


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(topics=frozenset({Topic.QUOTES})),
        Filter(seasons=range(20, 23)),
        Filter(difficulty=Difficulty.EASY),
        Filter(kinds=frozenset({"total"}), seasons=frozenset({9})),
        Filter(topics=frozenset({Topic.FINALES}), seasons=frozenset({32}), difficulty=Difficulty.EASY),
    ],
)
def test_what_is_drawn_fits_what_was_wanted(every: Bank, wanted: Filter) -> None:
    for seed in range(20):
        question = every.choose(Random(seed), wanted)
        assert question is not None
        assert wanted.fits(question)


def test_what_cannot_be_had_is_none(every: Bank) -> None:
    assert every.choose(Random(1), Filter(topics=frozenset({Topic.QUOTES}), seasons=frozenset({2}))) is None
    assert every.choose(Random(1), Filter(seasons=frozenset({99}))) is None
    assert Bank(Catalogue(())).choose(Random(1)) is None


def test_no_question_comes_again_before_all_were_asked_and_then_the_oldest_comes(bank: Bank) -> None:
    wanted = Filter(kinds=frozenset({"partner", "total"}))
    there = {question.id for question in bank.questions(wanted)}
    asked: list[str] = []
    for turn in range(len(there)):
        question = bank.choose(Random(turn), wanted, asked)
        assert question is not None
        assert question.id not in asked
        asked.append(question.id)
    assert set(asked) == there
    again = bank.choose(Random(0), wanted, ["gone.1.0000000000", *asked])
    assert again is not None
    assert again.id == asked[0]


def test_a_game_is_not_drowned_in_totals_and_songs(every: Bank) -> None:
    rng = Random(7)
    kinds = Counter(question.kind for question in (every.choose(rng) for _ in range(400)) if question)
    assert len(kinds) > 30
    assert max(kinds.values()) < 60


def test_the_same_luck_draws_the_same_question(catalogue: Catalogue, every: Bank) -> None:
    fresh = Bank(catalogue)
    assert [every.choose(Random(seed)) for seed in range(5)] == [
        fresh.choose(Random(seed)) for seed in range(5)
    ]


def test_questions_are_listed_as_lines_of_json_with_their_facts(catalogue: Catalogue) -> None:
    rows = [json.loads(line) for line in json_lines(catalogue, season=32, kind="winner")]
    (row,) = rows
    assert row["right"] == row["options"][row["answer"]] == "Xochitl Gomez"
    assert row["seasons"] == [32]
    assert row["facts"] == ["Season 32: Xochitl Gomez with Val Chmerkovskiy, 1st place"]
    assert row["sources"]
    assert (row["kind"], row["topic"], row["difficulty"]) == ("winner", "winners", "easy")
    of_season = [json.loads(line) for line in json_lines(catalogue, season=32)]
    assert {tuple(each["seasons"]) for each in of_season} == {(32,)}
    assert len({each["kind"] for each in of_season}) >= 40


def test_an_unknown_season_or_kind_is_told_with_what_there_is(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="There is no season 99; there are seasons 1 to 35"):
        json_lines(catalogue, season=99)
    with pytest.raises(ValueError, match=r"no kind of question called 'weather'; there are .*winner"):
        json_lines(catalogue, kind="weather")


FINALE_OF_32 = {
    "coach": "Bruno Tonioli",
    "namesake": "Len Goodman",
    "announcer": "Alfonso Ribeiro",
    "chant": "Xochitl",
    "podium": "Xochitl Gomez, Jason Mraz, Ariana Madix",
    "perfect-end": "4",
}


@pytest.mark.parametrize("kind", FINALE_OF_32)
def test_the_finale_of_season_32_is_asked_about(every: Bank, kind: str) -> None:
    wanted = Filter(kinds=frozenset({kind}), seasons=frozenset({32}))
    assert FINALE_OF_32[kind] in [question.right for question in every.questions(wanted)]


def test_who_was_17_and_where_the_winners_were_interviewed_is_asked(every: Bank) -> None:
    ages = every.questions(Filter(kinds=frozenset({"who-was-age"}), seasons=frozenset({32})))
    assert ("Which celebrity was 17 years old during season 32?", "Xochitl Gomez") in [
        (question.prompt, question.right) for question in ages
    ]
    interviews = list(every.questions(Filter(kinds=frozenset({"interview"}), seasons=frozenset({32}))))
    assert {question.right for question in interviews} == {"Entertainment Tonight", "Good Morning America"}
    for question in interviews:
        assert len({"Entertainment Tonight", "Good Morning America"} & set(question.options)) == 1
    totals = every.questions(Filter(kinds=frozenset({"finale-total"}), seasons=frozenset({32})))
    assert "60" in [question.right for question in totals if "Xochitl Gomez" in question.prompt]


def test_a_kind_is_one_file_and_has_one_name() -> None:
    kinds = load_kinds()
    assert len(kinds) >= 60
    assert all(kind.name == name for name, kind in kinds.items())
    assert len({type(kind).__module__ for kind in kinds.values()}) == len(kinds)


def test_another_process_makes_the_very_same_questions() -> None:
    """Python shuffles the hashes of texts in each process; no question may depend on them."""
    program = (
        "from tests.trivia.small_season import asked, small_season\n"
        "print([(q.id, q.options, q.prompt) for q in asked(small_season())])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert "Amber" in told.pop()


def test_a_kind_says_rightly_whether_some_of_its_questions_are_easier(every: Bank) -> None:
    """By that a game with a difficulty knows where to look."""
    made: dict[tuple[str, tuple[int, ...]], set[Difficulty]] = {}
    for question in every.questions():
        made.setdefault((question.kind, question.seasons), set()).add(question.difficulty)
    differ = {kind for (kind, _), difficulties in made.items() if len(difficulties) > 1}
    assert differ == {name for name, kind in load_kinds().items() if kind.eases}


def test_each_dance_of_a_season_has_the_same_chance(every: Bank) -> None:
    """Although the questions are made night by night, and the nights have fewer and fewer dances."""
    wanted = Filter(kinds=frozenset({"style-of"}), seasons=frozenset({32}))
    rng = Random(32)
    drawn = Counter(question.id for question in (every.choose(rng, wanted) for _ in range(6000)) if question)
    questions = [question.id for question in every.questions(wanted)]
    assert set(drawn) == set(questions)
    mean = 6000 / len(questions)
    assert all(mean / 2.5 < count < mean * 2.5 for count in drawn.values())
