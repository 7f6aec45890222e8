"""Nobody can flood the bot with questions, and nobody waits for what others do."""

from hypothesis import given
from hypothesis import strategies as st

from ask.cooldown import PEOPLE_KEPT, QUESTIONS, SECONDS, Cooldown


class Clock:
    """Stands where it is put."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_after_six_questions_one_waits_until_the_first_is_fifteen_seconds_old() -> None:
    clock = Clock()
    cooldown = Cooldown(clock)
    for second in range(QUESTIONS):
        clock.now = float(second)
        assert cooldown.wait(1) == 0
    clock.now = 10.0
    assert cooldown.wait(1) == SECONDS - 10
    assert cooldown.wait(2) == 0, "somebody else"
    clock.now = SECONDS
    assert cooldown.wait(1) == 0
    assert cooldown.wait(1) == 1, "until the second one is"


def test_waiting_does_not_make_it_longer() -> None:
    clock = Clock()
    cooldown = Cooldown(clock)
    for _ in range(QUESTIONS):
        cooldown.wait(1)
    clock.now = 5.0
    assert [cooldown.wait(1) for _ in range(50)] == [SECONDS - 5] * 50


@given(st.lists(st.floats(0, 8), max_size=60))
def test_no_fifteen_seconds_ever_have_more_than_six_questions(pauses: list[float]) -> None:
    clock = Clock()
    cooldown = Cooldown(clock)
    asked = []
    for pause in pauses:
        clock.now += pause
        if cooldown.wait(1) == 0:
            asked.append(clock.now)
    for first in asked:
        assert sum(first <= each < first + SECONDS for each in asked) <= QUESTIONS


def test_of_very_many_people_those_who_asked_longest_ago_are_forgotten() -> None:
    clock = Clock()
    cooldown = Cooldown(clock)
    for _ in range(QUESTIONS):
        cooldown.wait(0)
    for person in range(1, PEOPLE_KEPT):
        cooldown.wait(person)
    assert cooldown.wait(0) > 0
    for person in range(PEOPLE_KEPT, 2 * PEOPLE_KEPT):
        cooldown.wait(person)
    assert cooldown.wait(0) == 0
