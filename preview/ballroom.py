"""Opens the made-up server "Ballroom" with the real bot and three people in it, in a browser."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

import discord
from discord.ext import commands

BOT: Final = "Mirrorball"
SERVER: Final = "Ballroom"
CHANNEL: Final = "ballroom-floor"
TOPIC: Final = "Ask about Dancing With the Stars: type / and choose"
AVATAR: Final = Path(__file__).parents[1] / "assets" / "avatar.png"
INSTALL: Final = "pip install -r requirements-preview.txt"


class PreviewError(Exception):
    """The preview cannot open. The message is one sentence for the person who started it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the ballroom whom the person at the page can be, with Manage Server or without."""

    name: str
    may_manage: bool = False


PEOPLE: Final = (Person("you"), Person("friend"), Person("admin", may_manage=True))

Greet = Callable[[discord.TextChannel], Awaitable[None]]


async def run_preview(
    bot: commands.Bot,
    *,
    greet: Greet,
    port: int = 8765,
    open_browser: bool = True,
    people: Sequence[Person] = PEOPLE,
    messages: Path | None = None,
    on_open: Callable[[str], None] = print,
) -> None:
    """Show `bot`, which has not been started, in a Discord-like page on 127.0.0.1 until it is told to stop.

    `greet` writes the channel's first message. `messages` is the file in which the channel's messages are
    kept from one time to the next; without it every time is the first. The ids of the server, the channel and
    the people are the same every time. `port` 0 takes any free one. `on_open` gets the page's
    address; it works on this machine only and holds a secret, since who has it can act in the preview. SIGINT
    (Ctrl-C) and SIGTERM end the preview; the bot is closed before this returns. The event loop must be
    asyncio's own, which simcord needs, not uvloop. Raises PreviewError when simcord is missing or another
    version, and when the port is taken.
    """
    showing = asyncio.create_task(show(bot, greet, port, open_browser, people, messages, on_open))
    with cancelled_by_signals(showing):
        try:
            await showing
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():  # not a signal: somebody cancels the caller
                raise


async def show(
    bot: commands.Bot,
    greet: Greet,
    port: int,
    open_browser: bool,
    people: Sequence[Person],
    messages: Path | None,
    on_open: Callable[[str], None],
) -> None:
    """Do what `run_preview` says, until cancelled."""
    try:
        from simcord import SetupError  # late, since nothing but the preview needs simcord

        from preview import realtime, scrollback
    except ModuleNotFoundError as missing:
        raise PreviewError(f"The preview needs {missing.name}; install it with: {INSTALL}") from missing
    if (found := version("simcord")) != realtime.SIMCORD:
        raise PreviewError(f"The preview needs simcord {realtime.SIMCORD}, not {found}; run: {INSTALL}")

    world = realtime.RealTimeEnv(bot, name=BOT)
    guild = world.create_guild(SERVER)
    floor = guild.create_text_channel(CHANNEL, topic=TOPIC)
    manager = guild.create_role("manager", permissions=discord.Permissions(manage_guild=True))
    viewers = tuple(
        guild.add_member(world.create_user(person.name), roles=[manager] if person.may_manage else [])
        for person in people
    )
    is_new = messages is None or not scrollback.Scrollback(messages).keep(world, floor.id)
    async with world.running():
        await world.as_bot(settle_in(bot, floor.id, greet if is_new else None))
        page = realtime.RealTimePreview(
            world, floor, viewers, port=port, avatar=AVATAR.read_bytes(), timezone=local_timezone()
        )
        try:
            await page.open()
        except OSError as taken:
            raise PreviewError(
                f"Port {port} is taken by another program; choose another, for example --port {port + 1}"
            ) from taken
        except SetupError as refused:
            raise PreviewError(f"The preview cannot open ({refused}); run: {INSTALL}") from refused
        try:
            on_open(page.url)
            if open_browser:
                await asyncio.to_thread(webbrowser.open, page.url)
            await asyncio.Event().wait()
        finally:
            await page.close()


async def settle_in(bot: commands.Bot, channel_id: int, greet: Greet | None) -> None:
    """Make sure that the bot's commands are there, and let `greet` write into the channel."""
    await bot.wait_until_ready()
    if not await bot.tree.fetch_commands():  # this Discord is new, though the bot may remember another
        await bot.tree.sync()
    channel = bot.get_channel(channel_id)
    assert isinstance(channel, discord.TextChannel)
    if greet is not None:
        await greet(channel)


def local_timezone() -> str:
    """Name a time zone with this machine's offset from UTC, in whole hours; "UTC" where it has another."""
    offset = datetime.now(UTC).astimezone().utcoffset()
    hours, rest = divmod(int(offset.total_seconds()) if offset else 0, 3600)
    return f"Etc/GMT{-hours:+d}" if hours and not rest else "UTC"  # these names count westward


@contextlib.contextmanager
def cancelled_by_signals(task: asyncio.Task[None]) -> Iterator[None]:
    """Let SIGINT and SIGTERM cancel `task`; where that can't be arranged, they do what they always do."""
    loop = asyncio.get_running_loop()
    arranged: list[signal.Signals] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError, RuntimeError):  # on Windows; outside the main thread
            loop.add_signal_handler(number, task.cancel)
            arranged.append(number)
    try:
        yield
    finally:
        for number in arranged:
            loop.remove_signal_handler(number)
