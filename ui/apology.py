"""What a person is told when something failed that nobody foresaw, and what the log is told."""

import logging
import secrets

import discord

from ui.host import Interaction

log = logging.getLogger(__name__)


async def apologise(interaction: Interaction, error: BaseException) -> None:
    """Log the failure under a reference and give the person that reference, privately."""
    reference = note(error, _name(interaction))
    words = word_apology(reference)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(words, ephemeral=True)
        else:
            await interaction.response.send_message(words, ephemeral=True)
    except discord.HTTPException:
        # The interaction is gone (too old, or Discord is failing): the log has all that can be kept.
        log.warning("Failure %s could not be told", reference, exc_info=True)


def note(error: BaseException, where: str) -> str:
    """Log the failure; gives the reference by which it is found in the log."""
    reference = secrets.token_hex(3).upper()
    log.error("Failure %s in %s", reference, where, exc_info=error)
    return reference


def word_apology(reference: str) -> str:
    """What people are told of a failure."""
    return (
        f"Sorry, something went wrong on my side. If it happens again, please report it as **{reference}**."
    )


def _name(interaction: Interaction) -> str:
    """Which command or button it was, without anything that people typed."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    pressed = interaction.data.get("custom_id") if interaction.data else None
    return str(pressed or interaction.type.name).split(":")[0]
