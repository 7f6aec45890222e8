"""A copy of the store as it is at one moment, made while the bot may be running."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL

from db import sqlite
from db.errors import BackupError, StoreError


async def back_up(url: str, target: Path) -> None:
    """Copy the store that DATABASE_URL names into the file `target`, which must not be there yet.

    What is written meanwhile is either in the copy or not: the copy is whole, and is checked. Raises the
    StoreError that says why it can't be made; then there is no file.
    """
    await asyncio.to_thread(_back_up, sqlite.file_url(url), target)


def _back_up(url: URL, target: Path) -> None:
    if sqlite.check(url) is None:
        raise BackupError(str(target), f"there is nothing in {sqlite.path_of(url)} yet")
    try:
        target.open("xb").close()
    except FileExistsError:
        raise BackupError(str(target), "there is a file of that name already") from None
    except OSError as error:
        raise BackupError(str(target), str(error.strerror)) from error
    try:
        # It begins anew when somebody writes meanwhile: https://sqlite.org/backup.html
        with (
            closing(sqlite3.connect(sqlite.path_of(url))) as store,
            closing(sqlite3.connect(target)) as copy,
        ):
            store.backup(copy)
        if sqlite.check(sqlite.file_url(f"sqlite+aiosqlite:///{target.absolute()}")) is None:
            raise BackupError(str(target), "the copy is not whole")
    except sqlite3.Error as error:
        target.unlink()
        raise (sqlite.meaning(error, url) or BackupError(str(target), str(error))) from error
    except StoreError:
        target.unlink()
        raise
