"""Who has the most points: counted anew in Python, by other means than the store's."""

import random
from collections import Counter
from datetime import timedelta

import pytest

from db.store import Store
from tests.db.games import play_game
from tests.trivia.made_up import at
from trivia.leaderboard import Entry

ANA, BEN, CLEO, DORA, ERIK = 1, 2, 3, 4, 5
WEEK = timedelta(days=7).total_seconds()


def entry(place: int, person: int, right: int, answered: int) -> Entry:
    return Entry(place=place, person=person, points=125 * right, right=right, answered=answered)


@pytest.fixture
async def played(store: Store) -> Store:
    """Ana and Ben lead together; Cleo played a week ago, Dora is hidden, Erik is elsewhere."""
    await play_game(store, at(-WEEK), [{CLEO: 0, ANA: 1}, {CLEO: 1}])
    await play_game(store, at(0), [{ANA: 0, BEN: 0, DORA: 0}, {ANA: 0, BEN: 0, DORA: 0}, {BEN: 1, DORA: 0}])
    await play_game(store, at(500), [{ERIK: 0}], server=11, channel=21)
    await play_game(store, at(500), [{ANA: 0}], server=None, channel=22)
    await store.players.hide(DORA, True)
    return store


async def test_those_with_the_same_points_share_a_place(played: Store) -> None:
    board = await played.leaderboards.page(10, viewer=CLEO)
    assert board.entries == (entry(1, ANA, 2, 3), entry(1, BEN, 2, 3), entry(3, CLEO, 1, 2))
    assert board.people == 3
    assert board.own == entry(3, CLEO, 1, 2)


async def test_only_that_time_counts(played: Store) -> None:
    board = await played.leaderboards.page(10, viewer=CLEO, since=at(-3600))
    assert [each.person for each in board.entries] == [ANA, BEN]
    assert board.own is None


async def test_ones_own_place_is_shown_on_every_page(played: Store) -> None:
    board = await played.leaderboards.page(10, viewer=CLEO, first=0, length=1)
    assert [each.person for each in board.entries] == [ANA]
    assert board.people == 3
    assert board.own == entry(3, CLEO, 1, 2)
    second = await played.leaderboards.page(10, viewer=CLEO, first=1, length=1)
    assert [each.person for each in second.entries] == [BEN]
    assert (await played.leaderboards.page(10, viewer=CLEO, first=99)).entries == ()


async def test_who_is_hidden_is_seen_by_nobody_else_and_takes_no_place(played: Store) -> None:
    board = await played.leaderboards.page(10, viewer=DORA)
    assert DORA not in {each.person for each in board.entries}
    assert board.own == entry(1, DORA, 3, 3)
    assert await played.players.is_hidden(DORA)
    await played.players.hide(DORA, False)
    shown = await played.leaderboards.page(10, viewer=ANA)
    assert [(each.person, each.place) for each in shown.entries] == [(DORA, 1), (ANA, 2), (BEN, 2), (CLEO, 4)]


async def test_a_server_without_games_has_an_empty_board(store: Store) -> None:
    board = await store.leaderboards.page(10, viewer=ANA)
    assert (board.entries, board.people, board.own) == ((), 0, None)


async def test_places_are_those_that_a_count_by_hand_gives(store: Store) -> None:
    rng = random.Random(4)
    people = range(1, 13)
    hidden = {3, 8}
    points: Counter[int] = Counter()
    for number in range(6):
        choices = {person: rng.choice([0, 1]) for person in people if rng.random() < 0.7}
        await play_game(store, at(number * 100), [choices])
        points.update({person: 125 * (choice == 0) for person, choice in choices.items()})
    for person in hidden:
        await store.players.hide(person, True)
    shown = sorted((points[person] for person in points if person not in hidden), reverse=True)
    for person in points:
        board = await store.leaderboards.page(10, viewer=person, length=50)
        assert board.people == len(shown)
        assert board.own is not None
        assert board.own.place == 1 + sum(other > points[person] for other in shown)
        for each in board.entries:
            assert each.points == points[each.person]
            assert each.place == shown.index(each.points) + 1
