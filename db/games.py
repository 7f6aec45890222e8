"""Games in the store: each step is one transaction, and what it wrote is all that the next one needs."""

import asyncio
import contextlib
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from pydantic import ValidationError
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from db.asked import load_history
from db.engine import Database
from db.errors import StoreError
from db.game_changes import Change, write_changes
from db.game_rows import game_values, load_games, load_rounds
from db.game_tables import games, rounds
from db.withdrawn_answers import Withdrawals
from trivia.daily import Schedule
from trivia.deck import History
from trivia.event import Event, Pressed
from trivia.game import Ending, Game
from trivia.round import Round
from trivia.rules import Rules
from trivia.turn import Turn, play

log = logging.getLogger(__name__)

MOST_AT_ONCE: Final = 200
"""How many events are written in one transaction at most."""


class AlreadyRunning(Exception):
    """The channel has an open game: `game`."""

    def __init__(self, game: Game) -> None:
        super().__init__(f"Game {game.id} is running in this channel.")
        self.game = game


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An event that is to be written."""

    game_id: int
    event: Event
    turn: asyncio.Future[Turn | None]


class GameStore:
    """Times are moments with a time zone; servers, channels, messages and persons are Discord ids."""

    def __init__(self, database: Database, withdrawals: Withdrawals) -> None:
        self._database = database
        self._withdrawals = withdrawals
        self._waiting: list[_Waiting] = []
        self._batch: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def start(
        self, *, server: int | None, channel: int, starter: int, rules: Rules, at: datetime
    ) -> Game:
        """A new game; raises AlreadyRunning where the channel has an open one."""
        async with self._database.writing() as connection:
            running = await _running(connection, channel)
            if running is not None:
                raise AlreadyRunning(running)
            game = Game(id=0, server=server, channel=channel, starter=starter, rules=rules, started_at=at)
            return await _insert(connection, game)

    async def start_daily(self, schedule: Schedule, day: date, at: datetime) -> Game | None:
        """The question of that day; None when the server has it already, from whichever process."""
        async with self._database.writing() as connection:
            known = select(games.c.id).where(games.c.server_id == schedule.server, games.c.day == day)
            if await connection.scalar(known) is not None:
                return None
            game = Game(
                id=0,
                server=schedule.server,
                channel=schedule.channel,
                starter=None,
                rules=Rules(questions=1, speed=False),
                started_at=at,
                day=day,
                closes_at=schedule.next_after(at),
            )
            return await _insert(connection, game)

    async def last_day(self, server: int) -> date | None:
        """The last day that had a question."""
        async with self._database.reading() as connection:
            last: date | None = await connection.scalar(
                select(func.max(games.c.day)).where(games.c.server_id == server)
            )
        return last

    async def play(self, game_id: int, event: Event) -> Turn | None:
        """What the event made of the game, once it is stored; None when there is no such game.

        Events that come while others are written are written together, in the order in which they happened,
        so that many who answer at once wait for one transaction and not for each other.
        """
        waiting = _Waiting(game_id, event, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._writing is None:
            # A task of its own: whoever waits may be cancelled, and what others did is written all the same.
            self._writing = asyncio.create_task(self._write_all(), name="games")
            self._writing.add_done_callback(self._give_up)
        return await waiting.turn

    async def close(self) -> None:
        """Wait for what is being written."""
        if self._writing is not None:
            await self._writing

    async def load(self, game_id: int) -> Game | None:
        """The game as it stands."""
        async with self._database.reading() as connection:
            return (await load_games(connection, [game_id])).get(game_id)

    async def running(self, channel: int) -> Game | None:
        """The open game of the channel; the question of a day is none."""
        async with self._database.reading() as connection:
            return await _running(connection, channel)

    async def unfinished(self) -> tuple[Game, ...]:
        """All games in which something is left to do, the oldest first: for a bot that starts.

        One with a question that cannot be read any more is over, so that it keeps no other from going on and
        its channel from having another.
        """
        async with self._database.reading() as connection:
            ids = (await connection.scalars(select(games.c.id).where(games.c.told_at.is_(None)))).all()
            with contextlib.suppress(ValidationError):
                found = await load_games(connection, ids)
                return tuple(found[game_id] for game_id in sorted(found))
        readable = [await self._load_or_end(game_id) for game_id in sorted(ids)]
        return tuple(game for game in readable if game is not None)

    async def _load_or_end(self, game_id: int) -> Game | None:
        try:
            return await self.load(game_id)
        except ValidationError:
            log.exception("Game %d has a question that cannot be read: it is ended", game_id)
        now = datetime.now(UTC)
        async with self._database.writing() as connection:
            ended = {"ended_at": now, "ending": Ending.LOST, "told_at": now}
            await connection.execute(update(games).where(games.c.id == game_id).values(ended))
        return None

    async def rounds(self, game_id: int) -> tuple[Round, ...]:
        """All rounds of a game with all answers, for the standings."""
        async with self._database.reading() as connection:
            found = await load_rounds(connection, lambda query: query.where(rounds.c.game_id == game_id))
        return tuple(found.values())

    async def round(self, game_id: int, number: int) -> Round | None:
        """One round, for a message whose button was pressed late."""
        async with self._database.reading() as connection:
            found = await load_rounds(
                connection,
                lambda query: query.where(rounds.c.game_id == game_id, rounds.c.number == number),
            )
        return found.get((game_id, number))

    async def history(self, game: Game, beginnings: Collection[str] | None = None) -> History:
        """What is known of the questions that the game could ask, or of those with ids that begin so."""
        async with self._database.looking() as connection:
            return await load_history(connection, game, beginnings)

    async def _write_all(self) -> None:
        """Write what waits, until nothing does."""
        while self._waiting:
            self._batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            if not await self._write(self._batch):
                for waiting in self._batch:  # each alone: one that cannot be written harms no other
                    await self._write([waiting])
        self._batch = []
        self._writing = None

    def _give_up(self, writing: asyncio.Task[None]) -> None:
        """When the bot ends and cancels the task: what was not written is cancelled too."""
        if self._writing is writing:
            self._writing = None
            for waiting in (*self._batch, *self._waiting):
                waiting.turn.cancel()
            self._waiting.clear()

    async def _write(self, batch: Sequence[_Waiting]) -> bool:
        """Write `batch` in one transaction and tell those who wait; False when it failed, and is not told."""
        try:
            turns = await self._play(batch)
        except Exception as error:
            if len(batch) > 1 and not isinstance(error, StoreError):
                return False
            for waiting in batch:
                if not waiting.turn.done():
                    waiting.turn.set_exception(error)
            return True
        for index, turn in turns.items():
            if not batch[index].turn.done():
                batch[index].turn.set_result(turn)
        return True

    async def _play(self, batch: Sequence[_Waiting]) -> dict[int, Turn | None]:
        """What became of each event of `batch`, by its place there, once all are stored; in their order.

        Whoever hears of them in that order hears no news that is old.
        """
        turns: dict[int, Turn | None] = {}
        changes: dict[tuple[int, int], Change] = {}
        async with self._database.writing() as connection:
            current = await load_games(connection, {waiting.game_id for waiting in batch})
            events = [(each.game_id, each.event) for each in batch]
            presses = [(game, event) for game, event in events if isinstance(event, Pressed)]
            withdrawn = await self._withdrawals.find(connection, presses) if presses else frozenset()
            for index in sorted(range(len(batch)), key=lambda index: batch[index].event.at):
                game_id, event = events[index]
                if isinstance(event, Pressed) and (game_id, event) in withdrawn:
                    event = replace(event, withdrawn=True)
                before = current.get(game_id)
                turns[index] = turn = None if before is None else play(before, event)
                if before is None or turn is None or turn.game == before:
                    continue
                current[before.id] = turn.game
                key = before.id, turn.game.round.number if turn.game.round else 0
                changes[key] = Change(changes[key].before if key in changes else before, turn.game)
            await write_changes(connection, changes.values())
        return turns


async def _running(connection: AsyncConnection, channel: int) -> Game | None:
    game_id = await connection.scalar(
        select(games.c.id).where(
            games.c.channel_id == channel, games.c.ended_at.is_(None), games.c.day.is_(None)
        )
    )
    return None if game_id is None else (await load_games(connection, [game_id]))[game_id]


async def _insert(connection: AsyncConnection, game: Game) -> Game:
    result = await connection.execute(insert(games).values(game_values(game)))
    assert result.inserted_primary_key is not None
    return replace(game, id=result.inserted_primary_key[0])
