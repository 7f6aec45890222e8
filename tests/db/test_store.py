"""Opening a store: a sound one opens, anything else is refused with a sentence and left as it was."""

import asyncio
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import (
    BusyStoreError,
    DamagedStoreError,
    ForeignFileError,
    NewerStoreError,
    StoreError,
    StoreUrlError,
    UnwritableStoreError,
)
from db.store import open_store
from tests.db.facts import a_season

ROOT = Path(__file__).parents[2]


def start(url: str) -> None:
    """What a start of the bot does to the store."""

    async def open_and_close() -> None:
        async with open_store(url):
            pass

    asyncio.run(open_and_close())


@pytest.fixture
def filled(url: str, file: Path) -> Path:
    """The file of a closed store with ten seasons."""

    async def fill() -> None:
        async with open_store(url) as store:
            for number in range(1, 11):
                await store.seasons.save(a_season(number, weeks=8), server=None, author=1, reason="test")

    asyncio.run(fill())
    return file


def a_text(file: Path) -> None:
    file.write_text("Dear diary, tonight there were three tens.\n" * 300)


def a_few_bytes(file: Path) -> None:
    file.write_bytes(b"SQLite")


def somebody_elses_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def no_version(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()


def a_newer_version(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def broken_pages(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for start in range(len(content) // 2, len(content), 4096):
        content[start : start + 64] = b"\xa5" * 64
    file.write_bytes(content)


def broken_schema(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:200] = b"\xa5" * 100
    file.write_bytes(content)


def cut_off(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 3])


@pytest.mark.parametrize(
    ("harm", "error", "sentence"),
    [
        (
            a_text,
            ForeignFileError,
            "is not a Mirrorball database and was left as it is: move it away, or let",
        ),
        (a_few_bytes, ForeignFileError, "is not a Mirrorball database"),
        (somebody_elses_database, ForeignFileError, "is not a Mirrorball database"),
        (no_version, ForeignFileError, "is not a Mirrorball database"),
        (
            a_newer_version,
            NewerStoreError,
            "newer Mirrorball .its tables are at 9999, .* update Mirrorball, or",
        ),
        (broken_pages, DamagedStoreError, "is damaged and was left as it is: put a backup in its place, or"),
        (broken_schema, DamagedStoreError, "is damaged"),
        (cut_off, DamagedStoreError, "is damaged"),
    ],
)
def test_a_file_that_is_not_a_sound_store_of_ours_is_refused_and_not_touched(
    filled: Path, url: str, harm: Callable[[Path], None], error: type[StoreError], sentence: str
) -> None:
    harm(filled)
    before = hashlib.sha256(filled.read_bytes()).digest()
    with pytest.raises(error, match=sentence) as refusal:
        start(url)
    assert str(filled) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert hashlib.sha256(filled.read_bytes()).digest() == before
    assert list(filled.parent.iterdir()) == [filled], "nothing was left beside it"


def test_a_damaged_store_with_a_log_beside_it_is_refused_and_not_touched(
    filled: Path, url: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(filled)) as running:
        running.execute("INSERT INTO state VALUES ('n', '1')")
        running.commit()
        copy = tmp_path / "copy.db"
        shutil.copy(filled, copy)
        shutil.copy(f"{filled}-wal", f"{copy}-wal")
    broken_pages(copy)
    before = copy.read_bytes(), Path(f"{copy}-wal").read_bytes()
    with pytest.raises(DamagedStoreError):
        start(f"sqlite+aiosqlite:///{copy}")
    assert (copy.read_bytes(), Path(f"{copy}-wal").read_bytes()) == before


def test_a_directory_is_not_taken_for_a_store(file: Path, url: str) -> None:
    file.mkdir()
    with pytest.raises(ForeignFileError):
        start(url)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableStoreError, match=f"there is no folder {tmp_path}/a/b"):
        start(f"sqlite+aiosqlite:///{tmp_path}/a/b/mirrorball.db")
    assert not (tmp_path / "a").exists()


def test_a_place_where_no_file_can_be_made_is_refused() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("only Linux has /proc, where nobody can make a file")
    with pytest.raises(UnwritableStoreError, match="cannot be written"):
        start("sqlite+aiosqlite:////proc/self/mirrorball.db")


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder that everybody can look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def opened_by_nobody(*paths: Path) -> list[str]:
    """What somebody without any rights reads when they start the bot on each of `paths`."""
    script = (
        "import asyncio, concurrent.futures.thread, os, sys\n"
        "from db.store import open_store\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "async def main(path):\n"
        "    async with open_store(f'sqlite+aiosqlite:///{path}'): pass\n"
        "for path in sys.argv[1:]:\n"
        "    try: asyncio.run(main(path))\n"
        "    except Exception as error: print(type(error).__name__, error)\n"
    )
    command = [sys.executable, "-c", script, *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no users to change to")
def test_a_folder_and_a_file_that_may_not_be_written_are_named(elsewhere: Path) -> None:
    modes = {"read_only": 0o555, "writable": 0o777, "hidden": 0o000}
    for name in modes:
        (elsewhere / name).mkdir()
    file = elsewhere / "writable" / "mirrorball.db"
    file.touch(mode=0o444)
    for name, mode in modes.items():
        (elsewhere / name).chmod(mode)
    said = opened_by_nobody(elsewhere / "read_only" / "new.db", file, elsewhere / "hidden" / "new.db")
    (elsewhere / "hidden").chmod(0o755)
    (elsewhere / "read_only").chmod(0o755)
    assert all(line.startswith("UnwritableStoreError The database") for line in said), said
    assert f"no permission to write in the folder {elsewhere}/read_only" in said[0]
    assert "no permission to read and write the file" in said[1]
    assert "ermission" in said[2]
    assert [path.name for path in elsewhere.rglob("*.db")] == ["mirrorball.db"]


@pytest.mark.parametrize(
    "url",
    [
        "mirrorball.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite+aiosqlite:///file:x?mode=memory&uri=true",
        "sqlite+aiosqlite:///x.db?timeout=soon",
        "mysql://somebody@localhost/mirrorball",
    ],
)
def test_an_url_that_names_no_file_is_refused(url: str) -> None:
    with pytest.raises(StoreUrlError, match=r"write sqlite\+aiosqlite:///path/to/file\.db"):
        start(url)


def test_a_password_in_an_url_is_not_told() -> None:
    with pytest.raises(StoreUrlError) as refusal:
        start("postgresql://bot:cha-cha-cha@localhost/mirrorball")
    assert "cha-cha-cha" not in str(refusal.value)


def test_an_url_without_a_driver_is_understood(file: Path) -> None:
    start(f"sqlite:///{file}")
    assert file.exists()


def test_an_empty_file_becomes_a_store(file: Path, url: str) -> None:
    file.touch()
    start(url)
    assert file.read_bytes().startswith(b"SQLite format 3")


def test_a_closed_store_is_one_file(filled: Path) -> None:
    assert list(filled.parent.iterdir()) == [filled]


async def test_a_store_that_runs_can_be_opened_once_more(filled: Path, url: str) -> None:
    async with open_store(url) as first:
        await first.state.set("n", "1")
        async with open_store(url) as second:
            assert await second.state.get("n") == "1"


def test_a_new_file_that_somebody_else_keeps_locked_says_so(file: Path, url: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyStoreError, match="locked by another program"):
            start(url)


def test_an_unfinished_change_from_before_the_log_is_taken_back(file: Path, url: str) -> None:
    """A journal that was left by a process that was killed is rolled back, as SQLite means it to be."""
    file.touch()
    Path(f"{file}-journal").touch()
    start(url)
    assert not Path(f"{file}-journal").exists()
