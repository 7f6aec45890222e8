"""What the admins of a server have chosen, to be seen and changed on one card."""

from collections.abc import Sequence
from typing import Final

import discord
from discord import ChannelType, ui

from show.season import Season
from show.wording import listing
from trivia.daily import Schedule
from trivia.server_settings import ServerSettings
from ui.admin import tell_silence
from ui.card import GOLD, Card
from ui.deeds import DeedButton, DeedMenu
from ui.spoilers import add_ceiling_menus
from ui.text import small

MOST_CHANNELS: Final = 25

WHERE_GAMES_RUN: Final = [
    ChannelType.text,
    ChannelType.news,
    ChannelType.voice,
    ChannelType.stage_voice,
    ChannelType.forum,
]


def draw_settings(
    settings: ServerSettings,
    seasons: Sequence[Season],
    *,
    page: int | None = None,
    hides: bool = False,
    schedule: Schedule | None = None,
    guild: discord.Guild,
) -> Card:
    """What holds now, and menus to change it.

    `seasons` are those to choose the last one from that is told, on a `page` of the menu; `hides` is whether
    there is anything that is not told now; `schedule` is that of the daily question.
    """
    card = Card(GOLD)
    card.write("### Settings of this server\n" + small("Whatever you choose holds at once."))
    card.write(f"**Spoilers** · {_tell_ceiling(settings, hides)}")
    add_ceiling_menus(card, "ceiling", seasons, settings.ceiling, page)
    card.draw_line()
    card.write(f"**Trivia** · {_tell_channels(settings, guild)}")
    if schedule is not None and not settings.lets_trivia_run_in(schedule.channel):
        card.write(f"⚠️ {tell_silence(schedule)}")
    card.add_menu(_channel_menu(settings, guild))
    role = guild.get_role(settings.trivia_role or 0)
    also = f", people with {role.mention}" if role else ""
    card.write(
        f"Who started a game{also}, and people who may manage messages, may skip questions and stop it."
    )
    card.add_menu(_role_menu(role))
    card.write(
        "A right answer brings 100 points, and up to 50 more for speed."
        if settings.speed_points
        else "A right answer brings 100 points, however quick it is."
    )
    speed = ("off", "Turn speed points off") if settings.speed_points else ("on", "Turn speed points on")
    card.add_buttons([DeedButton.to("speed", speed[0], label=speed[1])])
    return card


def _tell_ceiling(settings: ServerSettings, hides: bool) -> str:
    ceiling = settings.ceiling
    if ceiling is None:
        return "Nothing is hidden. Are people behind? Choose the last season that everybody here has seen."
    so_far = "" if hides else " So far, nothing came later."
    return (
        f"Everything up to **{ceiling.name}** is told here. What came later is hidden, in answers, quotes "
        f"and trivia.{so_far}"
    )


def _tell_channels(settings: ServerSettings, guild: discord.Guild) -> str:
    if not settings.trivia_channels:
        return "It may run in every channel."
    channels = _channels(settings, guild)
    if not channels:
        return "It may run nowhere, for the channels that were chosen are gone."
    threads = "its threads" if len(channels) == 1 else "their threads"
    return f"It may run in {listing([each.mention for each in channels])}, and in {threads}."


def _channels(settings: ServerSettings, guild: discord.Guild) -> list[discord.abc.GuildChannel]:
    """Those that are still there, in the order of the server."""
    return [channel for channel in guild.channels if channel.id in settings.trivia_channels]


def _channel_menu(settings: ServerSettings, guild: discord.Guild) -> DeedMenu:
    chosen = [discord.Object(channel.id) for channel in _channels(settings, guild)]
    menu: ui.ChannelSelect[ui.LayoutView] = ui.ChannelSelect(
        placeholder="In every channel",
        channel_types=WHERE_GAMES_RUN,
        min_values=0,
        max_values=MOST_CHANNELS,
        default_values=chosen,
    )
    return DeedMenu.to("trivia-channels", menu=menu)


def _role_menu(role: discord.Role | None) -> DeedMenu:
    menu: ui.RoleSelect[ui.LayoutView] = ui.RoleSelect(
        placeholder="A role that may, too",
        min_values=0,
        max_values=1,
        default_values=[discord.Object(role.id)] if role else [],
    )
    return DeedMenu.to("trivia-role", menu=menu)
