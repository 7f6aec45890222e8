"""/trivia mine: what is stored about a person, to see, to hide and to delete."""

import asyncio
import gzip
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import discord

from ui.mine import draw_deleted, draw_deletion, draw_stored
from ui.reply import attach, replace, reply

if TYPE_CHECKING:
    from cogs.mirrorball import Mirrorball
    from ui.card import Card

    Interaction = discord.Interaction[Mirrorball]
else:
    Interaction = discord.Interaction


class Mine:
    """Everything here is seen by its person alone."""

    def __init__(self, bot: "Mirrorball") -> None:
        self.bot = bot
        bot.deeds.on_press(
            mine=self._back,
            hide=self._hide,
            show=self._unhide,
            stored=self._send,
            forget=self._ask_again,
            forget_now=self._delete,
        )

    async def show(self, interaction: Interaction) -> None:
        """Begin with how much there is."""
        await reply(interaction, await self._draw(interaction), private=True)

    async def _back(self, interaction: Interaction) -> None:
        await replace(interaction, await self._draw(interaction))

    async def _draw(self, interaction: Interaction) -> "Card":
        players, person = self.bot.store.players, interaction.user.id
        return draw_stored(await players.count(person), hidden=await players.is_hidden(person))

    async def _hide(self, interaction: Interaction) -> None:
        await self.bot.store.players.hide(interaction.user.id, hidden=True)
        await self._back(interaction)

    async def _unhide(self, interaction: Interaction) -> None:
        await self.bot.store.players.hide(interaction.user.id, hidden=False)
        await self._back(interaction)

    async def _send(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        stored = await self.bot.store.players.everything(interaction.user.id)
        name, content = await asyncio.to_thread(_pack, stored, interaction.filesize_limit)
        await attach(interaction, name, content)

    async def _ask_again(self, interaction: Interaction) -> None:
        await replace(interaction, draw_deletion())

    async def _delete(self, interaction: Interaction) -> None:
        deletion = await self.bot.store.players.delete(interaction.user.id)
        await self.bot.quizmaster.forget_answers()
        self.bot.forget(interaction.user.id)
        await self.bot.catalogues.refresh()
        await replace(interaction, draw_deleted(deletion.entries, is_marked=deletion.withdrawn > 0))


def _pack(stored: Mapping[str, Sequence[object]], most: int) -> tuple[str, bytes]:
    """A file of all of it, in JSON; compressed where that has more than `most` bytes, which Discord takes."""
    written = json.dumps(stored, indent=1, default=str, ensure_ascii=False).encode()
    if len(written) <= most:
        return "mirrorball-mine.json", written
    return "mirrorball-mine.json.gz", gzip.compress(written)
