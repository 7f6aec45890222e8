"""The one way in which anything is said in answer to an interaction."""

import asyncio
import io
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import discord

from ui.card import Card, draw_notice
from ui.host import Interaction

PATIENCE: Final = 2.0
"""Seconds until an interaction is acknowledged: Discord waits for three."""

READY: Final = "Thank you for waiting: here it is, for everybody to see."

T = TypeVar("T")


async def wait(
    interaction: discord.Interaction[Any],
    doing: Coroutine[Any, Any, T],
    *,
    private: bool = True,
    in_place: bool = False,
) -> T:
    """What comes of `doing`, however long it takes: in time, Discord is told to be patient.

    `in_place` says that the message whose button was pressed will be replaced, so that none is begun.
    """
    task = asyncio.ensure_future(doing)
    await asyncio.wait([task], timeout=PATIENCE)
    if not task.done() and not interaction.response.is_done():
        await interaction.response.defer(ephemeral=private, thinking=not in_place)
    return await task


async def reply(interaction: Interaction, card: Card, *, private: bool = False) -> None:
    """Say it, whether or not the interaction was answered or deferred before."""
    if interaction.response.is_done():
        await interaction.followup.send(
            view=card, ephemeral=private, allowed_mentions=discord.AllowedMentions.none()
        )
    else:
        await interaction.response.send_message(
            view=card, ephemeral=private, allowed_mentions=discord.AllowedMentions.none()
        )


async def announce(interaction: Interaction, card: Card) -> None:
    """Say it to everybody, also where only the person was told to be patient."""
    if interaction.response.is_done():
        # What comes first after a private "thinking" takes its place, and is as private.
        await reply(interaction, draw_notice(READY), private=True)
    await reply(interaction, card)


async def attach(interaction: Interaction, filename: str, content: bytes) -> None:
    """After a reply: what a card has no room for, for the person's eyes alone."""
    await interaction.followup.send(
        file=discord.File(io.BytesIO(content), filename=filename),
        ephemeral=True,
        allowed_mentions=discord.AllowedMentions.none(),
    )


async def redraw(interaction: Interaction, drawing: Coroutine[Any, Any, Card]) -> None:
    """As `replace` with the card that comes of `drawing`, however long that takes."""
    await replace(interaction, await wait(interaction, drawing, in_place=True))


async def replace(interaction: Interaction, card: Card) -> None:
    """Put the card in the place of the message whose button was pressed."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=card, allowed_mentions=discord.AllowedMentions.none())
    else:
        await interaction.response.edit_message(view=card, allowed_mentions=discord.AllowedMentions.none())
