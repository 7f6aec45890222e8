"""What many games at once may ask of Discord, and in which order."""

import asyncio

import pytest

from cogs.pace import REQUESTS, SPARE, Pace, Urgency


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock, sleep=clock.sleep)


async def make(pace: Pace, requests: int) -> None:
    for _ in range(requests):
        await pace.turn(Urgency.NEXT)


async def test_as_many_requests_as_discord_takes_go_at_once_and_the_next_one_after_a_second(
    pace: Pace, clock: Clock
) -> None:
    await make(pace, REQUESTS)
    assert clock.now == 100
    await pace.turn(Urgency.NEXT)
    assert clock.now == 101


async def test_no_second_has_more_requests_than_discord_takes(pace: Pace, clock: Clock) -> None:
    made: list[float] = []
    for number in range(REQUESTS * 5):
        await pace.turn(Urgency.NEXT)
        made.append(clock.now)
        clock.now += 0.003 * (number % 7)
    for later, earlier in zip(made[REQUESTS:], made, strict=False):
        assert later - earlier >= 1 - 1e-9


async def test_outcomes_go_before_the_next_questions_and_equals_in_the_order_they_came(pace: Pace) -> None:
    await make(pace, REQUESTS)
    gone: list[str] = []

    async def ask(name: str, urgency: Urgency) -> None:
        await pace.turn(urgency)
        gone.append(name)

    await asyncio.gather(
        ask("first question", Urgency.NEXT),
        ask("second question", Urgency.NEXT),
        ask("first outcome", Urgency.OUTCOME),
        ask("second outcome", Urgency.OUTCOME),
    )
    assert gone == ["first outcome", "second outcome", "first question", "second question"]


async def test_what_may_be_left_out_finds_room_while_there_is_little_to_do(pace: Pace, clock: Clock) -> None:
    found = [pace.has_room() for _ in range(SPARE + 1)]
    assert found == [True] * SPARE + [False]
    clock.now += 1
    assert pace.has_room()


async def test_what_may_be_left_out_does_not_come_before_those_who_wait(pace: Pace, clock: Clock) -> None:
    await make(pace, REQUESTS)
    waiting = asyncio.create_task(pace.turn(Urgency.NEXT))
    await asyncio.sleep(0)
    clock.now += 1
    assert not pace.has_room()
    await waiting
    assert pace.has_room()


async def test_whoever_gives_up_waiting_takes_no_turn(pace: Pace, clock: Clock) -> None:
    await make(pace, REQUESTS)
    waiting = [asyncio.create_task(pace.turn(Urgency.NEXT)) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.gather(*waiting[1:])
    await make(pace, REQUESTS - 2)
    assert clock.now == 101


async def test_a_clock_that_was_set_back_stops_nothing(pace: Pace, clock: Clock) -> None:
    await make(pace, REQUESTS)
    clock.now -= 3600
    await pace.turn(Urgency.NEXT)
    assert clock.now == 100 - 3600
