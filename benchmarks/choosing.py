"""How long it takes to choose the next question of a game."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from discord.utils import utcnow

from benchmarks.facts import Clock, Search
from benchmarks.samples import Samples
from bot import SWITCH_SECONDS, keep_what_is_loaded, open_bot
from db.question_records import add_to_records
from db.store import Store
from trivia.deck import draw
from trivia.event import Drawn, Revealed, Skipped
from trivia.game import Game
from trivia.question import Difficulty, Question
from trivia.rules import QUESTIONS, Rules

TIMES: Final = 1000
WARM_UP: Final = 50

GAMES_BEFORE: Final = 40
"""So many of the longest games the server played: 2,000 questions, as many as are kept from coming again."""

ANSWERED: Final = 10_000
"""Of so many questions it is known how they were answered, which matters where a difficulty was chosen."""

NEW: Final = "a question for a server that never played"
LATER: Final = "a question for a server that was asked 2,000"
HARD: Final = "the same of a difficulty, 10,000 being known"
ALONE: Final = "only drawing it, without the store"

_AT_HOME: Final = 1
_ELSEWHERE: Final = 2


async def measure_choosing(database: Path, share: float) -> list[Search]:
    """As a game does it, with what the store knows of the server; all kinds take turns."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in (NEW, LATER, HARD, ALONE)}
    lot = Random(32)
    async with open_bot(f"sqlite+aiosqlite:///{database}") as bot:
        sys.setswitchinterval(SWITCH_SECONDS)
        keep_what_is_loaded()
        bank = await bot.quizmaster.banks.of(_AT_HOME)
        questions = lot.sample(list(bank.questions()), ANSWERED)
        await _play_before(bot.store, questions)
        later = await _start(bot.store, _AT_HOME, utcnow())
        new = await _start(bot.store, _ELSEWHERE, utcnow())
        hard = replace(later, rules=Rules(difficulty=Difficulty.HARD))
        history = await bot.store.games.history(later)

        async def draw_alone() -> Question | None:
            return draw(lot, later.rules, history, bank=bank)

        kinds: dict[str, Callable[[], Awaitable[Question | None]]] = {
            NEW: lambda: bot.quizmaster.draw(new),
            LATER: lambda: bot.quizmaster.draw(later),
            HARD: lambda: bot.quizmaster.draw(hard),
            ALONE: draw_alone,
        }
        for number in range(WARM_UP + max(100, int(TIMES * share))):
            for name in lot.sample(list(kinds), len(kinds)):
                clock = Clock()
                question = await kinds[name]()
                took = clock.read()
                if question is None:
                    raise ValueError("No question was chosen, though there are thousands.")
                if number >= WARM_UP:
                    found[name].append(took)
    return [
        Search(name, Samples.of([took for took, _ in values]), Samples.of([work for _, work in values]))
        for name, values in found.items()
    ]


async def _start(store: Store, server: int, at: datetime, channel: int = 0) -> Game:
    return await store.games.start(
        server=server, channel=channel or server, starter=3, rules=Rules(questions=QUESTIONS[-1]), at=at
    )


async def _play_before(store: Store, questions: list[Question]) -> None:
    """Fill the store as games do: those of the server, and the records of all `questions`."""
    at = utcnow() - timedelta(days=7)
    games = [await _start(store, _AT_HOME, at, channel) for channel in range(100, 100 + GAMES_BEFORE)]
    asked = iter(questions)

    async def ask(game: Game, number: int, question: Question, at: datetime) -> None:
        await store.games.play(game.id, Drawn(at=at, number=number, question=question))
        await store.games.play(game.id, Skipped(at=at, number=number))
        await store.games.play(game.id, Revealed(at=at, number=number, answers=0))

    for number in QUESTIONS:
        await asyncio.gather(*(ask(game, number, next(asked), at) for game in games))
        at += timedelta(seconds=20)
    async with store.database.writing() as connection:
        await add_to_records(connection, {each.id: (3, 10) for each in questions})
