"""Runs simcord's simulated Discord in real time, and shows it on a page that follows what happens.

simcord is made for tests: its time stands still until a test moves it, and its page changes when somebody acts on
it. A person who tries the bot expects the opposite. simcord has no public way to ask for that, so this module
reaches into it: here and nowhere else, and only into the names that `PRIVATE_PARTS` lists with the reason for each.
simcord is pinned to the version these were read in; `missing_parts` says which of them another version has changed.
"""

import asyncio
import contextlib
import functools
import importlib
import inspect
import logging
import pickle
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Final, TypeVar, cast

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

TICK: Final = 0.05
"""Seconds between two moves of simulated time: how late a timer of the bot can fire."""

PUBLISH_EVERY: Final = 0.1
"""Seconds between two looks for something new to show."""

ANSWER_LIMIT: Final = 3.0
"""Seconds a command or button may stay unanswered; Discord's own limit for the first answer to an interaction."""

SETTLE_STEP: Final = 0.25
"""Seconds that one look at "is the bot still busy?" may take."""

SUMMARISED: Final = 15
"""How many of the newest messages simcord summarises for its list of messages, which a reply quotes from."""

AVATAR_HASH: Final = "mirrorball"


@dataclass(frozen=True, slots=True)
class PrivatePart:
    """One name of simcord that is not public.

    `parameters` are the names of its parameters where we call or replace it, `uses` the attributes that must be
    named in its code where we rely on what it sets or reads, `contains` the passages where it is a text file.
    """

    module: str
    name: str
    why: str
    parameters: tuple[str, ...] | None = None
    uses: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()


TITLE: Final = ("<title>SimCord Preview</title>", "<title>{name} preview</title>\n    <link rel=icon href=/avatar.png>")
BRAND: Final = (
    "<strong>SimCord</strong><small>Preview</small>",
    "<strong>{server}</strong><small>{name} preview</small>",
)
BRAND_MARK: Final = (
    '<span class="brand-mark" aria-hidden="true">S</span>',
    '<img class="brand-mark" alt="" src="/avatar.png">',
)
SPOKEN_BRAND: Final = ('aria-label="SimCord preview"', 'aria-label="{name} preview"')
VIEWER: Final = (">Viewing as\n", ">You are\n")
SCRIPT: Final = ("</body>", '  <script type="module" src="/ballroom.js"></script>\n  </body>')
STYLE: Final = ('<link rel="stylesheet" href="/preview.css">', '{0}\n    <link rel="stylesheet" href="/ballroom.css">')
TIMESTAMP: Final = ('node("time", "discord-timestamp", rendered)', 'node("time", `discord-timestamp ${{style}}`, rendered)')

REWRITES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "/": (TITLE, BRAND, BRAND_MARK, SPOKEN_BRAND, VIEWER, SCRIPT, STYLE),
    "/text.js": (TIMESTAMP,),
}
"""What is replaced in simcord's own files on their way to the browser: passage and replacement, by path."""

