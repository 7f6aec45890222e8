"""Who may do what, and what the bot may do in a channel."""

from typing import Any, Final

import discord
from discord.ext import commands

from show.wording import listing
from trivia.server_settings import ServerSettings
from ui.card import draw_notice
from ui.reply import reply

FOR_MANAGERS: Final = "Only people who may manage this server (Manage Server) can do that."

FOR_OWNERS: Final = "That is for the bot's owner alone: it is about what every server sees."

NOT_HERE: Final = (
    "I can't play here: I was added to your account, and not to this place, so I can't write in it. "
    "Ask an admin to add me, or play with me in a direct message."
)

NOWHERE: Final = (
    "The channels in which trivia may run are gone: an admin can choose others with `/server settings`."
)


async def may_manage(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person may change what belongs to this server: Manage Server, or the bot's owner."""
    if interaction.guild_id is None:
        return False
    return interaction.permissions.manage_guild or await is_owner(interaction)


async def is_owner(interaction: discord.Interaction[Any]) -> bool:
    """Whether the person is the application's owner, or of the team that owns it."""
    bot = interaction.client
    return isinstance(bot, commands.Bot) and await bot.is_owner(interaction.user)


def tell_what_lacks(interaction: discord.Interaction[Any]) -> str | None:
    """One sentence for the person about what the bot may not do in this channel, and needs for a game."""
    if interaction.guild_id is None:
        is_ours = interaction.channel is None or interaction.channel.type is discord.ChannelType.private
        return None if is_ours else NOT_HERE
    if interaction.is_user_integration() and not interaction.is_guild_integration():
        return NOT_HERE
    allowed = interaction.app_permissions
    needed = {
        "View Channel": allowed.view_channel,
        "Send Messages": allowed.send_messages,
        "Read Message History": allowed.read_message_history,
    }
    if isinstance(interaction.channel, discord.Thread):
        del needed["Send Messages"]
        needed["Send Messages in Threads"] = allowed.send_messages_in_threads
    lacking = [name for name, given in needed.items() if not given]
    if not lacking:
        return None
    return f"I can't play in this channel: I lack {listing(lacking)} here. Ask an admin to give me that."


def tell_where_to_play(
    guild: discord.Guild | None, settings: ServerSettings, here: discord.abc.Snowflake | None
) -> str | None:
    """One sentence on where trivia may run in this server, if it may not `here`."""
    parent = here.parent_id if isinstance(here, discord.Thread) else None
    if guild is None or here is None or settings.lets_trivia_run_in(here.id, parent):
        return None
    there = [channel.mention for channel in guild.channels if channel.id in settings.trivia_channels]
    return f"In this server, trivia runs in {listing(there)} only." if there else NOWHERE


async def refuse_unless_manager(interaction: discord.Interaction[Any]) -> bool:
    """Tell somebody who may not change what belongs to this server that they may not; says whether it did."""
    if await may_manage(interaction):
        return False
    await reply(interaction, draw_notice(FOR_MANAGERS), private=True)
    return True


async def refuse_unless_keeper(interaction: discord.Interaction[Any], *, for_everyone: bool) -> bool:
    """As `refuse_unless_manager`; what is for every server, only the bot's owner may see and change."""
    if await refuse_unless_manager(interaction):
        return True
    if not for_everyone or await is_owner(interaction):
        return False
    await reply(interaction, draw_notice(FOR_OWNERS), private=True)
    return True
