"""The tables of a store that came along by migrations are those that the code expects."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import migrate
from db.engine import Database, create_engine
from db.errors import DamagedStoreError
from db.store import Store, open_store
from db.tables import seasons, state
from tests.db.facts import a_season
from trivia.rules import Rules

ROOT = Path(__file__).parents[2]


def schema(file: Path) -> dict[str, list[str]]:
    """What each table and index was made with: the columns, and the constraints in any order."""
    with closing(sqlite3.connect(file)) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {
        name: sorted(" ".join(sql.split()).removesuffix(" )").split(", CONSTRAINT "))
        for name, sql in made
        if name != "alembic_version"
    }


async def test_migrations_lead_to_the_tables_of_the_code(store: Store, file: Path, tmp_path: Path) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), seasons.metadata))

    async with store.database.reading() as connection:
        assert await connection.run_sync(differences) == []

    engine = create_engine(f"sqlite+aiosqlite:///{tmp_path}/at_once.db")
    async with engine.begin() as connection:
        await connection.run_sync(seasons.metadata.create_all)
    await engine.dispose()
    assert schema(file) == schema(tmp_path / "at_once.db"), (
        "CHECKs included, which the comparison above leaves out"
    )


def test_revisions_are_known_by_the_names_of_their_files() -> None:
    scripts = ScriptDirectory(str(ROOT / "db" / "migrations"))
    oldest_first = [script.revision for script in scripts.walk_revisions()][::-1]
    assert list(migrate.revisions()) == oldest_first


async def test_a_store_of_the_first_version_keeps_its_seasons_and_learns_trivia(
    file: Path, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_version = tmp_path / "migrations"
    shutil.copytree(ROOT / "db" / "migrations", first_version)
    for later in first_version.glob("versions/000[2-9]_*.py"):
        later.unlink()
    monkeypatch.setattr(migrate, "_SCRIPTS", first_version)
    async with open_store(url) as store:
        await store.seasons.save(a_season(), server=None, author=1, reason="test")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert not connection.execute("SELECT name FROM sqlite_master WHERE name = 'games'").fetchone()
    monkeypatch.undo()
    async with open_store(url) as store:
        assert await store.seasons.load() == (a_season(),)
        game = await store.games.start(
            server=1, channel=2, starter=3, rules=Rules(), at=datetime(2026, 1, 1, tzinfo=UTC)
        )
        assert await store.games.load(game.id) == game


def test_two_processes_that_start_at_once_on_a_new_file_both_succeed(tmp_path: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from db.store import open_store\n"
        "async def main():\n"
        "    for line in sys.stdin:\n"
        "        async with open_store(line.strip()) as store:\n"
        "            await store.state.set(sys.argv[1], 'was here')\n"
        "        print('done', flush=True)\n"
        "asyncio.run(main())\n"
    )
    both = [
        subprocess.Popen(
            [sys.executable, "-c", script, name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    try:
        for attempt in range(8):
            file = tmp_path / f"{attempt}.db"
            for process in both:
                assert process.stdin
                process.stdin.write(f"sqlite+aiosqlite:///{file}\n")
                process.stdin.flush()
            for process in both:
                assert process.stdout
                assert process.stdout.readline() == "done\n"
            with closing(sqlite3.connect(file)) as connection:
                assert connection.execute("SELECT key FROM state ORDER BY key").fetchall() == [
                    ("one",),
                    ("two",),
                ]
                assert connection.execute("SELECT count(*) FROM store_version").fetchone() == (1,)
    finally:
        for process in both:
            process.communicate()


async def test_a_migration_that_fails_leaves_the_store_as_it_was(
    file: Path, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_store(url) as store:
        await store.state.set("n", "1")
    before = schema(file)
    scripts = tmp_path / "migrations"
    shutil.copytree(ROOT / "db" / "migrations", scripts)
    orphans = (
        'from alembic import op\nrevision = "9999"\ndown_revision = "newest"\n'
        "def upgrade() -> None:\n"
        '    op.execute("CREATE TABLE more (n INTEGER)")\n'
        '    op.execute("INSERT INTO fact_people VALUES (7, 7, 7, 7)")\n'
    )
    (scripts / "versions" / "9999_orphans.py").write_text(orphans.replace("newest", migrate.revisions()[-1]))
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts)
    with pytest.raises(DamagedStoreError):
        async with open_store(url):
            pass
    assert schema(file) == before
    monkeypatch.undo()
    async with open_store(url) as store:
        assert await store.state.get("n") == "1"


def test_a_developer_writes_a_revision_with_one_command(tmp_path: Path) -> None:
    """The command of db.migrate's docstring, in a copy of the house in which a table was added."""
    for room in ("db", "show", "trivia"):
        shutil.copytree(ROOT / room, tmp_path / room)
    with (tmp_path / "db" / "tables.py").open("a") as tables:
        tables.write(
            '\nTable("encores", metadata, Column("id", Integer, primary_key=True), Column("at", Moment))\n'
        )
    command = [sys.executable, "-m", "db.migrate", "Count the encores"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    number = len(migrate.revisions()) + 1
    written = (tmp_path / "db" / "migrations" / "versions" / f"{number:04}_count_the_encores.py").read_text()
    assert written.startswith('"""Count the encores."""')
    assert "op.create_table('encores'" in written
    assert "sa.DateTime(timezone=True)" in written
    assert "drop_table" not in written


async def test_a_revision_without_changes_does_nothing(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = tmp_path / "migrations"
    shutil.copytree(ROOT / "db" / "migrations", scripts)
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts)
    await migrate.write_revision("Nothing")
    assert "    pass" in (scripts / "versions" / f"{len(migrate.revisions()):04}_nothing.py").read_text()
    await migrate.bring_up_to_date(url)
    database = Database(create_engine(url))
    async with database.reading() as connection:
        assert await connection.scalar(state.select()) is None
    await database.close()


def test_a_start_that_finds_nothing_to_migrate_does_not_load_alembic(file: Path, url: str) -> None:
    async def open_it() -> None:
        async with open_store(url):
            pass

    asyncio.run(open_it())
    script = (
        "import asyncio, sys\n"
        "from db.store import open_store\n"
        "async def main():\n"
        "    async with open_store(sys.argv[1]): pass\n"
        "asyncio.run(main())\n"
        "print('alembic' in sys.modules)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, url], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout == "False\n"
