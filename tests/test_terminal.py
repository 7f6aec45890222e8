"""Seasons as files and backups, from the command line."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from show.seasonfile import season_files
from tests.db.facts import a_season
from tests.test_bot import ROOT, run, url_of

HERE = "613425648685547541"


@pytest.fixture
def database(tmp_path: Path) -> str:
    return url_of(tmp_path / "mirrorball.sqlite3")


def test_seasons_are_imported_with_every_change_told_and_exported_again(
    tmp_path: Path, database: str
) -> None:
    files = season_files(a_season(36), "toml")
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    told = run("seasons", "import", "36.toml", folder=tmp_path, DATABASE_URL=database)
    assert told.returncode == 0, told.stderr
    assert re.search(r"^Season 36: \d+ facts added\.$", told.stdout, re.MULTILINE)
    assert "added: Kelly Monaco and Alec Mazo" in told.stdout
    again = run("seasons", "import", "36.toml", folder=tmp_path, DATABASE_URL=database)
    assert again.stdout == "Season 36: nothing changes.\n"
    (tmp_path / "out").mkdir()
    exported = run("seasons", "export", "36", "--to", "out", folder=tmp_path, DATABASE_URL=database)
    assert exported.returncode == 0, exported.stderr
    assert (tmp_path / "out" / "36.toml").read_bytes() == files["36.toml"]
    refused = run("seasons", "export", "36", "--to", "out", folder=tmp_path, DATABASE_URL=database)
    assert refused.returncode == 2, "what is there is never written over"
    assert "is there already" in refused.stderr
    asked = run("ask", "who won season 36?", folder=tmp_path, DATABASE_URL=database)
    assert "Kelly Monaco" in asked.stdout


def test_a_servers_own_season_is_its_own(tmp_path: Path, database: str) -> None:
    (tmp_path / "36.toml").write_bytes(season_files(a_season(36), "toml")["36.toml"])
    told = run("seasons", "import", "36.toml", "--server", HERE, folder=tmp_path, DATABASE_URL=database)
    assert told.returncode == 0, told.stderr
    assert run("seasons", "export", "36", folder=tmp_path, DATABASE_URL=database).returncode == 2
    (tmp_path / "out").mkdir()
    own = run(
        *("seasons", "export", "36", "--server", HERE, "--form", "csv", "--to", "out"),
        folder=tmp_path,
        DATABASE_URL=database,
    )
    assert own.returncode == 0, own.stderr
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["36-couples.csv", "36-dances.csv"]


def test_with_any_fault_nothing_is_imported(tmp_path: Path, database: str) -> None:
    (tmp_path / "36.toml").write_bytes(season_files(a_season(36), "toml")["36.toml"])
    (tmp_path / "couples.csv").write_text("season,celebrity,place\n32,Xochitl Gomez,first\n")
    for action in ("check", "import"):
        told = run("seasons", action, "36.toml", "couples.csv", folder=tmp_path, DATABASE_URL=database)
        assert told.returncode == 1
        assert "couples.csv, row 2, place" in told.stderr
        assert "Traceback" not in told.stderr
    assert run("seasons", "export", "36", folder=tmp_path, DATABASE_URL=database).returncode == 2


def test_a_table_is_checked_against_the_shipped_seasons(tmp_path: Path) -> None:
    (tmp_path / "couples.csv").write_text("season,celebrity,place\n32,Xochitl Gomez,1\n")
    told = run("seasons", "check", "couples.csv", folder=tmp_path)
    assert told.returncode == 0, told.stderr


def test_a_backup_is_whole_and_never_written_over_anything(tmp_path: Path, database: str) -> None:
    nothing = run("backup", "copy.sqlite3", folder=tmp_path, DATABASE_URL=database)
    assert nothing.returncode == 2
    assert "nothing in" in nothing.stderr
    assert not (tmp_path / "copy.sqlite3").exists()
    assert run("ask", "hello", folder=tmp_path, DATABASE_URL=database).returncode == 0
    with closing(sqlite3.connect(tmp_path / "mirrorball.sqlite3")) as running:
        running.execute("BEGIN")
        assert running.execute("SELECT count(*) FROM seasons").fetchone()[0] > 30
        told = run("backup", "copy.sqlite3", folder=tmp_path, DATABASE_URL=database)
    assert (told.returncode, told.stdout) == (0, "copy.sqlite3\n"), told.stderr
    with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copy:
        assert copy.execute("SELECT count(*) FROM seasons").fetchone()[0] > 30
    again = run("backup", "copy.sqlite3", folder=tmp_path, DATABASE_URL=database)
    assert again.returncode == 2
    assert "there is a file of that name already" in again.stderr
    named = run("backup", folder=tmp_path, DATABASE_URL=database)
    assert re.fullmatch(r"mirrorball-\d{4}-\d\d-\d\d-\d{6}\.sqlite3\n", named.stdout)


def test_the_image_has_everything_that_the_bot_imports() -> None:
    """The container gets what .dockerignore lets through: each folder and module of the project."""
    let_through = {
        line.removeprefix("!").rstrip("/")
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    modules = {file.name for file in ROOT.glob("*.py")}
    imported = {folder.name for folder in ROOT.iterdir() if (folder / "__init__.py").exists()}
    assert modules | imported - {"benchmarks", "tests"} <= let_through
