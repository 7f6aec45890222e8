"""/help: what the bot can do, with buttons that do it."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from ui.guide import draw_guide
from ui.reply import reply

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


class Guide(commands.Cog):
    """The way in for somebody who is new."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    @app_commands.command()
    async def help(self, interaction: Interaction) -> None:
        """What I can tell you, with examples to try"""
        await reply(interaction, draw_guide(self.bot.scene_of(interaction)), private=True)
