"""Bring the tables of a store up to date.

A developer who changed `db/tables.py` writes the next revision with

    python -m db.migrate "add the tables of trivia"

and then reads what was written in `db/migrations/versions`.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from db import sqlite
from db.engine import Database, create_engine
from db.errors import NewerStoreError

if TYPE_CHECKING:
    from alembic.config import Config

_SCRIPTS = Path(__file__).parent / "migrations"


def revisions() -> tuple[str, ...]:
    """Every revision this version knows, oldest first; a revision's file is named 0001_what_it_does.py."""
    return tuple(sorted(file.name.partition("_")[0] for file in (_SCRIPTS / "versions").glob("[0-9]*.py")))


async def bring_up_to_date(url: str) -> None:
    """Check the store and give it the newest tables; several processes may do so at once.

    Raises the StoreError that says why the store cannot be used; it is then left as it was.
    """
    file = sqlite.file_url(url)
    found = await asyncio.to_thread(sqlite.check, file)
    known = revisions()
    if found is not None and found not in known:
        raise NewerStoreError(str(sqlite.path_of(file)), found, known[-1])
    if found == known[-1]:
        return
    await asyncio.to_thread(sqlite.switch_to_wal, file)
    database = Database(create_engine(url, foreign_keys=False))
    try:
        async with database.writing() as connection:  # the lock: who comes second finds everything done
            await connection.run_sync(_upgrade)
            await connection.run_sync(sqlite.check_references)
    finally:
        await database.close()


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    from alembic import command  # loaded late, for most starts find nothing to do

    command.upgrade(_config(connection), "head")


def _write_revision(connection: Connection, message: str) -> None:
    from alembic import command

    number = f"{len(revisions()) + 1:04}"
    command.revision(_config(connection), message, autogenerate=True, rev_id=number)


async def write_revision(message: str) -> None:
    """Write the revision that leads from the tables of the last one to those of `db/tables.py`."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/new.db"
        await bring_up_to_date(url)
        database = Database(create_engine(url))
        try:
            async with database.writing() as connection:
                await connection.run_sync(_write_revision, message)
        finally:
            await database.close()


if __name__ == "__main__":
    asyncio.run(write_revision(sys.argv[1]))
