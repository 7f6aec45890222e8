"""The removal of a season, which asks for its number: /seasons remove."""

import asyncio
from typing import TYPE_CHECKING

import discord

from cogs.rights import is_owner, refuse_unless_keeper, refuse_unless_manager
from db.seasons import Conflict
from show.difference import compare
from ui.card import Card, draw_notice
from ui.history import EVERYWHERE, HERE, draw_revision
from ui.removal import draw_not_own, draw_removal, draw_removal_form, draw_wrong_number
from ui.reply import redraw, replace, reply, wait

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


class SeasonRemoval:
    """A server's admins take out the server's own season, and see the shared one again if there is one."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        bot.deeds.on_press(removal=self._turn, remove=self._open_form, stay=self._stay)
        bot.deeds.on_form(remove=self._remove)

    async def show(self, interaction: Interaction, number: int) -> None:
        """Show what would go; of this server, or to the bot's owner of all, where it has none of its own."""
        whose = HERE
        if await is_owner(interaction):
            own = await self.bot.store.seasons.load_one(number, interaction.guild_id)
            whose = EVERYWHERE if own is None else HERE
        card = await wait(interaction, self._draw(interaction, whose, number))
        await reply(interaction, card, private=True)

    async def _turn(self, interaction: Interaction, whose: str, number: str, at: str) -> None:
        if not await refuse_unless_keeper(interaction, for_everyone=whose == EVERYWHERE):
            drawing = self._draw(interaction, whose, int(number), int(at))
            await redraw(interaction, drawing)

    async def _draw(
        self, interaction: Interaction, whose: str, number: int, at: int = 0, *, meanwhile: bool = False
    ) -> Card:
        store, server = self.bot.store.seasons, None if whose == EVERYWHERE else interaction.guild_id
        latest = await store.latest(number, server)  # before the season, so that no change goes unseen
        season = await store.load_one(number, server)
        shared = await store.load_one(number) if whose == HERE else None
        if season is None:
            return draw_not_own(number, is_shared=shared is not None)
        return draw_removal(
            season,
            latest,
            whose=whose,
            reset=await asyncio.to_thread(compare, season, shared) if shared else None,
            at=at,
            meanwhile=meanwhile,
            can_remove_shared=shared is not None and await is_owner(interaction),
        )

    async def _open_form(self, interaction: Interaction, whose: str, number: str, latest: str) -> None:
        if not await refuse_unless_keeper(interaction, for_everyone=whose == EVERYWHERE):
            await interaction.response.send_modal(draw_removal_form(whose, int(number), int(latest)))

    async def _stay(self, interaction: Interaction, number: str) -> None:
        if not await refuse_unless_manager(interaction):
            await replace(interaction, draw_notice(f"Season {number} stays as it is."))

    async def _remove(
        self, interaction: Interaction, filled: dict[str, str], whose: str, number: str, latest: str
    ) -> None:
        """Remove it if its number was typed, and nobody changed it since it was looked at."""
        if await refuse_unless_keeper(interaction, for_everyone=whose == EVERYWHERE):
            return
        typed = filled["number"].strip()
        if typed != number:
            await reply(interaction, draw_wrong_number(int(number), typed), private=True)
            return
        removing = self._removed(interaction, whose, int(number), int(latest))
        await redraw(interaction, removing)

    async def _removed(self, interaction: Interaction, whose: str, number: int, latest: int) -> Card:
        server = None if whose == EVERYWHERE else interaction.guild_id
        is_reset = whose == HERE and await self.bot.store.seasons.load_one(number) is not None
        try:
            made = await self.bot.store.seasons.remove(
                number,
                server=server,
                author=interaction.user.id,
                reason="reset to the shared season" if is_reset else "season removed",
                made_from=latest,
            )
        except Conflict:
            return await self._draw(interaction, whose, number, meanwhile=True)
        await self.bot.catalogues.refresh()
        revision = await self.bot.store.history.get(made, server)
        assert revision is not None  # revisions stay
        return draw_revision(revision, done=True, way_back="Bring it back")
