""" "Quiz me on this": one question for one person, from the facts of an answer."""

import asyncio
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from trivia.about import Subject, choose_about
from ui.card import draw_notice
from ui.pop_quiz import draw_pop_question, draw_pop_reveal
from ui.reply import replace, reply, wait

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball
    from trivia.question import Question

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction

NO_QUESTION = "I can't make a question of these facts."
CHANGED = "The facts have changed since I asked that: ask me again."


class PopQuiz(commands.Cog):
    """Holds nothing: the buttons carry the question's id."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        self.bot.deeds.on_press(quiz_me=self._ask, pop=self._reveal)

    async def _ask(self, interaction: Interaction, when: str, last: str, person: str) -> None:
        subject = Subject.read(when, person)
        question = await wait(interaction, self._choose(interaction, subject, last))
        if question is None:
            limit = self.bot.scene_of(interaction).limit
            await reply(interaction, draw_notice(NO_QUESTION, limit=limit), private=True)
            return
        card = draw_pop_question(question, subject)
        if last:  # "Another one", in the place of the last one
            await replace(interaction, card)
        else:
            await reply(interaction, card, private=True)

    async def _choose(self, interaction: Interaction, subject: Subject, last: str) -> "Question | None":
        bank = await self.bot.quizmaster.banks.of(interaction.guild_id, interaction.user.id)
        return await asyncio.to_thread(choose_about, self.bot.chance, bank, subject, last)

    async def _reveal(
        self, interaction: Interaction, choice: str, when: str, question_id: str, person: str
    ) -> None:
        bank = await self.bot.quizmaster.banks.of(interaction.guild_id, interaction.user.id)
        question = await asyncio.to_thread(bank.find, question_id)
        if question is None or int(choice) not in range(len(question.options)):
            await reply(interaction, draw_notice(CHANGED), private=True)
        else:
            await replace(interaction, draw_pop_reveal(question, int(choice), Subject.read(when, person)))
