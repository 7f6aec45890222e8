"""Opens the made-up server "Ballroom" with the real bot and three people in it, in a browser."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
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
    """Somebody in the ballroom whom the person at the page can be."""

    name: str
    permissions: discord.Permissions = discord.Permissions.none()  # noqa: RUF009 -- nobody changes it


PEOPLE: Final = (
    Person("you"),
    Person("friend"),
    Person("admin", discord.Permissions(manage_guild=True)),
)


async def run_preview(
    bot: commands.Bot,
    *,
    greet: Callable[[discord.TextChannel], Awaitable[None]],
    port: int = 8765,
    open_browser: bool = True,
    people: Sequence[Person] = PEOPLE,
    on_open: Callable[[str], None] = print,
) -> None:
    """Show `bot`, which has not been started, in a Discord-like page on 127.0.0.1, until it is told to stop.

    `greet` writes the channel's first message. `port` 0 takes any free one. `on_open` gets the page's address,
    which works on this machine only and holds a secret: who has it can act in the preview. SIGINT (Ctrl-C) and
    SIGTERM end the preview; the bot is closed before this returns. The event loop must be asyncio's own, not uvloop.
    Raises PreviewError when simcord is not installed or the port is taken.
    """
    try:
        from preview import realtime  # noqa: PLC0415 -- only the preview needs simcord
    except ModuleNotFoundError as missing:
        raise PreviewError(f"The preview needs {missing.name}; install what it needs with: {INSTALL}") from missing

    with stop_signals() as stopped:
        async with realtime.real_time(bot, name=BOT) as world:
            if not await world.as_bot(bot.tree.fetch_commands()):  # a bot that has synced before may see no need to
                await world.as_bot(bot.tree.sync())
            guild = world.create_guild(SERVER)
            floor = guild.create_text_channel(CHANNEL, topic=TOPIC)
            viewers = tuple(
                guild.add_member(
                    world.create_user(person.name),
                    roles=[guild.create_role(person.name, permissions=person.permissions)] if person.permissions else [],
                )
                for person in people
            )
            await world.as_bot(greeting(bot, floor.id, greet))
            page = realtime.RealTimePreview(world, floor, viewers, port=port, avatar=AVATAR.read_bytes())
            try:
                await page.open()
            except OSError as taken:
                raise PreviewError(
                    f"Port {port} is taken by another program; choose another one, for example --port {port + 1}"
                ) from taken
            try:
                on_open(page.url)
                if open_browser:
                    await asyncio.to_thread(webbrowser.open, page.url)
                await stopped.wait()
            finally:
                await page.close()


async def greeting(
    bot: commands.Bot, channel_id: int, greet: Callable[[discord.TextChannel], Awaitable[None]]
) -> None:
    """Let `greet` write into the channel as soon as the bot sees it."""
    await bot.wait_until_ready()
    channel = bot.get_channel(channel_id)
    assert isinstance(channel, discord.TextChannel)
    await greet(channel)


@contextlib.contextmanager
def stop_signals() -> Iterator[asyncio.Event]:
    """Turn SIGINT and SIGTERM into an event; where a platform cannot, Ctrl-C cancels the running task instead."""
    loop, stopped = asyncio.get_running_loop(), asyncio.Event()
    taken: list[signal.Signals] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError, RuntimeError):  # Windows; not in the main thread
            loop.add_signal_handler(number, stopped.set)
            taken.append(number)
    try:
        yield stopped
    finally:
        for number in taken:
            loop.remove_signal_handler(number)
