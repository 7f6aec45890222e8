"""What a person has done."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import groupby
from random import Random

import pytest

from db.store import Store
from tests.db.games import a_press, ask, play_game, turn
from tests.trivia.made_up import a_question, at
from trivia.daily import Schedule
from trivia.difficulty import Record
from trivia.event import Skipped, Ticked
from trivia.game import GRACE
from trivia.profile import Profile
from trivia.question import Topic

ANA, BEN = 1, 2
DAILY = Schedule(server=10, channel=20, time=time(12), zone="UTC", since=at(-86_400))


async def test_who_never_played_has_an_empty_profile(store: Store) -> None:
    for server in (10, None):
        profile = await store.profiles.load(ANA, server)
        assert profile == Profile(
            games=0,
            points=0,
            topics={},
            streak=0,
            best_streak=0,
            days=0,
            best_days=0,
            best_game=None,
            place=None,
            people=0,
        )
        assert (profile.answered, profile.right) == (0, 0)


async def test_accuracy_by_topic_best_game_and_place(store: Store) -> None:
    music = [a_question(number, topic=Topic.MUSIC) for number in range(1, 4)]
    hosts = [a_question(number, topic=Topic.HOSTS) for number in range(11, 13)]
    await play_game(store, at(0), [{ANA: 0, BEN: 0}, {ANA: 1, BEN: 0}, {ANA: 0}], questions=music)
    await play_game(store, at(500), [{ANA: 1}, {ANA: 1}], questions=hosts)
    await play_game(store, at(900), [{ANA: 0}], server=11, channel=21)
    ana = await store.profiles.load(ANA, 10)
    assert ana.topics == {Topic.MUSIC: Record(2, 3), Topic.HOSTS: Record(0, 2)}
    assert (ana.games, ana.points, ana.best_game) == (2, 250, 250)
    assert (ana.answered, ana.right) == (5, 2)
    assert (ana.place, ana.people) == (1, 2)
    assert (await store.profiles.load(BEN, 10)).place == 1
    assert (await store.profiles.load(ANA, 11)).points == 125


async def test_in_direct_messages_there_is_no_place(store: Store) -> None:
    await play_game(store, at(0), [{ANA: 0}], server=None)
    ana = await store.profiles.load(ANA, None)
    assert (ana.points, ana.place, ana.people) == (125, None, 0)


@pytest.mark.parametrize("seed", range(4))
async def test_streaks_are_those_that_a_count_by_hand_gives(store: Store, seed: int) -> None:
    choices = [Random(seed).choice([0, 0, 1]) for _ in range(12)]
    await play_game(store, at(0), [{ANA: choice} for choice in choices[:5]])
    await play_game(store, at(500), [{ANA: choice} for choice in choices[5:]])
    runs = [(choice, len(list(run))) for choice, run in groupby(choices)]
    ana = await store.profiles.load(ANA, 10)
    assert ana.best_streak == max((length for choice, length in runs if choice == 0), default=0)
    assert ana.streak == (runs[-1][1] if runs[-1][0] == 0 else 0)


async def daily(
    store: Store, day: int, *, answered: bool, closed: bool = True, deleted: bool = False
) -> None:
    now = at(day * 86_400)
    schedule = replace(DAILY, since=now)
    game = await store.games.start_daily(schedule, date(2026, 9, 14) + timedelta(days=day), now)
    assert game is not None
    asked = await ask(store, game.id, now)
    if answered:
        await turn(store, game.id, a_press(asked, ANA, day % 2, now + timedelta(hours=3)))
    if closed:
        assert asked.round is not None
        assert asked.round.deadline is not None
        over = asked.round.deadline + GRACE
        await turn(store, game.id, Skipped(at=now, number=1) if deleted else Ticked(at=over))


async def test_days_in_a_row_count_the_daily_questions_that_there_were(store: Store) -> None:
    """Days without a question break nothing; today's, while it is open, breaks nothing either."""
    for day, answered in [(0, True), (1, True), (2, True), (3, False), (5, True), (9, True)]:
        await daily(store, day, answered=answered)
    ana = await store.profiles.load(ANA, 10)
    assert (ana.days, ana.best_days) == (2, 3)
    assert (ana.games, ana.best_game) == (0, None), "the question of a day is no game"
    await daily(store, 10, answered=False, closed=False)
    assert (await store.profiles.load(ANA, 10)).days == 2
    assert (await store.profiles.load(BEN, 10)).days == 0


async def test_a_day_whose_question_was_deleted_ends_no_run(store: Store) -> None:
    await daily(store, 0, answered=True)
    await daily(store, 1, answered=False, deleted=True)
    await daily(store, 2, answered=True)
    ana = await store.profiles.load(ANA, 10)
    assert (ana.days, ana.best_days) == (2, 2)


async def test_a_day_that_was_missed_ends_the_run(store: Store) -> None:
    await daily(store, 0, answered=True)
    await daily(store, 1, answered=False)
    ana = await store.profiles.load(ANA, 10)
    assert (ana.days, ana.best_days) == (0, 1)
