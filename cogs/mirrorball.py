"""The bot itself: what it listens to, what it owns, and the way from a question to a message."""

import hashlib
import json
import logging
from collections import OrderedDict
from random import Random

import discord
from discord import app_commands
from discord.ext import commands

from ask.answer import Answer
from ask.query import Query, answer
from ask.scene import Scene
from cogs.facts import Facts
from cogs.guide import Guide
from db.catalogues import Catalogues
from db.store import Store
from ui.apology import apologise
from ui.buttons import DYNAMIC_ITEMS
from ui.card import draw
from ui.host import Interaction
from ui.reply import replace, reply

log = logging.getLogger(__name__)

# The bot never joins a voice channel; without this every start warns of libraries for it.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

REMEMBERED_CHANNELS = 10_000
"""For how many channels the last quote is remembered."""


class Tree(app_commands.CommandTree["Mirrorball"]):
    """The slash commands, with one answer to whatever they raise."""

    async def on_error(self, interaction: discord.Interaction["Mirrorball"], error: Exception) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await apologise(interaction, cause)


class Mirrorball(commands.Bot):
    """Owns no resource: the store is opened and closed by whoever runs it."""

    def __init__(
        self, store: Store, catalogues: Catalogues, *, chance: Random | None = None, always_sync: bool = False
    ) -> None:
        """`chance` picks among quotes; `always_sync` sends the commands even if they did not change."""
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            activity=discord.CustomActivity("Type /winner, or /help"),
        )
        self.store = store
        self.catalogues = catalogues
        self.chance = chance or Random()
        self._always_sync = always_sync
        self._last_quotes: OrderedDict[int, str] = OrderedDict()

    async def setup_hook(self) -> None:
        self.add_dynamic_items(*DYNAMIC_ITEMS)
        await self.add_cog(Facts(self))
        await self.add_cog(Guide(self))
        await self.sync_commands(force=self._always_sync)

    async def sync_commands(self, *, force: bool = False) -> bool:
        """Tell Discord the commands if they changed since it was last told. Returns whether it was told."""
        key = f"commands of application {self.application_id}"
        described = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        fingerprint = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
        if not force and await self.store.state.get(key) == fingerprint:
            return False
        synced = await self.tree.sync()
        await self.store.state.set(key, fingerprint)
        log.info("Told Discord %d commands", len(synced))
        return True

    def scene(self, interaction: Interaction) -> Scene:
        """What may be seen where the interaction happened."""
        return Scene(
            catalogue=self.catalogues.current(interaction.guild_id),
            chance=self.chance,
            last_quote=self._last_quotes.get(interaction.channel_id or 0),
        )

    async def ask(
        self, interaction: Interaction, query: Query, *, private: bool = False, page: int | None = None
    ) -> None:
        """Answer `query`; with `page`, in the place of the message whose button was pressed.

        What is no answer (a question back, "I don't know") is shown to the asker alone.
        """
        outcome = answer(query, self.scene(interaction))
        if isinstance(outcome, Answer) and outcome.quote is not None:
            self._remember(interaction.channel_id or 0, outcome.quote.text)
        card = draw(outcome, query, page=page or 0, private=private)
        if page is not None:
            await replace(interaction, card)
        else:
            await reply(interaction, card, private=private or not isinstance(outcome, Answer))

    def _remember(self, channel: int, text: str) -> None:
        self._last_quotes[channel] = text
        self._last_quotes.move_to_end(channel)
        while len(self._last_quotes) > REMEMBERED_CHANNELS:
            self._last_quotes.popitem(last=False)

    async def process_commands(self, message: discord.Message, /) -> None:
        """There are no text commands."""
