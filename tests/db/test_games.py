"""A game is what is stored: nothing is lost, nothing counts twice."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.errors import BusyStoreError
from db.game_tables import answers, games, rounds
from db.games import AlreadyRunning
from db.store import Store, open_store
from tests.db.games import a_press, ask, play_game, play_round, records, turn
from tests.trivia.made_up import a_question, at
from trivia.daily import Schedule
from trivia.difficulty import Record
from trivia.event import Drawn, Pressed, Resumed, Skipped, Stopped, Ticked, Told
from trivia.game import Ending, Game
from trivia.question import Difficulty, Topic
from trivia.rules import Rules
from trivia.server_question import ServerQuestion
from trivia.turn import Outcome

ROOT = Path(__file__).parents[2]
ANA, BEN, CLEO = 2**62 + 1, 2**62 + 2, 2**62 + 3
DAILY = Schedule(server=10, channel=20, time=time(13), zone="UTC", since=at(-86_400))


async def start(store: Store, channel: int = 20, rules: Rules | None = None) -> Game:
    return await store.games.start(server=10, channel=channel, starter=1, rules=rules or Rules(), at=at(0))


async def test_a_game_is_read_as_it_was_written(store: Store) -> None:
    rules = Rules(
        questions=50,
        seconds=60,
        topic=Topic.QUOTES,
        seasons=range(3, 33),
        difficulty=Difficulty.HARD,
        typed=True,
        speed=False,
    )
    game = await start(store, rules=rules)
    assert await store.games.load(game.id) == game
    assert game.rules == rules
    asked = await ask(store, game.id, at(1))
    assert await store.games.load(game.id) == asked
    press = replace(a_press(asked, ANA, 0, at(3)), choice=None, typed="Ambre")
    answered = (await turn(store, game.id, press)).game
    assert answered.round is not None
    assert answered.round.answers[0].right
    assert await store.games.load(game.id) == answered
    later = await play_round(store, answered, at(1), {BEN: 1})
    second = await ask(store, game.id, later, 2)
    assert await store.games.load(game.id) == second
    assert second.earlier_players == {ANA, BEN}
    assert second.last_active == 1


async def test_a_game_that_there_is_not_is_none(store: Store) -> None:
    assert await store.games.load(7) is None
    assert await store.games.play(7, Ticked(at=at(0))) is None
    assert await store.games.round(7, 1) is None
    assert await store.games.rounds(7) == ()
    assert await store.games.unfinished() == ()


async def test_one_game_a_channel_and_a_second_start_finds_the_first(store: Store) -> None:
    first = await start(store)
    with pytest.raises(AlreadyRunning) as refusal:
        await start(store)
    assert refusal.value.game == first
    assert await store.games.running(20) == first
    assert await store.games.running(21) is None
    await start(store, channel=21)
    await turn(store, first.id, Stopped(at=at(9)))
    assert (await start(store)).id != first.id


async def test_one_game_a_channel_is_held_by_the_tables_too(store: Store) -> None:
    await start(store)
    with pytest.raises(IntegrityError):
        async with store.database.writing() as connection:
            await connection.execute(
                insert(games).values(
                    channel_id=20, questions=1, seconds=20, typed=False, speed=False, started_at=at(0)
                )
            )


async def test_many_starts_at_once_make_one_game(store: Store) -> None:
    results = await asyncio.gather(*(start(store) for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(result, Game) for result in results) == 1
    assert sum(isinstance(result, AlreadyRunning) for result in results) == 9


async def test_fifty_answers_at_once_all_count_once(store: Store) -> None:
    game = await ask(store, (await start(store)).id, at(0))
    presses = [a_press(game, person, person % 4, at(2)) for person in range(100, 150)]
    turns = await asyncio.gather(*(turn(store, game.id, press) for press in presses))
    outcomes = [played.receipt.outcome for played in turns if played.receipt]
    assert outcomes == [Outcome.COUNTS] * 50
    stored = await store.games.round(game.id, 1)
    assert stored is not None
    assert stored.people == set(range(100, 150))
    assert sum(stored.counts) == 50
    assert (await records(store))[stored.question.id] == Record(right=13, answers=50)


async def test_of_presses_that_wait_together_the_first_one_counts(store: Store) -> None:
    """By the time at which Discord had them, in whichever order they are handled."""
    game = await ask(store, (await start(store)).id, at(0))
    presses = [a_press(game, ANA, choice, at(5 - choice)) for choice in range(4)]
    turns = await asyncio.gather(*(turn(store, game.id, press) for press in presses))
    outcomes = [played.receipt.outcome for played in turns if played.receipt]
    assert outcomes == [Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.COUNTS]
    assert {played.receipt.answer.choice for played in turns if played.receipt and played.receipt.answer} == {
        3
    }


async def test_presses_on_many_games_at_once_are_kept_apart(store: Store) -> None:
    open_games = [await ask(store, (await start(store, channel)).id, at(0)) for channel in range(30, 60)]
    await asyncio.gather(
        *(
            turn(store, game.id, a_press(game, person, 0, at(2)))
            for game in open_games
            for person in range(10)
        )
    )
    for game in open_games:
        stored = await store.games.load(game.id)
        assert stored is not None
        assert stored.round is not None
        assert stored.round.people == set(range(10))


async def test_one_event_that_cannot_be_written_harms_no_other(store: Store) -> None:
    one, other = await start(store, 30), await start(store, 31)
    game = await ask(store, one.id, at(0))
    later = await play_round(store, game, at(0), {ANA: 0})
    assert game.round is not None
    twice = Drawn(at=later, number=2, question=game.round.question)
    fine = Drawn(at=later, number=1, question=a_question(5))
    failed, played = await asyncio.gather(
        store.games.play(one.id, twice), store.games.play(other.id, fine), return_exceptions=True
    )
    assert isinstance(failed, IntegrityError), "no question comes twice in a game"
    assert not isinstance(played, BaseException)
    stored = await store.games.load(other.id)
    assert stored is not None
    assert stored.round is not None


async def test_an_option_that_there_is_not_is_refused_and_others_are_not(store: Store) -> None:
    game = await ask(store, (await start(store)).id, at(0))
    bad, good = await asyncio.gather(
        store.games.play(game.id, a_press(game, ANA, 9, at(1))),
        store.games.play(game.id, a_press(game, BEN, 1, at(1))),
        return_exceptions=True,
    )
    assert isinstance(bad, ValueError)
    assert not isinstance(good, BaseException)
    assert [each.people for each in await store.games.rounds(game.id)] == [{BEN}]


async def test_a_press_whose_waiter_gave_up_is_written_all_the_same(store: Store) -> None:
    game = await ask(store, (await start(store)).id, at(0))
    waiters = [
        asyncio.create_task(store.games.play(game.id, a_press(game, person, 1, at(1)))) for person in range(5)
    ]
    await asyncio.sleep(0)
    waiters[0].cancel()
    waiters[3].cancel()
    await asyncio.gather(*waiters, return_exceptions=True)
    await store.games.close()
    assert [each.people for each in await store.games.rounds(game.id)] == [set(range(5))]


async def test_when_the_store_is_locked_everyone_who_waits_is_told(store: Store, url: str) -> None:
    game = await ask(store, (await start(store)).id, at(0))
    async with open_store(url) as other, other.database.writing():
        results = await asyncio.gather(
            *(store.games.play(game.id, a_press(game, person, 1, at(1))) for person in range(3)),
            return_exceptions=True,
        )
    assert [type(result) for result in results] == [BusyStoreError] * 3
    assert (await turn(store, game.id, a_press(game, 1, 1, at(2)))).receipt is not None


async def test_what_happens_while_the_bot_ends_is_cancelled_and_not_half_written(url: str) -> None:
    async with open_store(url) as store:
        game = await ask(store, (await start(store)).id, at(0))
        waiting = asyncio.create_task(store.games.play(game.id, a_press(game, ANA, 1, at(1))))
        await asyncio.sleep(0)
        for task in asyncio.all_tasks():
            if task.get_name() == "games":
                task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await turn(store, game.id, a_press(game, ANA, 2, at(2)))).receipt is not None
        assert [sum(each.counts) for each in await store.games.rounds(game.id)] == [1]


def test_a_double_press_in_two_processes_counts_once(url: str) -> None:
    script = (
        "import asyncio, sys\n"
        "from db.store import open_store\n"
        "from tests.db.games import a_press\n"
        "from tests.trivia.made_up import at\n"
        "async def main(url, choice):\n"
        "    async with open_store(url) as store:\n"
        "        game, = await store.games.unfinished()\n"
        "        print('ready', flush=True)\n"
        "        sys.stdin.readline()\n"
        "        presses = [a_press(game, person, choice, at(5)) for person in range(20)]\n"
        "        turns = await asyncio.gather(*(store.games.play(game.id, press) for press in presses))\n"
        "        print(*(turn.receipt.outcome for turn in turns), flush=True)\n"
        "asyncio.run(main(sys.argv[1], int(sys.argv[2])))\n"
    )

    async def prepare() -> None:
        async with open_store(url) as store:
            await ask(store, (await start(store)).id, at(0))

    asyncio.run(prepare())
    both = [
        subprocess.Popen(
            [sys.executable, "-c", script, url, choice],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for choice in "01"
    ]
    for process in both:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin
        process.stdin.write("now\n")
        process.stdin.flush()
    told = [process.communicate()[0].split() for process in both]
    assert [sorted(pair) for pair in zip(*told, strict=True)] == [["counts", "kept"]] * 20

    async def look() -> None:
        async with open_store(url) as store, store.database.reading() as connection:
            assert await connection.scalar(select(func.count()).select_from(answers)) == 20

    asyncio.run(look())


async def test_what_is_left_to_do_is_found_at_the_start_and_nothing_else(store: Store) -> None:
    done = await play_game(store, at(0), [{ANA: 0}], channel=30)
    running = await ask(store, (await start(store, 31)).id, at(0))
    untold = (await turn(store, (await start(store, 32)).id, Stopped(at=at(3)))).game
    assert await store.games.unfinished() == (running, untold)
    assert done.told_at is not None
    await turn(store, untold.id, Told(at=at(4)))
    assert await store.games.unfinished() == (running,)
    resumed = (await turn(store, running.id, Resumed(at=at(18)))).game
    assert resumed.round is not None
    assert resumed.round.deadline == at(28)
    assert await store.games.unfinished() == (resumed,)


async def test_skips_and_unanswered_rounds_are_counted_from_the_rows(store: Store) -> None:
    game = await start(store)
    now = at(0)
    for number, skipped in enumerate([False, True, False, False, False], start=1):
        asked = await ask(store, game.id, now, number)
        if skipped:
            await turn(store, game.id, Skipped(at=now, number=number))
        now = await play_round(store, asked, now, {})
    ended = (await turn(store, game.id, Ticked(at=now))).game
    assert ended.ending is Ending.NOBODY
    assert ended.last_active == 2


async def drop(store: Store, game: int) -> None:
    """Report the second question of a game, and drop it."""
    await store.reports.add(game, 2, person=BEN, reason="Odd", at=at(399))
    assert await store.reports.drop(10, game, 2, at=at(400))


async def test_a_server_knows_what_it_was_asked_over_all_its_games(store: Store) -> None:
    """The one it had longest ago first, and one that it had again as of the last time."""
    questions = [a_question(number) for number in range(1, 6)]
    await play_game(store, at(0), [{}, {}], channel=30, questions=questions[:2])
    await play_game(store, at(100), [{}, {}], channel=31, questions=[questions[2], questions[0]])
    await play_game(store, at(200), [{}], server=11, channel=32, questions=[questions[4]])
    game = await ask(store, (await start(store, 33)).id, at(300), question=questions[3])
    await drop(store, 1)
    history = await store.games.history(game)
    assert list(history.lately) == [questions[index].id for index in (1, 2, 0, 3)]
    assert history.excluded == {questions[3].id, questions[1].id}


async def test_of_a_server_that_plays_much_the_questions_of_its_latest_games_are_known(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 6):  # each was to have ten questions
        await play_game(store, at(number * 100), [{}], channel=30, questions=[a_question(number)])
    game = await store.games.start(server=10, channel=20, starter=1, rules=Rules(), at=at(900))
    for enough, first in ((50, 2), (21, 4), (11, 5), (1000, 1)):
        monkeypatch.setattr("db.asked.LATELY", enough)
        history = await store.games.history(game)
        assert list(history.lately) == [a_question(number).id for number in range(first, 6)]
        assert set((await store.games.history(game, ["total."])).lately) == set(history.lately)


async def test_of_a_few_questions_the_same_is_known_as_of_all(store: Store) -> None:
    """Of those that begin so; of others nothing needs to be told."""
    questions = [a_question(number) for number in range(1, 11)]
    asked = await play_game(store, at(0), [{ANA: 0, BEN: 1}] * 10, questions=questions)
    await drop(store, asked.id)
    hard = await start(store, 33, Rules(difficulty=Difficulty.HARD))
    whole = await store.games.history(hard)
    for beginning in {question.id[:-1] for question in questions}:
        part = await store.games.history(hard, [beginning, "none."])
        few = {question.id for question in questions if question.id.startswith(beginning)}
        assert few & set(part.lately) == few & set(whole.lately)
        assert few & set(part.excluded) == few & set(whole.excluded)
        assert part.records == {each: whole.records[each] for each in few}
    assert (await store.games.history(hard, [])).records == {}
    assert (await store.games.history(await start(store, 34))).records == {}


async def test_it_is_known_whether_a_server_has_questions_of_its_own(store: Store) -> None:
    game = await start(store)
    assert not (await store.games.history(game, [])).has_own
    written = ServerQuestion.checked("Who hosts our watch party?", "Ana", ("Ben",))
    await store.server_questions.add(11, [written], author=ANA, at=at(0))
    assert not (await store.games.history(game, [])).has_own
    await store.server_questions.add(10, [written], author=ANA, at=at(0))
    assert (await store.games.history(game, [])).has_own


async def test_in_direct_messages_each_channel_has_its_own_history(store: Store) -> None:
    await play_game(store, at(0), [{}], server=None, channel=50, questions=[a_question(1)])
    mine = await store.games.start(server=None, channel=50, starter=1, rules=Rules(), at=at(100))
    yours = await store.games.start(server=None, channel=51, starter=2, rules=Rules(), at=at(100))
    assert list((await store.games.history(mine)).lately) == [a_question(1).id]
    assert list((await store.games.history(yours)).lately) == []


async def test_the_question_of_a_day_comes_once(store: Store, url: str) -> None:
    async with open_store(url) as other_process:
        both = [store, other_process] * 5
        made = await asyncio.gather(
            *(each.games.start_daily(DAILY, date(2026, 9, 14), at(3600)) for each in both)
        )
    (game,) = [game for game in made if game is not None]
    assert game.closes_at == at(3600 + 86_400)
    assert await store.games.load(game.id) == game
    assert await store.games.start_daily(DAILY, date(2026, 9, 14), at(7200)) is None
    assert await store.games.start_daily(DAILY, date(2026, 9, 15), at(90_000)) is not None
    played = await start(store)
    assert await store.games.running(20) == played, "a game may be played in the same channel"
    async with store.database.writing() as connection:
        with pytest.raises(IntegrityError):
            await connection.execute(
                insert(games).values(
                    server_id=10,
                    channel_id=20,
                    questions=1,
                    seconds=20,
                    typed=False,
                    speed=False,
                    day=date(2026, 9, 14),
                    closes_at=at(1),
                    started_at=at(0),
                )
            )


async def test_schedules_are_kept_one_a_server(store: Store) -> None:
    await store.daily_schedules.set(DAILY)
    moved = replace(DAILY, time=time(9, 30), zone="Europe/London")
    await store.daily_schedules.set(moved)
    other = replace(DAILY, server=11)
    await store.daily_schedules.set(other)
    assert await store.daily_schedules.load() == (moved, other)
    assert await store.daily_schedules.remove(10)
    assert not await store.daily_schedules.remove(10)
    assert await store.daily_schedules.load() == (other,)


async def test_the_tables_refuse_what_cannot_be(store: Store) -> None:
    game = await ask(store, (await start(store)).id, at(0))
    await turn(store, game.id, a_press(game, ANA, 0, at(1)))
    answer = {"game_id": game.id, "number": 1, "person_id": BEN, "at": at(1), "choice": 1, "is_right": False}
    for bad in (
        answer | {"person_id": ANA, "points": 0},
        answer | {"points": 10},
        answer | {"points": -1, "is_right": True},
        answer | {"points": 0, "number": 2},
        answer | {"points": 0, "choice": 4},
        answer | {"points": 0, "choice": None},
    ):
        with pytest.raises(IntegrityError):
            async with store.database.writing() as connection:
                await connection.execute(insert(answers).values(bad))
    with pytest.raises(IntegrityError):
        async with store.database.writing() as connection:
            await connection.execute(rounds.update().values(revealed_at=at(9)))


async def test_a_press_tells_of_a_message_that_was_never_noted(store: Store) -> None:
    """The bot was killed after it had sent the question and before it could write that down."""
    game = await start(store)
    await turn(store, game.id, Drawn(at=at(0), number=1, question=a_question()))
    press = Pressed(at=at(4), number=1, person=ANA, message=99, message_at=at(1), choice=0)
    await turn(store, game.id, press)
    stored = await store.games.round(game.id, 1)
    assert stored is not None
    assert (stored.message, stored.deadline) == (99, at(1) + timedelta(seconds=20))
    assert stored.people == {ANA}


async def test_a_game_whose_question_can_not_be_read_keeps_no_other_from_going_on(store: Store) -> None:
    broken, sound = await start(store, 33), await start(store, 34)
    await ask(store, broken.id, at(0))
    await ask(store, sound.id, at(0))
    async with store.database.writing() as connection:
        await connection.execute(
            update(rounds).where(rounds.c.game_id == broken.id).values(question='{"prompt": 1}')
        )
    assert [game.id for game in await store.games.unfinished()] == [sound.id]
    assert (await start(store, 33)).id > sound.id, "its channel is free again"
