"""The engine, and the two ways to begin a transaction on it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from db import sqlite


def create_engine(url: str, *, foreign_keys: bool = True) -> AsyncEngine:
    """An engine for DATABASE_URL; raises StoreUrlError when it names no store we can open.

    Foreign keys are off for migrations alone: to change a table, SQLite makes it anew, and dropping the old
    one would take along all that refers to it.
    """
    engine = create_async_engine(sqlite.file_url(url), connect_args=sqlite.CONNECT_ARGS)
    sqlite.set_up(engine, foreign_keys=foreign_keys)
    return engine


class Database:
    """Owns an engine. Nothing but statements to the store may be awaited inside a transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(**{sqlite.WRITES: True})
        self._looker = engine.execution_options(**{sqlite.LOOKS: True})
        # SQLite lets one writer in at a time and makes the others look again and again: in here they queue.
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees the store as it was at its first statement, whoever writes meanwhile."""
        with self._explained():
            async with self._engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[AsyncConnection]:
        """For one statement that reads: it sees the store as it was at one moment, and begins nothing.

        A fifth quicker than `reading`, for what is asked for all the time.
        """
        with self._explained():
            async with self._looker.begin() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that nobody else's write can come between: all of it is stored, or nothing."""
        with self._explained():
            async with self._turn, self._writer.begin() as connection:
                yield connection

    async def close(self) -> None:
        await self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn errors that the operator can mend into StoreErrors."""
        try:
            yield
        except DBAPIError as error:
            trouble = sqlite.meaning(error.orig, self._engine.url)
            if trouble is None:
                raise
            raise trouble from error
