"""Whatever people do, and whenever the bot is killed: a game keeps its promises.

The game runs in a real store and in a channel that remembers messages. A few lines of bookkeeping, which
share nothing with the rules, say what each press is worth; the bot dies between any two steps.
"""

import asyncio
import random
import shutil
import tempfile
from collections.abc import Coroutine
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from db.engine import Database, create_engine
from db.migrate import bring_up_to_date
from db.store import Store
from tests.trivia.made_up import a_question, at
from trivia.event import Drawn, Event, Lost, Pressed, Resumed, Revealed, Shown, Skipped, Stopped, Ticked, Told
from trivia.game import Game
from trivia.rules import Rules
from trivia.standing import standings
from trivia.task import Ask, Draw, Reveal, Tell, Wait, next_task
from trivia.turn import Outcome, Turn

T = TypeVar("T")

SECONDS = 20
LENGTH = timedelta(seconds=SECONDS)
POOL = [a_question(number, answer=number % 4) for number in range(1, 6)]
"""One question more than a game has."""

DEATHS = ["before it", "halfway", "no", "no", "no"]
"""When the bot dies in a task: before it, when it was done in Discord and is not written, or not."""


DEEDS = {"work": 30, "press": 50, "wait": 25, "die": 6, "withdraw": 4, "skip": 3, "stop": 1}
"""What may happen in a long game, and how often."""


@cache
def a_new_store() -> Path:
    """A store without anything in it, made once."""
    file = Path(tempfile.mkdtemp()) / "new.db"
    asyncio.run(bring_up_to_date(f"sqlite+aiosqlite:///{file}"))
    return file


class Message:
    """A question in the channel, and what is known of its presses."""

    def __init__(self, number: int, sent: datetime) -> None:
        self.id = 1000 + number
        self.number = number
        self.sent = sent
        self.until = sent + LENGTH
        self.has_buttons = True
        self.is_known = False
        self.is_closed = False
        self.given: dict[int, tuple[int, datetime]] = {}
        self.withdrawn: set[int] = set()
        self.shown = 0


