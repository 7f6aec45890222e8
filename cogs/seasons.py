"""/seasons: how admins add a season and keep it up to date."""

from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from ask import complete
from ask.scene import Scene
from cogs.choices import offer
from cogs.drafting import Drafting
from cogs.rights import may_manage, refuse_unless_manager
from cogs.season_files import SeasonFiles
from cogs.season_history import SeasonHistory
from show.catalogue import Catalogue
from show.entry import Thing, find_things, next_week, unfinished
from show.entry.kinds.edit import EditEntry, pages_of
from show.entry.kinds.new_season import SeasonEntry
from show.entry.kinds.quote import QuoteEntry
from show.entry.kinds.result import ResultEntry
from show.entry.kinds.week import WeekEntry
from show.season import Season
from show.season_names import find_seasons
from show.spelling import begin_words, words
from ui.card import draw_notice
from ui.reply import reply
from ui.text import escape
from ui.unclear import ask_for_season

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

SEASON: Final = "Number, year, “latest”, or somebody in it; the one on the air if left out"
ALL_FINISHED: Final = "Every season I know is finished: name one, or add the next with `/seasons add`."

Text = Range[str, 1, 100]


class Seasons(commands.GroupCog, name="seasons", description="Add seasons, and keep them up to date"):
    """Manage Server is asked for in every step, for a command's permissions can be changed by a server."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        self._drafting = Drafting(bot)
        group = self.app_command
        assert isinstance(group, app_commands.Group)
        group.guild_only = True
        group.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
        group.default_permissions = discord.Permissions(manage_guild=True)
        for commands_of in (SeasonFiles(bot, self._drafting), SeasonHistory(bot)):
            for command in commands_of.commands:
                group.add_command(command)

    @app_commands.command()
    async def add(self, interaction: Interaction) -> None:
        """Add a season: its number, its first night, and who is in it"""
        if await refuse_unless_manager(interaction):
            return
        known = self._catalogue(interaction).seasons
        await self._drafting.open(interaction, SeasonEntry(suggested=known[-1].number + 1 if known else 1))

    @app_commands.command()
    @app_commands.describe(season=SEASON, week="Which week; the next one if left out")
    async def week(
        self, interaction: Interaction, season: Text | None = None, week: Range[int, 1, 60] | None = None
    ) -> None:
        """Enter a night: who danced what, the marks, and who left"""
        found = await self._find(interaction, season)
        if found is not None:
            entry = WeekEntry(season=found.number, week=week or next_week(found))
            await self._drafting.open(interaction, entry)

    @app_commands.command()
    @app_commands.describe(season=SEASON)
    async def result(self, interaction: Interaction, season: Text | None = None) -> None:
        """Enter who came where, which finishes the season"""
        found = await self._find(interaction, season)
        if found is not None:
            await self._drafting.open(interaction, ResultEntry(season=found.number))

    @app_commands.command()
    @app_commands.describe(season=SEASON)
    async def quote(self, interaction: Interaction, season: Text | None = None) -> None:
        """Add something that was said, with who said it and where it was printed"""
        found = await self._find(interaction, season)
        if found is not None:
            await self._drafting.open(interaction, QuoteEntry(season=found.number))

    @app_commands.command()
    @app_commands.describe(
        thing="The season, a couple, a week, a dance, a quote: words of it to choose from",
        season=SEASON,
        fact="Which fact of it, where it has more than fit on one form",
    )
    async def edit(
        self, interaction: Interaction, thing: Text, season: Text | None = None, fact: Text | None = None
    ) -> None:
        """Change any fact of a season, or take it out"""
        found = await self._find(interaction, season)
        if found is None:
            return
        fitting = _fitting(found, thing)
        if len(fitting) != 1:
            told = "Several things fit" if fitting else "Nothing fits"
            notice = f"{told} “{escape(thing)}” in season {found.number}: choose one of those offered."
            await reply(interaction, draw_notice(notice), private=True)
            return
        entry = EditEntry(season=found.number, path=fitting[0].path, name=fitting[0].name)
        wanted = words(fact or "")
        page = next(
            (
                number
                for number, page in enumerate(pages_of(fitting[0]))
                if any(begin_words(wanted, field.label) for field in page.fields)
            ),
            0,
        )
        await self._drafting.open(interaction, entry, page)

    def _catalogue(self, interaction: Interaction) -> Catalogue:
        """All that there is, whatever this server hides: who enters facts has to see them."""
        return self.bot.catalogues.whole(interaction.guild_id)

    async def _find(self, interaction: Interaction, typed: str | None) -> Season | None:
        """The season that is meant, if the person may change it; tells them if there is none."""
        if await refuse_unless_manager(interaction):
            return None
        found, told = _choose(self._catalogue(interaction), typed)
        if found is None:
            await reply(interaction, draw_notice(told), private=True)
        return found

    @week.autocomplete("season")
    @result.autocomplete("season")
    @quote.autocomplete("season")
    @edit.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        if not await may_manage(interaction):
            return []
        found = complete.seasons(Scene(catalogue=self._catalogue(interaction)), typed)
        return offer(found)

    @edit.autocomplete("thing")
    async def complete_thing(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        if not await may_manage(interaction):
            return []
        season, _ = _choose(self._catalogue(interaction), interaction.namespace.season)
        fitting = _fitting(season, typed) if season else ()
        return [
            Choice(name=each.name[: complete.LONGEST], value=each.path)
            for each in fitting
            if len(each.path) <= complete.LONGEST
        ][: complete.MOST]

    @edit.autocomplete("fact")
    async def complete_fact(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        if not await may_manage(interaction):
            return []
        season, _ = _choose(self._catalogue(interaction), interaction.namespace.season)
        fitting = _fitting(season, interaction.namespace.thing or "") if season else ()
        if len(fitting) != 1:
            return []
        wanted = words(typed)
        labels = [field.label for page in pages_of(fitting[0]) for field in page.fields]
        return [Choice(name=each, value=each) for each in labels if begin_words(wanted, each)][
            : complete.MOST
        ]


def _choose(catalogue: Catalogue, typed: str | None) -> tuple[Season | None, str]:
    """The season that is meant, by default the one on the air; or a sentence on why there is none."""
    if not typed:
        return unfinished(catalogue.seasons), ALL_FINISHED
    lookup = find_seasons(catalogue, typed)
    return lookup.hit, ask_for_season(typed, lookup, "add it with `/seasons add` or `/seasons import`")


def _fitting(season: Season, typed: str) -> tuple[Thing, ...]:
    """The things of the season that may be meant; one alone if it was chosen."""
    things = find_things(season)
    chosen = tuple(thing for thing in things if typed in (thing.path, thing.name))
    wanted = words(typed)
    return chosen or tuple(thing for thing in things if begin_words(wanted, thing.name))
