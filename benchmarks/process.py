"""A measured process from outside: begun, watched, ended."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from benchmarks.stand_in import PATIENCE_SECONDS, StandIn
from benchmarks.subject import TOKEN

ROOT: Final = Path(__file__).parent.parent

Subject = Literal["mirrorball", "both", "bare"]


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is connected to its stand-in."""

    discord: StandIn
    pid: int
    start_seconds: float
    """From the start of the process to the session that it began at the gateway."""

    start_work: float | None
    """Seconds that its threads were on a processor until then; None where the system does not tell."""

    def memory(self) -> int | None:
        """Bytes in RAM; None where the system does not tell."""
        return memory_of(str(self.pid))

    def worked(self) -> int | None:
        """Nanoseconds that its main thread has been on a processor; None where the system does not tell."""
        try:
            return int(Path(f"/proc/{self.pid}/schedstat").read_text(encoding="ascii").split()[0])
        except FileNotFoundError:
            return None


def memory_of(process: str) -> int | None:
    """Bytes in RAM of a process, by its id or "self"; None where the system does not tell."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except FileNotFoundError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


@asynccontextmanager
async def running(subject: Subject, database: Path, *, servers: int = 1) -> AsyncIterator[Running]:
    """A bot in a process of its own, started now and told to end in the end, as a host would tell it."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "DISCORD_TOKEN": TOKEN,
        "LOG_LEVEL": "WARNING",  # what it says would stand among the figures
        "PYTHONPATH": str(ROOT),
    }
    async with StandIn(servers) as discord:
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "benchmarks.subject", subject, str(discord.port),
            cwd=database.parent, env=environment,
        )  # fmt: skip
        try:
            connected = asyncio.create_task(discord.connected())
            ended = asyncio.create_task(process.wait())
            await asyncio.wait([connected, ended], return_when=asyncio.FIRST_COMPLETED)
            if not connected.done():
                connected.cancel()
                raise ChildProcessError(f"The bot to be measured ({subject}) ended before it connected.")
            yield Running(discord, process.pid, await connected - began, _work_of(process.pid))
        finally:
            if process.returncode is None:
                process.terminate()
            async with asyncio.timeout(PATIENCE_SECONDS):
                await process.wait()


def _work_of(pid: int) -> float | None:
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    user, system = told.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
