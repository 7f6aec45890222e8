"""How hard questions turn out to be."""

import pytest

from trivia.difficulty import EXPECTED, Record, learned, share
from trivia.question import Difficulty


@pytest.mark.parametrize("thought", Difficulty)
def test_what_nobody_has_answered_is_as_hard_as_it_is_thought_to_be(thought: Difficulty) -> None:
    assert share(thought, Record(0, 0)) == pytest.approx(EXPECTED[thought])
    assert learned(thought, Record(0, 0)) is thought


def test_one_answer_changes_little_and_many_change_all() -> None:
    assert learned(Difficulty.EASY, Record(0, 1)) is Difficulty.EASY
    assert learned(Difficulty.EASY, Record(0, 20)) is Difficulty.HARD
    assert learned(Difficulty.HARD, Record(20, 20)) is Difficulty.EASY
    assert learned(Difficulty.EASY, Record(50, 100)) is Difficulty.MEDIUM


def test_the_share_is_the_mean_with_eight_answers_of_prior() -> None:
    assert share(Difficulty.MEDIUM, Record(3, 12)) == pytest.approx((3 + 8 * 0.55) / 20)
