"""What is true of SQLite alone: how a connection is set up, how the file is checked, what its errors mean.

Sources of the rules: https://sqlite.org/wal.html, https://sqlite.org/pragma.html, https://sqlite.org/rescode.html.
"""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import ConnectionPoolEntry

from db.errors import (
    BusyStoreError,
    DamagedStoreError,
    ForeignFileError,
    StoreError,
    StoreUrlError,
    UnwritableStoreError,
)

BUSY_SECONDS: Final = 5.0
"""How long a statement waits for another process to let go of the file; ?timeout= in the URL overrides it."""

WRITES: Final = "writes"
"""The execution option of a connection whose transactions write."""

LOOKS: Final = "looks"
"""The execution option of a connection for one statement that reads, which is a transaction of its own."""

CONNECT_ARGS: Final = {"isolation_level": None}
"""Without an isolation level the driver begins nothing by itself; `_begin` does."""

_HEADER: Final = b"SQLite format 3\x00"

_UNWRITABLE: Final = {
    sqlite3.SQLITE_READONLY: "it is read-only",
    sqlite3.SQLITE_PERM: "there is no permission",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
}


def file_url(url: str) -> URL:
    """DATABASE_URL with the asynchronous driver; raises StoreUrlError when it names no SQLite file."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreUrlError(url) from None
    if parsed.get_backend_name() != "sqlite":
        raise StoreUrlError(parsed.render_as_string(hide_password=True))
    if not parsed.database or parsed.database == ":memory:" or parsed.database.startswith("file:"):
        raise StoreUrlError(url)
    try:
        patience = float(str(parsed.query.get("timeout", BUSY_SECONDS)))
    except ValueError:
        raise StoreUrlError(url) from None
    return parsed.set(drivername="sqlite+aiosqlite", query={"timeout": str(patience)})


def path_of(url: URL) -> Path:
    """The file that a `file_url` names."""
    assert url.database is not None
    return Path(url.database).absolute()


def _busy_seconds(url: URL) -> float:
    return float(str(url.query["timeout"]))


def set_up(engine: AsyncEngine, *, foreign_keys: bool) -> None:
    """Give every new connection its pragmas and every transaction its own way to begin."""

    def connect(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA foreign_keys = {foreign_keys:d}")
        cursor.close()

    event.listen(engine.sync_engine, "connect", connect)
    event.listen(engine.sync_engine, "begin", _begin)


def _begin(connection: Connection) -> None:
    """A transaction that writes takes the lock at once: one that reads first may find its ground changed."""
    options = connection.get_execution_options()
    if not options.get(LOOKS):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITES) else "BEGIN")


def meaning(error: BaseException | None, url: URL) -> StoreError | None:
    """What a driver's error means for the operator; None when it is an error in our own statements."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    store = str(path_of(url))
    primary = code & 0xFF  # the rest says more exactly how it came about
    if primary in _UNWRITABLE:
        return UnwritableStoreError(store, _UNWRITABLE[primary])
    match primary:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyStoreError(store, _busy_seconds(url))
        case sqlite3.SQLITE_NOTADB:
            return ForeignFileError(store)
        case sqlite3.SQLITE_CORRUPT:
            return DamagedStoreError(store)
    return None


def check(url: URL) -> str | None:
    """The revision of the tables in a sound file of ours, None in a new one; writes nothing.

    Raises the StoreError that says why the file cannot be used. Blocks while it reads the whole file.
    """
    path = path_of(url)
    try:
        _check_place(path)
    except OSError as error:
        raise UnwritableStoreError(str(path), str(error.strerror)) from error
    while True:
        before = _stamp(path)
        try:
            return _revision(url) if before and before[0] else None
        except StoreError:
            if _stamp(path) == before:
                raise
            # Another process wrote at that moment: what looked like damage was half of its work.


def switch_to_wal(url: URL) -> None:
    """Make the file if need be and give it a write-ahead log, so that readers never wait for a writer.

    The mode stays with the file. Two processes that switch at once cannot wait for each other inside SQLite,
    so the waiting is done here.
    """
    patience = _busy_seconds(url)
    deadline = time.monotonic() + patience
    while True:
        try:
            with closing(sqlite3.connect(path_of(url), timeout=patience, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                return
        except sqlite3.Error as error:
            trouble = meaning(error, url)
            if not isinstance(trouble, BusyStoreError) or time.monotonic() > deadline:
                raise (trouble or error) from error
        time.sleep(0.02)


def check_references(connection: Connection) -> None:
    """Raises DamagedStoreError when a row refers to one that is not there, as it may without foreign keys."""
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DamagedStoreError(str(path_of(connection.engine.url)))


def _check_place(path: Path) -> None:
    folder = path.parent
    if not folder.is_dir():
        raise UnwritableStoreError(str(path), f"there is no folder {folder}")
    if path.exists() and not path.is_file():
        raise ForeignFileError(str(path))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UnwritableStoreError(str(path), f"there is no permission to write in the folder {folder}")
    if path.exists() and not os.access(path, os.R_OK | os.W_OK):
        raise UnwritableStoreError(str(path), "there is no permission to read and write the file")


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.name}-{what}")


def _stamp(path: Path) -> tuple[int, int, bool] | None:
    """Changes when the file does; None without a file."""
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_size, stat.st_mtime_ns, _beside(path, "wal").exists()


def _revision(url: URL) -> str | None:
    path = path_of(url)
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise ForeignFileError(str(path))
    try:
        with closing(sqlite3.connect(_as_it_lies(path), uri=True, timeout=_busy_seconds(url))) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise DamagedStoreError(str(path))
            tables = {
                name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            if not tables:
                return None
            if "alembic_version" not in tables:
                raise ForeignFileError(str(path))
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise (meaning(error, url) or DamagedStoreError(str(path))) from error
    if found is None:
        raise ForeignFileError(str(path))
    return str(found[0])


def _as_it_lies(path: Path) -> str:
    """The address under which the file is read without leaving anything beside it.

    A log or journal of a process that runs or was killed belongs to the facts and has to be read with it.
    """
    if _beside(path, "journal").exists():
        mode = "mode=rw"  # an unfinished change is taken back first
    elif _beside(path, "wal").exists():
        mode = "mode=ro"
    else:
        mode = "mode=ro&immutable=1"
    return f"{path.as_uri()}?{mode}"
