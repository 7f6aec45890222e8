"""/spoilers: up to where a person wants to be told, wherever they ask."""

from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from ask import complete
from cogs.choices import offer
from show.ceiling import Ceiling
from show.season import Season
from show.season_names import Named, find_seasons
from ui.card import Card, draw_notice
from ui.reply import replace, reply
from ui.spoilers import EVERYTHING, PAGE, draw_spoilers

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

SPOILS_NOTHING: Final = {Named.NUMBER, Named.YEAR, Named.TIME_OF_YEAR, Named.NEWNESS}
"""What a season may be named by here: who was in it would be told to somebody who has not seen it."""

Text = Range[str, 1, 100]


class Spoilers(commands.Cog):
    """What is chosen is seen by its person alone."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        self.bot.deeds.on_choice(my_ceiling=self._choose)
        self.bot.deeds.on_press(hide_nothing=self._lift)

    @app_commands.command()
    @app_commands.describe(
        season="The last season that you have seen: its number or its year",
        week="The last week of it that you have seen, 0 for none; all of it if left out",
        off="Hide nothing from you any more",
    )
    async def spoilers(
        self,
        interaction: Interaction,
        season: Text | None = None,
        week: Range[int, 0, 60] | None = None,
        off: bool = False,
    ) -> None:
        """Are you behind? Say how far you have seen, and nothing later is told to you"""
        if off:
            await self._set(interaction, None)
        elif season is not None or week is not None:
            found = await self._find(interaction, season)
            if found is None:
                numbers = [each.number for each in self._seasons(interaction)]
                known = f": I know seasons {numbers[0]} to {numbers[-1]}" if numbers else ""
                notice = f"Name the season by its number or its year{known}."
                await reply(interaction, draw_notice(notice), private=True)
                return
            await self._set(interaction, Ceiling(season=found.number, week=week))
        await reply(interaction, await self._draw(interaction), private=True)

    async def _find(self, interaction: Interaction, typed: str | None) -> Season | None:
        """The season that is meant: without one named, that of the ceiling so far, or else the latest."""
        catalogue = self.bot.catalogues.whole(interaction.guild_id)
        if typed is None:
            ceiling = await self.bot.store.viewers.ceiling(interaction.user.id)
            return (catalogue.season(ceiling.season) if ceiling else None) or catalogue.latest
        lookup = find_seasons(catalogue, typed)
        return lookup.hit if lookup.by in SPOILS_NOTHING else None

    @spoilers.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        found = complete.bare_seasons(self._seasons(interaction), typed)
        return offer(found)

    async def _choose(self, interaction: Interaction, values: list[str], menu: str) -> None:
        [chosen] = values
        if chosen.startswith(PAGE):
            page = int(chosen.removeprefix(PAGE))
            await replace(interaction, await self._draw(interaction, page))
            return
        await self._set(interaction, None if chosen == EVERYTHING else Ceiling.decode(chosen))
        await replace(interaction, await self._draw(interaction))

    async def _lift(self, interaction: Interaction) -> None:
        await self._set(interaction, None)
        await replace(interaction, await self._draw(interaction))

    async def _set(self, interaction: Interaction, ceiling: Ceiling | None) -> None:
        await self.bot.store.viewers.set_ceiling(interaction.user.id, ceiling)
        await self.bot.catalogues.refresh()

    def _seasons(self, interaction: Interaction) -> tuple[Season, ...]:
        return self.bot.catalogues.whole(interaction.guild_id).seasons

    async def _draw(self, interaction: Interaction, page: int | None = None) -> Card:
        return draw_spoilers(
            await self.bot.store.viewers.ceiling(interaction.user.id),
            self.bot.scene_of(interaction).limit,
            self._seasons(interaction),
            page,
        )
