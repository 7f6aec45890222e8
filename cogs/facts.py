"""The slash commands that answer from the facts."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from ask import complete
from ask.kinds.comparison import Comparison
from ask.kinds.dancer import Dancer
from ask.kinds.overview import Overview
from ask.kinds.quotation import Quotation
from ask.kinds.records import Record
from ask.kinds.scores import choose
from ask.kinds.winner import Winner
from cogs.choices import offer

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

PRIVATE = "Show the answer to you alone"
SEASON = "Number, year, “latest”, or somebody who danced in it"

Text = Range[str, 1, 100]


class Facts(commands.Cog):
    """Who won, what was scored, what was said."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    @app_commands.command()
    @app_commands.describe(season=SEASON + "; the latest finished one if left out", private=PRIVATE)
    async def winner(
        self, interaction: Interaction, season: Text | None = None, private: bool = False
    ) -> None:
        """Who won a season?"""
        await self.bot.ask(interaction, Winner(season=season), private=private)

    @app_commands.command()
    @app_commands.describe(season=SEASON + "; the latest if left out", private=PRIVATE)
    async def season(
        self, interaction: Interaction, season: Text | None = None, private: bool = False
    ) -> None:
        """A season at a glance: dates, hosts, judges, trophy and standings"""
        await self.bot.ask(interaction, Overview(season=season), private=private)

    @app_commands.command()
    @app_commands.describe(
        season=SEASON + "; the latest if left out",
        week="Every dance of that week",
        celebrity="One couple, dance by dance",
        private=PRIVATE,
    )
    async def scores(
        self,
        interaction: Interaction,
        season: Text | None = None,
        week: Range[int, 1, 60] | None = None,
        celebrity: Text | None = None,
        private: bool = False,
    ) -> None:
        """The scores of a season, of a night, or of a couple dance by dance"""
        await self.bot.ask(interaction, choose(season, week, celebrity), private=private)

    @app_commands.command()
    @app_commands.describe(name="A celebrity, professional, judge or host", private=PRIVATE)
    async def dancer(self, interaction: Interaction, name: Text, private: bool = False) -> None:
        """What somebody has done on the show"""
        await self.bot.ask(interaction, Dancer(name=name), private=private)

    @app_commands.command()
    @app_commands.describe(
        about="A word or a name in it", person="Who said it", season=SEASON, private=PRIVATE
    )
    async def quote(
        self,
        interaction: Interaction,
        about: Text | None = None,
        person: Text | None = None,
        season: Text | None = None,
        private: bool = False,
    ) -> None:
        """Something that was said, by whom, and where it was printed"""
        await self.bot.ask(interaction, Quotation(about=about, person=person, season=season), private=private)

    @app_commands.command()
    @app_commands.describe(
        record="Which record", season=SEASON + "; all seasons if left out", private=PRIVATE
    )
    async def records(
        self, interaction: Interaction, record: Text, season: Text | None = None, private: bool = False
    ) -> None:
        """Most wins, best averages, perfect scores, youngest and oldest, and more"""
        await self.bot.ask(interaction, Record(record=record, season=season), private=private)

    @app_commands.command()
    @app_commands.describe(
        first="A celebrity, professional, couple or season", second="Another one", private=PRIVATE
    )
    async def compare(
        self, interaction: Interaction, first: Text, second: Text, private: bool = False
    ) -> None:
        """Two people, couples or seasons side by side"""
        await self.bot.ask(interaction, Comparison(first=first, second=second), private=private)

    @winner.autocomplete("season")
    @season.autocomplete("season")
    @scores.autocomplete("season")
    @quote.autocomplete("season")
    @records.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.seasons(self.bot.scene_of(interaction), typed))

    @scores.autocomplete("celebrity")
    async def complete_celebrity(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        season = interaction.namespace.season
        return offer(complete.celebrities(self.bot.scene_of(interaction), typed, season=season))

    @dancer.autocomplete("name")
    async def complete_name(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.people(self.bot.scene_of(interaction), typed))

    @quote.autocomplete("person")
    async def complete_speaker(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.speakers(self.bot.scene_of(interaction), typed))

    @quote.autocomplete("about")
    async def complete_topic(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.quote_topics(self.bot.scene_of(interaction), typed))

    @records.autocomplete("record")
    async def complete_record(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.records(typed))

    @compare.autocomplete("first")
    @compare.autocomplete("second")
    async def complete_compared(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return offer(complete.compared(self.bot.scene_of(interaction), typed))
