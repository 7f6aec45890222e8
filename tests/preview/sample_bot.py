"""A small bot that does what the preview must show; `python -m tests.preview.sample_bot` opens it."""

import argparse
import asyncio
import functools
import re
import sys
from typing import Any, Self

import discord
from discord import app_commands, ui
from discord.ext import commands, tasks

from preview import PreviewError, run_preview

WINNERS = {"32": "Xochitl Gomez and Val Chmerkovskiy", "31": "Charli D'Amelio and Mark Ballas"}


class Again(ui.DynamicItem[ui.Button[ui.LayoutView]], template=r"sample:again:(?P<season>[0-9]+)"):
    """A button that carries its question, so that it works after a restart."""

    def __init__(self, season: str) -> None:
        self.season = season
        super().__init__(ui.Button(label=f"Season {season}", custom_id=f"sample:again:{season}"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls(match["season"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(view=card(self.season))


def card(season: str) -> ui.LayoutView:
    other = "31" if season == "32" else "32"
    view = ui.LayoutView(timeout=None)
    view.add_item(
        ui.Container(
            ui.TextDisplay(f"**{WINNERS.get(season, 'Nobody I know')}** won season {season}."),
            ui.Separator(),
            ui.ActionRow(Again(other)),
            accent_colour=0xD4AF37,
        )
    )
    return view


class Closing(ui.LayoutView):
    """A card that says when its time is up, as a trivia question does."""

    def __init__(self, seconds: float) -> None:
        super().__init__(timeout=seconds)
        self.message: discord.Message | None = None
        self.add_item(ui.TextDisplay("The floor is open."))

    async def on_timeout(self) -> None:
        assert self.message is not None
        closed = ui.LayoutView()
        closed.add_item(ui.TextDisplay("The floor is closed."))
        await self.message.edit(view=closed)


class SampleBot(commands.Bot):
    def __init__(self) -> None:
        super().__init__(commands.when_mentioned, intents=discord.Intents(guilds=True, guild_messages=True))
        self.ticks = 0
        self.was_closed = False

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Again)
        await self.add_cog(Sample())
        self.ticking = self.tick.start()

    async def close(self) -> None:
        self.was_closed = True
        await super().close()

    async def on_message(self, message: discord.Message, /) -> None:
        if self.user in message.mentions:
            await message.reply(f"You said: {message.content.replace(self.user.mention, '').strip()}")

    @tasks.loop(seconds=0.2)
    async def tick(self) -> None:
        self.ticks += 1


class Sample(commands.Cog):
    @app_commands.command(description="Who won a season")
    async def winner(self, interaction: discord.Interaction[Any], season: str | None = None) -> None:
        await interaction.response.send_message(view=card(season or "32"))

    @winner.autocomplete("season")
    async def seasons(
        self, interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=f"Season {number}: {couple}", value=number)
            for number, couple in WINNERS.items()
            if typed in f"{number} {couple}"
        ]

    @app_commands.command(description="A message that changes by itself after half a second")
    async def later(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Counting the marks …")
        await asyncio.sleep(0.5)
        await interaction.edit_original_response(content="30 of 30!")

    @app_commands.command(description="A card whose time runs out")
    async def floor(self, interaction: discord.Interaction[Any]) -> None:
        view = Closing(0.5)
        await interaction.response.send_message(view=view)
        view.message = await interaction.original_response()

    @app_commands.command(description="Takes a while to answer")
    async def slow(self, interaction: discord.Interaction[Any]) -> None:
        await asyncio.sleep(1)
        await interaction.response.send_message("Here at last.")

    @app_commands.command(description="A card taller than a window")
    async def standings(self, interaction: discord.Interaction[Any]) -> None:
        view = ui.LayoutView()
        view.add_item(ui.TextDisplay("\n".join(f"{place}. A couple" for place in range(1, 41))))
        await interaction.response.send_message(view=view)

    @app_commands.command(description="When the next dance starts")
    async def soon(self, interaction: discord.Interaction[Any]) -> None:
        at = discord.utils.utcnow().timestamp() + 40
        await interaction.response.send_message(f"The next dance starts <t:{int(at)}:R>.")

    @app_commands.command(description="Answers only you")
    async def secret(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Between us.", ephemeral=True)

    @app_commands.command(description="Fails before it has answered")
    async def broken(self, interaction: discord.Interaction[Any]) -> None:
        raise ValueError("the heel broke")

    @app_commands.command(description="Starts something in the background, and that fails")
    async def stumble(self, interaction: discord.Interaction[Any]) -> None:
        async def fall() -> None:
            raise ValueError("a stumble in the background")

        self.falling = asyncio.create_task(fall())
        await interaction.response.send_message("One, two, cha-cha-cha.")

    @app_commands.command(description="For those who manage the server")
    @app_commands.default_permissions(manage_guild=True)
    async def settings(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Settings.")


async def greet(channel: discord.TextChannel) -> None:
    await channel.send("Welcome to the ballroom! Type `/winner` to ask who won.")


async def main(port: int) -> None:
    try:
        await run_preview(
            SampleBot(),
            greet=greet,
            port=port,
            open_browser=False,
            on_open=functools.partial(print, flush=True),
        )
    except PreviewError as refused:
        sys.exit(str(refused))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    asyncio.run(main(parser.parse_args().port))
