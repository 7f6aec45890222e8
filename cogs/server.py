"""/server: what the admins of a server choose for it."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
from zoneinfo import available_timezones

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from ask import complete
from cogs.daily import Daily
from cogs.rights import refuse_unless_manager, tell_where_to_play
from cogs.server_export import Export
from cogs.server_questions import ServerQuestions
from cogs.server_settings import Settings
from show.spelling import begin_words, words
from show.wording import listing
from trivia.daily import Schedule, ScheduleError, read_time
from trivia.game import Game
from trivia.report import Correction
from trivia.round import Round
from trivia.standing import standings
from ui.admin import draw_correction, draw_reports, draw_schedule, word_acceptance
from ui.card import Card, draw_notice
from ui.quiz import draw_reveal
from ui.reply import replace, reply
from ui.text import escape

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

log = logging.getLogger(__name__)

USUAL_ZONE: Final = "America/New_York"
"""Where the show is on the air."""

USUAL_ZONES: Final = (
    USUAL_ZONE,
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Berlin",
    "Australia/Sydney",
    "UTC",
)


KEPT = "Kept: the question is right, and may come again."
SETTLED = "Somebody else has settled that already."
TAKEN_BACK = "Taken back: the question may come here again."
DROPPED = "Dropped: this server does not get that question any more."

NONE = discord.AllowedMentions.none()


class Server(commands.GroupCog, name="server", description="What this server's admins choose"):
    """Manage Server is asked for in every step, for a command's permissions can be changed by a server."""

    def __init__(self, bot: "Mirrorball", daily: Daily) -> None:
        self.bot = bot
        self._daily = daily
        group = self.app_command
        assert isinstance(group, app_commands.Group)
        group.guild_only = True
        # Where people bring the bot along and the server did not install it, nothing is kept for the server.
        group.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
        group.default_permissions = discord.Permissions(manage_guild=True)
        group.add_command(ServerQuestions(bot))
        self._settings = Settings(bot)
        self._export = Export(bot)

    async def cog_load(self) -> None:
        self.bot.deeds.on_press(
            reports=self._turn,
            keep=self._keep,
            drop=self._drop,
            take_back=self._take_back,
            accept=self._accept,
        )

    @app_commands.command()
    async def settings(self, interaction: Interaction) -> None:
        """Spoilers, where trivia may run, who may stop it, and points for speed"""
        await self._settings.show(interaction)

    @app_commands.command()
    async def export(self, interaction: Interaction) -> None:
        """Everything that belongs to this server, as a file for you alone"""
        await self._export.send(interaction)

    @app_commands.command()
    @app_commands.describe(
        channel="Where the question of the day comes",
        time="When: “19:30” or “7:30 pm”",
        zone="By the clocks of this time zone; America/New_York if left out",
        off="No question of the day any more",
    )
    async def daily(
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        time: str | None = None,
        zone: str | None = None,
        off: bool = False,
    ) -> None:
        """A trivia question every day; without options, what is set now"""
        if await refuse_unless_manager(interaction):
            return
        store, server = self.bot.store.daily_schedules, interaction.guild_id or 0
        settings = await self.bot.store.servers.settings(server)
        if channel is not None and (refusal := tell_where_to_play(interaction.guild, settings, channel)):
            await reply(interaction, draw_notice(refusal), private=True)
            return
        known = await store.find(server)
        if off:
            await store.remove(server)
            known = None
        elif channel is not None or time is not None or zone is not None:
            try:
                known = self._schedule(interaction, known, channel, time, zone)
            except ScheduleError as error:
                await reply(interaction, draw_notice(escape(str(error))), private=True)
                return
            await store.set(known)
            self._daily.look()
        last = await self.bot.store.games.last_day(server)
        await reply(interaction, draw_schedule(known, utcnow(), settings, last), private=True)

    def _schedule(
        self,
        interaction: Interaction,
        known: Schedule | None,
        channel: discord.TextChannel | None,
        time: str | None,
        zone: str | None,
    ) -> Schedule:
        """The schedule with what was typed now in the place of what was known; raises ScheduleError."""
        assert interaction.guild is not None
        place = channel.id if channel is not None else known.channel if known else None
        if place is None or (time is None and known is None):
            raise ScheduleError("Choose a channel and a time for the question of the day.")
        if channel is not None:
            may = channel.permissions_for(interaction.guild.me)
            needed = {
                "View Channel": may.view_channel,
                "Send Messages": may.send_messages,
                "Read Message History": may.read_message_history,
            }
            if lacking := [name for name, given in needed.items() if not given]:
                raise ScheduleError(
                    f"I lack {listing(lacking)} in that channel: give me that, or choose another."
                )
        moment = known.time if time is None and known is not None else read_time(time or "")
        return Schedule(
            server=interaction.guild.id,
            channel=place,
            time=moment,
            zone=zone or (known.zone if known else USUAL_ZONE),
            since=utcnow(),
        )

    @daily.autocomplete("zone")
    async def complete_zone(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        wanted = words(typed)
        zones = [*USUAL_ZONES, *sorted(available_timezones() - set(USUAL_ZONES))] if wanted else USUAL_ZONES
        fitting = [zone for zone in zones if begin_words(wanted, zone)]
        return [Choice(name=zone, value=zone) for zone in fitting[: complete.MOST]]

    @app_commands.command()
    async def reports(self, interaction: Interaction) -> None:
        """Questions that players reported, and what to do about them"""
        if await refuse_unless_manager(interaction):
            return
        await reply(interaction, await self._draw(interaction), private=True)

    async def _draw(
        self, interaction: Interaction, at: int = 0, done: str = "", dropped: str | None = None
    ) -> Card:
        reports = await self.bot.store.reports.unsettled(interaction.guild_id or 0)
        return draw_reports(reports, at, done, dropped)

    async def _turn(self, interaction: Interaction, at: str) -> None:
        if not await refuse_unless_manager(interaction):
            await replace(interaction, await self._draw(interaction, int(at)))

    async def _keep(self, interaction: Interaction, game: str, number: str) -> None:
        if not await refuse_unless_manager(interaction):
            server, at = interaction.guild_id or 0, interaction.created_at
            kept = await self.bot.store.reports.keep(server, int(game), int(number), at=at)
            await replace(interaction, await self._draw(interaction, done=KEPT if kept else SETTLED))

    async def _drop(self, interaction: Interaction, game: str, number: str) -> None:
        if not await refuse_unless_manager(interaction):
            server, at = interaction.guild_id or 0, interaction.created_at
            dropped = await self.bot.store.reports.drop(server, int(game), int(number), at=at)
            done = SETTLED if dropped is None else DROPPED
            await replace(interaction, await self._draw(interaction, done=done, dropped=dropped))

    async def _take_back(self, interaction: Interaction, question: str) -> None:
        if not await refuse_unless_manager(interaction):
            await self.bot.store.reports.take_back(interaction.guild_id or 0, question)
            await replace(interaction, await self._draw(interaction, done=TAKEN_BACK))

    async def _accept(self, interaction: Interaction, game: str, number: str, option: str) -> None:
        if await refuse_unless_manager(interaction):
            return
        correction = await self.bot.store.reports.accept(
            interaction.guild_id or 0, int(game), int(number), int(option), at=interaction.created_at
        )
        if correction is None:
            await replace(interaction, await self._draw(interaction, done=SETTLED))
            return
        await self.bot.quizmaster.forget_answers()
        await replace(interaction, await self._draw(interaction, done=word_acceptance(correction)))
        played = await self.bot.store.games.load(correction.game)
        rounds = await self.bot.store.games.rounds(correction.game)
        if played is None:
            return
        if correction.gained:
            is_over = played.ended_at is not None and played.day is None
            card = draw_correction(correction, standings(rounds) if is_over else ())
            channel = self.bot.get_partial_messageable(correction.channel, guild_id=interaction.guild_id)
            try:
                await channel.send(view=card, allowed_mentions=NONE)
            except discord.HTTPException:
                log.info("A correction could not be told in channel %d", correction.channel, exc_info=True)
                await reply(interaction, card, private=True)
        await self._correct_reveal(correction, played, rounds)

    async def _correct_reveal(self, correction: Correction, game: Game, rounds: Sequence[Round]) -> None:
        """Show in the question's own message what counts now, unless it is gone."""
        asked = correction.round
        if asked.message is None or asked.revealed_at is None:
            return
        standing = standings(rounds, until=asked.number)
        message = self.bot.get_partial_messageable(correction.channel).get_partial_message(asked.message)
        try:
            await message.edit(view=draw_reveal(game, asked, standing), allowed_mentions=NONE)
        except discord.HTTPException:  # it may be gone, or in a thread that was closed
            log.info("A reveal in channel %d could not be corrected", correction.channel, exc_info=True)
