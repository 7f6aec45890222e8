"""Runs simcord's simulated Discord in real time, and shows it on a page that follows what happens.

simcord is made for tests: its time stands still until a test moves it, and its page changes when somebody
acts on it. A person who tries the bot expects the opposite. simcord has no public way to ask for that, so
this module reaches into it, and `scrollback` into its messages: nobody else does, and they do only into what
`PRIVATE_PARTS` lists, each part with its reason. simcord is pinned to the version that was read for this; a
test names the part that another version has changed.
"""

import asyncio
import contextlib
import functools
import json
import logging
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Final, Self, TypeVar, cast

from aiohttp import web
from discord.ext import commands
from simcord import Env, MemberActor, SetupError
from simcord._settlement import _run_due_virtual_callbacks as run_due_timers
from simcord.backend.cdn import CDN_BASE
from simcord.builders import ChannelHandle
from simcord.preview import Preview, _component_projection, _markdown, _messages, _queries, _snapshot
from simcord.preview._server import PreviewServer

log = logging.getLogger(__name__)

T = TypeVar("T")

SIMCORD: Final = "3.2.1"

PRIVATE_PARTS: Final = """
simcord.env:Env._settle_internal(self, timeout, idle, dispatch, _deadline)
    every action waits in it until the bot is idle, which a bot with a running game never is
simcord.env:Env._schedule_timer(self, record, callback, args, schedule_context)
    it gives each timer a second, real one, which would race the clock that we drive
simcord.env:Env._capture_errors(self)
    it collects the bot's errors to fail a test; the bot has its own handlers for them
simcord.env:Env._record_error(self, error)
    a recorded error marks an action as uncertain, and that blocks the page
simcord.env:Env._notify_dispatch_observers(self, interaction)
    it tells which interaction an action waits for
simcord.env:Env._bot_scope(self)
    it marks work as the bot's, so that its timers follow our clock
simcord.env:Env._move_clock(self, target)
    it moves simulated time
simcord.env:Env._settlement_state(self)
    it knows the timers
simcord._settlement:_run_due_virtual_callbacks(self, deadline)
    it fires the timers that are due
simcord._clock:Clock()._epoch
    simulated time begins now
simcord.backend.ops.base:BackendBase().clock
    the clock
simcord.backend.ops.base:BackendBase().bot_user
    the bot's name and avatar
simcord.backend.ops.base:BackendBase().transcript
    it grows when anything happens, and then there may be something new to show
simcord.backend.ops.base:BackendBase().messages
    the channel's messages are put back when the preview is opened again
simcord.backend.ops.base:BackendBase().channels
    the channel has to know its newest message
simcord.backend.ops.base:BackendBase().subscribers
    they tell of each message that is to be kept
simcord.backend.models:Message
    a message as it is written to a file
simcord.preview:Preview(env, channel, viewers, layout, display, width, height, locale, timezone, \
presentation_time, assets, sku_presentations, port)
    Env.preview() makes simcord's own page; ours is a subclass
simcord.preview:Preview()._server
    it is replaced by ours
simcord.preview:Preview()._pages
    the open tabs
simcord.preview:Preview()._active_action
    while an action runs, it will publish by itself
simcord.preview:Preview._MAX_PAGES
    sixteen tabs are soon used up
simcord.preview:Preview._PAGE_LEASE_SECONDS
    a tab that was in the background for ten minutes would be dead
simcord.preview:Preview._action(self, context_id, body)
    actions in several tabs come one after another, and on what has changed meanwhile
simcord.preview:Preview._initial_target(self, viewer, channel_id)
    with no message in focus the page shows the newest
simcord.preview:Preview._publish_message_pages(self, reason)
    it shows what changed
simcord.preview:Preview._advance_presentation_time(self)
    the page's own clock
simcord.preview:Preview._cleanup(self)
    the page ends, however it ends
simcord.preview._server:PreviewServer(preview, port)
    ours is a subclass
simcord.preview._server:PreviewServer._static(self, request)
    the page gets our name, script and style
simcord.preview._server:PreviewServer._allowed_hosts(self)
    our files are for this machine only, as simcord's are
simcord.preview._server:PreviewServer._STATIC_FILES
    our files get addresses
simcord.preview._server:PreviewServer._SECURITY_HEADERS
    our files get the same headers
simcord.preview._snapshot:_message_navigation(preview, page, visible)
    at each change it would parse every message ever sent
simcord.preview._markdown:markdown_tokens(value, profile, context)
    at each change it would parse every message in sight
"""
"""Each private part as module:name, with the parameters that we rely on, and why we need it."""

