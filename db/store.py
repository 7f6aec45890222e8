"""The store as the rest of the bot sees it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from db.engine import Database, create_engine
from db.migrate import bring_up_to_date
from db.seasons import SeasonStore
from db.state import StateStore


class Store:
    """One database, by what is kept in it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.seasons = SeasonStore(database)
        self.state = StateStore(database)


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[Store]:
    """The store that DATABASE_URL names: checked, with the newest tables, and closed in the end.

    Raises the StoreError that says what is wrong and what to do; the file is then as it was before.
    """
    await bring_up_to_date(url)
    database = Database(create_engine(url))
    try:
        yield Store(database)
    finally:
        await database.close()
