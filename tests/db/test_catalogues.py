"""What a server sees: the shared seasons and its own, as they are now, whoever changed them."""

import asyncio
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from db.catalogues import Catalogues
from db.store import Store
from tests.db.facts import a_season

ROOT = Path(__file__).parents[2]
HERE, THERE = 613425648685547541, 81384788765712384


async def save(store: Store, number: int, note: str, server: int | None = None) -> None:
    await store.seasons.save(a_season(number, note=note), server=server, author=42, reason="test")


def notes(catalogues: Catalogues, server: int | None) -> dict[int, str | None]:
    return {season.number: season.note for season in catalogues.current(server).seasons}


async def until(seen: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not seen():  # noqa: ASYNC110  # nobody tells when the background has done its work
            await asyncio.sleep(0.01)


async def test_a_servers_own_season_hides_the_shared_one_there_and_nowhere_else(store: Store) -> None:
    await save(store, 1, "shared")
    await save(store, 2, "shared")
    await save(store, 2, "here", HERE)
    await save(store, 3, "there", THERE)
    async with Catalogues(store) as catalogues:
        assert notes(catalogues, None) == {1: "shared", 2: "shared"}
        assert notes(catalogues, HERE) == {1: "shared", 2: "here"}
        assert notes(catalogues, THERE) == {1: "shared", 2: "shared", 3: "there"}
        assert catalogues.current(123) is catalogues.current(None)


async def test_an_empty_store_gives_an_empty_catalogue(store: Store) -> None:
    async with Catalogues(store) as catalogues:
        assert catalogues.current(HERE).seasons == ()


async def test_after_a_refresh_everybody_sees_what_was_saved(store: Store) -> None:
    async with Catalogues(store, look_again_seconds=3600) as catalogues:
        await save(store, 1, "shared")
        await save(store, 2, "here", HERE)
        assert await catalogues.refresh()
        assert notes(catalogues, None) == {1: "shared"}
        assert notes(catalogues, HERE) == {1: "shared", 2: "here"}
        before = catalogues.current(None)
        await save(store, 3, "here", HERE)
        assert await catalogues.refresh()
        assert notes(catalogues, HERE) == {1: "shared", 2: "here", 3: "here"}
        assert catalogues.current(None) is before, "the others' catalogue is not built again"
        await save(store, 1, "new")
        assert await catalogues.refresh()
        assert notes(catalogues, HERE) == {1: "new", 2: "here", 3: "here"}


async def test_a_catalogue_is_not_built_again_when_nothing_changed(store: Store) -> None:
    await save(store, 1, "shared")
    async with Catalogues(store) as catalogues:
        before = catalogues.current(None)
        assert not await catalogues.refresh()
        assert catalogues.current(None) is before


async def test_a_server_whose_own_seasons_are_gone_sees_the_shared_ones(store: Store) -> None:
    await save(store, 1, "shared")
    await save(store, 1, "here", HERE)
    async with Catalogues(store) as catalogues:
        async with store.database.writing() as connection:
            await connection.execute(text("DELETE FROM seasons WHERE server_id <> 0"))
            await connection.execute(text("UPDATE store_version SET number = number + 1"))
            await connection.execute(text("UPDATE owners SET version = (SELECT number FROM store_version)"))
        assert await catalogues.refresh()
        assert catalogues.current(HERE) is catalogues.current(None)


async def test_what_another_process_saved_is_seen_by_itself(store: Store, url: str) -> None:
    script = (
        "import asyncio, sys\n"
        "from db.store import open_store\n"
        "from tests.db.facts import a_season\n"
        "async def main():\n"
        "    async with open_store(sys.argv[1]) as store:\n"
        "        await store.seasons.save(a_season(36), server=None, author=42, reason='test')\n"
        "asyncio.run(main())\n"
    )
    async with Catalogues(store, look_again_seconds=0.05) as catalogues:
        assert catalogues.current(None).season(36) is None
        other = await asyncio.create_subprocess_exec(sys.executable, "-c", script, url, cwd=ROOT)
        assert await other.wait() == 0
        await until(lambda: catalogues.current(None).season(36) is not None)


async def test_a_store_that_fails_for_a_while_is_logged_and_asked_again(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async def rename(old: str, new: str) -> None:
        async with store.database.writing() as connection:
            await connection.execute(text(f"ALTER TABLE {old} RENAME TO {new}"))

    await save(store, 1, "shared")
    async with Catalogues(store, look_again_seconds=0.01) as catalogues:
        with caplog.at_level(logging.ERROR):
            await rename("store_version", "elsewhere")
            await until(lambda: "could not be read" in caplog.text)
        assert notes(catalogues, None) == {1: "shared"}
        await rename("elsewhere", "store_version")
        await save(store, 2, "shared")
        await until(lambda: catalogues.current(None).season(2) is not None)


async def test_closing_ends_the_looking(store: Store) -> None:
    catalogues = Catalogues(store, look_again_seconds=0.01)
    await catalogues.start()
    await catalogues.close()
    await catalogues.close()
    assert [task for task in asyncio.all_tasks() if task.get_name() == "catalogues"] == []
