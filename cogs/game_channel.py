"""The channel of a game: its messages are sent, changed and found again, however long Discord takes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final, TypeVar

import aiohttp
import discord
from discord.utils import time_snowflake

from cogs.pace import Pace, Urgency
from ui.card import Card

log = logging.getLogger(__name__)

LOOK_BACK: Final = timedelta(seconds=10)
"""By so much Discord's clock may differ from ours where messages are looked for by their time."""

MOST_LOOKED_AT: Final = 200

FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 60.0
"""Seconds between two tries of what Discord or the store could not do; each is twice the one before."""

LONGEST_NONCE: Final = 25
"""Characters."""

NONE = discord.AllowedMentions.none()

UNKNOWN_MESSAGE: Final = 10008
"""Discord's code for a message that is gone."""

THREAD_ARCHIVED: Final = 50083
"""Discord's code for a message in a thread that somebody closed."""

T = TypeVar("T")


class ChannelLost(Exception):
    """The channel is gone or closed, or the right to write in it."""


class MessageLost(Exception):
    """Somebody deleted the message."""


class GameChannel:
    """Tries until Discord does it, which discord.py alone does for some seconds.

    What never will be done raises ChannelLost or MessageLost, and a request that is wrong in itself what
    Discord says of it.
    """

    def __init__(self, channel: discord.PartialMessageable, pace: Pace) -> None:
        """`pace` is that of all games."""
        self._channel = channel
        self._pace = pace

    async def send(self, card: Card, nonce: str) -> int:
        """Send a message, once: Discord gives the same one for the same `nonce` within some minutes.

        Returns the message's id.
        """

        async def send() -> int:
            return (
                await self._channel.send(view=card, allowed_mentions=NONE, nonce=nonce[:LONGEST_NONCE])
            ).id

        return await self._persist(send)

    async def edit(self, message: int, card: Card, urgency: Urgency) -> None:
        """Put `card` in the place of what the message shows."""
        await self._persist(lambda: self._edit(message, card), urgency)

    def has_room(self) -> bool:
        """Whether there is room for a request that could as well be left out."""
        return self._pace.has_room()

    async def try_to_edit(self, message: int, card: Card) -> None:
        """As `edit`, once, and it may fail: for what the next change makes up for."""
        try:
            await self._edit(message, card)
        except (discord.HTTPException, aiohttp.ClientError, OSError):
            log.info("A message in channel %d could not be changed", self._channel.id, exc_info=True)

    async def is_gone(self, message: int) -> bool:
        """Whether somebody deleted the message; False where the history is closed to the bot."""
        try:
            await self._persist(lambda: self._channel.fetch_message(message))
        except MessageLost:
            return True
        except ChannelLost:
            return False  # the channel itself may be open
        return False

    async def find(self, identity: str, *, since: datetime) -> int | None:
        """The id of the bot's message with a part of that custom id; None without any that can be seen."""
        after = discord.Object(time_snowflake(since - LOOK_BACK))

        async def look() -> int | None:
            async for message in self._channel.history(limit=MOST_LOOKED_AT, after=after):
                view = discord.ui.LayoutView.from_message(message)
                if any(getattr(item, "custom_id", None) == identity for item in view.walk_children()):
                    return message.id
            return None

        try:
            return await self._persist(look)
        except ChannelLost:
            return None  # the history may be closed to the bot, and the channel open

    async def _edit(self, message: int, card: Card) -> None:
        await self._channel.get_partial_message(message).edit(view=card, allowed_mentions=NONE)

    async def _persist(self, call: Callable[[], Awaitable[T]], urgency: Urgency = Urgency.NEXT) -> T:
        pause = FIRST_PAUSE
        while True:
            await self._pace.turn(urgency)
            try:
                return await call()
            except discord.NotFound as error:
                raise (MessageLost if error.code == UNKNOWN_MESSAGE else ChannelLost) from error
            except discord.Forbidden as error:
                raise ChannelLost from error
            except discord.HTTPException as error:
                if error.code == THREAD_ARCHIVED:
                    raise ChannelLost from error
                if error.status < 500 and error.status != 429:
                    raise
                log.warning("Discord could not do it in channel %d (%d)", self._channel.id, error.status)
            except (aiohttp.ClientError, OSError) as error:
                log.warning("Discord can't be reached for channel %d (%s)", self._channel.id, error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
