"""The command line tells what is wrong in plain lines, all at once, and ends when it is told to."""

import json
import logging
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from discord.http import Route

import bot

ROOT = Path(bot.__file__).parent
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl." + "a-Z_0" * 6
SETTINGS = ("DISCORD_TOKEN", "DATABASE_URL", "LOG_LEVEL", "LOG_FORMAT", "DEV_SERVER")


def run(*words: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `python bot.py` in an empty folder, with these settings and no others."""
    return subprocess.run(
        [sys.executable, str(ROOT / "bot.py"), *words],
        cwd=folder,
        env={**{key: value for key, value in os.environ.items() if key not in SETTINGS}, **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def test_check_finds_nothing_wrong_with_good_settings(tmp_path: Path) -> None:
    database = tmp_path / "mirrorball.sqlite3"
    told = run("check", folder=tmp_path, DISCORD_TOKEN=TOKEN, DATABASE_URL=url_of(database))
    assert told.returncode == 0, told.stderr
    assert "All is well" in told.stdout
    assert database.exists()
    assert TOKEN not in told.stdout + told.stderr


def test_check_tells_every_fault_at_once_and_never_the_token(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    told = run(
        "check",
        folder=tmp_path,
        DISCORD_TOKEN="my-secret-token",
        DATABASE_URL=url_of(tmp_path / "a file" / "mirrorball.sqlite3"),
        LOG_LEVEL="loud",
        LOG_FORMAT="xml",
        DEV_SERVER="ballroom",
    )
    assert told.returncode == 2
    assert told.stdout == ""
    for setting in ("DISCORD_TOKEN", "LOG_LEVEL", "LOG_FORMAT", "DEV_SERVER"):
        assert len([line for line in told.stderr.splitlines() if line.startswith(setting)]) == 1
    assert "my-secret-token" not in told.stderr
    assert "Traceback" not in told.stderr


def test_a_missing_token_and_a_database_that_can_not_be_written_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    for command in ("check", "run"):
        told = run(command, folder=tmp_path, DATABASE_URL=url_of(tmp_path / "a file" / "mirrorball.sqlite3"))
        assert told.returncode == 2
        lines = told.stderr.splitlines()
        assert len(lines) == 2
        assert lines[0].startswith("DISCORD_TOKEN is missing")
        assert "a file" in lines[1]


def test_a_database_that_can_not_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    told = run(folder=tmp_path, DISCORD_TOKEN=TOKEN, DATABASE_URL=url_of(tmp_path / "folder"))
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1
    assert "folder" in told.stderr
    assert TOKEN not in told.stderr


def test_a_damaged_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    database = tmp_path / "mirrorball.sqlite3"
    database.write_bytes(b"these are no facts at all" * 400)
    before = database.read_bytes()
    told = run("check", folder=tmp_path, DISCORD_TOKEN=TOKEN, DATABASE_URL=url_of(database))
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1
    assert "mirrorball.sqlite3" in told.stderr
    assert database.read_bytes() == before


def test_settings_are_read_from_the_env_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"DISCORD_TOKEN={TOKEN}\nLOG_LEVEL=nosy\n")
    told = run("check", folder=tmp_path)
    assert told.returncode == 2
    assert told.stderr.startswith("LOG_LEVEL")
    assert TOKEN not in told.stderr


def test_the_shipped_seasons_have_no_fault(tmp_path: Path) -> None:
    told = run("seasons", "check", folder=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "No fault" in told.stdout


def test_every_fault_of_a_season_file_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "32.toml"
    text = (ROOT / "data" / "seasons" / "32.toml").read_text("utf-8")
    text = text.replace("marks = [6, 6, 6], result", "marks = [6, 6, 60], result", 1)
    text = text.replace("{ place = 2, ", "{ place = 1, ", 1)
    text = text.replace('trophy = "', 'trophee = "', 1)
    file.write_text(text, "utf-8")
    told = run("seasons", "check", str(file), folder=tmp_path)
    assert told.returncode == 1
    lines = told.stderr.splitlines()
    assert len(lines) >= 3
    assert all("32.toml" in line for line in lines)
    assert any(re.search(r"weeks\[\d+\]\.dances\[\d+\]\.marks", line) for line in lines)
    assert any("trophee" in line and "trophy" in line for line in lines)
    assert "Traceback" not in told.stderr


def test_a_file_that_is_no_season_or_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("season = [")
    for name in ("broken.toml", "missing.toml"):
        told = run("seasons", "check", name, folder=tmp_path)
        assert told.returncode == 1
        assert name in told.stderr
        assert "Traceback" not in told.stderr


def test_an_unknown_command_is_told_with_those_that_exist(tmp_path: Path) -> None:
    told = run("dance", folder=tmp_path)
    assert told.returncode == 2
    for command in ("run", "preview", "check", "sync", "seasons"):
        assert command in told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_preview_ends_in_order_when_it_is_told_to(tmp_path: Path, number: signal.Signals) -> None:
    page = subprocess.Popen(
        [sys.executable, str(ROOT / "bot.py"), "preview", "--no-browser", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert page.stdout is not None
        assert "Mirrorball is open at http://127.0.0.1:" in page.stdout.readline()
        page.send_signal(number)
        _, errors = page.communicate(timeout=10)  # 5 seconds are promised; a busy machine gets twice that
    finally:
        page.kill()
    assert page.returncode == 0
    assert "Traceback" not in errors
    assert sorted(path.name for path in tmp_path.iterdir()) == ["preview.sqlite3", "preview.sqlite3-messages"]


class StandIn(BaseHTTPRequestHandler):
    """As much of Discord as logging in and telling the commands needs."""

    accepted: ClassVar[bool] = True
    told: ClassVar[list[object]] = []

    def do_GET(self) -> None:
        user = {"id": "1", "username": "Mirrorball", "discriminator": "0", "avatar": None, "flags": 0}
        application = {"id": "2", "name": "Mirrorball", "description": "", "icon": None, "summary": "",
                       "bot_public": True, "bot_require_code_grant": False, "verify_key": "", "owner": user,
                       "flags": 0}  # fmt: skip
        if not self.accepted:
            self._answer(401, {"message": "401: Unauthorized", "code": 0})
        else:
            self._answer(200, application if "oauth2" in self.path else user)

    def do_PUT(self) -> None:
        commands = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.told.append(commands)
        self._answer(200, [])

    def _answer(self, status: int, said: object) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name for it
        """Say nothing."""


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[StandIn]]:
    """A Discord on this machine that the bot talks to instead."""

    class Fresh(StandIn):
        told: ClassVar[list[object]] = []

    with ThreadingHTTPServer(("127.0.0.1", 0), Fresh) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{server.server_port}/api")
        yield Fresh
        server.shutdown()
        thread.join()


@pytest.fixture
def command_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., int]]:
    """Runs the command line in this process, with good settings and in an empty folder."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.chdir(tmp_path)
    for key in SETTINGS:
        monkeypatch.delenv(key, raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", url_of(tmp_path / "mirrorball.sqlite3"))
    yield lambda *words: bot.main(words)
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)


@pytest.mark.parametrize("command", ["run", "sync"])
def test_a_wrong_token_is_told_in_one_line(
    stand_in: type[StandIn], command_line: Callable[..., int], capfd: pytest.CaptureFixture[str], command: str
) -> None:
    stand_in.accepted = False
    assert command_line(command) == 2
    errors = capfd.readouterr().err
    [told] = [line for line in errors.splitlines() if "DISCORD_TOKEN" in line]
    assert "reset it" in told
    assert "Traceback" not in errors
    assert TOKEN not in errors


def test_sync_tells_discord_every_command_each_time(
    stand_in: type[StandIn], command_line: Callable[..., int], capfd: pytest.CaptureFixture[str]
) -> None:
    for times in (1, 2):
        assert command_line("sync") == 0
        assert len(stand_in.told) == times
    assert "Discord knows the commands now." in capfd.readouterr().out
    commands = json.loads(json.dumps(stand_in.told[0]))
    assert {"winner", "season", "scores", "dancer", "quote", "records", "compare", "help"} <= {
        command["name"] for command in commands
    }


def test_a_discord_out_of_reach_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, command_line: Callable[..., int], capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:1/api")
    assert command_line("sync") == 2
    errors = capfd.readouterr().err
    assert "can't be reached" in errors
    assert "Traceback" not in errors
    assert TOKEN not in errors


def test_questions_are_listed_a_line_each_with_the_facts_they_rest_on(tmp_path: Path) -> None:
    database = url_of(tmp_path / "mirrorball.sqlite3")
    listed = run("questions", "--json", "--season", "32", folder=tmp_path, DATABASE_URL=database)
    assert listed.returncode == 0, listed.stderr
    questions = [json.loads(line) for line in listed.stdout.splitlines()]
    assert len(questions) > 500
    for question in questions:
        assert question["seasons"] == [32]
        assert question["options"][question["answer"]] == question["right"]
        assert question["facts"]
    kind = run(
        "questions", "--json", "--season", "32", "--kind", "winner", folder=tmp_path, DATABASE_URL=database
    )
    assert {json.loads(line)["kind"] for line in kind.stdout.splitlines()} == {"winner"}
    for wrong in (("--season", "99"), ("--kind", "cooking")):
        refused = run("questions", "--json", *wrong, folder=tmp_path, DATABASE_URL=database)
        assert refused.returncode == 2
        assert "There is no" in refused.stderr
        assert "Traceback" not in refused.stderr
