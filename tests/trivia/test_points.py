"""What answers are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trivia.points import points


@pytest.mark.parametrize(
    ("taken", "expected"),
    [(0, 150), (5, 137), (10, 125), (8.8, 128), (19.99, 100), (20, 100), (45, 100), (-0.2, 150)],
)
def test_a_right_answer_brings_100_and_up_to_50_for_speed(taken: float, expected: int) -> None:
    assert points(right=True, taken=taken, seconds=20, speed=True) == expected


def test_without_speed_all_right_answers_are_worth_the_same() -> None:
    assert {points(right=True, taken=taken, seconds=20, speed=False) for taken in range(21)} == {100}


@given(taken=st.floats(0, 90), seconds=st.integers(10, 60), speed=st.booleans())
def test_a_wrong_answer_is_worth_nothing_however_quick(taken: float, seconds: int, speed: bool) -> None:
    assert points(right=False, taken=taken, seconds=seconds, speed=speed) == 0


@given(st.floats(0, 60), st.floats(0, 60), st.integers(10, 60))
def test_who_is_slower_never_gets_more(one: float, other: float, seconds: int) -> None:
    quick, slow = sorted((one, other))
    assert points(right=True, taken=quick, seconds=seconds, speed=True) >= points(
        right=True, taken=slow, seconds=seconds, speed=True
    )