REWRITES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "/": (
        ("<title>SimCord Preview</title>", "<title>{name} preview</title>"),
        (
            '<link rel="stylesheet" href="/preview.css">',
            '{0}<link rel="stylesheet" href="/ballroom.css"><link rel="icon" href="/avatar.png">',
        ),
        (
            '<span class="brand-mark" aria-hidden="true">S</span>',
            '<img class="brand-mark" alt="" src="/avatar.png">',
        ),
        (
            "<strong>SimCord</strong><small>Preview</small>",
            "<strong>{server}</strong><small>{name} preview</small>",
        ),
        ('aria-label="SimCord preview"', 'aria-label="{name} preview"'),
        (">Viewing as\n", ">You are\n"),
        ("</body>", '<script type="module" src="/ballroom.js"></script></body>'),
    ),
    "/text.js": (('"discord-timestamp"', "`discord-timestamp ${{style}}`"),),  # so that our script finds them
}
"""What is replaced in simcord's own files on their way to the browser: passage and replacement, by path."""

TICK: Final = 0.05
"""Seconds between two moves of simulated time: how late a timer of the bot can fire."""

PUBLISH_EVERY: Final = 0.1
"""Seconds between two looks for something new to show."""

ANSWER_LIMIT: Final = 3.0
"""Seconds an action waits for the bot's answer, as long as Discord does."""

SETTLE_STEP: Final = 0.25
"""Seconds that one look at "is the bot still busy?" may take."""

SUMMARISED: Final = 15
"""How many of the newest messages are summarised, which is what a reply quotes from."""

AVATAR_HASH: Final = "mirrorball"


def now() -> datetime:
    return datetime.now(UTC)


