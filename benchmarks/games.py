"""Many games at once, played to their end through discord.py and the gateway."""

import asyncio
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from benchmarks import payloads
from benchmarks.process import Running, running
from benchmarks.samples import Samples
from benchmarks.stand_in import PATIENCE_SECONDS, Call, Shown, StandIn
from db.store import Store, open_store
from trivia.game import PAUSE

AT_ONCE: Final = (30, 300)
"""So many games are played at once: first where the bot has time to spare, then where it has little."""

QUESTIONS: Final = 3
SECONDS: Final = 10
PLAYERS: Final = 10
"""They answer every question of their game."""

SPREAD: Final = SECONDS + PAUSE.total_seconds()
"""Within so many seconds the games begin, each at a moment drawn by lot, as channels know nothing of each
other. So long a question takes with its pause: from then on every moment has its share of everything."""

FIRST_ANSWER, LAST_ANSWER = 0.5, SECONDS - 0.1
"""Between so many seconds after a question is there, each player answers, at a moment drawn by lot."""

_ANSWER = re.compile(r"do-answer:(\d+):(\d+):(\d+)")
_COUNT = re.compile(r"·\s(\d+)\sanswers?$", re.MULTILINE)
_EARLY: Final = "Everyone has answered"
_TAKEN: Final = "You chose"


@dataclass(frozen=True, slots=True)
class Pressed:
    """An answer, from the end of whoever gave it."""

    person: int
    """A Discord user's id."""

    choice: int
    at: float
    """The moment that Discord gave it, in seconds since 1970."""

    receipt: float
    """Seconds until it was confirmed."""

    is_taken: bool
    """Whether the receipt says that it counts."""


@dataclass(slots=True)
class Asked:
    """A question of a game and what became of it, from the end of those who play."""

    game: int
    number: int
    shown_at: float
    pressed: list[Pressed] = field(default_factory=list)
    revealed_at: float = 0.0
    is_early: bool = False
    """Whether it was closed before its time, since all had answered."""

    counted: int = 0
    """How many answers the outcome tells of."""

    @property
    def in_time(self) -> list[Pressed]:
        """The answers that Discord received before the deadline; the others may not count."""
        return [each for each in self.pressed if each.at <= self.shown_at + SECONDS]

    @property
    def delay(self) -> float:
        """Seconds from the moment in which the outcome was due until it was shown."""
        due = max(each.at for each in self.pressed) if self.is_early else self.shown_at + SECONDS
        return self.revealed_at - due


@dataclass(frozen=True, slots=True)
class Evening:
    """All that was measured with so many games at once."""

    games: int
    receipts: Samples
    in_time: Samples
    """Seconds from the deadline to the outcome, where somebody did not answer."""

    early: Samples
    """Seconds from the last answer to the outcome, where all had answered."""

    pressed: int
    late: int
    """Answers that came after the deadline after all, for this machine was busy with those who play."""

    lost: int
    """Answers in time that the store does not have as they were given, or that the outcome did not count."""

    refused: int
    """How often Discord said that there were too many requests."""

    busy: float | None
    """The share of the time, while all games were open, in which the bot's main thread was on a processor."""

    memory: float | None
    """Bytes for each open game."""


async def measure_games(database: Path, share: float) -> list[Evening]:
    """One number of games after the other, each in a process of its own."""
    few = share < 1
    return [
        await _spend_evening(
            database, max(1, int(games * share)), questions=2 if few else QUESTIONS, spread=SPREAD * share
        )
        for games in AT_ONCE
    ]


async def _spend_evening(database: Path, games: int, *, questions: int, spread: float) -> Evening:
    async with running("mirrorball", database, servers=games + 1) as bot:
        # One game before them, so that all that is made once and kept is there.
        await _Table(bot.discord, games, questions=1).play()
        before, refused = bot.memory(), bot.discord.limits.refused
        lot = Random(games)
        tables = [_Table(bot.discord, number, questions=questions) for number in range(games)]
        watch = asyncio.create_task(_watch(bot, spread, questions))
        await asyncio.gather(*(table.play(after=lot.uniform(0, spread)) for table in tables))
        busy, held = await watch
        refused = bot.discord.limits.refused - refused
    asked = [each for table in tables for each in table.asked]
    async with open_store(f"sqlite+aiosqlite:///{database}") as store:
        lost = sum([await _count_lost(store, each) for each in asked])
    return Evening(
        games=games,
        receipts=Samples.of([press.receipt for each in asked for press in each.pressed]),
        in_time=Samples.of([each.delay for each in asked if not each.is_early]),
        early=Samples.of([each.delay for each in asked if each.is_early]),
        pressed=sum(len(each.pressed) for each in asked),
        late=sum(len(each.pressed) - len(each.in_time) for each in asked),
        lost=lost,
        refused=refused,
        busy=busy,
        memory=None if held is None or before is None else (held - before) / games,
    )


