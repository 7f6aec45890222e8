"""Questions in words: /ask, a mention of the bot, a direct message, and "Answer this" on a message."""

import re
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from ask import complete
from ask.answer import Answer
from cogs.choices import offer
from ui.card import Card, draw_notice
from ui.guide import draw_guide
from ui.reply import reply

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

_MENTION = re.compile(r"<@!?\d+>")


class Words(commands.Cog):
    """Reads what people write and answers it."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        self.answer_this = app_commands.ContextMenu(name="Answer this", callback=self._answer_message)

    async def cog_load(self) -> None:
        self.bot.tree.add_command(self.answer_this)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self.answer_this.name, type=self.answer_this.type)

    @app_commands.command()
    @app_commands.describe(
        question="In your own words: “what did Xochitl score for her freestyle?”",
        private="Show the answer to you alone",
    )
    async def ask(
        self, interaction: Interaction, question: Range[str, 1, 300], private: bool = False
    ) -> None:
        """Ask anything about the show, in your own words"""
        await self._answer(interaction, question, private=private)

    @ask.autocomplete("question")
    async def complete_question(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        recent = self.bot.recent_questions(interaction.user.id)
        found = complete.questions(self.bot.scene_of(interaction), typed, recent)
        return offer(found)

    async def _answer_message(self, interaction: Interaction, message: discord.Message) -> None:
        question = _MENTION.sub(" ", message.content).strip()
        if question:
            await self._answer(interaction, question, private=True)
        else:
            await reply(interaction, draw_notice("That message has no words that I can read."), private=True)

    async def _answer(self, interaction: Interaction, question: str, *, private: bool) -> None:
        wait = self.bot.cooldown.wait(interaction.user.id)
        if wait > 0:
            await reply(interaction, _ask_for_patience(wait), private=True)
            return
        channel = interaction.channel_id or 0
        outcome, card = self.bot.answer_words(
            interaction.user.id, interaction.guild_id, channel, question, private=private
        )
        await reply(interaction, card, private=private or not isinstance(outcome, Answer))

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer those who speak to the bot: by a mention in a server, by anything in a direct message."""
        me = self.bot.user
        if message.author.bot or me is None:
            return
        if message.guild is not None and me not in message.mentions:
            return
        await self._respond(message, _card_for(self.bot, message))

    async def _respond(self, message: discord.Message, card: Card) -> None:
        try:
            await message.reply(
                view=card, mention_author=False, allowed_mentions=discord.AllowedMentions.none()
            )
        except discord.Forbidden:
            # Not allowed to write there: the person asked in a place where nobody can be answered.
            return


def _card_for(bot: "Mirrorball", message: discord.Message) -> Card:
    question = _MENTION.sub(" ", message.content).strip()
    server, person = message.guild.id if message.guild else None, message.author.id
    if not question:
        return draw_guide(bot.scene(server, message.channel.id, person), private=False)
    wait = bot.cooldown.wait(person)
    if wait > 0:
        return _ask_for_patience(wait)
    return bot.answer_words(person, server, message.channel.id, question)[1]


def _ask_for_patience(seconds: float) -> Card:
    return draw_notice(
        f"One moment, please: I can take your next question in {max(1, round(seconds))} seconds."
    )
