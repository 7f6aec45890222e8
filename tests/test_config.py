from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config import KEYS, Settings, SettingsError, load_settings

ROOT = Path(__file__).parent.parent
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl." + "a-Z_0" * 6
SERVER = "123456789012345678"


def load(env_file: Path | None = None, **environ: str) -> Settings:
    return load_settings(environ, env_file=env_file)


def faults(env_file: Path | None = None, **environ: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load(env_file, **environ)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults


def env(tmp_path: Path, text: str) -> Path:
    file = tmp_path / ".env"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_token_is_all_that_must_be_set() -> None:
    settings = load(DISCORD_TOKEN=TOKEN)
    assert asdict(settings) == {
        "discord_token": TOKEN,
        "database_url": "sqlite+aiosqlite:///mirrorball.sqlite3",
        "log_level": "INFO",
        "log_format": "text",
        "dev_server": None,
    }


def test_the_env_file_sets_everything(tmp_path: Path) -> None:
    file = env(
        tmp_path,
        f"""\
        # a comment
        DISCORD_TOKEN="{TOKEN}"
        export DATABASE_URL = 'sqlite+aiosqlite:////data/facts.sqlite3'

        LOG_LEVEL=debug # and another
        LOG_FORMAT=JSON
        DEV_SERVER={SERVER}
        SOMEBODY_ELSES=business
        """,
    )
    assert load(file) == Settings(
        discord_token=TOKEN,
        database_url="sqlite+aiosqlite:////data/facts.sqlite3",
        log_level="DEBUG",
        log_format="json",
        dev_server=int(SERVER),
    )


def test_the_environment_wins_over_the_env_file(tmp_path: Path) -> None:
    file = env(tmp_path, f"DISCORD_TOKEN={TOKEN}\nLOG_LEVEL=DEBUG\nLOG_FORMAT=json\n")
    settings = load(file, LOG_LEVEL="ERROR")
    assert (settings.log_level, settings.log_format) == ("ERROR", "json")


def test_an_empty_setting_counts_as_not_set(tmp_path: Path) -> None:
    file = env(tmp_path, f"DISCORD_TOKEN={TOKEN}\nDEV_SERVER=\nLOG_FORMAT=\n")
    settings = load(file, DISCORD_TOKEN=" ", LOG_LEVEL="", DATABASE_URL="")
    assert settings == Settings(discord_token=TOKEN)


def test_without_an_env_file_the_environment_is_enough(tmp_path: Path) -> None:
    assert load(tmp_path / ".env", DISCORD_TOKEN=TOKEN).discord_token == TOKEN


def test_the_process_and_its_folder_are_read_when_nothing_else_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    env(tmp_path, "LOG_LEVEL=ERROR\n")
    assert load_settings() == Settings(discord_token=TOKEN, log_level="ERROR")


def test_a_file_saved_by_a_windows_editor_is_read_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(f"DISCORD_TOKEN={TOKEN}\r\nLOG_LEVEL=DEBUG\r\n".encode("utf-8-sig"))
    assert load(file) == Settings(discord_token=TOKEN, log_level="DEBUG")


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    file = env(tmp_path, "LOGLEVEL=DEBUG\nwhat is this\nLOG_FORMAT=xml\n")
    told = faults(file, DATABASE_URL="facts.db", LOG_LEVEL="loud", DEV_SERVER="Ballroom")
    for key in ("LOGLEVEL", "line 2", "DISCORD_TOKEN", "DATABASE_URL", "LOG_LEVEL is 'LOUD'", "DEV_SERVER"):
        assert any(key in fault for fault in told), (key, told)
    for fault in told:
        assert fault.endswith(".")
        assert "\n" not in fault


def test_a_fault_in_the_env_file_hides_no_fault_of_its_other_lines(tmp_path: Path) -> None:
    file = env(tmp_path, f"DISCORD_TOKEN={TOKEN}\nLOGLEVEL=DEBUG\nLOG_FORMAT=xml\n")
    told = faults(file)
    assert len(told) == 2
    assert "write LOG_LEVEL" in told[0]
    assert "LOG_FORMAT is 'xml'" in told[1]


@pytest.mark.parametrize("written", ["DISCORD_TOKEN", "DISCORD_TOKNE=x", "discord_token=x", "DISCORDTOKEN=x"])
def test_a_line_that_nearly_sets_the_token_is_named(tmp_path: Path, written: str) -> None:
    file = env(tmp_path, f"{written}\n")
    assert any(str(file) in fault for fault in faults(file))


def test_a_second_token_kept_beside_the_right_one_is_no_fault(tmp_path: Path) -> None:
    file = env(tmp_path, f"DISCORD_TOKEN={TOKEN}\nDISCORD_TOKEN_OLD=something\n")
    assert load(file).discord_token == TOKEN


def test_a_file_in_another_encoding_is_told_how_to_save(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"DISCORD_TOKEN={TOKEN}\n", encoding="utf-16")
    assert any("UTF-8" in fault for fault in faults(file))


def test_a_folder_in_the_place_of_the_env_file_is_told(tmp_path: Path) -> None:
    assert any("can't be read" in fault for fault in faults(tmp_path, DISCORD_TOKEN=TOKEN))


def test_a_missing_token_is_told_with_where_to_get_one() -> None:
    (fault,) = faults()
    assert "DISCORD_TOKEN is missing" in fault
    assert "discord.com/developers/applications" in fault


def test_what_runs_without_discord_needs_no_token() -> None:
    assert load_settings({}, env_file=None, need_token=False).discord_token is None
    settings = load_settings({"DISCORD_TOKEN": "half.a.token"}, env_file=None, need_token=False)
    assert settings.secrets == ("half.a.token",)


@pytest.mark.parametrize(
    "wrong",
    [
        "0123456789abcdef0123456789abcdef",  # as a client secret is
        "12345678901234567",  # as an application's id is
        f"Bot {TOKEN}",
        TOKEN[:-10],
        TOKEN.replace(".", ""),
        f"{TOKEN} {TOKEN}",
    ],
)
def test_what_is_no_token_is_told_without_being_shown(wrong: str) -> None:
    (fault,) = faults(DISCORD_TOKEN=wrong)
    assert "three parts" in fault
    assert wrong not in fault


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=8))
def test_no_fault_shows_what_was_given_as_the_token(text: str) -> None:
    secret = f"{text}#0S3cret0"
    assert "0S3cret0" not in "".join(faults(DISCORD_TOKEN=secret, LOG_LEVEL="loud"))


