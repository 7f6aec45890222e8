"""/seasons history, undo and remove: who changed what, and every way back."""

from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ask import complete
from ask.find import name_season
from cogs.rights import is_owner, may_manage, refuse_unless_keeper, refuse_unless_manager
from cogs.season_removal import SeasonRemoval
from db.history import UndoClash
from db.seasons import Conflict
from show.revision import Revision
from show.season_names import Named, find_seasons
from show.seasonfile import SeasonFileError
from show.spelling import plain
from ui.card import Card, draw_notice
from ui.history import (
    EVERYWHERE,
    GONE,
    HERE,
    draw_contradiction,
    draw_history,
    draw_nothing_left,
    draw_revision,
    draw_undo,
)
from ui.reply import redraw, replace, reply, wait
from ui.unclear import ask_for_season

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

ALL: Final = 0
"""Instead of a season's number."""

Text = Range[str, 1, 100]


class SeasonHistory(app_commands.Group):
    """Its commands stand among those of /seasons; whoever uses them is asked for the right at every step."""

    def __init__(self, bot: "Mirrorball") -> None:
        super().__init__(name="history", description="Who changed what, and the way back")
        self.bot = bot
        self._removal = SeasonRemoval(bot)
        bot.deeds.on_press(
            history=self._turn,
            revision=self._show_revision,
            undo=self._ask_undo,
            undo_now=self._undo,
        )

    @app_commands.command()
    @app_commands.describe(season="Of one season alone: its number, or words of it to choose from")
    async def history(self, interaction: Interaction, season: Text | None = None) -> None:
        """Who changed what and when, to look at and to undo"""
        number = await self._choose(interaction, season)
        if number is not None:
            card = await wait(interaction, self._draw_history(interaction, HERE, number))
            await reply(interaction, card, private=True)

    @app_commands.command()
    @app_commands.describe(season="Of one season alone: its number, or words of it to choose from")
    async def undo(self, interaction: Interaction, season: Text | None = None) -> None:
        """Look at the latest change, and take it back"""
        number = await self._choose(interaction, season)
        if number is None:
            return
        page = await self.bot.store.history.page(interaction.guild_id, number or None, size=1)
        if page.revisions:
            await reply(interaction, draw_revision(page.revisions[0]), private=True)
        else:
            await reply(interaction, await self._draw_history(interaction, HERE, number), private=True)

    @app_commands.command()
    @app_commands.describe(season="Its number, or words of it to choose from")
    async def remove(self, interaction: Interaction, season: Text) -> None:
        """Take out a season of this server's own, or go back to the shared one"""
        number = await self._choose(interaction, season)
        if number is not None:
            await self._removal.show(interaction, number)

    @history.autocomplete("season")
    @undo.autocomplete("season")
    @remove.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """The seasons that the person could have changed, the newest first."""
        if not await may_manage(interaction):
            return []
        catalogues = self.bot.catalogues
        server = interaction.guild_id
        seasons = catalogues.whole(server).seasons if await is_owner(interaction) else catalogues.own(server)
        wanted = plain(typed)
        names = {season.number: name_season(season) for season in reversed(seasons)}
        return [
            Choice(name=name[: complete.LONGEST], value=str(number))
            for number, name in names.items()
            if wanted in plain(name)
        ][: complete.MOST]

    async def _choose(self, interaction: Interaction, typed: str | None) -> int | None:
        """The number of the season that is meant, be it there or removed; ALL if nothing was typed.

        Tells the person who may not do that, or whose words name no season, and gives None.
        """
        if await refuse_unless_manager(interaction):
            return None
        if not typed:
            return ALL
        lookup = find_seasons(self.bot.catalogues.whole(interaction.guild_id), typed)
        if lookup.hit is not None:
            return lookup.hit.number
        if lookup.by is Named.NUMBER and lookup.number is not None and lookup.number > 0:
            return lookup.number
        await reply(interaction, draw_notice(ask_for_season(typed, lookup, "type its number")), private=True)
        return None

    async def _find(self, interaction: Interaction, revision: str) -> Revision | None:
        """The revision, if the person may look at it and undo it; tells them if not."""
        if await refuse_unless_manager(interaction):
            return None
        found = await self.bot.store.history.get(int(revision), interaction.guild_id)
        if found is None and await is_owner(interaction):
            found = await self.bot.store.history.get(int(revision), None)
        if found is None:
            await reply(interaction, draw_notice(GONE), private=True)
        return found

    async def _turn(self, interaction: Interaction, whose: str, season: str, before: str) -> None:
        if not await refuse_unless_keeper(interaction, for_everyone=whose == EVERYWHERE):
            drawing = self._draw_history(interaction, whose, int(season), int(before))
            await redraw(interaction, drawing)

    async def _draw_history(self, interaction: Interaction, whose: str, season: int, before: int = 0) -> Card:
        server = None if whose == EVERYWHERE else interaction.guild_id
        page = await self.bot.store.history.page(server, season or None, before=before)
        return draw_history(
            page.revisions,
            whose=whose,
            season=season,
            newer=page.newer,
            older=page.older,
            is_owner=await is_owner(interaction),
        )

    async def _show_revision(self, interaction: Interaction, revision: str, at: str) -> None:
        found = await self._find(interaction, revision)
        if found is not None:
            await replace(interaction, draw_revision(found, int(at)))

    async def _ask_undo(self, interaction: Interaction, revision: str, at: str) -> None:
        found = await self._find(interaction, revision)
        if found is not None:
            await redraw(interaction, self._draw_undo(found, int(at)))

    async def _draw_undo(self, revision: Revision, at: int = 0, *, meanwhile: bool = False) -> Card:
        try:
            undoing = await self.bot.store.history.foresee_undo(revision.id, revision.server)
        except SeasonFileError as error:
            return draw_contradiction(revision, error.faults)
        if undoing is None:
            return draw_nothing_left(revision)
        return draw_undo(revision, undoing, at, meanwhile=meanwhile)

    async def _undo(self, interaction: Interaction, revision: str, latest: str, in_spite: str) -> None:
        found = await self._find(interaction, revision)
        if found is not None:
            undoing = self._undone(interaction, found, int(latest), in_spite_of_later=in_spite == "1")
            await redraw(interaction, undoing)

    async def _undone(
        self, interaction: Interaction, revision: Revision, latest: int, *, in_spite_of_later: bool
    ) -> Card:
        """Undo it, if it still is what was looked at; gives the card of what became of it."""
        try:
            made = await self.bot.store.history.undo(
                revision.id,
                server=revision.server,
                author=interaction.user.id,
                in_spite_of_later=in_spite_of_later,
                made_from=latest,
            )
        except (Conflict, UndoClash):
            return await self._draw_undo(revision, meanwhile=True)
        except SeasonFileError as error:
            return draw_contradiction(revision, error.faults)
        if made is None:
            return draw_nothing_left(revision)
        await self.bot.catalogues.refresh()
        undone = await self.bot.store.history.get(made, revision.server)
        assert undone is not None  # revisions stay
        return draw_revision(undone, done=True, way_back="Undo the undo")
