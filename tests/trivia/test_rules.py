"""What can be chosen for a game."""

import pytest

from trivia.rules import Rules, RulesError


def test_a_game_has_ten_questions_of_twenty_seconds_when_nothing_is_chosen() -> None:
    assert (Rules().questions, Rules().seconds, Rules().speed, Rules().typed) == (10, 20, True, False)


@pytest.mark.parametrize("questions", [0, 51, -1])
def test_too_few_and_too_many_questions_are_refused(questions: int) -> None:
    with pytest.raises(RulesError, match="1 to 50 questions"):
        Rules(questions=questions)


@pytest.mark.parametrize("seconds", [9, 61])
def test_too_short_and_too_long_a_time_is_refused(seconds: int) -> None:
    with pytest.raises(RulesError, match="10 to 60 seconds"):
        Rules(seconds=seconds)


@pytest.mark.parametrize("seasons", [range(3), range(5, 5), range(1, 9, 2), range(7, 3)])
def test_seasons_that_cannot_be_are_refused(seasons: range) -> None:
    with pytest.raises(RulesError, match="Seasons count from 1"):
        Rules(seasons=seasons)


def test_the_ends_of_every_range_can_be_chosen() -> None:
    Rules(questions=1, seconds=10, seasons=range(1, 2))
    Rules(questions=50, seconds=60, seasons=range(1, 36))
