"""/trivia: to start a game, and what is around it."""

import dataclasses
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import utcnow

from ask import complete
from ask.find import tell_hidden
from ask.scene import Scene
from cogs.choices import offer
from cogs.mine import Mine
from cogs.rights import tell_what_lacks, tell_where_to_play
from db.games import AlreadyRunning
from trivia.choice import complete_topics, read_season_range, read_topic
from trivia.game import Game
from trivia.leaderboard import Period
from trivia.question import Difficulty
from trivia.rules import QUESTIONS, SECONDS, Rules, RulesError
from ui.boards import PAGE, draw_leaderboard, draw_profile
from ui.card import Card, draw_notice
from ui.invitation import draw_invitation, draw_no_questions, draw_running
from ui.quiz import draw_report_form
from ui.reply import announce, replace, reply, wait
from ui.text import escape

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

REPORTED = "Thank you: the admins of this server will see it."
NO_REASON = "Nothing was reported: say in a few words what is wrong with the question."
REPORTED_BEFORE = "You have reported this question already: once is enough."
NO_BOARD = "Leaderboards are those of servers: type it in one. `/trivia profile` tells how you do here."
NO_GAME = "No game is running in this channel: begin one with /trivia start."

Text = Range[str, 1, 100]


class Trivia(commands.GroupCog, name="trivia", description="Play trivia made from the facts of the show"):
    """Games, and what people have won in them."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        self._mine = Mine(bot)

    async def cog_load(self) -> None:
        self.bot.deeds.on_press(
            again=self._play_again, report=self._open_report, board=self._turn, period=self._turn_to_period
        )
        self.bot.deeds.on_form(reported=self._report)

    @app_commands.command()
    @app_commands.describe(
        questions="How many questions; 10 if left out",
        seconds="How long each is open; 20 seconds if left out",
        topic="Only questions about this",
        season="Only about this season, or some: “32”, “20-25”, “latest”, a winner",
        difficulty="Only questions as hard as this",
        typed="Type the answers, without options to choose from",
    )
    @app_commands.choices(
        difficulty=[Choice(name=each.name.capitalize(), value=each.value) for each in Difficulty]
    )
    async def start(
        self,
        interaction: Interaction,
        questions: Range[int, QUESTIONS[0], QUESTIONS[-1]] = 10,
        seconds: Range[int, SECONDS[0], SECONDS[-1]] = 20,
        topic: Text | None = None,
        season: Text | None = None,
        difficulty: int | None = None,
        typed: bool = False,
    ) -> None:
        """Start a game in this channel; in a direct message you play alone"""
        scene = self._scene(interaction)
        try:
            rules = Rules(
                questions=questions,
                seconds=seconds,
                topic=None if topic is None else read_topic(topic),
                seasons=None if season is None else read_season_range(scene.catalogue, season),
                difficulty=None if difficulty is None else Difficulty(difficulty),
                typed=typed,
            )
        except RulesError as error:
            told = tell_hidden(season or "", scene) or escape(str(error))
            limit = scene.limit if season is not None else None
            await reply(interaction, draw_notice(told, limit=limit), private=True)
            return
        await self._start(interaction, rules)

    def _scene(self, interaction: Interaction) -> Scene:
        """What a game there may ask: as the server chose, and in a direct message as the person did."""
        person = interaction.user.id if interaction.guild_id is None else None
        return self.bot.scene(interaction.guild_id, interaction.channel_id, person)

    async def _start(self, interaction: Interaction, rules: Rules) -> None:
        settings = await self.bot.store.servers.settings(interaction.guild_id or 0)
        refusal = tell_what_lacks(interaction) or tell_where_to_play(
            interaction.guild, settings, interaction.channel
        )
        if refusal is not None:
            await reply(interaction, draw_notice(refusal), private=True)
            return
        rules, limit = dataclasses.replace(rules, speed=settings.speed_points), self._scene(interaction).limit
        assert interaction.channel_id is not None
        trial = Game(
            id=0,
            server=interaction.guild_id,
            channel=interaction.channel_id,
            starter=interaction.user.id,
            rules=rules,
            started_at=utcnow(),
        )
        if await wait(interaction, self.bot.quizmaster.draw(trial)) is None:
            await reply(interaction, draw_no_questions(rules, limit), private=True)
            return
        try:
            game = await self.bot.store.games.start(
                server=trial.server,
                channel=trial.channel,
                starter=interaction.user.id,
                rules=rules,
                at=trial.started_at,
            )
        except AlreadyRunning as running:
            await reply(interaction, draw_running(running.game), private=True)
            return
        try:
            await announce(interaction, draw_invitation(game, limit))
        finally:
            self.bot.quizmaster.run(game)

    async def _play_again(self, interaction: Interaction, game: str) -> None:
        played = await self.bot.store.games.load(int(game))
        await self._start(interaction, Rules() if played is None else played.rules)

    @app_commands.command()
    async def stop(self, interaction: Interaction) -> None:
        """Stop the game in this channel; the points so far count"""
        game = await self._running(interaction)
        if game is not None and await self.bot.quizmaster.stop(interaction, game):
            await reply(
                interaction, draw_notice("The game is stopped; the points so far count."), private=True
            )

    @app_commands.command()
    async def skip(self, interaction: Interaction) -> None:
        """Close the open question and go on to the next"""
        game = await self._running(interaction)
        if game is not None and await self.bot.quizmaster.skip(interaction, game):
            await reply(interaction, draw_notice("Skipped."), private=True)

    async def _running(self, interaction: Interaction) -> Game | None:
        game = await self.bot.store.games.running(interaction.channel_id or 0)
        if game is None:
            await reply(interaction, draw_notice(NO_GAME), private=True)
        return game

    @app_commands.command()
    @app_commands.describe(period="All time if left out", private="Show it to you alone")
    @app_commands.choices(period=[Choice(name=each.capitalize(), value=each) for each in Period])
    async def leaderboard(
        self, interaction: Interaction, period: str = Period.EVER.value, private: bool = False
    ) -> None:
        """Who has the most points in this server"""
        if interaction.guild_id is None:  # a command in a group is offered wherever the group is
            await reply(interaction, draw_notice(NO_BOARD), private=True)
            return
        hidden = await self.bot.store.players.is_hidden(interaction.user.id)
        await reply(interaction, await self._board(interaction, Period(period)), private=private or hidden)

    async def _board(self, interaction: Interaction, period: Period, page: int = 0) -> Card:
        viewer, now = interaction.user.id, utcnow()
        board = await self.bot.store.leaderboards.page(
            interaction.guild_id or 0, viewer=viewer, since=period.start(now), first=page * PAGE, length=PAGE
        )
        if page and not board.entries:  # it has become shorter since
            return await self._board(interaction, period, page - 1)
        return draw_leaderboard(board, period, page=page, viewer=viewer)

    async def _turn(self, interaction: Interaction, period: str, page: str, viewer: str) -> None:
        """Turn the page of one's own leaderboard; anybody else, or who is hidden, gets one for oneself."""
        card = await self._board(interaction, Period[period.upper()], int(page))
        is_public = interaction.message is not None and not interaction.message.flags.ephemeral
        hidden = is_public and await self.bot.store.players.is_hidden(interaction.user.id)
        if viewer == str(interaction.user.id) and not hidden:
            await replace(interaction, card)
        else:
            await reply(interaction, card, private=True)

    async def _turn_to_period(self, interaction: Interaction, period: str, viewer: str) -> None:
        await self._turn(interaction, period, "0", viewer)

    @app_commands.command()
    @app_commands.describe(private="Show it to you alone")
    async def profile(self, interaction: Interaction, private: bool = False) -> None:
        """What you know best, your streaks, your best game and your place"""
        person = interaction.user.id
        profile = await self.bot.store.profiles.load(person, interaction.guild_id)
        hidden = await self.bot.store.players.is_hidden(person)
        await reply(interaction, draw_profile(profile, person, hidden=hidden), private=private or hidden)

    @app_commands.command()
    async def mine(self, interaction: Interaction) -> None:
        """See, hide or delete what is stored about you"""
        await self._mine.show(interaction)

    async def _open_report(self, interaction: Interaction, game: str, number: str) -> None:
        await interaction.response.send_modal(draw_report_form(int(game), int(number)))

    async def _report(self, interaction: Interaction, filled: dict[str, str], game: str, number: str) -> None:
        reason = filled["reason"].strip()
        if not reason:
            await reply(interaction, draw_notice(NO_REASON), private=True)
            return
        is_new = await self.bot.store.reports.add(
            int(game),
            int(number),
            person=interaction.user.id,
            reason=reason,
            at=interaction.created_at,
        )
        await reply(interaction, draw_notice(REPORTED if is_new else REPORTED_BEFORE), private=True)

    @start.autocomplete("season")
    async def complete_season(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        found = complete.seasons(self.bot.scene_of(interaction), typed)
        return offer(found)

    @start.autocomplete("topic")
    async def complete_topic(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        return [Choice(name=topic.value.capitalize(), value=topic.value) for topic in complete_topics(typed)][
            :25
        ]
