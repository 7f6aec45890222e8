"""The bot itself: what it listens to, what it owns, and the way from a question to a message."""

import hashlib
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from random import Random
from typing import Any, TypeVar

import discord
from discord import app_commands
from discord.ext import commands

from ask.answer import Answer, Outcome
from ask.conversation import Conversations
from ask.cooldown import Cooldown
from ask.limit import Limit
from ask.query import Query
from ask.scene import Scene
from cogs.banks import Banks
from cogs.daily import Daily
from cogs.departures import Departures
from cogs.facts import Facts
from cogs.guide import Guide
from cogs.pace import Pace
from cogs.pop_quiz import PopQuiz
from cogs.quizmaster import Quizmaster
from cogs.seasons import Seasons
from cogs.server import Server
from cogs.spoilers import Spoilers
from cogs.trivia import Trivia
from cogs.words import Words
from db.catalogues import Catalogues
from db.store import Store
from show.ceiling import Ceiling
from ui.apology import apologise
from ui.buttons import DYNAMIC_ITEMS
from ui.card import Card, draw
from ui.deeds import DeedButton, DeedMenu, Deeds
from ui.drawn import Drawn
from ui.host import Interaction
from ui.reply import replace, reply

log = logging.getLogger(__name__)

# The bot never joins a voice channel; without this every start warns of libraries for it.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

NOTES_KEPT = 10_000
"""For how many channels the last quote is remembered, and for how many people their last questions."""

RECENT_QUESTIONS = 5

T = TypeVar("T")


class Tree(app_commands.CommandTree["Mirrorball"]):
    """The slash commands, with one answer to whatever they raise."""

    async def on_error(self, interaction: discord.Interaction["Mirrorball"], error: Exception) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await apologise(interaction, cause)


