"""`python -m benchmarks`: measure everything in one run; `--write` also puts it into the README."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks import calls, facts, games, memory, report, servers, starting
from benchmarks.subject import run_fast
from db.store import open_store
from show.catalogue import Catalogue

GAMES: Final = (30, 300)


async def measure(folder: Path, share: float) -> report.Figures:
    """Everything, one after the other, in this share of the usual time, if there are rounds enough in it."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    began = time.monotonic()

    def tell(text: str) -> None:
        print(f"{time.monotonic() - began:4.0f} s  {text} …", file=sys.stderr, flush=True)

    tell("How it starts")
    starts = await starting.measure_starts(folder, starting.SECONDS * share)
    tell("What it holds in memory")
    held = await memory.measure_memory(folder, memory.SECONDS * share)
    tell("How it replies")
    database = folder / starting.FILLED
    async with open_store(f"sqlite+aiosqlite:///{database}") as store:
        catalogue = Catalogue(await store.seasons.load())
    replies = await calls.measure_calls(catalogue, database, calls.SECONDS * share)
    tell("How it finds facts")
    found = await facts.measure_facts(catalogue.seasons, database, facts.SECONDS * share)
    played = []
    for number in GAMES:
        tell(f"How {number} games are played at once")
        played.append(await games.measure_games(max(2, int(number * share)), database))
    choosing = await games.measure_choosing(database)
    tell(f"How {servers.SERVERS} servers keep their own seasons")
    crowd = await servers.measure_servers(
        catalogue.seasons, database, max(10, int(servers.SERVERS * share)), servers.SECONDS * share
    )
    tell("All is measured")
    return report.Figures(
        starts, held, replies, found, played, choosing, crowd, load, time.monotonic() - began
    )


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    parser.add_argument("--quick", action="store_true", help="a tenth of the time, to see that it runs")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = report.render(await measure(Path(folder), 0.1 if arguments.quick else 1.0))
    print(text)
    if arguments.write:
        report.write(text)


if __name__ == "__main__":
    run_fast(main())
