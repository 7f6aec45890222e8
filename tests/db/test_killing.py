"""A bot that is killed at any moment leaves a store that opens and holds whole seasons only."""

import asyncio
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, text

from db.store import open_store
from db.tables import revisions
from show.season import Season
from show.seasonfile import parse_season
from tests.db.facts import a_season

ROOT = Path(__file__).parents[2]
WRITER = """
import asyncio, itertools, sys
from db.store import open_store
from tests.db.facts import a_season
async def main():
    async with open_store(sys.argv[1]) as store:
        for turn in itertools.count():
            season = a_season(turn % 3 + 1, note=f"turn {turn}", weeks=turn % 11 + 1)
            await store.seasons.save(season, server=None, author=1, reason="test")
            if turn == 3:
                print("writing", flush=True)
asyncio.run(main())
"""


def is_whole(season: Season) -> bool:
    return season == a_season(season.number, note=season.note, weeks=len(season.weeks))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill -9")
def test_a_store_whose_writer_was_killed_opens_and_holds_whole_seasons_only(url: str) -> None:
    async def look() -> None:
        async with open_store(url) as store:
            seasons = await store.seasons.load()
            assert len(seasons) == 3
            async with store.database.reading() as connection:
                assert await connection.scalar(text("PRAGMA integrity_check")) == "ok"
                assert (await connection.execute(text("PRAGMA foreign_key_check"))).all() == []
                told = await connection.execute(
                    select(revisions.c.season, revisions.c.after).order_by(revisions.c.id)
                )
                newest = {row.season: row.after for row in told}
        for season in seasons:
            assert is_whole(season)
            assert parse_season(newest[season.number], file="") == season, (
                "the last revision is what is stored"
            )

    moments = random.Random(35)
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, url], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout
            assert writer.stdout.readline() == "writing\n"
            time.sleep(moments.uniform(0, 0.2))
            writer.kill()
        assert writer.returncode == -signal.SIGKILL
        asyncio.run(look())
