"""Mirrorball's command line, and the one place where its parts are put together."""

import argparse
import asyncio
import contextlib
import json
import logging
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import discord
from pydantic import BaseModel, ValidationError

from ask.conversation import Conversations
from ask.plain import name_outcome, tell
from ask.scene import Scene
from cogs.mirrorball import Mirrorball
from config import Settings, SettingsError, load_settings
from db.catalogues import Catalogues
from db.errors import StoreError
from db.shipped import import_shipped
from db.store import open_store
from logs import set_up_logging
from preview import PreviewError, run_preview
from show.catalogue import Catalogue
from show.seasonfile import Fault, SeasonFileError
from trivia.listing import json_lines
from ui.guide import draw_guide

SHIPPED_SEASONS = Path(__file__).parent / "data" / "seasons"
PREVIEW_DATABASE = "sqlite+aiosqlite:///preview.sqlite3"

CLOSING_SECONDS = 5.0
"""How long an orderly end may take."""

log = logging.getLogger("mirrorball")


class Refusal(Exception):
    """The bot can't do what was asked; `faults` has one clear line for each reason."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@contextlib.asynccontextmanager
async def open_bot(
    database_url: str, *, always_sync: bool = False, dev_server: int | None = None
) -> AsyncIterator[Mirrorball]:
    """The bot with all that it needs; everything is closed in order when it is left.

    Raises StoreError when the database can't be used, SeasonFileError when a shipped season is damaged.
    """
    async with open_store(database_url) as store:
        report = await import_shipped(store, SHIPPED_SEASONS)
        log.info("Seasons: %s", report)
        async with (
            Catalogues(store) as catalogues,
            Mirrorball(store, catalogues, always_sync=always_sync, dev_server=dev_server) as bot,
        ):
            yield bot


async def run(settings: Settings) -> None:
    """Run on Discord until told to stop."""
    async with open_bot(settings.database_url, dev_server=settings.dev_server) as bot:
        await _until_told(bot, bot.start(settings.discord_token or ""))


async def sync(settings: Settings) -> None:
    """Tell Discord the commands, whether or not they changed."""
    async with open_bot(settings.database_url, always_sync=True, dev_server=settings.dev_server) as bot:
        # Logging in runs setup_hook, which does it; no connection to the gateway is needed.
        await bot.login(settings.discord_token or "")
    print("Discord knows the commands now.")


async def preview(port: int, open_browser: bool) -> None:
    """Show the bot in a browser, with data of its own."""

    async with open_bot(PREVIEW_DATABASE, always_sync=True) as bot:

        async def greet(channel: discord.TextChannel) -> None:
            await channel.send(view=draw_guide(bot.catalogues.current(None), private=False))

        await run_preview(
            bot,
            greet=greet,
            port=port,
            open_browser=open_browser,
            on_open=lambda url: print(f"Mirrorball is open at {url}\nPress Ctrl-C to end it.", flush=True),
        )


async def check(settings: Settings) -> None:
    """See whether the bot could start, without connecting to Discord."""
    async with open_bot(settings.database_url):
        pass
    print("All is well: the settings, the database and the seasons are in order.")


async def _until_told(bot: Mirrorball, running: Awaitable[None]) -> None:
    """Await `running` until it ends, or until SIGTERM or Ctrl-C; then close in order."""
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(running)
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows has Ctrl-C only, which cancels us.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, told.set)
    waiting = asyncio.create_task(told.wait())
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.wait((task, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if task.done():
        task.result()
        return
    log.info("Closing")
    async with asyncio.timeout(CLOSING_SECONDS):
        while not task.done():
            # Not once: on Python 3.11, wait_for loses it in the moment in which a connection is made.
            task.cancel()
            await asyncio.wait((task,), timeout=0.2)
        await bot.close()


async def ask(settings: Settings, question: str | None) -> None:
    """Answer one question in the terminal, or with None the JSON lines of standard input, each on its own.

    A line is {"id", "q", "context"}, where `context` has the earlier questions of the same conversation; the
    answer is {"id", "outcome", "answer"}.
    """
    async with open_store(settings.database_url) as store:
        await import_shipped(store, SHIPPED_SEASONS)
        scene = Scene(catalogue=Catalogue(await store.seasons.load()))
    if question is not None:
        print(tell(Conversations(time.monotonic).ask(0, 0, question, scene)[1]))
        return
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            print(json.dumps(_answer_line(line, number, scene), ensure_ascii=False), flush=True)


async def list_questions(settings: Settings, season: int | None, kind: str | None) -> None:
    """Print the trivia questions that can be made, a line of JSON for each; None is any.

    Raises Refusal for a season or a kind that there is not.
    """
    async with open_store(settings.database_url) as store:
        await import_shipped(store, SHIPPED_SEASONS)
        catalogue = Catalogue(await store.seasons.load())
    try:
        for line in json_lines(catalogue, season=season, kind=kind):
            print(line)
    except ValueError as error:
        raise Refusal(str(error)) from error


def _answer_line(line: str, number: int, scene: Scene) -> dict[str, object]:
    try:
        asked = _Line.model_validate_json(line)
    except ValidationError as error:
        raise Refusal(f'Line {number} is not of the form {{"id": …, "q": "…", "context": ["…"]}}.') from error
    conversation = Conversations(time.monotonic)
    for earlier in asked.context:
        conversation.ask(0, 0, earlier, scene)
    outcome = conversation.ask(0, 0, asked.q, scene)[1]
    return {"id": asked.id, "outcome": name_outcome(outcome), "answer": tell(outcome)}


class _Line(BaseModel):
    """A question of `ask --batch`."""

    id: str | int
    q: str
    context: list[str] = []


def check_seasons(files: Sequence[Path]) -> None:
    """Tell what does not fit in season files, in the shipped ones when none are named.

    Raises SeasonFileError with all of it.
    """
    from show.seasonfile import read_folder, read_season  # loaded late, for the bot itself needs them seldom

    if not files:
        read_folder(SHIPPED_SEASONS)
        print("No fault in the shipped seasons.")
        return
    known = {
        name for season in read_folder(SHIPPED_SEASONS) for name in (c.celebrity for c in season.couples)
    }
    faults: list[Fault] = []
    for file in files:
        try:
            read_season(file, known_names=known)
        except SeasonFileError as error:
            faults += error.faults
    if faults:
        raise SeasonFileError(tuple(faults))
    print("No fault found.")


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says. Returns the exit status: 2 for what the user must mend first."""
    arguments = _parse(words)
    try:
        _do(arguments)
    except (SettingsError, SeasonFileError) as error:
        return _refuse(*(str(fault) for fault in error.faults))
    except (StoreError, PreviewError) as error:
        return _refuse(str(error))
    except Refusal as error:
        return _refuse(*error.faults)
    except discord.LoginFailure:
        return _refuse(
            "Discord does not accept DISCORD_TOKEN: reset it on the Bot page of your application "
            "(discord.com/developers/applications) and put the new one into .env."
        )
    except aiohttp.ClientConnectionError as error:
        return _refuse(f"Discord can't be reached ({type(error).__name__}): is this machine on the internet?")
    except KeyboardInterrupt:
        return 130
    return 0


