"""/seasons import, export and template: seasons as files."""

import asyncio
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ask import complete
from ask.scene import Scene
from cogs.choices import offer
from cogs.drafting import Drafting
from cogs.rights import may_manage, refuse_unless_manager
from show.entry.kinds.files import FilesEntry, name_files, refuse_large
from show.season import Season
from show.season_names import find_seasons
from show.seasonfile import Fault, SeasonFileError, season_files, template_files
from ui.card import draw_notice
from ui.faults import tell_all_faults
from ui.reply import attach, reply
from ui.season_files import HOW_TO, draw_refused_files
from ui.unclear import ask_for_season

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

FORMS: Final = [Choice(name=form.upper(), value=form) for form in ("toml", "json", "csv")]

ALL_FORMS: Final = "Which form; all if left out"
NO_EXAMPLE: Final = "I know no season yet that could be an example."

Text = Range[str, 1, 100]


class SeasonFiles(app_commands.Group):
    """Its commands stand among those of /seasons. What is sent is data: a name is never a path."""

    def __init__(self, bot: "Mirrorball", drafting: Drafting) -> None:
        super().__init__(name="files", description="Seasons as files")
        self.bot = bot
        self._drafting = drafting

    @app_commands.command(name="import")
    @app_commands.describe(
        file="A season file (.toml, .json) or a table (.csv)",
        second="Another one that goes with it",
        third="And another one",
        season="Which season a table is of, if it has no column that says so",
    )
    async def import_(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        second: discord.Attachment | None = None,
        third: discord.Attachment | None = None,
        season: Range[int, 1, 99] | None = None,
    ) -> None:
        """Add or change seasons by files: you see every change before anything is stored"""
        if await refuse_unless_manager(interaction):
            return
        sent = [each for each in (file, second, third) if each is not None]
        names = name_files(each.filename for each in sent)
        known = self.bot.catalogues.whole(interaction.guild_id).seasons
        try:
            refuse_large(zip(names, (each.size for each in sent), strict=True))
            await interaction.response.defer(ephemeral=True, thinking=True)
            files = [(name, await each.read()) for name, each in zip(names, sent, strict=True)]
            entry = await asyncio.to_thread(FilesEntry.read, files, known, season)
        except SeasonFileError as error:
            await self._refuse(interaction, error.faults)
        else:
            await self._drafting.show(interaction, entry)

    async def _refuse(self, interaction: Interaction, faults: Sequence[Fault]) -> None:
        """Tell every fault: in a file, where there are too many for a card."""
        await reply(interaction, draw_refused_files(faults), private=True)
        if (all_of_them := tell_all_faults(faults)) is not None:
            await attach(interaction, "faults.txt", all_of_them.encode())

    @app_commands.command()
    @app_commands.describe(season="Number, year, “latest”, or somebody in it", form=ALL_FORMS)
    @app_commands.choices(form=FORMS)
    async def export(self, interaction: Interaction, season: Text, form: str | None = None) -> None:
        """Get a season as files, to read, to keep, or to change and send back"""
        if await refuse_unless_manager(interaction):
            return
        lookup = find_seasons(self.bot.catalogues.whole(interaction.guild_id), season)
        if (found := lookup.hit) is None:
            notice = ask_for_season(season, lookup, "type its number")
            await reply(interaction, draw_notice(notice), private=True)
            return
        told = f"Season {found.number}, as this server sees it."
        await _send(interaction, told, await asyncio.to_thread(season_files, found, form))

    @app_commands.command()
    @app_commands.describe(form=ALL_FORMS)
    @app_commands.choices(form=FORMS)
    async def template(self, interaction: Interaction, form: str | None = None) -> None:
        """Get filled-in examples of the files that can be imported"""
        if await refuse_unless_manager(interaction):
            return
        example: Season | None = self.bot.catalogues.whole(None).latest_finished
        if example is None:
            await reply(interaction, draw_notice(NO_EXAMPLE), private=True)
            return
        await _send(interaction, HOW_TO, await asyncio.to_thread(template_files, example, form))

    @export.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        if not await may_manage(interaction):
            return []
        found = complete.seasons(Scene(catalogue=self.bot.catalogues.whole(interaction.guild_id)), typed)
        return offer(found)


async def _send(interaction: Interaction, told: str, files: Mapping[str, bytes]) -> None:
    await interaction.response.send_message(
        told,
        files=[discord.File(io.BytesIO(content), filename=name) for name, content in files.items()],
        ephemeral=True,
        allowed_mentions=discord.AllowedMentions.none(),
    )
