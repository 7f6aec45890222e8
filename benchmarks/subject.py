"""A process that is measured: `python -m benchmarks.subject mirrorball|both|bare PORT`.

`mirrorball` is what `python bot.py` runs, `bare` a bot with nothing but the constant commands below, and
`both` is the former with the latter's commands beside its own. Each speaks to the stand-in for Discord at
PORT instead of to Discord. Nothing is imported here that the one of them would have and the other would not.
"""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, Final

import discord
from discord import app_commands, ui
from discord.app_commands import Choice
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

TOKEN: Final = ".".join(["A" * 24, "B" * 6, "C" * 38])
"""Of the form of a token; it opens nothing."""

TEXT: Final = (
    "A sentence of the length in which a fact is told stands here.\n"
    "A second one tells a little more of it, and of who came next, and what was scored.\n"
    "-# And a third, in small letters, tells how far the facts go.\n"
    "-# Facts: the first source of them (a licence), and the name of the second one (a licence)"
)
CHOICES: Final = [Choice(name=f"A choice like all the others, number {n}", value=str(n)) for n in range(25)]

Interaction = discord.Interaction[discord.Client]


@app_commands.command(description="A constant text")
async def bare_text(interaction: Interaction, season: str | None = None) -> None:
    await interaction.response.send_message(TEXT)


@app_commands.command(description="A constant card with as many parts as the one of /winner")
async def bare_card(interaction: Interaction, season: str | None = None) -> None:
    view = ui.LayoutView(timeout=None)
    frame: ui.Container[ui.LayoutView] = ui.Container(accent_colour=0xE3B341)
    for text in TEXT.split("\n", 2):
        frame.add_item(ui.TextDisplay(text))
    buttons = [ui.Button[ui.LayoutView](label=f"Button {n}", custom_id=f"a constant:{n}") for n in range(5)]
    frame.add_item(ui.ActionRow(*buttons))
    view.add_item(frame)
    await interaction.response.send_message(view=view)


@app_commands.command(description="Constant choices")
async def bare_choices(interaction: Interaction, season: str) -> None:
    await interaction.response.send_message(TEXT)


@bare_choices.autocomplete("season")
async def complete(interaction: Interaction, typed: str) -> list[Choice[str]]:
    return CHOICES


BARE: Final[tuple[app_commands.Command[Any, ..., None], ...]] = (bare_text, bare_card, bare_choices)


class Bare(commands.Bot):
    """As light as discord.py gets with the intents that Mirrorball has."""

    def __init__(self) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )

    async def setup_hook(self) -> None:
        for command in BARE:
            self.tree.add_command(command)
        await self.tree.sync()


async def run_bare() -> None:
    async with Bare() as bot:
        await bot.start(TOKEN)


async def run_both() -> None:
    import bot
    from config import load_settings

    settings = load_settings(env_file=None)
    async with bot.open_bot(settings.database_url) as mirrorball:
        for command in BARE:
            mirrorball.tree.add_command(command)
        bot.keep_what_is_loaded()
        await mirrorball.start(TOKEN)


def run_fast(main: Coroutine[Any, Any, None]) -> None:
    """As bot.py does."""
    try:
        import uvloop
    except ModuleNotFoundError:
        asyncio.run(main)
    else:
        uvloop.run(main)


def speak_to(port: int) -> None:
    """Let discord.py take the stand-in for Discord."""
    Route.BASE = f"http://127.0.0.1:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = URL(f"ws://127.0.0.1:{port}/gateway/")


if __name__ == "__main__":
    speak_to(int(sys.argv[2]))
    if sys.argv[1] == "mirrorball":
        import bot

        sys.exit(bot.main(["run"]))
    run_fast(run_both() if sys.argv[1] == "both" else run_bare())