def _do(arguments: argparse.Namespace) -> None:
    command: str = arguments.command or "run"
    if command == "preview":
        set_up_logging("ERROR", "text", secrets=())
        asyncio.run(preview(arguments.port, not arguments.no_browser))
        return
    if command == "seasons":
        check_seasons(arguments.files)
        return
    if command == "ask":
        set_up_logging("WARNING", "text", secrets=())
        question = None if arguments.batch else " ".join(arguments.question)
        asyncio.run(ask(load_settings(need_token=False), question))
        return
    if command == "questions":
        set_up_logging("WARNING", "text", secrets=())
        asyncio.run(list_questions(load_settings(need_token=False), arguments.season, arguments.kind))
        return
    settings = _settle()
    set_up_logging(settings.log_level, settings.log_format, secrets=settings.secrets)
    todo: dict[str, Callable[[Settings], Any]] = {"run": run, "sync": sync, "check": check}
    _run_fast(todo[command](settings))


def _settle() -> Settings:
    """The settings. Raises Refusal with their faults and the database's together."""
    try:
        return load_settings()
    except SettingsError as error:
        faults = list(error.faults)
    with contextlib.suppress(SettingsError):
        url = load_settings(need_token=False).database_url
        try:
            asyncio.run(_try_store(url))
        except StoreError as error:
            faults.append(str(error))
    raise Refusal(*faults)


async def _try_store(url: str) -> None:
    async with open_store(url):
        pass


def _run_fast(main: Any) -> None:
    """Run with uvloop where the platform has it."""
    try:
        import uvloop
    except ModuleNotFoundError:
        asyncio.run(main)
    else:
        uvloop.run(main)


def _refuse(*faults: str) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)
    return 2


def _parse(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bot.py", description="A Discord bot about Dancing With the Stars.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("run", help="run the bot on Discord (what happens without a command)")
    page = commands.add_parser("preview", help="open the bot in a browser, without a Discord account")
    page.add_argument(
        "--port", type=int, default=8765, help="where the page is served on this machine (8765)"
    )
    page.add_argument("--no-browser", action="store_true", help="print the page's address only")
    asking = commands.add_parser("ask", help="answer a question in the terminal")
    asking.add_argument("question", nargs="*", help="the question in words")
    asking.add_argument("--batch", action="store_true", help="answer the JSON lines of standard input")
    listing = commands.add_parser("questions", help="list the trivia questions that the facts make")
    listing.add_argument("--json", action="store_true", required=True, help="a line of JSON for each")
    listing.add_argument("--season", type=int, help="only those about this season", metavar="N")
    listing.add_argument("--kind", help="only those of this kind")
    commands.add_parser("check", help="see whether the bot could start, without connecting")
    commands.add_parser("sync", help="tell Discord the commands, even if they did not change")
    seasons = commands.add_parser("seasons", help="work with season files").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    checking = seasons.add_parser(
        "check", help="tell every fault in season files; the shipped ones if none is named"
    )
    checking.add_argument("files", nargs="*", type=Path, metavar="FILE")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
