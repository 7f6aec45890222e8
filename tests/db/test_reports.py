"""Reported questions, and what becomes of them."""

import pytest

from db.store import Store
from tests.db.games import a_press, ask, play_game, records, turn
from tests.trivia.made_up import a_question, at
from trivia.difficulty import Record
from trivia.event import Stopped
from trivia.game import Game
from trivia.rules import Rules

ANA, BEN, CLEO = 1, 2, 3
CHOICES = {ANA: 0, BEN: 1, CLEO: 2}


@pytest.fixture
async def game(store: Store) -> Game:
    """One question; Ana was right, the others each chose something else."""
    return await play_game(store, at(0), [CHOICES], questions=[a_question(1)])


async def report(store: Store, game: Game, person: int, reason: str = "Both danced.") -> bool:
    return await store.reports.add(game.id, 1, person=person, reason=reason, at=at(50 + person))


async def test_reports_of_one_question_come_together_and_once_a_person(store: Store, game: Game) -> None:
    assert await report(store, game, BEN, "Brooke danced too.")
    assert not await report(store, game, BEN, "Again!")
    assert await report(store, game, CLEO, "So did she.")
    assert not await store.reports.add(game.id, 9, person=BEN, reason="?", at=at(60))
    (found,) = await store.reports.unsettled(10)
    assert found.reasons == ("Brooke danced too.", "So did she.")
    assert (found.game, found.channel, found.first_at) == (game.id, 20, at(52))
    assert found.round == await store.games.round(game.id, 1)
    assert await store.reports.unsettled(11) == ()


async def test_a_question_that_is_kept_is_settled(store: Store, game: Game) -> None:
    await report(store, game, BEN)
    assert await store.reports.keep(10, game.id, 1, at=at(90))
    assert await store.reports.unsettled(10) == ()
    assert await store.reports.dropped(10) == ()


async def test_a_dropped_question_does_not_come_again_in_that_server(store: Store, game: Game) -> None:
    await report(store, game, BEN)
    assert await store.reports.drop(10, game.id, 1, at=at(90))
    assert not await store.reports.drop(10, game.id, 1, at=at(91)), "it is settled already"
    assert await store.reports.unsettled(10) == ()
    assert await store.reports.dropped(10) == (a_question(1).id,)
    assert await store.reports.dropped(11) == ()
    later = await store.games.start(server=10, channel=20, starter=1, rules=Rules(), at=at(100))
    assert (await store.games.history(later)).excluded == {a_question(1).id}
    await store.reports.take_back(10, a_question(1).id)
    assert (await store.games.history(later)).excluded == frozenset()


async def test_accepting_another_option_corrects_the_points_and_says_whose(store: Store, game: Game) -> None:
    await report(store, game, BEN)
    correction = await store.reports.accept(10, game.id, 1, 1, at=at(90))
    assert correction is not None
    assert correction.gained == {BEN: 125}
    assert correction.channel == 20
    assert correction.round == await store.games.round(game.id, 1)
    assert correction.round.right == {0, 1}
    assert {each.person: each.points for each in correction.round.answers} == {ANA: 125, BEN: 125, CLEO: 0}
    assert await store.reports.unsettled(10) == ()
    assert await store.reports.dropped(10) == (a_question(1).id,)
    assert (await records(store))[a_question(1).id] == Record(right=2, answers=3)
    assert (await store.profiles.load(BEN, 10)).points == 125
    for option in (1, 2):
        assert await store.reports.accept(10, game.id, 1, option, at=at(91)) is None, "it is settled already"
    assert await store.games.round(game.id, 1) == correction.round
    assert (await records(store))[a_question(1).id] == Record(right=2, answers=3)


async def test_answers_after_the_correction_count_by_it(store: Store) -> None:
    game = await store.games.start(server=10, channel=20, starter=1, rules=Rules(), at=at(0))
    asked = await ask(store, game.id, at(0))
    await store.reports.add(game.id, 1, person=BEN, reason="Both danced.", at=at(4))
    await store.reports.accept(10, game.id, 1, 3, at=at(5))
    assert asked.round is not None
    played = await turn(store, game.id, a_press(asked, ANA, 3, at(10)))
    assert played.receipt is not None
    assert played.receipt.answer is not None
    assert played.receipt.answer.points == 125
    await turn(store, game.id, Stopped(at=at(11)))


async def test_what_one_admin_kept_no_other_drops_or_accepts_from_an_old_card(
    store: Store, game: Game
) -> None:
    await report(store, game, BEN)
    assert await store.reports.keep(10, game.id, 1, at=at(90))
    assert not await store.reports.drop(10, game.id, 1, at=at(91))
    assert await store.reports.accept(10, game.id, 1, 1, at=at(92)) is None
    assert await store.reports.dropped(10) == ()
    await report(store, game, CLEO)
    assert await store.reports.drop(10, game.id, 1, at=at(93)), "a new report is decided anew"


async def test_other_servers_cannot_touch_it(store: Store, game: Game) -> None:
    await report(store, game, BEN)
    assert not await store.reports.keep(11, game.id, 1, at=at(90))
    assert not await store.reports.drop(11, game.id, 1, at=at(90))
    assert await store.reports.accept(11, game.id, 1, 1, at=at(90)) is None
    assert not await store.reports.keep(10, game.id, 2, at=at(90))
    assert len(await store.reports.unsettled(10)) == 1


async def test_an_option_that_there_is_not_is_refused(store: Store, game: Game) -> None:
    with pytest.raises(ValueError, match="no option 4"):
        await store.reports.accept(10, game.id, 1, 4, at=at(90))
    assert await store.reports.dropped(10) == ()