class Mirrorball(commands.Bot):
    """Owns no resource: the store is opened and closed by whoever runs it."""

    def __init__(
        self,
        store: Store,
        catalogues: Catalogues,
        *,
        banks: Banks | None = None,
        chance: Random | None = None,
        clock: Callable[[], float] = time.monotonic,
        always_sync: bool = False,
        dev_server: int | None = None,
    ) -> None:
        """Nothing runs yet.

        `banks` has the trivia questions of `catalogues`; `chance` picks among them and among quotes; `clock`
        gives seconds that never go back; `always_sync` sends the commands even if they did not change;
        `dev_server` is a server's id that gets them at once, and alone.
        """
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
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
        self._dev_server = discord.Object(dev_server) if dev_server else None
        self.conversations = Conversations(clock)
        self.cooldown = Cooldown(clock)
        self.deeds = Deeds()
        self.quizmaster = Quizmaster(self, banks or Banks(catalogues), Pace(clock))
        self._drawn = Drawn()
        self._last_quotes: OrderedDict[int, str] = OrderedDict()
        self._recent_questions: OrderedDict[int, list[str]] = OrderedDict()

    async def setup_hook(self) -> None:
        self.add_dynamic_items(*DYNAMIC_ITEMS, DeedButton, DeedMenu)
        self.add_listener(self.deeds.receive, "on_interaction")
        await self.add_cog(Facts(self))
        await self.add_cog(Words(self))
        await self.add_cog(Guide(self))
        await self.add_cog(Spoilers(self))
        await self.add_cog(self.quizmaster)
        await self.add_cog(Trivia(self))
        await self.add_cog(PopQuiz(self))
        daily = Daily(self)
        await self.add_cog(daily)
        await self.add_cog(Server(self, daily))
        await self.add_cog(Seasons(self))
        await self.add_cog(Departures(self))
        await self.sync_commands(force=self._always_sync)

    async def sync_commands(self, *, force: bool = False) -> bool:
        """Tell Discord the commands if they changed since it was last told. Returns whether it was told."""
        where = self._dev_server
        key = f"commands of application {self.application_id}" + (f" in server {where.id}" if where else "")
        described = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        fingerprint = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
        if not force and await self.store.state.get(key) == fingerprint:
            return False
        if where is not None:
            self.tree.copy_global_to(guild=where)
        synced = await self.tree.sync(guild=where)
        await self.store.state.set(key, fingerprint)
        log.info("Told Discord %d commands", len(synced))
        return True

    def scene(
        self,
        server: int | None,
        channel: int | None,
        person: int | None,
        *,
        shown: Ceiling | None = None,
    ) -> Scene:
        """What may be told there to whom, and what was said there last.

        Without a `person`, everybody there; `shown` is the ceiling of the message in which they read on.
        """
        return Scene(
            catalogue=self.catalogues.current(server, person, shown=shown),
            limit=self.limit(server, person, shown=shown),
            chance=self.chance,
            last_quote=self._last_quotes.get(channel or 0),
        )

    def scene_of(self, interaction: discord.Interaction[Any]) -> Scene:
        """What may be told there to the person who acts."""
        return self.scene(interaction.guild_id, interaction.channel_id, interaction.user.id)

    def limit(self, server: int | None, person: int | None, *, shown: Ceiling | None = None) -> Limit | None:
        """Up to where things may be told there, and who chose so; None: everything may."""
        ceiling = self.catalogues.ceiling(server, person, shown=shown)
        return None if ceiling is None else Limit(ceiling, own=ceiling != self.catalogues.ceiling(server))

    async def ask(
        self,
        interaction: Interaction,
        query: Query,
        *,
        private: bool = False,
        page: int | None = None,
        shown: Ceiling | None = None,
    ) -> None:
        """Answer `query`; with `page`, in the place of the message whose button was pressed.

        What is no answer (a question back, "I don't know") is shown to the asker alone. A message that all
        can see keeps to its own ceiling (`shown`) and its server's, whoever turns its pages.
        """
        channel = interaction.channel_id or 0
        person = interaction.user.id if page is None or private else None
        scene = self.scene(interaction.guild_id, channel, person, shown=shown)
        outcome, card = self._drawn.answer(query, scene, page=page or 0, private=private)
        self._note_quote(channel, outcome)
        if page is not None:
            await replace(interaction, card)
        else:
            self.conversations.remember(interaction.user.id, channel, query, outcome)
            await reply(interaction, card, private=private or not isinstance(outcome, Answer))

    def answer_words(
        self, person: int, server: int | None, channel: int, text: str, *, private: bool = False
    ) -> tuple[Outcome, Card]:
        """Answer a question in words, in the light of what that person asked there before."""
        scene = self.scene(server, channel, person)
        query, outcome = self.conversations.ask(person, channel, text, scene)
        self._note_quote(channel, outcome)
        if isinstance(outcome, Answer):
            self._keep(
                self._recent_questions, person, [text, *self.recent_questions(person)][:RECENT_QUESTIONS]
            )
        return outcome, draw(outcome, query, private=private, limit=scene.limit)

    def recent_questions(self, person: int) -> list[str]:
        """What that person asked last, the latest first; forgotten when the bot ends."""
        return list(dict.fromkeys(self._recent_questions.get(person, [])))

    def forget(self, person: int) -> None:
        """Forget what that person said and asked."""
        self.conversations.forget(person)
        self._recent_questions.pop(person, None)

    def _note_quote(self, channel: int, outcome: Outcome) -> None:
        if isinstance(outcome, Answer) and outcome.quote is not None:
            self._keep(self._last_quotes, channel, outcome.quote.text)

    @staticmethod
    def _keep(notes: OrderedDict[int, T], key: int, value: T) -> None:
        """Note the latest, and forget the oldest of too many."""
        notes[key] = value
        notes.move_to_end(key)
        while len(notes) > NOTES_KEPT:
            notes.popitem(last=False)

    async def process_commands(self, message: discord.Message, /) -> None:
        """There are no text commands."""
