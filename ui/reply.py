"""The one way in which anything is said in answer to an interaction."""

import discord

from ui.card import Card
from ui.host import Interaction


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


async def replace(interaction: Interaction, card: Card) -> None:
    """Put the card in the place of the message whose button was pressed."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=card, allowed_mentions=discord.AllowedMentions.none())
    else:
        await interaction.response.edit_message(view=card, allowed_mentions=discord.AllowedMentions.none())
