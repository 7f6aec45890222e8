"""A thousand servers with seasons of their own: answers while seasons are edited, memory, and who knows when.

`python -m benchmarks.servers DATABASE SERVER` is the other process: it prints the note of the server's own
season whenever that has changed, as a bot on the same store would see it.
"""

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

import bot
from ask.conversation import Conversations
from ask.kinds.overview import Overview
from ask.kinds.scores import choose
from ask.kinds.winner import Winner
from ask.query import Query
from ask.scene import Scene
from benchmarks.facts import QUESTIONS
from benchmarks.process import ROOT, memory_of
from benchmarks.samples import Samples
from benchmarks.subject import run_fast
from db.catalogues import Catalogues
from db.store import Store, open_store
from show.season import Season
from ui.card import draw
from ui.drawn import Drawn

SERVERS: Final = 1000
OWN: Final = (34, 35)
"""The seasons that every server has of its own: of the usual size, and each a little different."""

SECONDS: Final = 20.0
ASK_EVERY: Final = 0.005
EDIT_EVERY: Final = 0.5
"""Seconds from one question, and from one edit, to the next; each in another server."""

SEEN_ELSEWHERE: Final = 5
"""How often it is measured how soon another process knows."""

PATIENCE_SECONDS: Final = 60.0

_FIRST: Final = 613425648685547541


@dataclass(frozen=True, slots=True)
class Crowd:
    """What was measured with so many servers."""

    servers: int
    answers: Samples
    """Seconds from the moment at which a question is asked to its card, while seasons are edited."""

    edits: int
    seen_here: Samples
    """Seconds from the end of a save to the catalogue that has it, in the process that saved."""

    seen_elsewhere: Samples
    """The same in another process."""

    memory: float | None
    """Bytes in RAM for each server that was asked something; None where the system does not tell."""


async def measure_servers(
    seasons: Sequence[Season], database: Path, servers: int = SERVERS, seconds: float = SECONDS
) -> Crowd:
    """`database` has the shipped `seasons`; it is filled with the servers' own."""
    sys.setswitchinterval(bot.SWITCH_SECONDS)  # as in the bot
    own = [season for season in seasons if season.number in OWN]
    everywhere = [_FIRST + number for number in range(servers)]
    async with open_store(f"sqlite+aiosqlite:///{database}") as store:
        empty = await _hold(store, [])
        for server in everywhere:
            await _save(store, [replace(each, note=f"As server {server} has it.") for each in own], server)
        full = await _hold(store, everywhere)
        async with Catalogues(store) as catalogues:
            answers: list[float] = []
            seen: list[float] = []
            asking = asyncio.create_task(_keep_asking(catalogues, everywhere, answers))
            try:
                await asyncio.sleep(2)  # the first answers warm up
                answers.clear()
                edits = await _keep_editing(store, catalogues, own[0], everywhere, seconds, seen)
            finally:
                asking.cancel()
                await asyncio.gather(asking, return_exceptions=True)
        elsewhere = await _watch(store, own[0], everywhere[0], database)
    memory = None if empty is None or full is None else (full - empty) / servers
    return Crowd(servers, Samples.of(answers), edits, Samples.of(seen), elsewhere, memory)


async def _save(store: Store, seasons: Sequence[Season], server: int) -> None:
    await store.seasons.save_all(seasons, server=server, author=1, reason="benchmark")


async def _hold(store: Store, servers: Sequence[int]) -> int | None:
    """Bytes in RAM with the catalogues of all servers, each asked once."""
    async with Catalogues(store) as catalogues:
        for server in servers:
            _answer(catalogues, server, Winner(season="34"))
            await asyncio.sleep(0)
        _answer(catalogues, 1, Winner(season="34"))
        gc.collect()
        return memory_of("self")


async def _keep_asking(catalogues: Catalogues, servers: Sequence[int], answers: list[float]) -> None:
    """Ask at fixed moments, so that one who has to wait is counted as one who waits."""
    lot = Random(5)
    queries: list[Query] = [Winner(season="34"), Overview(season="35"), choose("34", 3, None), Winner()]
    due = time.perf_counter()
    while True:
        due += ASK_EVERY
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        server = lot.choice(servers)
        asked = lot.choice(QUESTIONS) if len(answers) % 2 else lot.choice(queries)
        _answer(catalogues, server, asked)
        answers.append(time.perf_counter() - due)


def _answer(catalogues: Catalogues, server: int, asked: Query | str) -> None:
    """Answer a question, in words or chosen, with its card."""
    scene = Scene(catalogue=catalogues.current(server))
    if isinstance(asked, Query):
        Drawn().answer(asked, scene, page=0, private=False)
    else:
        query, outcome = Conversations(time.monotonic).ask(0, 0, asked, scene)
        draw(outcome, query)


async def _keep_editing(
    store: Store,
    catalogues: Catalogues,
    season: Season,
    servers: Sequence[int],
    seconds: float,
    seen: list[float],
) -> int:
    """Save a change in one server after the other; gives how many."""
    lot = Random(6)
    ended = time.monotonic() + seconds
    number = 0
    while time.monotonic() < ended:
        number += 1
        server, note = lot.choice(servers), f"Edit {number}."
        await _save(store, [replace(season, note=note)], server)
        began = time.perf_counter()
        await catalogues.refresh()
        seen.append(time.perf_counter() - began)
        shown = catalogues.current(server).season(season.number)
        if shown is None or shown.note != note:
            raise ValueError(f"Edit {number} is not seen in server {server}")
        await asyncio.sleep(EDIT_EVERY)
    return number


async def _watch(store: Store, season: Season, server: int, database: Path) -> Samples:
    """Save changes, and see when another process on the same file tells them."""
    seen: list[float] = []
    async with _other_process(database, server) as lines:
        await anext(lines)
        for number in range(SEEN_ELSEWHERE):
            note = f"Watched {number}."
            await _save(store, [replace(season, note=note)], server)
            began = time.perf_counter()
            while await anext(lines) != note:
                pass
            seen.append(time.perf_counter() - began)
            await asyncio.sleep(0.7)  # so that the moments differ in which the other one looks
    return Samples.of(seen)


@asynccontextmanager
async def _other_process(database: Path, server: int) -> AsyncIterator[AsyncIterator[str]]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.servers", str(database), str(server)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )

    async def lines() -> AsyncIterator[str]:
        assert process.stdout is not None
        while line := await asyncio.wait_for(process.stdout.readline(), PATIENCE_SECONDS):
            yield line.decode().strip()

    try:
        yield lines()
    finally:
        process.terminate()
        await process.wait()


async def _tell_notes(database: str, server: int) -> None:
    async with (
        open_store(f"sqlite+aiosqlite:///{database}") as store,
        Catalogues(store) as catalogues,
    ):
        told = None
        while True:
            season = catalogues.current(server).season(OWN[0])
            if season is not None and season.note != told:
                told = season.note
                print(told, flush=True)
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    run_fast(_tell_notes(sys.argv[1], int(sys.argv[2])))