class RealTimeEnv(Env):
    """simcord's world around one bot, with time that runs by itself, as the clock on the wall does.

    Before the bot is started it is New Year 2026 there: what is made then, in the same order, has the same
    ids every time.
    """

    def __init__(self, bot: commands.Bot, *, name: str, clock: Callable[[], datetime] = now) -> None:
        """`clock` tells the time on the wall."""
        super().__init__(bot, check_errors=False)
        self._wall_clock = clock
        self.backend.bot_user.name = name
        self.backend.bot_user.avatar = AVATAR_HASH
        self._dispatched: Any = None
        self._timekeeper: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Bring the bot up to the point where it is ready; time runs from here on."""
        self.backend.clock._epoch = self._wall_clock()
        self._timekeeper = asyncio.create_task(every(TICK, self._tick))
        try:
            await super().start()
        except BaseException:
            self._timekeeper.cancel()
            raise

    async def shutdown(self) -> None:
        """Cancel what the bot still does, and stop time."""
        try:
            await super().shutdown()
        finally:
            if self._timekeeper is not None:
                self._timekeeper.cancel()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Self]:
        """Run the bot; close it, then the world, at the end."""
        await self.start()
        try:
            yield self
        finally:
            try:
                await self.as_bot(self.bot.close())
            finally:
                await self.shutdown()

    async def as_bot(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` as the bot would, with timers that follow simulated time, and return what it returns."""
        with self._bot_scope():
            task = asyncio.create_task(work)
        return await task

    @property
    def happenings(self) -> int:
        """How many events and requests there have been; when it grows there may be something new to show."""
        return len(self.backend.transcript)

    @property
    def avatar_urls(self) -> tuple[str, ...]:
        """The addresses under which messages and the page ask for the bot's avatar."""
        path = f"avatars/{self.backend.bot_user.id}/{AVATAR_HASH}.png"
        return (f"{CDN_BASE}/{path}", f"https://cdn.discordapp.com/{path}?size=1024")

    def _tick(self) -> None:
        self._move_clock((self._wall_clock() - self.backend.clock._epoch).total_seconds())
        run_due_timers(self._settlement_state(), asyncio.get_running_loop().time() + TICK)

    async def _settle_internal(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- simcord's signature
        idle: float = 0.02,
        dispatch: str | None = None,
        _deadline: float | None = None,
    ) -> None:
        """Wait until the bot has answered or is idle; that it is neither is no error, it may be busy."""
        interaction = self._dispatched if dispatch == "INTERACTION_CREATE" else None
        loop = asyncio.get_running_loop()
        limit = loop.time() + ANSWER_LIMIT
        while True:
            with contextlib.suppress(TimeoutError):
                await super()._settle_internal(timeout=SETTLE_STEP, idle=0.02, dispatch=dispatch)
            if interaction is None or interaction.responded or loop.time() >= limit:
                return
            await asyncio.sleep(TICK)

    def _notify_dispatch_observers(self, interaction: Any) -> None:
        self._dispatched = interaction
        super()._notify_dispatch_observers(interaction)

    def _schedule_timer(self, record: Any, callback: Any, args: Any, schedule_context: Any) -> None:
        """Leave every timer to `_tick`."""

    def _capture_errors(self) -> None:
        """Leave the bot's errors to the bot's own handlers."""

    def _record_error(self, error: BaseException) -> None:
        """Log what no handler of the bot has seen: a background task or a timer failed."""
        log.error("Something the bot does in the background failed", exc_info=error)


class RealTimeServer(PreviewServer):
    """simcord's page server, with our name, script and style on the page."""

    STATIC: ClassVar = Path(__file__).with_name("static")
    OWN_FILES: ClassVar[Mapping[str, tuple[Path, str]]] = {
        "/ballroom.js": (STATIC / "ballroom.js", "application/javascript"),
        "/ballroom.css": (STATIC / "ballroom.css", "text/css"),
    }
    _STATIC_FILES: ClassVar[dict[str, str]] = {
        **PreviewServer._STATIC_FILES,
        "/ballroom.js": "",
        "/ballroom.css": "",
        "/avatar.png": "",
    }

    def __init__(self, preview: Preview, port: int, *, name: str, server: str, avatar: bytes) -> None:
        super().__init__(preview, port)
        self.name = name
        self.server = server
        self.avatar = avatar

    async def _static(self, request: web.Request) -> web.Response:
        if request.headers.get("Host", "") not in self._allowed_hosts():
            raise web.HTTPForbidden
        headers = self._SECURITY_HEADERS
        if request.path == "/avatar.png":
            return web.Response(body=self.avatar, content_type="image/png", headers=headers)
        if request.path in self.OWN_FILES:
            path, content_type = self.OWN_FILES[request.path]
            return web.Response(text=path.read_text("utf-8"), content_type=content_type, headers=headers)
        response = cast(web.Response, await super()._static(request))
        for old, new in REWRITES.get(request.path, ()):
            response.text = (response.text or "").replace(
                old, new.format(old, name=self.name, server=self.server)
            )
        return response


