"""/server settings: how much is told in a server, and how trivia runs there."""

from collections.abc import Callable
from dataclasses import replace as changed
from typing import TYPE_CHECKING

import discord

from cogs.rights import refuse_unless_manager
from show.ceiling import Ceiling
from trivia.server_settings import ServerSettings
from ui.card import Card
from ui.reply import replace, reply
from ui.settings import draw_settings
from ui.spoilers import EVERYTHING, PAGE

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


class Settings:
    """Each choice is stored when it is made, and holds for the next question."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        bot.deeds.on_choice(
            ceiling=self._choose_ceiling,
            trivia_channels=self._choose_channels,
            trivia_role=self._choose_role,
        )
        bot.deeds.on_press(speed=self._set_speed)

    async def show(self, interaction: Interaction) -> None:
        if not await refuse_unless_manager(interaction):
            await reply(interaction, await self._draw(interaction), private=True)

    async def _choose_ceiling(self, interaction: Interaction, values: list[str], menu: str) -> None:
        [chosen] = values
        if chosen.startswith(PAGE):
            if not await refuse_unless_manager(interaction):
                page = int(chosen.removeprefix(PAGE))
                await replace(interaction, await self._draw(interaction, page))
            return
        ceiling = None if chosen == EVERYTHING else Ceiling.decode(chosen)
        await self._change(interaction, lambda settings: changed(settings, ceiling=ceiling))

    async def _choose_channels(self, interaction: Interaction, values: list[str]) -> None:
        channels = frozenset(map(int, values))
        await self._change(interaction, lambda settings: changed(settings, trivia_channels=channels))

    async def _choose_role(self, interaction: Interaction, values: list[str]) -> None:
        role = int(values[0]) if values else None
        await self._change(interaction, lambda settings: changed(settings, trivia_role=role))

    async def _set_speed(self, interaction: Interaction, choice: str) -> None:
        await self._change(interaction, lambda settings: changed(settings, speed_points=choice == "on"))

    async def _change(
        self, interaction: Interaction, change: Callable[[ServerSettings], ServerSettings]
    ) -> None:
        if await refuse_unless_manager(interaction):
            return
        await self.bot.store.servers.change(interaction.guild_id or 0, change)
        await self.bot.catalogues.refresh()
        await replace(interaction, await self._draw(interaction))

    async def _draw(self, interaction: Interaction, page: int | None = None) -> Card:
        store, server = self.bot.store, interaction.guild_id or 0
        assert interaction.guild is not None
        return draw_settings(
            await store.servers.settings(server),
            self.bot.catalogues.whole(server).seasons,
            page=page,
            hides=self.bot.catalogues.ceiling(server) is not None,
            schedule=await store.daily_schedules.find(server),
            guild=interaction.guild,
        )
