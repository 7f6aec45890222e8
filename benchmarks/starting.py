"""From the start of the process until the bot is at Discord's gateway, and what of it is spent on imports."""

import asyncio
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.process import ROOT, Subject, running
from benchmarks.rounds import take_rounds
from benchmarks.samples import Samples

SECONDS: Final = 40.0
"""So long the starts may take together; there are 2 to 5 rounds of them."""

_IMPORT = re.compile(r"import time: +(\d+) \| +(\d+) \| ( *)(\S+)")


@dataclass(frozen=True, slots=True)
class Start:
    """Starts of one kind, in seconds."""

    took: Samples
    """From the start of the process."""

    work: Samples | None
    """On a processor: what it would take with the machine to itself, and no disk. None: not known here."""


@dataclass(frozen=True, slots=True)
class Starts:
    """All kinds of start, and the share of the imports."""

    bare: Start
    fresh: Start
    """With no database: the tables are made and every season is imported."""

    filled: Start
    """With the database of an earlier start."""

    imports: tuple[tuple[str, Samples], ...]
    """(package, seconds spent in its own modules), the costliest first; all together head them."""


async def measure_starts(folder: Path, seconds: float = SECONDS) -> Starts:
    """All kinds of start take turns."""
    bare: list[_Took] = []
    fresh: list[_Took] = []
    filled: list[_Took] = []
    imports: dict[str, list[float]] = defaultdict(list)
    for number in take_rounds(seconds, least=2, most=5):
        database = folder / f"start{number}.sqlite3"
        fresh.append(await _start("mirrorball", database))
        filled.append(await _start("mirrorball", database))
        bare.append(await _start("bare", database))
        for package, spent in (await _time_imports()).items():
            imports[package].append(spent)
    costliest = sorted(
        ((package, Samples.of(spent)) for package, spent in imports.items()), key=lambda each: -each[1].p50
    )
    return Starts(_gather(bare), _gather(fresh), _gather(filled), tuple(costliest))


_Took = tuple[float, float | None]
"""Seconds, and seconds on a processor."""


async def _start(subject: Subject, database: Path) -> _Took:
    async with running(subject, database) as bot:
        return bot.start_seconds, bot.start_work


def _gather(starts: list[_Took]) -> Start:
    works = [work for _, work in starts if work is not None]
    return Start(Samples.of([took for took, _ in starts]), Samples.of(works) if works else None)


async def _time_imports() -> dict[str, float]:
    """Seconds by package, as Python itself tells them (its own modules are one package, and so are ours)."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-X", "importtime", "-c", "import uvloop, bot",
        cwd=ROOT, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, told = await process.communicate()
    ours = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    packages: dict[str, float] = defaultdict(float)
    for match in _IMPORT.finditer(told.decode()):
        package = match[4].partition(".")[0]
        name = (
            "Mirrorball itself"
            if package in ours
            else "Python's own library"
            if package.lstrip("_") in sys.stdlib_module_names or package in sys.stdlib_module_names
            else package
        )
        packages[name] += int(match[1]) / 1e6
    packages["all imports"] = sum(packages.values())
    return packages