class Games(RuleBasedStateMachine):
    """A game of four questions among six people."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.url = f"sqlite+aiosqlite:///{Path(self.folder.name)}/mirrorball.db"
        self.seconds = 0.0
        self.messages: dict[int, Message] = {}
        self.drawn = 0
        """The number of the newest question, whether it was sent or not."""

        self.is_told = False

    def run(self, coroutine: Coroutine[object, object, T]) -> T:
        return self.runner.run(coroutine)

    @property
    def now(self) -> datetime:
        return at(self.seconds)

    @initialize(first=st.sampled_from(DEATHS))
    def start(self, first: str) -> None:
        shutil.copy(a_new_store(), Path(self.folder.name) / "mirrorball.db")
        self.store = Store(Database(create_engine(self.url)))
        rules = Rules(questions=4, seconds=SECONDS)
        game = self.run(self.store.games.start(server=1, channel=2, starter=3, rules=rules, at=self.now))
        self.game_id = game.id
        self.do_next()  # draws a question
        self.do_next(first)  # asks it

    def teardown(self) -> None:
        try:
            if hasattr(self, "store"):
                self.finish()
        finally:
            self.end()

    def end(self) -> None:
        if hasattr(self, "store"):
            self.run(self.store.database.close())
        self.runner.close()
        self.folder.cleanup()

    def play(self, event: Event) -> Turn:
        turn = self.run(self.store.games.play(self.game_id, event))
        assert turn is not None
        return turn

    def stored(self) -> Game:
        game = self.run(self.store.games.load(self.game_id))
        assert game is not None
        return game

    def newest(self) -> Message | None:
        return self.messages[max(self.messages)] if self.messages else None

    # What people do

    @rule(seconds=st.sampled_from([0.3, 1, 1, 2, 4, 9, 21]))
    def time_goes_by(self, seconds: float) -> None:
        self.seconds += seconds

    @precondition(lambda self: self.messages)
    @rule(
        person=st.integers(1, 6),
        choice=st.integers(0, 3),
        lag=st.sampled_from([0, 0, 0.2, 2, 8]),
        earlier=st.sampled_from([0, 0, 0, 0, 1]),
        times=st.sampled_from([1, 1, 2]),
    )
    def press(self, person: int, choice: int, lag: float, earlier: int, times: int) -> None:
        """Press a button of the newest message or the one before; Discord had it `lag` seconds ago."""
        message = self.messages[max(max(self.messages) - earlier, min(self.messages))]
        when = max(self.now - timedelta(seconds=lag), message.sent)
        for turn in self.run(self._press(message, person, choice, when, times)):
            assert turn is not None
            assert turn.receipt is not None
            expected = self.expected(message, person, when)
            assert turn.receipt.outcome is expected, (message.number, person, when, message.until)
            if expected is Outcome.COUNTS:
                message.given[person] = choice, when
                message.is_known = True
                self.close_if_all_have_answered(message)
            if expected is Outcome.KEPT:
                assert turn.receipt.answer is not None
                assert turn.receipt.answer.choice == message.given[person][0]
            message.is_known |= message is self.newest()

    async def _press(
        self, message: Message, person: int, choice: int, when: datetime, times: int
    ) -> list[Turn | None]:
        """Press so often at once."""
        press = Pressed(
            at=when,
            number=message.number,
            person=person,
            message=message.id,
            message_at=message.sent,
            choice=choice,
        )
        return await asyncio.gather(*(self.store.games.play(self.game_id, press) for _ in range(times)))

    def expected(self, message: Message, person: int, when: datetime) -> Outcome:
        if message.number != self.drawn:
            return Outcome.LATE
        if person in message.given:
            return Outcome.KEPT
        if when > message.until or self.is_told:
            return Outcome.LATE
        return Outcome.WITHDRAWN if person in message.withdrawn else Outcome.COUNTS

    def close_if_all_have_answered(self, message: Message) -> None:
        players = {
            person
            for other in self.messages.values()
            if other.number < message.number
            for person in other.given
        }
        if players and players <= message.given.keys() and not message.is_closed:
            message.is_closed = True
            message.until = max(when for _, when in message.given.values())

    def close(self, number: int) -> None:
        message = self.messages.get(number)
        if message and not message.is_closed:
            message.is_closed = True
            message.until = min(message.until, self.now)

    @precondition(lambda self: self.messages)
    @rule(person=st.integers(1, 6))
    def withdraw(self, person: int) -> None:
        """Delete all that is stored about the person, answers to open questions included."""
        self.run(self.store.players.delete(person))
        for message in self.messages.values():
            if message.given.pop(person, None) is not None:
                message.withdrawn.add(person)
                message.shown -= not message.has_buttons

    @precondition(lambda self: self.messages)
    @rule()
    def skip(self) -> None:
        newest = self.stored().round
        if newest is not None:
            self.play(Skipped(at=self.now, number=newest.number))
            self.close(newest.number)

    @precondition(lambda self: self.messages)
    @rule(lost=st.sampled_from([False, False, False, True]), sure=st.integers(0, 5))
    def stop(self, lost: bool, sure: int) -> None:
        if sure == 0:
            game = self.play(Lost(at=self.now) if lost else Stopped(at=self.now)).game
            if game.round is not None:
                self.close(game.round.number)

    # What the bot does

    @rule()
    def die(self) -> None:
        """Killed with -9, and started again: what was in memory is gone."""
        self.run(self.store.database.close())
        self.store = Store(Database(create_engine(self.url)))
        for game in self.run(self.store.games.unfinished()):
            self.play(Resumed(at=self.now))
            message = self.newest()
            if message and message.is_known and not message.is_closed and self.now < message.until:
                message.until = max(message.until, self.now + timedelta(seconds=10))
            assert game.id == self.game_id
        self.every_answer_is_stored_once_and_as_it_was_given()

    @rule(
        deaths=st.lists(st.sampled_from(DEATHS), min_size=1, max_size=5),
        patience=st.sampled_from([0, 4, 21]),
    )
    def work(self, deaths: list[str], patience: float) -> None:
        """Do the next tasks, and wait for each up to `patience` seconds."""
        for death in deaths:
            self.do_next(death, patience)

    def do_next(self, death: str = "no", patience: float = 0) -> None:
        """Do the next task, as a bot does that knows nothing but what is stored."""
        game = self.stored()
        task = next_task(game, self.now)
        if task is None or death == "before it":
            return
        match task:
            case Draw(number=number):
                history = self.run(self.store.games.history(game))
                fresh = [question for question in POOL if question.id not in history.excluded]
                event: Event = Drawn(at=self.now, number=number, question=fresh[0])
            case Ask(round=asked):
                if asked.number not in self.messages:  # else it is found in the channel
                    self.messages[asked.number] = Message(asked.number, self.now)
                message = self.messages[asked.number]
                event = Shown(at=message.sent, number=asked.number, message=message.id)
            case Wait(until=until):
                left = (until - self.now).total_seconds()
                if left > patience:
                    return
                self.seconds += max(left, 0)
                if game.round and game.round.closed_at is None:
                    self.messages[game.round.number].is_closed = True
                event = Ticked(at=self.now)
            case Reveal(round=asked):
                if asked.number in self.messages:
                    self.messages[asked.number].has_buttons = False
                    self.messages[asked.number].shown = len(asked.answers)
                event = Revealed(at=self.now, number=asked.number, answers=len(asked.answers))
            case Tell():
                event = Told(at=self.now)
        if death == "halfway":
            self.die()
            if isinstance(event, Ticked) and game.round and game.round.closed_at is None:
                self.messages[game.round.number].is_closed = False
            return
        game = self.play(event).game
        if isinstance(event, Drawn):
            self.drawn = event.number
        if isinstance(event, Shown):
            self.messages[event.number].is_known = True
        self.is_told = next_task(game, self.now) is None

    # What is promised

    def every_answer_is_stored_once_and_as_it_was_given(self) -> None:
        if not self.messages:
            return
        rounds = self.run(self.store.games.rounds(self.game_id))
        stored = {each.number: {a.person: (a.choice, a.at) for a in each.answers} for each in rounds}
        for message in self.messages.values():
            assert stored[message.number] == message.given
        assert len({each.question.id for each in rounds}) == len(rounds), "no question comes twice"

    def finish(self) -> None:
        """The bot lives on, and people are quiet: the game comes to its end."""
        for _ in range(200):
            if next_task(self.stored(), self.now) is None:
                break
            self.do_next(patience=3600)
        else:
            raise AssertionError("the game does not end")
        self.every_answer_is_stored_once_and_as_it_was_given()
        assert not [message.number for message in self.messages.values() if message.has_buttons]
        assert all(message.shown == len(message.given) for message in self.messages.values())
        self.points_are_those_of_the_answers_given()

    def points_are_those_of_the_answers_given(self) -> None:
        rounds = self.run(self.store.games.rounds(self.game_id))
        points: dict[int, int] = {}
        for asked in rounds:
            message = self.messages.get(asked.number)
            for person, (choice, when) in (message.given if message else {}).items():
                assert message is not None
                left = max(message.sent + LENGTH - when, timedelta(0))
                worth = 100 + 50 * left // LENGTH if choice == asked.question.answer else 0
                points[person] = points.get(person, 0) + worth
        assert {each.person: each.points for each in standings(rounds)} == points


Games.TestCase.settings = settings(max_examples=15, stateful_step_count=40)
test_promises = Games.TestCase


@pytest.mark.parametrize("seed", range(20))
def test_the_promises_hold_in_long_games_with_many_deaths(seed: int) -> None:
    """The same steps as above, as often as they come in a game: hypothesis prefers short ones."""
    rng = random.Random(seed)
    game = Games()
    try:
        game.start(rng.choice(DEATHS))
        for _ in range(60):
            do_something(game, rng)
        game.finish()
    finally:
        game.end()


def do_something(game: Games, rng: random.Random) -> None:
    match rng.choices([*DEEDS], [*DEEDS.values()])[0]:
        case "work":
            game.do_next(rng.choice(DEATHS), patience=rng.choice([0, 4, 21]))
        case "press" if game.messages:
            lag, times = rng.choice([0, 0, 0.2, 2, 8]), rng.choice([1, 1, 2])
            earlier = rng.choice([0, 0, 0, 1])
            game.press(rng.randint(1, 6), rng.randint(0, 3), lag=lag, earlier=earlier, times=times)
        case "wait":
            game.time_goes_by(rng.choice([0.3, 1, 1, 2, 4, 9]))
        case "die":
            game.die()
        case "withdraw" if game.messages:
            game.withdraw(rng.randint(1, 6))
        case "skip" if game.messages:
            game.skip()
        case "stop" if game.messages:
            game.stop(lost=rng.random() < 0.3, sure=0)
