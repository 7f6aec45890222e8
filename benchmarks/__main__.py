"""`python -m benchmarks [PART…]`: measure all or these in one run; `--write` puts all into the README."""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Collection
from pathlib import Path
from typing import Final

from benchmarks import calls, choosing, facts, games, memory, report, servers, starting
from benchmarks.figures import Figures
from benchmarks.subject import run_fast
from config import SHIPPED_SEASONS
from db.shipped import import_shipped
from db.store import open_store
from show.catalogue import Catalogue

PARTS: Final = ("start", "memory", "calls", "choosing", "facts", "games", "servers")


async def measure(folder: Path, share: float, parts: Collection[str]) -> Figures:
    """The parts one after the other, in this share of the usual time, if there are rounds enough in it."""
    figures = Figures(os.getloadavg()[0] if hasattr(os, "getloadavg") else None)
    began = time.monotonic()

    def tell(text: str) -> None:
        print(f"{time.monotonic() - began:4.0f} s  {text} …", file=sys.stderr, flush=True)

    database = folder / "filled.sqlite3"
    async with open_store(f"sqlite+aiosqlite:///{database}") as store:
        await import_shipped(store, SHIPPED_SEASONS)
        catalogue = Catalogue(await store.seasons.load())
    if "start" in parts:
        tell("How it starts")
        figures.starts = await starting.measure_starts(folder, starting.SECONDS * share)
    if "memory" in parts:
        tell("What it holds in memory")
        figures.memory = await memory.measure_memory(folder, memory.SECONDS * share)
    if "calls" in parts:
        tell("How it replies")
        figures.calls = await calls.measure_calls(catalogue, database, calls.SECONDS * share)
    if "choosing" in parts:
        tell("How a question is chosen")
        figures.choosing = await choosing.measure_choosing(database, share)
    if "facts" in parts:
        tell("How it finds facts")
        figures.facts = await facts.measure_facts(catalogue.seasons, database, facts.SECONDS * share)
    if "games" in parts:
        tell("How many games are played at once")
        figures.games = await games.measure_games(database, share)
    if "servers" in parts:  # the last one, for it fills the database with seasons
        tell("How many servers keep their own seasons")
        figures.crowd = await servers.measure_servers(
            catalogue.seasons, database, max(10, int(servers.SERVERS * share)), servers.SECONDS * share
        )
    tell("All is measured")
    figures.seconds = time.monotonic() - began
    return figures


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these of {', '.join(PARTS)}")
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    parser.add_argument("--quick", action="store_true", help="a tenth of the time, to see that it runs")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    if arguments.write and arguments.parts:
        parser.error("--write needs all parts, so that the README tells of one run")
    parts = arguments.parts or PARTS
    with tempfile.TemporaryDirectory() as folder:
        text = report.render(await measure(Path(folder), 0.1 if arguments.quick else 1.0, parts))
    print(text)
    if arguments.write:
        await asyncio.to_thread(report.write, text)


if __name__ == "__main__":
    run_fast(main())
