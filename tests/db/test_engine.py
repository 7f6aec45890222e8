"""Transactions: nothing is lost, nothing is half done, and what is wrong is said."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from db.engine import Database, create_engine
from db.errors import BusyStoreError, DamagedStoreError, UnwritableStoreError
from db.store import Store, open_store


async def add_one(store: Store) -> None:
    """Read a number, think, and write the next one."""
    async with store.database.writing() as connection:
        number = int(await connection.scalar(text("SELECT value FROM state WHERE key = 'n'")) or 0)
        await asyncio.sleep(0)
        await connection.execute(text("UPDATE state SET value = :n WHERE key = 'n'"), {"n": str(number + 1)})


async def test_concurrent_transactions_that_read_and_then_write_lose_nothing(store: Store, url: str) -> None:
    await store.state.set("n", "0")
    async with open_store(url) as other:
        await asyncio.gather(*(add_one(which) for _ in range(20) for which in (store, other)))
    assert await store.state.get("n") == "40"


async def test_a_reader_sees_one_moment_and_waits_for_no_writer(store: Store) -> None:
    await store.state.set("n", "before")
    async with store.database.reading() as connection:
        query = text("SELECT value FROM state")
        first = await connection.scalar(query)
        await store.state.set("n", "after")
        assert (first, await connection.scalar(query)) == ("before", "before")
    assert await store.state.get("n") == "after"


async def test_a_look_sees_the_store_as_it_is_by_then(store: Store) -> None:
    """Each statement by itself: it is not for two that have to agree."""
    await store.state.set("n", "before")
    async with store.database.looking() as connection:
        query = text("SELECT value FROM state")
        first = await connection.scalar(query)
        await store.state.set("n", "after")
        assert (first, await connection.scalar(query)) == ("before", "after")


async def test_what_fails_in_the_middle_leaves_nothing(store: Store) -> None:
    async def write_twice() -> None:
        async with store.database.writing() as connection:
            await connection.execute(text("INSERT INTO state VALUES ('n', '1')"))
            await connection.execute(text("INSERT INTO state VALUES ('n', '2')"))

    with pytest.raises(IntegrityError):
        await write_twice()
    assert await store.state.get("n") is None


async def test_a_cancelled_writer_leaves_nothing_and_lets_the_next_one_in(store: Store) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with store.database.writing() as connection:
            await connection.execute(text("INSERT INTO state VALUES ('n', '1')"))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await store.state.get("n") is None
    await store.state.set("n", "2")
    assert await store.state.get("n") == "2"


async def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        async with store.database.writing() as connection:
            await connection.execute(
                text("INSERT INTO marks (season_id, dance, scoring, seat, judge_id) VALUES (1, 1, 1, 1, 1)")
            )


async def test_a_store_that_somebody_else_keeps_locked_says_so(store: Store, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(
            BusyStoreError, match=r"has been locked by another program for 1 seconds: end that"
        ):
            await store.state.set("n", "1")
        other.execute("ROLLBACK")
    await store.state.set("n", "1")


async def test_a_new_engine_makes_its_file_ready_for_readers_beside_a_writer(url: str, file: Path) -> None:
    database = Database(create_engine(url))
    async with database.reading() as connection:
        settings = [
            await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    await database.close()
    assert settings == ["wal", 1, 1]


def break_all_but_the_first_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)


async def test_damage_that_shows_while_running_is_named(store: Store, file: Path) -> None:
    await store.database.close()  # everything is in the file now
    await asyncio.to_thread(break_all_but_the_first_page, file)
    with pytest.raises(DamagedStoreError, match="is damaged"):
        await store.state.get("n")


async def test_a_store_that_cannot_be_written_any_more_says_why(store: Store) -> None:
    async def write() -> None:
        async with store.database.writing() as connection:
            await connection.execute(text("PRAGMA query_only = ON"))
            await connection.execute(text("INSERT INTO state VALUES ('n', '1')"))

    with pytest.raises(UnwritableStoreError, match="it is read-only"):
        await write()


async def test_a_mistake_in_a_statement_of_ours_is_not_blamed_on_the_operator(store: Store) -> None:
    with pytest.raises(OperationalError, match="no such table"):
        async with store.database.reading() as connection:
            await connection.execute(text("SELECT * FROM nowhere"))
