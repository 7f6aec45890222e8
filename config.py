"""The settings: read from the environment and from .env, checked once, never changed afterwards."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from dotenv.parser import parse_stream

SHIPPED_SEASONS = Path(__file__).parent / "data" / "seasons"

KEYS = ("DISCORD_TOKEN", "DATABASE_URL", "LOG_LEVEL", "LOG_FORMAT", "DEV_SERVER")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

_FILE_URL = "sqlite+aiosqlite:///"
_ID = re.compile(r"[0-9]{17,20}")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{27,}")
_BOT_PAGE = "the Bot page of your application, at discord.com/developers/applications, under Reset Token"


class SettingsError(Exception):
    """The settings can't be used. `faults` is a sentence for each fault; none of them shows a secret."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the bot was told about where and how it runs; `.env.example` says what each setting is for."""

    discord_token: str | None = field(default=None, repr=False)
    database_url: str = field(default=_FILE_URL + "mirrorball.sqlite3", repr=False)
    log_level: str = "INFO"
    log_format: Literal["text", "json"] = "text"
    dev_server: int | None = None

    @property
    def secrets(self) -> tuple[str, ...]:
        """What may stand in no log: the token, and the database's password where its address holds one."""
        password = urlsplit(self.database_url).password
        return tuple(secret for secret in (self.discord_token, password, unquote(password or "")) if secret)


def load_settings(
    environ: Mapping[str, str] | None = None,
    *,
    env_file: Path | None = Path(".env"),
    need_token: bool = True,
) -> Settings:
    """The settings of `environ` (the process's own unless given) and of `env_file`; the environment wins.

    A setting left empty counts as not set, and a file that isn't there as empty. With `need_token` False, for
    what runs without Discord, the token is neither asked for nor checked.

    Raises SettingsError with all that is wrong.
    """
    environ = os.environ if environ is None else environ
    written, faults = _read(env_file) if env_file else ({}, [])
    told = {key: (environ.get(key, "").strip() or written.get(key, "")) for key in KEYS}
    token = told["DISCORD_TOKEN"] or None
    database_url = told["DATABASE_URL"] or Settings().database_url
    level = told["LOG_LEVEL"].upper() or "INFO"
    form = told["LOG_FORMAT"].lower() or "text"
    server = told["DEV_SERVER"]

    if need_token:
        faults += _faults_of_token(token)
    faults += _faults_of_database_url(database_url)
    if level not in LEVELS:
        faults.append(f"LOG_LEVEL is {level!r}, but can only be {', '.join(LEVELS[:-1])} or {LEVELS[-1]}.")
    if form not in ("text", "json"):
        faults.append(f"LOG_FORMAT is {form!r}, but can only be text or json.")
    if server and not _ID.fullmatch(server):
        faults.append(
            f"DEV_SERVER is {server!r}, but must be a server's id, a number of 17 to 20 digits: "
            "switch on Discord's developer mode, right-click the server and choose Copy Server ID."
        )
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(
        discord_token=token,
        database_url=database_url,
        log_level=level,
        log_format="json" if form == "json" else "text",
        dev_server=int(server) if server else None,
    )


def _read(env_file: Path) -> tuple[dict[str, str], list[str]]:
    """What the file sets, and what is wrong with it: lines that nobody can read, and names nearly right."""
    try:
        # utf-8-sig, because editors on Windows put a byte order mark before the first name.
        with env_file.open(encoding="utf-8-sig") as stream:
            lines = [line for line in parse_stream(stream) if line.error or line.key is not None]
    except FileNotFoundError:
        return {}, []
    except UnicodeDecodeError:
        return {}, [f"{env_file} is not plain text: save it with the encoding UTF-8."]
    except OSError as error:
        return {}, [f"{env_file} can't be read: {error.strerror}."]

    written = {line.key: (line.value or "").strip() for line in lines if line.key is not None}
    faults = [
        f"{env_file}, line {line.original.line}, can't be understood: write NAME=value, one setting a line."
        for line in lines
        if line.error or line.value is None
    ]
    for key in written:
        meant = get_close_matches(key.upper(), KEYS, n=1, cutoff=0.8)
        if meant and meant[0] not in written:
            faults.append(f"{env_file} sets {key}, which Mirrorball doesn't know: write {meant[0]}.")
    return written, faults


def _faults_of_token(token: str | None) -> Iterator[str]:
    if token is None:
        yield f"DISCORD_TOKEN is missing: copy the bot's token from {_BOT_PAGE}, into .env."
    elif not _TOKEN.fullmatch(token):
        yield (
            "DISCORD_TOKEN is not the token of a bot, which has three parts joined by dots "
            f"(a client secret or a public key has none): copy it from {_BOT_PAGE}."
        )


def _faults_of_database_url(url: str) -> Iterator[str]:
    """What is wrong with the address's form. Which engines there are is for db to know, and to say."""
    engine, separator, place = url.partition("://")
    try:
        urlsplit(url)
    except ValueError as error:
        yield f"DATABASE_URL can't be read as an address: {error}."
        return
    if not separator:
        yield f"DATABASE_URL must begin with the kind of database: for a file, write {_mended(url)}."
    elif engine.startswith("sqlite"):
        path, _, _ = place.partition("?")
        if path.strip("/") in ("", ":memory:"):
            yield f"DATABASE_URL names no file to keep the data in: write {_FILE_URL}mirrorball.sqlite3."
        elif engine != "sqlite+aiosqlite" or not place.startswith("/"):
            yield f"DATABASE_URL is not quite right for a file: write {_mended(place.removeprefix('/'))}."


def _mended(path: str) -> str:
    """The address of a file; never one that would repeat a password."""
    return _FILE_URL + ("path/to/mirrorball.sqlite3" if "@" in path else path.replace("\\", "/"))
