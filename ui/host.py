"""What buttons and forms may ask of the bot they belong to."""

from typing import Protocol, cast

import discord

from ask.query import Query
from show.ceiling import Ceiling

Interaction = discord.Interaction[discord.Client]


class Host(Protocol):
    """The bot, as the parts of a message know it."""

    async def ask(
        self,
        interaction: Interaction,
        query: Query,
        *,
        private: bool = False,
        page: int | None = None,
        shown: Ceiling | None = None,
    ) -> None:
        """Answer `query` there; with `page`, in the place of the message that was pressed.

        `shown` is the ceiling that the message has of its own.
        """


def host_of(interaction: Interaction) -> Host:
    return cast(Host, interaction.client)
