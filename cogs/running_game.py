"""One game being played: what is to be done next is done in Discord, and what happened is stored."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

import discord
from discord.utils import snowflake_time, utcnow

from cogs.bell import Bell
from cogs.game_channel import FIRST_PAUSE, LONGEST_PAUSE, ChannelLost, GameChannel, MessageLost
from cogs.pace import Urgency
from db.errors import StoreError
from db.games import GameStore
from trivia.daily import MISSED
from trivia.event import Drawn, Event, Lost, Revealed, Shown, Skipped, Ticked, Told
from trivia.game import Game
from trivia.question import Question
from trivia.round import Round
from trivia.standing import standings
from trivia.task import Ask, Draw, Reveal, Task, Tell, Wait, next_task
from ui.apology import note, word_apology
from ui.card import Card, draw_notice
from ui.deeds import identify
from ui.podium import draw_podium
from ui.quiz import draw_question, draw_reveal, mark_of

log = logging.getLogger(__name__)

COUNT_SECONDS: Final = 3.0
"""The number of answers is told this often at most."""

FORBIDDEN_SECONDS: Final = 300.0
"""From one try to ask the question of the day to the next, where the bot may not write."""

LATE: Final = timedelta(seconds=1)
"""From so much on it matters that a question was sent later than it was drawn."""

LONGEST_COUNT_SECONDS: Final = 1.0
"""What takes longer than this to tell is given up: the next one comes soon."""

LAST_COUNT: Final = timedelta(seconds=2)
"""So long before the end of a round the number is not told any more, lest it come after the reveal."""


class RunningGame:
    """Runs one game, from wherever it stands. One at a time does things in its channel: there is no race."""

    def __init__(
        self,
        game: Game,
        *,
        games: GameStore,
        channel: GameChannel,
        draw: Callable[[Game], Awaitable[Question | None]],
        resumed: bool,
    ) -> None:
        """`resumed`: there may be messages that the store does not know of."""
        self.game = game
        self._games = games
        self._channel = channel
        self._draw = draw
        self._resumed = resumed
        self._bell = Bell()
        self._is_over = False
        self._told = len(game.round.answers) if game.round and not resumed else -1
        self._told_at = game.started_at
        self._past: list[Round] | None = None

    @property
    def message(self) -> int | None:
        """The message of the round that is open."""
        asked = self.game.round
        return None if asked is None or asked.closed_at is not None else asked.message

    def hear(self, game: Game) -> None:
        """Take note of what somebody's press made of the game."""
        newest, known = game.round, self.game.round
        if newest is not None and known is not None and newest.number >= known.number:
            self.game = game
        self._is_over |= game.ended_at is not None or (newest is not None and newest.closed_at is not None)
        self._bell.ring()

    def forget(self) -> None:
        """Ask the store anew what was answered: somebody had their answers deleted."""
        self._past = None

    async def play(self) -> None:
        """Until the game is over and all is told."""
        try:
            while (task := next_task(self.game, utcnow())) is not None:
                if not await self._tell_store(await self._do(task)):
                    return
                self._resumed = False
        except Exception as error:
            await self._give_up(note(error, f"game {self.game.id}"))

    async def _do(self, task: Task) -> Event:
        try:
            match task:
                case Draw(number):
                    question = await self._draw(self.game)
                    return Drawn(at=utcnow(), number=number, question=question)
                case Ask(asked):
                    return await self._ask(asked)
                case Wait(until):
                    if (shown := self.game.round) is not None and await self._is_gone(shown):
                        return Skipped(at=utcnow(), number=shown.number)
                    await self._wait(until)
                    return Ticked(at=utcnow())
                case Reveal(asked):
                    return await self._reveal(asked)
                case Tell():
                    await self._tell()
                    return Told(at=utcnow())
        except ChannelLost as lost:
            if self._can_come_later(task, lost):
                await asyncio.sleep(FORBIDDEN_SECONDS)
                return Ticked(at=utcnow())
            return Lost(at=utcnow()) if self.game.ended_at is None else _leave_out(task)
        except StoreError:
            log.exception("The store failed in game %d; trying again", self.game.id)
            await asyncio.sleep(FIRST_PAUSE)
            return Ticked(at=utcnow())

    def _can_come_later(self, task: Task, lost: ChannelLost) -> bool:
        """Whether the question of the day waits for the right to be asked: there is none other that day."""
        due = self.game.day is not None and self.game.ended_at is None
        in_time = utcnow() < self.game.started_at + MISSED
        return due and in_time and isinstance(task, Ask) and isinstance(lost.__cause__, discord.Forbidden)

    async def _tell_store(self, event: Event) -> bool:
        """Play the event; False when the game is gone."""
        pause = FIRST_PAUSE
        while True:
            try:
                turn = await self._games.play(self.game.id, event)
            except StoreError:
                log.exception("Game %d could not be stored; trying again", self.game.id)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                if turn is not None:
                    self.game = turn.game
                return turn is not None

    async def _ask(self, asked: Round) -> Event:
        is_late = False
        message = await self._find(mark_of(self.game, asked), since=asked.drawn_at)
        if message is None:
            drawn_at = utcnow()
            deadline = self.game.closes_at or drawn_at + timedelta(seconds=self.game.rules.seconds)
            card = draw_question(self.game, asked, deadline, 0)
            nonce = f"{self.game.id}.{asked.number}.{int(asked.drawn_at.timestamp())}"
            message = await self._channel.send(card, nonce)
            is_late = snowflake_time(message) - drawn_at > LATE
        # The countdown of one that came late is wrong, and told anew at once.
        self._told, self._told_at = (-1, self.game.started_at) if is_late else (0, utcnow())
        return Shown(at=snowflake_time(message), number=asked.number, message=message)

    async def _wait(self, until: datetime) -> None:
        """Tell the number of answers now and then, while the round is open."""
        while not self._is_over and (now := utcnow()) < until:
            asked = self.game.round
            wake = until
            if asked is not None and asked.closed_at is None and len(asked.answers) != self._told:
                due = max(self._told_at + timedelta(seconds=COUNT_SECONDS), now)
                if due == now < until - LAST_COUNT:
                    await self._count(asked)
                    continue
                wake = due if due < until - LAST_COUNT else until
            await self._bell.wait((wake - now).total_seconds())
        self._is_over = False

    async def _count(self, asked: Round) -> None:
        """Tell how many have answered; it may fail or be left out, for the next one will come."""
        self._told_at = utcnow()
        if not self._channel.has_room():
            return
        self._told = len(asked.answers)
        if asked.message is not None and asked.deadline is not None:
            card = draw_question(self.game, asked, asked.deadline, self._told)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_COUNT_SECONDS):  # whoever skips or stops waits for it
                    await self._channel.try_to_edit(asked.message, card)

    async def _reveal(self, asked: Round) -> Event:
        shown = asked.message
        if shown is None:
            # It may have been sent, and the bot killed before that was stored.
            shown = await self._find(mark_of(self.game, asked), since=asked.drawn_at)
            if shown is not None:
                return Shown(at=snowflake_time(shown), number=asked.number, message=shown)
            return Revealed(at=utcnow(), number=asked.number, answers=len(asked.answers))
        past = await self._rounds_before(asked)
        known = self._past
        card = draw_reveal(self.game, asked, standings([*past, asked]))
        try:
            await self._channel.edit(shown, card, Urgency.OUTCOME)
        except MessageLost:
            if asked.answers:  # those who answered are owed the outcome
                await self._channel.send(card, f"{self.game.id}.{asked.number}.reveal")
        if self._past is known:  # else it was forgotten meanwhile
            self._past = [*past, asked]
        return Revealed(at=utcnow(), number=asked.number, answers=len(asked.answers))

    async def _rounds_before(self, asked: Round) -> list[Round]:
        if self._past is None:
            self._past = list(await self._games.rounds(self.game.id))
        return [each for each in self._past if each.number < asked.number]

    async def _tell(self) -> None:
        assert self.game.ended_at is not None
        if await self._find(identify("again", self.game.id), since=self.game.ended_at) is None:
            card = draw_podium(self.game, standings(await self._games.rounds(self.game.id)))
            await self._channel.send(card, f"{self.game.id}.podium.{int(self.game.ended_at.timestamp())}")

    async def _is_gone(self, asked: Round) -> bool:
        """Whether somebody deleted the open question while the bot was away: nobody can answer it then."""
        if not self._resumed or asked.message is None or asked.closed_at is not None:
            return False
        return await self._channel.is_gone(asked.message)

    async def _find(self, identity: str, *, since: datetime) -> int | None:
        """The message with that button, if it was sent before the bot was started; else there is none."""
        return await self._channel.find(identity, since=since) if self._resumed else None

    async def _give_up(self, reference: str) -> None:
        """End the game after a failure that nobody foresaw: the points so far count.

        The apology takes the place of the open question, so that no button is left that does nothing.
        """
        asked = self.game.round
        shown = asked.message if asked is not None and asked.revealed_at is None else None
        await self._tell_store(Lost(at=utcnow()))
        while (task := next_task(self.game, utcnow())) is not None:
            if not await self._tell_store(_leave_out(task)):
                break
        card = draw_notice(word_apology(reference))
        try:
            if shown is None or not await self._put_in_place_of(shown, card):
                await self._channel.send(card, f"{self.game.id}.sorry")
        except (ChannelLost, discord.HTTPException):
            log.warning("Failure %s could not be told", reference, exc_info=True)

    async def _put_in_place_of(self, message: int, card: Card) -> bool:
        """Whether the message could be changed; what went wrong may have been just that."""
        try:
            await self._channel.edit(message, card, Urgency.OUTCOME)
        except (MessageLost, discord.HTTPException):
            log.info("A question of game %d could not be replaced", self.game.id, exc_info=True)
            return False
        return True


def _leave_out(task: Task) -> Event:
    """What is to be stored when a task of a game that is over can't be done, and won't be."""
    match task:
        case Reveal(asked):
            return Revealed(at=utcnow(), number=asked.number, answers=len(asked.answers))
        case Tell():
            return Told(at=utcnow())
        case _:
            return Ticked(at=utcnow())
