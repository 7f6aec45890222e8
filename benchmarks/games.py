"""Many games at once in one process: how soon everybody is answered, and every question revealed."""

import asyncio
import re
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

from discord.utils import snowflake_time, utcnow

from benchmarks.process import running
from benchmarks.samples import Samples
from benchmarks.stand_in import Call, Posted, StandIn
from cogs.mirrorball import Mirrorball
from db.catalogues import Catalogues
from db.store import Store, open_store
from trivia.game import Game
from trivia.rules import Rules

PLAYERS: Final = 10
QUESTIONS: Final = 3
SECONDS: Final = 10
"""A question is open so long at the most: the shortest that can be chosen."""

START_SECONDS: Final = 15.0
"""Over so long the games are started: as long as a question and the pause after it take."""

FIRST_PRESS, LAST_PRESS = 0.5, 7.0
"""Seconds after the question: so people press, at moments drawn by lot."""

CHOICES: Final = 300

PATIENCE_SECONDS: Final = 120.0

_ANSWER: Final = re.compile(r"do-answer:\d+:(\d+):\d+")


@dataclass(slots=True)
class Watched:
    """A game, as it is seen from outside."""

    question: int = 0
    """The number of the newest."""

    is_open: bool = False
    sent_at: float = 0.0
    pressed_at: float = 0.0
    """When the last answer to the newest question was given."""

    over: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Played:
    """So many games, all to their end."""

    games: int
    receipts: Samples
    """Seconds from the press at the gateway to the whole receipt at Discord's end."""

    at_deadline: Samples
    """Seconds by which the reveal of a round that ran to its deadline came after it."""

    closed_early: Samples
    """Seconds from the last answer to the reveal, of rounds that ended when everybody had answered."""

    pressed: int
    stored: int
    """Answers in the store; as many as were pressed when none was lost."""

    memory: float | None
    """Bytes in RAM of an open game; None where the system does not tell."""


class _Floor:
    """Where they are played. It knows what the players know: what stands in the channels."""

    def __init__(self, games: int) -> None:
        self.discord = StandIn(channels=games, on_message=self._see)
        self.games = [Watched() for _ in range(games)]
        self.receipts: list[float] = []
        self.at_deadline: list[float] = []
        self.closed_early: list[float] = []
        self.refused: list[str] = []
        self._lot = Random(32)
        self._pressing: set[asyncio.Task[None]] = set()

    async def play(self, channel: int, after: float) -> None:
        """Start a game then, and wait until it is over."""
        await asyncio.sleep(after)
        options = (("questions", QUESTIONS), ("seconds", SECONDS))
        await self.discord.ask(Call("trivia start", options), channel)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self.games[channel].over.wait()

    def _see(self, posted: Posted) -> None:
        game = self.games[posted.channel]
        buttons = list(_ids_in(posted.message))
        answers = [button for button in buttons if _ANSWER.fullmatch(button)]
        if posted.is_new and answers:
            game.question += 1
            game.is_open = True
            game.sent_at = snowflake_time(int(posted.message["id"])).timestamp()
            for person in range(PLAYERS):
                task = asyncio.create_task(self._press(posted, answers, person))
                self._pressing.add(task)
                task.add_done_callback(self._pressing.discard)
        elif game.is_open and not answers and not posted.is_new:
            game.is_open = False
            if game.question == 1:  # nobody is known to play yet, so it is open to its end
                self.at_deadline.append(posted.at - game.sent_at - SECONDS)
            else:
                self.closed_early.append(posted.at - game.pressed_at)
        elif posted.is_new and any(button.startswith("do-again") for button in buttons):
            game.over.set()

    async def _press(self, posted: Posted, answers: list[str], person: int) -> None:
        await asyncio.sleep(self._lot.uniform(FIRST_PRESS, LAST_PRESS))
        game = self.games[posted.channel]
        game.pressed_at = max(game.pressed_at, time.time())
        reply = await self.discord.press(
            posted.message, self._lot.choice(answers), posted.channel, posted.channel * PLAYERS + person
        )
        self.receipts.append(reply.seconds)
        if "You chose" not in str(reply.data):
            self.refused.append(str(reply.data))


async def measure_games(games: int, database: Path) -> Played:
    """Play so many games at once, each with PLAYERS who answer every question.

    The first question of a game runs to its deadline, for nobody is known to play yet; the others end when
    everybody has answered.
    """
    floor = _Floor(games)
    async with running("mirrorball", database, floor.discord) as bot:
        await asyncio.sleep(3)  # discord.py waits so long for further servers before it says that it is ready
        # The questions are made when the first game wants one; that is not what a game takes.
        warm = Call("trivia start", (("questions", 1), ("seconds", SECONDS)))
        await floor.discord.ask(warm)
        await floor.games[0].over.wait()
        empty = bot.memory()
        for series in (floor.receipts, floor.at_deadline, floor.closed_early):
            series.clear()
        floor.games[0] = Watched()
        before = _count_answers(database)
        playing = [
            asyncio.create_task(floor.play(channel, START_SECONDS * channel / games))
            for channel in range(games)
        ]
        await asyncio.sleep(START_SECONDS + 1)
        full = bot.memory()
        await asyncio.gather(*playing)
        await asyncio.sleep(1)
    if floor.refused:
        raise ValueError(f"{len(floor.refused)} answers were refused, such as {floor.refused[0][:300]}")
    memory = None if empty is None or full is None else (full - empty) / games
    return Played(
        games=games,
        receipts=Samples.of(floor.receipts),
        at_deadline=Samples.of(floor.at_deadline),
        closed_early=Samples.of(floor.closed_early),
        pressed=len(floor.receipts),
        stored=_count_answers(database) - before,
        memory=memory,
    )


async def measure_choosing(database: Path) -> Samples:
    """Seconds to choose a question as the bot does it: with the store, and with what was asked lately."""
    async with (
        open_store(f"sqlite+aiosqlite:///{database}") as store,
        Catalogues(store) as catalogues,
        Mirrorball(store, catalogues, chance=Random(7)) as mirrorball,
    ):
        game = await _some_game(store)
        await mirrorball.quizmaster.draw(game)  # makes the questions
        took: list[float] = []
        for _ in range(CHOICES):
            began = time.perf_counter()
            await mirrorball.quizmaster.draw(game)
            took.append(time.perf_counter() - began)
    return Samples.of(took)


async def _some_game(store: Store) -> Game:
    rules = Rules(questions=10, seconds=SECONDS)
    return await store.games.start(server=1, channel=2, starter=3, rules=rules, at=utcnow())


def _count_answers(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        count: int = connection.execute("SELECT count(*) FROM answers").fetchone()[0]
    return count


def _ids_in(component: Mapping[str, Any]) -> Iterator[str]:
    """The ids of all that can be pressed in a message."""
    if isinstance(identity := component.get("custom_id"), str):
        yield identity
    inner = [component["accessory"]] if "accessory" in component else []
    for each in (*component.get("components", ()), *inner):
        yield from _ids_in(each)