PRIVATE_PARTS: Final = (
    PrivatePart(
        "simcord.env",
        "Env._settle_internal",
        "every action waits in it until the bot is idle, which a bot with a running game never is",
        ("self", "timeout", "idle", "dispatch", "_deadline"),
    ),
    PrivatePart(
        "simcord.env",
        "Env._schedule_timer",
        "it gives each timer a second, real one, which would race the clock that we drive",
        ("self", "record", "callback", "args", "schedule_context"),
    ),
    PrivatePart(
        "simcord.env",
        "Env._capture_errors",
        "it collects the bot's errors to fail a test; the bot has its own handler for them",
        ("self",),
    ),
    PrivatePart(
        "simcord.env",
        "Env._record_error",
        "a recorded error marks the page's action as uncertain and blocks the page",
        ("self", "error"),
    ),
    PrivatePart(
        "simcord.env",
        "Env._notify_dispatch_observers",
        "it tells which interaction an action waits for",
        ("self", "interaction"),
    ),
    PrivatePart("simcord.env", "Env._bot_scope", "marks work as the bot's, so that its timers follow our clock", ("self",)),
    PrivatePart("simcord.env", "Env._move_clock", "moves simulated time", ("self", "target")),
    PrivatePart("simcord.env", "Env._settlement_state", "the timers that are due", ("self",)),
    PrivatePart("simcord._settlement", "_run_due_virtual_callbacks", "fires the timers that are due", ("self", "deadline")),
    PrivatePart("simcord._clock", "Clock.__init__", "simulated time begins now", uses=("_epoch", "elapsed")),
    PrivatePart(
        "simcord.backend.ops.base",
        "BackendBase.__init__",
        "the bot's name and avatar, its clock, and the record of all that happened",
        uses=("bot_user", "clock", "transcript"),
    ),
    PrivatePart(
        "simcord.preview",
        "Preview.__init__",
        "our page is one of these, with another server and another clock",
        (
            "self",
            "env",
            "channel",
            "viewers",
            "layout",
            "display",
            "width",
            "height",
            "locale",
            "timezone",
            "presentation_time",
            "assets",
            "sku_presentations",
            "port",
        ),
        uses=("_server", "_pages", "_active_action", "_closed"),
    ),
    PrivatePart("simcord.preview", "Preview._MAX_PAGES", "more than 16 tabs"),
    PrivatePart("simcord.preview", "Preview._PAGE_LEASE_SECONDS", "a tab left in the background stays usable"),
    PrivatePart("simcord.preview", "Preview._action", "actions of several tabs come one after another", ("self", "context_id", "body")),
    PrivatePart("simcord.preview", "Preview._initial_target", "no message is in focus: the page shows the newest", ("self", "viewer", "channel_id")),
    PrivatePart("simcord.preview", "Preview._publish_message_pages", "shows what changed", ("self", "reason")),
    PrivatePart("simcord.preview", "Preview._advance_presentation_time", "the page's own clock", ("self",)),
    PrivatePart("simcord.preview._server", "PreviewServer._static", "the page's name, script and style", ("self", "request")),
    PrivatePart("simcord.preview._server", "PreviewServer._allowed_hosts", "our files are served to this machine only", ("self",)),
    PrivatePart("simcord.preview._server", "PreviewServer._STATIC_FILES", "our script and style have addresses"),
    PrivatePart("simcord.preview._server", "PreviewServer._SECURITY_HEADERS", "our files get the same headers"),
    PrivatePart(
        "simcord.preview._snapshot",
        "_message_navigation",
        "it parses every message ever sent again, at each change",
        ("preview", "page", "visible"),
    ),
    PrivatePart(
        "simcord.preview._markdown",
        "markdown_tokens",
        "it parses every message shown again, at each change",
        ("value", "profile", "context"),
    ),
    PrivatePart("simcord.preview", "static/index.html", "title, name, mark", contains=tuple(old for old, _ in REWRITES["/"])),
    PrivatePart("simcord.preview", "static/text.js", "which timestamps tick", contains=(TIMESTAMP[0],)),
)


def missing_parts() -> list[str]:
    """Say which private parts of the installed simcord are gone or changed, a sentence each; none is well."""
    faults: list[str] = []
    for part in PRIVATE_PARTS:
        place = f"{part.module}: {part.name}"
        module = importlib.import_module(part.module)
        if part.name.startswith("static/"):
            page = (Path(cast(str, module.__file__)).parent / part.name).read_text(encoding="utf-8")
            faults += [f"{place} no longer contains {text!r} ({part.why})" for text in part.contains if text not in page]
            continue
        try:
            found = functools.reduce(getattr, part.name.split("."), cast(object, module))
        except AttributeError:
            faults.append(f"{place} is gone ({part.why})")
            continue
        code = getattr(inspect.unwrap(found), "__code__", None) if callable(found) else None
        if part.parameters is not None:
            parameters = tuple(inspect.signature(cast(Any, found)).parameters)
            if parameters != part.parameters:
                faults.append(f"{place} takes {parameters}, not {part.parameters} ({part.why})")
        faults += [
            f"{place} no longer knows {used!r} ({part.why})"
            for used in part.uses
            if code is None or used not in code.co_names
        ]
    return faults


