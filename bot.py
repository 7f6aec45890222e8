"""Mirrorball's command line, and the one place where its parts are put together."""

import argparse
import asyncio
import contextlib
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import discord

from cogs.mirrorball import Mirrorball
from config import SHIPPED_SEASONS, Settings, SettingsError, load_settings
from db.catalogues import Catalogues
from db.errors import StoreError
from db.shipped import import_shipped
from db.store import open_store
from logs import set_up_logging
from preview import PreviewError, run_preview
from show.seasonfile import SeasonFileError
from ui.guide import draw_guide

PREVIEW_FILE = Path("preview.sqlite3")
PREVIEW_MESSAGES = Path("preview.sqlite3-messages")

SWITCH_SECONDS = 0.0005
"""So long a thread that builds a catalogue or reads a file may keep others waiting: a tenth of Python's own
5 ms, which the event loop would lose at every turn."""

CLOSING_SECONDS = 5.0
"""How long an orderly end may take."""

log = logging.getLogger("mirrorball")


@contextlib.asynccontextmanager
async def open_bot(
    database_url: str, *, secret: str = "", always_sync: bool = False, dev_server: int | None = None
) -> AsyncIterator[Mirrorball]:
    """The bot with all that it needs; everything is closed in order when it is left.

    `secret` is for open_store.

    Raises StoreError when the database can't be used, SeasonFileError when a shipped season is damaged.
    """
    async with open_store(database_url, secret=secret) as store:
        report = await import_shipped(store, SHIPPED_SEASONS)
        log.info("Seasons: %s", report)
        async with (
            Catalogues(store) as catalogues,
            Mirrorball(store, catalogues, always_sync=always_sync, dev_server=dev_server) as bot,
        ):
            yield bot


async def run(settings: Settings) -> None:
    """Run on Discord until told to stop."""
    token = settings.discord_token or ""
    async with open_bot(settings.database_url, secret=token, dev_server=settings.dev_server) as bot:
        keep_what_is_loaded()
        await _until_told(bot, bot.start(token))


def keep_what_is_loaded() -> None:
    """Spare the garbage collector what stays as long as the bot does.

    To look through all of it again and again would hold everybody up for a tenth of a second each time.
    """
    gc.collect()
    gc.freeze()


async def sync(settings: Settings) -> None:
    """Tell Discord the commands, whether or not they changed."""
    async with open_bot(settings.database_url, always_sync=True, dev_server=settings.dev_server) as bot:
        # Logging in runs setup_hook, which does it; no connection to the gateway is needed.
        await bot.login(settings.discord_token or "")
    print("Discord knows the commands now.")


async def preview(port: int, open_browser: bool) -> None:
    """Show the bot in a browser, with data of its own."""
    async with open_bot(f"sqlite+aiosqlite:///{PREVIEW_FILE}", always_sync=True) as bot:

        async def greet(channel: discord.TextChannel) -> None:
            await channel.send(view=draw_guide(bot.scene(None, channel.id, None), private=False))

        await run_preview(
            bot,
            greet=greet,
            port=port,
            open_browser=open_browser,
            messages=PREVIEW_MESSAGES,
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


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says.

    Returns the exit status: 1 where season files have faults, 2 for what the user must mend first.
    """
    arguments = _parse(words)
    try:
        return _do(arguments)
    except SeasonFileError as error:
        _refuse(*(str(fault) for fault in error.faults))
        return 1
    except SettingsError as error:
        return _refuse(*error.faults)
    except (StoreError, PreviewError) as error:
        return _refuse(str(error))
    except discord.LoginFailure:
        return _refuse(
            "Discord does not accept DISCORD_TOKEN: reset it on the Bot page of your application "
            "(discord.com/developers/applications) and put the new one into .env."
        )
    except aiohttp.ClientConnectionError as error:
        return _refuse(f"Discord can't be reached ({type(error).__name__}): is this machine on the internet?")
    except KeyboardInterrupt:
        return 130


def _do(arguments: argparse.Namespace) -> int:
    command: str = arguments.command or "run"
    if command == "preview":
        set_up_logging("ERROR", "text", secrets=())
        if not PREVIEW_FILE.exists():
            PREVIEW_MESSAGES.unlink(missing_ok=True)  # their buttons are about what nobody knows any more
        asyncio.run(preview(arguments.port, not arguments.no_browser))
        return 0
    if command in ("ask", "questions", "seasons", "backup"):
        set_up_logging("WARNING", "text", secrets=())
        return _do_without_discord(command, arguments)
    settings = _settle()
    set_up_logging(settings.log_level, settings.log_format, secrets=settings.secrets)
    todo: dict[str, Callable[[Settings], Any]] = {"run": run, "sync": sync, "check": check}
    _run_fast(todo[command](settings))
    return 0


def _do_without_discord(command: str, arguments: argparse.Namespace) -> int:
    import terminal  # loaded late, for the bot itself needs nothing of it

    if command == "seasons" and arguments.action == "check":
        terminal.check_seasons(arguments.files)
        return 0
    url = load_settings(need_token=False).database_url
    try:
        match command, getattr(arguments, "action", None):
            case "ask", _:
                asyncio.run(terminal.ask(url, None if arguments.batch else " ".join(arguments.question)))
            case "questions", _:
                asyncio.run(terminal.list_questions(url, arguments.season, arguments.kind))
            case "seasons", "import":
                asyncio.run(terminal.import_seasons(url, arguments.files, arguments.server))
            case "seasons", "export":
                exported = arguments.number, arguments.server, arguments.form, arguments.to
                asyncio.run(terminal.export_seasons(url, *exported))
            case "backup", _:
                asyncio.run(terminal.make_backup(url, arguments.file))
    except terminal.Refusal as error:
        return _refuse(*error.faults)
    return 0


def _settle() -> Settings:
    """The settings. Raises SettingsError with their faults and the database's together."""
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
    raise SettingsError(tuple(faults))


async def _try_store(url: str) -> None:
    async with open_store(url):
        pass


def _run_fast(main: Any) -> None:
    """Run with uvloop where the platform has it, and without long waits for other threads."""
    sys.setswitchinterval(SWITCH_SECONDS)
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
    importing = seasons.add_parser("import", help="store .toml, .json or .csv files: all of them, or none")
    importing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    exporting = seasons.add_parser("export", help="write a season as files")
    exporting.add_argument("number", type=int, metavar="N")
    exporting.add_argument(
        "--form", choices=("toml", "json", "csv"), default="toml", help="which form (toml)"
    )
    exporting.add_argument("--to", type=Path, default=Path(), metavar="FOLDER", help="where to (here)")
    for each in (importing, exporting):
        each.add_argument(
            "--server", type=int, metavar="ID", help="a server's own season, instead of everyone's"
        )
    copying = commands.add_parser("backup", help="copy the database, also while the bot runs")
    copying.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a file that is not there yet")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
