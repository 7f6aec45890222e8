"""Whoever asks how a judge marks is told the average and the ends."""

import pytest

from ask.kinds.judging import Judging
from show.catalogue import Catalogue
from tests.ask.kinds.dancing import floors
from tests.ask.kinds.saying import drawn, lines, say, says

PHRASES = lines("""
    what average does {judge} give in season {n}?
    {judge}'s average mark in season {n}
    average mark by {judge} season {n}
    average score {judge} gave in season {n}
    what was the average score given by {judge} in season {n}
    how high was {judge}'s average in season {n}
    mean mark of {judge} in season {n}
    {judge} average s{n}
    avg score by {judge} in season {n}
    what did {judge} give on average in season {n}
    average marks given by {judge} in season {n}
    what was {judge}'s average score in season {n}
    how strict was {judge} in season {n}
    how generous was {judge} in season {n}
    what average {judge} give in season {n}
""")


def _marks(catalogue: Catalogue, judge: str, number: int | None) -> list[float]:
    return [
        mark
        for floor in floors(catalogue)
        if floor.own and number in (None, floor.season.number) and floor.dance.marks
        for name, mark in zip(
            floor.dance.judges * (len(floor.dance.marks) // len(floor.dance.judges)),
            floor.dance.marks,
            strict=True,
        )
        if name == judge and mark is not None
    ]


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_average_of_a_judge_is_told(phrase: str, catalogue: Catalogue) -> None:
    for season in drawn(catalogue.seasons, phrase):
        judge = drawn(
            [name for name in season.judges if name not in ("Derek Hough", "Julianne Hough")], phrase, 1
        )[0]
        said = say(catalogue, phrase.format(judge=judge, n=season.number))
        assert said.answered, (phrase, judge, said.text)
        marks = _marks(catalogue, judge, season.number)
        wanted = f"{sum(marks) / len(marks):.2f}".rstrip("0").rstrip(".")
        assert says(said.fact, f"{wanted} on average"), (phrase, wanted, said.fact)
        assert says(said.fact, f"{len(marks)} marks")


@pytest.mark.parametrize(
    "sentence", ["lowest mark Len Goodman gave", "what is the lowest score Len ever gave"]
)
def test_the_lowest_mark_of_a_judge_is_told_first(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    lowest = min(_marks(catalogue, "Len Goodman", None))
    assert says(said.fact, f"a {lowest:g}")
    assert says(said.fact, "Master P")


def test_the_highest_mark_of_a_judge_is_counted(catalogue: Catalogue) -> None:
    said = say(catalogue, "highest mark Bruno gave in season 32")
    tens = [m for m in _marks(catalogue, "Bruno Tonioli", 32) if m == 10]
    assert says(said.fact, f"{len(tens)} dances") or len(tens) <= 6, said.fact


def test_whoever_dances_and_judges_is_asked_for_as_a_judge_by_give(catalogue: Catalogue) -> None:
    assert isinstance(say(catalogue, "average mark Derek Hough gave in season 30").query, Judging)
    assert not isinstance(say(catalogue, "Derek Hough's average in season 10").query, Judging)


def test_a_judge_who_was_not_there_gave_nothing(catalogue: Catalogue) -> None:
    assert say(catalogue, "what average does Len Goodman give in season 32").declined


def test_the_average_for_a_style_is_told(catalogue: Catalogue) -> None:
    assert says(say(catalogue, "what average does Bruno give for the rumba").fact, "rumba")


@pytest.mark.parametrize("sentence", ["is Len Goodman mean to his neighbours", "how tall is Len Goodman"])
def test_what_asks_for_no_marks_is_none(sentence: str, catalogue: Catalogue) -> None:
    said = say(catalogue, sentence)
    assert not (isinstance(said.query, Judging) and said.answered)