class RealTimeEnv(Env):
    """simcord's world around one bot, with time that runs by itself, at the speed of the clock on the wall."""

    def __init__(self, bot: commands.Bot, *, name: str) -> None:
        super().__init__(bot, check_errors=False)
        self.backend.clock._epoch = datetime.now(UTC)
        self.backend.bot_user.name = name
        self.backend.bot_user.avatar = AVATAR_HASH
        self._dispatched: Any = None
        self._timekeeper: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Bring the bot up to the point where it is ready; time runs from here on."""
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

    async def as_bot(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work` as the bot would, with timers that follow simulated time, and return what it returns."""
        with self._bot_scope():
            task = asyncio.create_task(work)
        return await task

    @property
    def happenings(self) -> int:
        """How many events and requests there have been; whenever it grows there may be something new to show."""
        return len(self.backend.transcript)

    @property
    def avatar_urls(self) -> tuple[str, ...]:
        """The addresses under which messages and the page ask for the bot's avatar."""
        path = f"avatars/{self.backend.bot_user.id}/{AVATAR_HASH}.png"
        return (f"{CDN_BASE}/{path}", f"https://cdn.discordapp.com/{path}?size=1024")

    def _tick(self) -> None:
        self._move_clock((datetime.now(UTC) - self.backend.clock._epoch).total_seconds())
        run_due_timers(self._settlement_state(), asyncio.get_running_loop().time() + TICK)

    async def _settle_internal(
        self,
        *,
        timeout: float | None = None,
        idle: float = 0.02,
        dispatch: str | None = None,
        _deadline: float | None = None,
    ) -> None:
        """Wait until the bot has answered, or is idle, and never raise that it is neither: it may just be busy."""
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
            response.text = (response.text or "").replace(old, new.format(old, name=self.name, server=self.server))
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
            timezone=local_timezone(),
            presentation_time=None,
            assets={url: ("avatar.png", avatar) for url in env.avatar_urls},
            port=port,
        )
        name = env.backend.bot_user.name
        server = channel.guild.name if channel.guild is not None else name
        self._server = RealTimeServer(self, port, name=name, server=server, avatar=avatar)
        self._one_at_a_time = asyncio.Lock()
        self._shown = 0
        self._publisher: asyncio.Task[None] | None = None
        self._quick = contextlib.ExitStack()

    async def open(self) -> None:
        """Serve the page at `url` until `close()`. Raises OSError when the port is taken."""
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
        if self._active_action is None and self.env.happenings != self._shown:
            self._shown = self.env.happenings
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
    """Take `step` again and again, `seconds` apart; a step that fails is logged and does not stop the next."""
    while True:
        try:
            step()
        except Exception:
            log.exception("The preview stumbled; it goes on")
        await asyncio.sleep(seconds)


def local_timezone() -> str:
    """This machine's offset from UTC as a time zone's name, to whole hours; "UTC" where it is no whole hour."""
    offset = datetime.now().astimezone().utcoffset()
    hours, rest = divmod(int(offset.total_seconds()) if offset else 0, 3600)
    return f"Etc/GMT{-hours:+d}" if hours and not rest else "UTC"  # that family of names counts westward


@contextlib.contextmanager
def quick_projection() -> Iterator[None]:
    """Keep simcord from parsing text again that it has parsed before; without it a page slows down as it fills."""

    @functools.lru_cache(4096)
    def parsed(value: str, profile: str, context: bytes) -> bytes:
        return pickle.dumps(parse(value, profile, context=pickle.loads(context)))

    def markdown_tokens(
        value: Any, profile: str = "message", *, context: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        if value is None:
            return []
        # The caller decorates the tokens it gets, so each gets its own copy; pickling is the quickest way to one.
        return cast(list[dict[str, Any]], pickle.loads(parsed(str(value), profile, pickle.dumps(context))))

    def message_navigation(preview: Any, page: Any, visible: list[Any]) -> Any:
        return navigate(preview, page, visible[-SUMMARISED:])

    parse, navigate = _markdown.markdown_tokens, _snapshot._message_navigation
    modules: tuple[Any, ...] = (_snapshot, _messages, _queries, _component_projection)
    for module in modules:
        module.markdown_tokens = markdown_tokens
    cast(Any, _snapshot)._message_navigation = message_navigation
    try:
        yield
    finally:
        for module in modules:
            module.markdown_tokens = parse
        cast(Any, _snapshot)._message_navigation = navigate


@contextlib.asynccontextmanager
async def real_time(bot: commands.Bot, *, name: str) -> AsyncIterator[RealTimeEnv]:
    """Run `bot`, called `name`, in a simulated Discord; close the bot, then the world, at the end."""
    env = RealTimeEnv(bot, name=name)
    await env.start()
    try:
        yield env
    finally:
        try:
            await env.as_bot(bot.close())
        finally:
            await env.shutdown()
