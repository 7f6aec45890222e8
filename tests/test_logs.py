import json
import logging
import warnings
from collections.abc import Iterator

import pytest

from logs import set_up_logging

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl." + "a-Z_0" * 6

log = logging.getLogger("mirrorball.test")


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("discord", "aiosqlite", "asyncio")}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)
    for name, earlier in levels.items():
        logging.getLogger(name).setLevel(earlier)


def fail() -> None:
    raise ValueError(f"login with {TOKEN} failed")


def test_a_line_tells_when_how_grave_who_and_what(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", secrets=())
    log.warning("season %d has %s", 35, "no winner yet")
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.endswith(" WARNING mirrorball.test: season 35 has no winner yet\n")


def test_a_json_line_is_one_object_with_its_traceback_and_extra_fields(
    capsys: pytest.CaptureFixture[str],
) -> None:
    set_up_logging("INFO", "json", secrets=())
    try:
        fail()
    except ValueError:
        log.exception("It broke:\n%s", "Šárka", extra={"reference": "7F3K"}, stack_info=True)
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["level"] == "ERROR"
    assert told["logger"] == "mirrorball.test"
    assert told["message"] == "It broke:\nŠárka"
    assert told["reference"] == "7F3K"
    assert told["time"].endswith("+00:00")
    assert "in fail" in told["traceback"]
    assert "stack" in told
    assert "Šárka" in line


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_is_blanked_wherever_it_stands(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "json" if form == "json" else "text", secrets=(TOKEN,))
    log.info("starting with %s", TOKEN)
    log.info(f"starting with {TOKEN}", extra={"headers": {"Authorization": f"Bot {TOKEN}"}})
    try:
        fail()
    except ValueError:
        log.exception("no start")
    written = capsys.readouterr().err
    assert TOKEN not in written
    assert written.count("[secret]") >= 3
    assert "in fail" in written


def test_a_secret_that_json_writes_otherwise_is_blanked_too(capsys: pytest.CaptureFixture[str]) -> None:
    password = 'back\\slash "and" quotes'
    set_up_logging("INFO", "json", secrets=(password, ""))
    log.info("connecting with %s", password)
    assert json.loads(capsys.readouterr().err)["message"] == "connecting with [secret]"


def test_no_message_can_pass_for_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", secrets=())
    log.info("asked: %s", "who won?\n2026-01-01 00:00:00 ERROR   mirrorball: all is lost\rreally")
    first, *rest = capsys.readouterr().err.splitlines()
    assert first.endswith("asked: who won?")
    assert rest
    assert all(line.startswith("    ") for line in rest)


def test_only_what_is_grave_enough_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("WARNING", "text", secrets=())
    log.info("nothing of note")
    logging.getLogger("discord.gateway").info("nothing of note")
    logging.getLogger("discord.gateway").warning("lost the gateway")
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["lost the gateway"]


def test_libraries_do_not_tell_their_debugging(capsys: pytest.CaptureFixture[str]) -> None:
    """discord.py's would hold the addresses of interactions, with which anyone could answer for the bot."""
    set_up_logging("DEBUG", "text", secrets=())
    log.debug("ours")
    logging.getLogger("discord.http").debug("POST https://discord.com/api/webhooks/1/secret")
    logging.getLogger("discord.http").info("theirs")
    assert [line.split(": ")[1] for line in capsys.readouterr().err.splitlines()] == ["ours", "theirs"]


def test_statements_to_the_database_are_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", secrets=())
    logging.getLogger("sqlalchemy.engine.Engine").info("SELECT number FROM seasons")
    assert capsys.readouterr().err == ""


def test_a_second_set_up_replaces_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("INFO", "text", secrets=())
    set_up_logging("INFO", "json", secrets=())
    log.info("once")
    assert json.loads(capsys.readouterr().err)["message"] == "once"


def test_warnings_of_libraries_are_logged_like_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        set_up_logging("INFO", "json", secrets=())
        warnings.warn("this will change", FutureWarning, stacklevel=1)
        logging.captureWarnings(False)
    assert "this will change" in json.loads(capsys.readouterr().err)["message"]
