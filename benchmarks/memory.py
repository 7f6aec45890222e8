"""What the bot holds in RAM when nobody asks for anything."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.process import Subject, running
from benchmarks.rounds import take_rounds
from benchmarks.samples import Samples

SECONDS: Final = 25.0
"""So long the rounds may take together; there are 1 to 3 of them."""

IDLE_SECONDS: Final = 4.0
"""So long the processes are left alone before they are looked at; discord.py is ready after 2."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes in RAM."""

    bare: Samples
    fresh: Samples
    """In the process that made the database and imported every season."""

    filled: Samples


async def measure_memory(folder: Path, seconds: float = SECONDS) -> Memory | None:
    """Bot and bare bot side by side, each in its own process; None where the system does not tell."""
    found: list[tuple[int, int, int]] = []
    for number in take_rounds(seconds, least=1, most=3):
        database = folder / f"memory{number}.sqlite3"
        fresh = await _idle("mirrorball", database)
        filled, bare = await asyncio.gather(_idle("mirrorball", database), _idle("bare", database))
        if fresh is None or filled is None or bare is None:
            return None
        found.append((bare, fresh, filled))
    bares, freshes, filleds = zip(*found, strict=True)
    return Memory(Samples.of(bares), Samples.of(freshes), Samples.of(filleds))


async def _idle(subject: Subject, database: Path) -> int | None:
    async with running(subject, database) as bot:
        await asyncio.sleep(IDLE_SECONDS)
        return bot.memory()
