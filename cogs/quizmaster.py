"""Runs the games: one task for each, resumed when the bot starts, and what people press while they run."""

import asyncio
import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import discord
from discord.ext import commands
from discord.utils import utcnow

from cogs.banks import Banks
from cogs.game_channel import GameChannel
from cogs.pace import Pace
from cogs.running_game import RunningGame
from db.errors import StoreError
from trivia.bank import Bank
from trivia.deck import HANDS, deal, draw, draw_from
from trivia.event import Event, Lost, Pressed, Resumed, Skipped, Stopped, Ticked
from trivia.game import Game
from trivia.question import Question
from trivia.standing import standings
from trivia.turn import Turn
from trivia.typed import Latitude, name_people
from ui.card import Card, draw_notice
from ui.quiz import draw_answer_form, draw_receipt, draw_reveal
from ui.reply import replace, reply, wait

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

log = logging.getLogger(__name__)

RESUME_AGAIN_SECONDS: Final = 5.0

CLOSED = "That question is closed."
EMPTY = "Nothing was typed, so it is no answer: you can still give one."
OVER = "That game is over."
NOT_YOURS = "Only the person who started the game{}, or somebody who may manage messages here, can do that."


class Quizmaster(commands.Cog):
    """Every open game, in this process."""

    def __init__(self, bot: "Mirrorball", banks: Banks, pace: Pace) -> None:
        self.bot = bot
        self.banks = banks
        self._pace = pace
        self._games = bot.store.games
        self._running: dict[int, RunningGame] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_resumed = False

    async def cog_load(self) -> None:
        self.bot.deeds.on_press(
            answer=self._press_answer, type=self._open_form, skip=self._press_skip, stop=self._press_stop
        )
        self.bot.deeds.on_form(typed=self._type_answer)

    async def cog_unload(self) -> None:
        """What is going on is left as it is: the next start goes on with it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Go on with the games that were open when the bot ended; Discord may be ready several times."""
        if self._is_resumed:
            return
        self._is_resumed = True
        while True:
            try:
                await self._resume()
            except StoreError:
                log.exception("The open games could not be read; trying again")
                await asyncio.sleep(RESUME_AGAIN_SECONDS)
            else:
                return

    async def _resume(self) -> None:
        now = utcnow()
        unfinished = await self._games.unfinished()
        turns = await asyncio.gather(*(self._games.play(game.id, Resumed(at=now)) for game in unfinished))
        for turn in turns:
            if turn is not None:
                self.run(turn.game, resumed=True)

    def run(self, game: Game, *, resumed: bool = False) -> None:
        """Play the game until it is over, beside everything else."""
        if game.id in self._running:
            return
        running = RunningGame(
            game,
            games=self._games,
            channel=GameChannel(
                self.bot.get_partial_messageable(game.channel, guild_id=game.server), self._pace
            ),
            draw=self.draw,
            resumed=resumed,
        )
        self._running[game.id] = running
        task = asyncio.create_task(running.play(), name=f"game {game.id}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self._running.pop(game.id, None))

    async def draw(self, game: Game) -> Question | None:
        """The next question of the game; None when there is none that fits."""
        bank = await self._bank(game)
        question = await self._choose(game, bank)
        if question is None or not game.rules.typed:
            return question
        return name_people(question, bank.people)

    async def _bank(self, game: Game) -> Bank:
        """What the game's questions are made from; in a direct message that is the person's own."""
        return await self.banks.of(game.server, game.starter if game.server is None else None)

    async def _choose(self, game: Game, bank: Bank) -> Question | None:
        chance, rules = self.bot.chance, game.rules
        for cells in HANDS:
            hand = deal(chance, rules, bank, cells)
            history = await self._games.history(game, hand.beginnings)
            own = await self._own(game) if hand.own and history.has_own else []
            question = await asyncio.to_thread(draw_from, hand, chance, rules, history, bank=bank, own=own)
            if question is not None:
                return question
        history, own = await self._games.history(game), await self._own(game)
        return await asyncio.to_thread(draw, chance, rules, history, bank=bank, own=own)

    async def _own(self, game: Game) -> list[Question]:
        """The questions that the game's server wrote itself."""
        if game.server is None:
            return []
        return [each.question for each in await self.bot.store.server_questions.load(game.server)]

    async def forget_answers(self) -> None:
        """Answers were deleted or corrected: show nothing from memory, and wait for nobody who left."""
        for running in self._running.values():
            running.forget()
        now = utcnow()
        await asyncio.gather(*(self.play(game_id, Ticked(at=now)) for game_id in tuple(self._running)))

    async def play(self, game: int, event: Event) -> Turn | None:
        """Store what somebody did to a game, and let its task know; None when there is no such game."""
        turn = await self._games.play(game, event)
        if turn is not None and (running := self._running.get(game)) is not None:
            running.hear(turn.game)
        return turn

    async def skip(self, interaction: Interaction, game: Game) -> bool:
        """Close the open question, if the person may; says whether it was done, and answers if not."""
        asked = game.round
        if asked is None or asked.closed_at is not None:
            await reply(interaction, draw_notice(CLOSED), private=True)
            return False
        return await self._act(interaction, game, Skipped(at=interaction.created_at, number=asked.number))

    async def stop(self, interaction: Interaction, game: Game) -> bool:
        """End the game, if the person may; says whether it was done, and answers if not."""
        if game.ended_at is not None:
            await reply(interaction, draw_notice(OVER), private=True)
            return False
        return await self._act(interaction, game, Stopped(at=interaction.created_at))

    async def _act(self, interaction: Interaction, game: Game, event: Event) -> bool:
        role = (await self.bot.store.servers.settings(interaction.guild_id or 0)).trivia_role
        if game.day is not None or not _may_manage(interaction, game, role):
            holders = f", somebody with <@&{role}>" if role is not None else ""
            await reply(interaction, draw_notice(NOT_YOURS.format(holders)), private=True)
            return False
        await self.play(game.id, event)
        return True

    async def _load(self, interaction: Interaction, game: str) -> Game | None:
        """The game whose button was pressed; when it is over, the message gets the outcome."""
        found = await self._games.load(int(game))
        if found is not None:
            await self._show_outcome(interaction, found)
        return found

    async def _press_skip(self, interaction: Interaction, game: str, number: str) -> None:
        found = await self._load(interaction, game)
        if found is None or found.round is None or found.round.number != int(number):
            await reply(interaction, draw_notice(CLOSED), private=True)
        elif found.ended_at is not None:
            await reply(interaction, draw_notice(OVER), private=True)
        elif await self.skip(interaction, found):
            await interaction.response.defer()

    async def _press_stop(self, interaction: Interaction, game: str) -> None:
        found = await self._load(interaction, game)
        if found is None:
            await reply(interaction, draw_notice(OVER), private=True)
        elif await self.stop(interaction, found):
            await interaction.response.defer()

    async def _press_answer(self, interaction: Interaction, game: str, number: str, choice: str) -> None:
        await self._answer(interaction, int(game), int(number), choice=int(choice))

    async def _open_form(self, interaction: Interaction, game: str, number: str) -> None:
        found = await self._load(interaction, game)
        asked = found.round if found is not None else None
        if found is None or asked is None or asked.number != int(number) or asked.closed_at is not None:
            await reply(interaction, draw_notice(CLOSED), private=True)
        else:
            await interaction.response.send_modal(draw_answer_form(found, asked))

    async def _type_answer(
        self, interaction: Interaction, filled: dict[str, str], game: str, number: str
    ) -> None:
        if typed := filled["answer"].strip():
            latitude = await wait(interaction, self._latitude(int(game), int(number), typed))
            await self._answer(interaction, int(game), int(number), typed=typed, latitude=latitude)
        else:
            await reply(interaction, draw_notice(EMPTY), private=True)

    async def _latitude(self, game: int, number: int, typed: str) -> Latitude:
        """How freely the words may be read as an answer to that question."""
        running = self._running.get(game)
        asked = running.game.round if running is not None else None
        if running is None or asked is None or asked.number != number:
            return Latitude.SLIPS  # it is late
        bank = await self._bank(running.game)
        return bank.lexicon.latitude(typed, asked.question)

    async def _answer(
        self,
        interaction: Interaction,
        game: int,
        number: int,
        *,
        choice: int | None = None,
        typed: str | None = None,
        latitude: Latitude = Latitude.SLIPS,
    ) -> None:
        message = interaction.message
        assert message is not None  # buttons are on messages, and the form is opened by a button
        event = Pressed(
            at=interaction.created_at,
            number=number,
            person=interaction.user.id,
            message=message.id,
            message_at=message.created_at,
            choice=choice,
            typed=typed,
            latitude=latitude,
        )
        turn = await wait(interaction, self.play(game, event))
        if turn is not None:
            await self._show_outcome(interaction, turn.game)
        await reply(interaction, _draw_receipt(turn, number, await self._days(turn, event)), private=True)

    async def _show_outcome(self, interaction: Interaction, game: Game) -> None:
        """Put the outcome in the place of a question that still has buttons though its game is over.

        The bot may have had no right to change its own message then; whoever presses a button lets it.
        """
        if game.ended_at is None or interaction.message is None or interaction.response.is_done():
            return
        rounds = await self._games.rounds(game.id)
        for asked in rounds:
            if asked.message == interaction.message.id and asked.revealed_at is not None:
                await replace(interaction, draw_reveal(game, asked, standings(rounds, until=asked.number)))

    async def _days(self, turn: Turn | None, event: Pressed) -> int:
        """How many daily questions that person has answered in a row; 0 in a game."""
        if turn is None or turn.game.day is None:
            return 0
        return (await self.bot.store.profiles.load(event.person, turn.game.server)).days

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._close_rounds([payload.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self._close_rounds(payload.message_ids)

    async def _close_rounds(self, messages: Iterable[int]) -> None:
        """Nobody can answer a question whose message was deleted: on with the next one."""
        gone = set(messages)
        for game_id, running in tuple(self._running.items()):
            if running.message in gone and running.game.round is not None:
                await self.play(game_id, Skipped(at=utcnow(), number=running.game.round.number))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._lose(channel=channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._lose(channel=payload.thread_id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._lose(server=guild.id)

    async def _lose(self, *, channel: int | None = None, server: int | None = None) -> None:
        for game_id, running in tuple(self._running.items()):
            if running.game.channel == channel or (server is not None and running.game.server == server):
                await self.play(game_id, Lost(at=utcnow()))


def _may_manage(interaction: Interaction, game: Game, role: int | None) -> bool:
    """Whether the person may skip and stop: who started it, who manages messages, who has the trivia role."""
    person = interaction.user
    if person.id == game.starter or game.server is None:
        return True
    if not isinstance(person, discord.Member):
        return False
    return interaction.permissions.manage_messages or (role is not None and person.get_role(role) is not None)


def _draw_receipt(turn: Turn | None, number: int, days: int) -> Card:
    if turn is None or turn.receipt is None:
        return draw_notice(OVER)
    asked = turn.game.round
    answered = asked if asked and asked.number == number else None
    return draw_receipt(turn.receipt, turn.game, answered, days=days)