async def _watch(bot: Running, spread: float, questions: int) -> tuple[float | None, float | None]:
    """The busy share and the bytes held, while all games are open."""
    await asyncio.sleep(spread)
    began, worked = time.monotonic(), bot.worked()
    held: list[int] = []
    # The first questions are open to their end in all games, and the last podium comes a pause after that.
    while time.monotonic() < began + (questions - 1) * SPREAD:
        await asyncio.sleep(0.5)
        if (memory := bot.memory()) is not None:
            held.append(memory)
    took, after = time.monotonic() - began, bot.worked()
    busy = None if worked is None or after is None else (after - worked) / 1e9 / took
    return busy, Samples.of(held).p50 if held else None


class _Table:
    """The people of one channel, who play a game."""

    def __init__(self, discord: StandIn, number: int, *, questions: int) -> None:
        self._discord = discord
        self._number = number
        self._questions = questions
        self._lot = Random(number)
        self._shown = discord.channel(number)
        self.asked: list[Asked] = []

    async def play(self, *, after: float = 0.0) -> None:
        """A whole game, to its podium. Raises TimeoutError when the bot leaves out anything."""
        await asyncio.sleep(after)
        options = (("questions", self._questions), ("seconds", SECONDS))
        await self._discord.ask(Call("trivia start", options, server=self._number, by=self._person(0)))
        shown = await self._next()
        while (asked := _read_question(shown)) is not None:
            self.asked.append(asked)
            answering = asyncio.create_task(self._answer(asked, shown))
            while not (shown := await self._next()).is_new:
                _note_outcome(asked, shown)
            await answering
        if len(self.asked) != self._questions:
            raise ValueError(f"Of {self._questions} questions, {len(self.asked)} were asked.")

    async def _next(self) -> Shown:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self._shown.get()

    def _person(self, number: int) -> int:
        return self._number * (PLAYERS + 1) + number

    async def _answer(self, asked: Asked, shown: Shown) -> None:
        # At every other table somebody plays the first question and is gone: so the later ones wait for them,
        # and stay open to their deadline, as the first one does everywhere.
        leaves = self._number % 2 and asked.number == 1
        people = range(PLAYERS + 1 if leaves else PLAYERS)
        asked.pressed += await asyncio.gather(*(self._press(asked, shown, number) for number in people))

    async def _press(self, asked: Asked, shown: Shown, number: int) -> Pressed:
        buttons = [
            found for found in payloads.walk(shown.message) if _ANSWER.match(found.get("custom_id", ""))
        ]
        choice = self._lot.randrange(len(buttons))
        moment = asked.shown_at + self._lot.uniform(FIRST_ANSWER, LAST_ANSWER)
        await asyncio.sleep(moment - time.time())
        by = self._person(number)
        reply = await self._discord.press(
            buttons[choice]["custom_id"], shown.message, server=self._number, by=by
        )
        return Pressed(
            person=payloads.person_id(by),
            choice=choice,
            at=payloads.moment_in(reply.asked_at),
            receipt=reply.seconds,
            is_taken=_TAKEN in _text(reply.data),
        )


def _read_question(shown: Shown) -> Asked | None:
    """The question that the message asks; None when it is the podium."""
    for component in payloads.walk(shown.message):
        if found := _ANSWER.match(component.get("custom_id", "")):
            moment = payloads.moment_in(shown.message["id"])
            return Asked(game=int(found[1]), number=int(found[2]), shown_at=moment)
    return None


def _note_outcome(asked: Asked, shown: Shown) -> None:
    """Note what the message tells, unless the question is still open in it."""
    if _read_question(shown) is not None:
        return
    text = _text(shown.message)
    asked.revealed_at = asked.revealed_at or shown.at
    asked.is_early = _EARLY in text
    asked.counted = sum(map(int, _COUNT.findall(text)))


def _text(message: payloads.Payload) -> str:
    return "\n".join(component.get("content", "") for component in payloads.walk(message))


async def _count_lost(store: Store, asked: Asked) -> int:
    stored = await store.games.round(asked.game, asked.number)
    given: dict[int, int | None] = (
        {} if stored is None else {answer.person: answer.choice for answer in stored.answers}
    )
    in_time = asked.in_time
    lost = [each for each in in_time if given.get(each.person, -1) != each.choice or not each.is_taken]
    missing = max(len(lost), len(in_time) - asked.counted)
    if missing:
        print(f"Of {asked}, {missing} missing: {lost}; stored: {stored}", file=sys.stderr)
    return missing