class RealTimePreview(Preview):
    """simcord's page of one channel, which shows by itself what happens there, and never blocks for long."""

    _MAX_PAGES = 64
    _PAGE_LEASE_SECONDS = 7 * 86_400.0

    def __init__(
        self,
        env: RealTimeEnv,
        channel: ChannelHandle,
        viewers: tuple[MemberActor, ...],
        *,
        port: int,
        avatar: bytes,
        timezone: str,
    ) -> None:
        super().__init__(
            env,
            channel,
            viewers,
            layout="channel",
            display="responsive",
            width=960,
            height=720,
            locale="en-US",
            timezone=timezone,
            presentation_time=None,
            assets=dict.fromkeys(env.avatar_urls, ("avatar.png", avatar)),
            port=port,
        )
        self.world = env
        name = env.backend.bot_user.name
        server = channel.guild.name if channel.guild is not None else name
        self._server = RealTimeServer(self, port, name=name, server=server, avatar=avatar)
        self._one_at_a_time = asyncio.Lock()
        self._shown = 0
        self._publisher: asyncio.Task[None] | None = None
        self._quick = contextlib.ExitStack()

    async def open(self) -> None:
        """Serve the page at `url` until `close()`. Raises OSError when the port is taken, else SetupError."""
        self._quick.enter_context(quick_projection())
        try:
            await self.__aenter__()
        except SetupError as refused:
            self._quick.close()
            raise refused.__cause__ or refused from None
        self._publisher = asyncio.create_task(every(PUBLISH_EVERY, self._publish_news))

    async def _cleanup(self) -> None:
        if self._publisher is not None:
            self._publisher.cancel()
        self._quick.close()
        await super()._cleanup()

    def _publish_news(self) -> None:
        """Show what happened without anybody acting: an edit, an expiry, a message of the bot's own."""
        if self._active_action is None and self.world.happenings != self._shown:
            self._shown = self.world.happenings
            self._advance_presentation_time()
            self._publish_message_pages(reason="refresh")

    async def _action(self, context_id: str | None, body: Mapping[str, Any]) -> dict[str, Any]:
        async with self._one_at_a_time:
            page = self._pages.get(context_id or "")
            if page is not None and isinstance(body, dict):
                if "published_revision" in body:  # the page may have changed while the person moved the mouse
                    body["published_revision"] = page.revision
                if body.get("kind") == "send_message":
                    body["content"] = self._with_mention(body.get("content"))
            return await super()._action(context_id, body)

    def _with_mention(self, content: object) -> object:
        """Turn a typed "@Mirrorball" into the mention that Discord's own text box would have made of it."""
        bot = self.env.backend.bot_user
        if not isinstance(content, str):
            return content
        return re.sub(rf"@{re.escape(bot.name)}\b", f"<@{bot.id}>", content, flags=re.IGNORECASE)

    def _initial_target(self, viewer: Any, channel_id: int) -> int | None:
        return None


async def every(seconds: float, step: Callable[[], None]) -> None:
    """Take `step` again and again, `seconds` apart; that one fails is logged and does not stop the next."""
    while True:
        try:
            step()
        except Exception:
            log.exception("The preview stumbled; it goes on")
        await asyncio.sleep(seconds)


@contextlib.contextmanager
def quick_projection() -> Iterator[None]:
    """Keep simcord from parsing again what it has parsed; without this the page slows down as it fills."""
    parse, navigate = _markdown.markdown_tokens, cast(Any, _snapshot)._message_navigation

    @functools.lru_cache(4096)
    def parsed(text: str, profile: str, context: str) -> str:
        return json.dumps(parse(text, profile, context=json.loads(context)))

    def markdown_tokens(
        value: Any, profile: str = "message", *, context: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        if value is None:
            return []
        # Each caller gets a copy of its own, since callers write into what they get.
        tokens: list[dict[str, Any]] = json.loads(parsed(str(value), profile, json.dumps(context)))
        return tokens

    def message_navigation(preview: Any, page: Any, visible: list[Any]) -> Any:
        return navigate(preview, page, visible[-SUMMARISED:])

    users: tuple[Any, ...] = (_snapshot, _messages, _queries, _component_projection)
    for module in users:
        module.markdown_tokens = markdown_tokens
    cast(Any, _snapshot)._message_navigation = message_navigation
    try:
        yield
    finally:
        for module in users:
            module.markdown_tokens = parse
        cast(Any, _snapshot)._message_navigation = navigate
