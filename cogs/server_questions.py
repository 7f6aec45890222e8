"""/server questions: what a server's admins write themselves."""

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice

from ask import complete
from cogs.rights import refuse_unless_manager
from show.spelling import begin_words, words
from trivia.server_question import LARGEST_FILE, ServerQuestion, ServerQuestionError, read_csv
from trivia.wording import counted
from ui.admin import draw_faults, draw_question_form, draw_questions
from ui.card import GOLD, Card, draw_notice
from ui.faults import tell_all_faults
from ui.reply import attach, replace, reply

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


MOST_DIGITS = 18
"""Of a number that the store can hold."""


class ServerQuestions(app_commands.Group):
    """Whoever uses it is asked for the right at every step."""

    def __init__(self, bot: "Mirrorball") -> None:
        super().__init__(name="questions", description="This server's own trivia questions")
        self.bot = bot
        bot.deeds.on_press(own_questions=self._turn)
        bot.deeds.on_form(written=self._write)

    @app_commands.command()
    async def add(self, interaction: Interaction) -> None:
        """Write a question of this server's own"""
        if await refuse_unless_manager(interaction):
            return
        await interaction.response.send_modal(draw_question_form())

    async def _write(self, interaction: Interaction, filled: dict[str, str]) -> None:
        if await refuse_unless_manager(interaction):
            return
        try:
            question = ServerQuestion.checked(
                filled["prompt"],
                filled["right"],
                tuple(filled["wrong"].splitlines()),
                filled.get("explanation", ""),
            )
            await self._add(interaction, question)
        except ServerQuestionError as error:
            await reply(interaction, draw_faults(error.faults, list(filled.values())), private=True)

    @app_commands.command(name="import")
    @app_commands.describe(
        file="CSV with the first line: question,answer,wrong 1,wrong 2,wrong 3,explanation"
    )
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Add the questions of a CSV file: all of them, or none if one is wrong"""
        if await refuse_unless_manager(interaction):
            return
        if file.size > LARGEST_FILE:
            await reply(
                interaction,
                draw_faults([f"The file is larger than {LARGEST_FILE // 1000} kB."]),
                private=True,
            )
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = await file.read()
        stored = await self.bot.store.server_questions.load(interaction.guild_id or 0)
        known = [each.written for each in stored]
        try:
            await self._add(interaction, *await asyncio.to_thread(read_csv, content, known))
        except ServerQuestionError as error:
            await reply(interaction, draw_faults(error.faults), private=True)
            if (all_of_them := tell_all_faults(error.faults)) is not None:
                await attach(interaction, "faults.txt", all_of_them.encode())

    async def _add(self, interaction: Interaction, *questions: ServerQuestion) -> None:
        server = interaction.guild_id or 0
        store = self.bot.store.server_questions
        await store.add(server, questions, author=interaction.user.id, at=interaction.created_at)
        added, now = counted(len(questions), "question"), await store.count(server)
        await reply(
            interaction, draw_notice(f"Added {added}; this server has {now}.", colour=GOLD), private=True
        )

    @app_commands.command(name="list")
    async def list_(self, interaction: Interaction) -> None:
        """This server's own questions, by number"""
        if await refuse_unless_manager(interaction):
            return
        await reply(interaction, await self._draw(interaction, 0), private=True)

    async def _turn(self, interaction: Interaction, page: str) -> None:
        if await refuse_unless_manager(interaction):
            return
        await replace(interaction, await self._draw(interaction, int(page)))

    async def _draw(self, interaction: Interaction, page: int) -> Card:
        stored = await self.bot.store.server_questions.load(interaction.guild_id or 0)
        return draw_questions([(each.number, each.written) for each in stored], page)

    @app_commands.command()
    @app_commands.describe(question="Its number, as in the list, or words of it to choose from")
    async def remove(self, interaction: Interaction, question: str) -> None:
        """Take out one of this server's own questions"""
        if await refuse_unless_manager(interaction):
            return
        number = question.strip().removeprefix("#")
        store = self.bot.store.server_questions
        if (
            number.isdecimal()
            and len(number) <= MOST_DIGITS
            and await store.remove(interaction.guild_id or 0, int(number))
        ):
            told = f"Question {number} is removed. What was played with it stays."
        else:
            told = "This server has no such question: choose one of those offered, or a number from the list."
        await reply(interaction, draw_notice(told), private=True)

    @remove.autocomplete("question")
    async def complete_question(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        if not interaction.permissions.manage_guild:
            return []
        wanted = words(typed)
        fitting = [
            each
            for each in await self.bot.store.server_questions.load(interaction.guild_id or 0)
            if begin_words(wanted, f"{each.number} {each.written.prompt}")
        ]
        return [
            Choice(name=f"{each.number}: {each.written.prompt}"[: complete.LONGEST], value=str(each.number))
            for each in fitting[: complete.MOST]
        ]
