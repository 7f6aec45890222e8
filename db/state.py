"""The bot's own small bookkeeping, such as the hash of the command tree at its last sync."""

from sqlalchemy import insert, select, update

from db.engine import Database
from db.tables import state


class StateStore:
    """Texts under keys, kept over restarts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        async with self._database.reading() as connection:
            return await connection.scalar(select(state.c.value).where(state.c.key == key))

    async def set(self, key: str, value: str) -> None:
        async with self._database.writing() as connection:
            updated = await connection.execute(update(state).where(state.c.key == key).values(value=value))
            if not updated.rowcount:
                await connection.execute(insert(state).values(key=key, value=value))