def test_the_settings_show_no_secret() -> None:
    url = "postgresql+psycopg://bot:p%40ss@localhost/facts"
    settings = load(DISCORD_TOKEN=TOKEN, DATABASE_URL=url)
    assert TOKEN not in repr(settings)
    assert "p%40ss" not in repr(settings)
    assert set(settings.secrets) == {TOKEN, "p%40ss", "p@ss"}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("facts.db", "sqlite+aiosqlite:///facts.db"),
        ("/var/lib/facts.db", "sqlite+aiosqlite:////var/lib/facts.db"),
        ("C:\\bot\\facts.db", "sqlite+aiosqlite:///C:/bot/facts.db"),
        ("sqlite:///facts.db?timeout=5", "sqlite+aiosqlite:///facts.db?timeout=5"),
        ("sqlite:///facts.db", "sqlite+aiosqlite:///facts.db"),
        ("sqlite:////var/facts.db", "sqlite+aiosqlite:////var/facts.db"),
        ("sqlite+aiosqlite://facts.db", "sqlite+aiosqlite:///facts.db"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite:///mirrorball.sqlite3"),
        ("sqlite+aiosqlite:///:memory:", "sqlite+aiosqlite:///mirrorball.sqlite3"),
    ],
)
def test_an_address_of_a_file_that_is_nearly_right_is_told_in_its_mended_form(
    written: str, mended: str
) -> None:
    (fault,) = faults(DISCORD_TOKEN=TOKEN, DATABASE_URL=written)
    assert fault.endswith(f"write {mended}.")
    assert load(DISCORD_TOKEN=TOKEN, DATABASE_URL=mended).database_url == mended


@pytest.mark.parametrize("url", ["bot:hunter2@host/facts", "postgresql://bot:hunter2@[host/facts"])
def test_a_fault_in_the_database_address_shows_no_password(url: str) -> None:
    (fault,) = faults(DISCORD_TOKEN=TOKEN, DATABASE_URL=url)
    assert "hunter2" not in fault


def test_the_example_names_every_setting_and_no_other(tmp_path: Path) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = [line.split("=")[0] for line in example.splitlines() if line and not line.startswith("#")]
    assert named == list(KEYS)
    assert named == [field.name.upper() for field in fields(Settings)]
    assert load(env(tmp_path, example), DISCORD_TOKEN=TOKEN) == Settings(discord_token=TOKEN)
