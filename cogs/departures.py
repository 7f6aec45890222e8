"""What happens to a server's data when the bot is removed: it is kept for a while, then deleted."""

import asyncio
import logging
from typing import TYPE_CHECKING, Final

import discord
from discord.ext import commands, tasks

from db.errors import StoreError

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

log = logging.getLogger(__name__)

FIRST_LOOK_SECONDS: Final = 60.0
"""So long after the start, when everything else has begun and every server has been told of."""


class Departures(commands.Cog):
    """Notes who left and who came back, and looks once a day whose time is over."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    async def cog_unload(self) -> None:
        self.look.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if not self.look.is_running():
            _ = self.look.start()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Not told for a server that Discord can't reach for a while, which is `on_guild_unavailable`."""
        await self.bot.store.servers.note_farewell(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.bot.store.servers.note_return(guild.id)

    @tasks.loop(hours=24)
    async def look(self) -> None:
        """Delete what belongs to servers that were left long enough ago.

        The bot may have been removed, or brought back, while it was down. When Discord is ready, it knows
        all servers that it is in, also those that can't be reached for a while.
        """
        servers = self.bot.store.servers
        try:
            await servers.note_whereabouts([guild.id for guild in self.bot.guilds])
            if forgotten := await servers.forget_departed():
                await self.bot.catalogues.refresh()
                log.info("Deleted what belonged to %d servers that were left", len(forgotten))
        except StoreError:
            log.exception("The servers that were left could not be looked after; trying again tomorrow")

    @look.before_loop
    async def wait(self) -> None:
        await asyncio.sleep(FIRST_LOOK_SECONDS)
