"""A stand-in for Discord on this machine: as much of its HTTP and gateway as a bot needs to be asked."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self

from aiohttp import WSMsgType, web

from benchmarks import payloads
from benchmarks.limits import Limits, Refusal
from benchmarks.payloads import Payload

PATIENCE_SECONDS: Final = 30.0
"""How long a bot may take for anything at all."""

_COMMAND, _PRESS, _AUTOCOMPLETE = 2, 3, 4
_BUTTON = 2
_PATIENCE = 5
_HELLO, _DISPATCH, _HEARTBEAT, _IDENTIFY, _HEARTBEAT_ACK = 10, 0, 1, 2, 11


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody types: a command with its options, or one of them that is not yet typed to its end."""

    command: str
    options: tuple[tuple[str, str | int], ...] = ()
    typing: str | None = None
    """The option that asks for its choices."""

    server: int = 0
    """The number of the server where it is typed; they count from 0."""

    by: int = 0
    """The number of the person who types it."""

    @property
    def name(self) -> str:
        return f"/{self.command} {self.typing}: …" if self.typing else f"/{self.command}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    asked_at: str
    """The id under which it was asked, with the moment in it."""

    seconds: float
    """From the event to the whole reply, as this end of the wire sees it."""

    size: int
    """Bytes of the reply's body."""

    data: Payload
    """The message, or the choices."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands in its channel from a moment on."""

    at: float
    """When the bot's request had come, in seconds since 1970."""

    is_new: bool
    message: Payload


@dataclass(slots=True)
class _Open:
    """An interaction without a reply."""

    channel: str
    reply: asyncio.Future[tuple[float, bytes]] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class StandIn:
    """Serves one bot at a time on a port of its own, in so many servers. Use it as `async with`."""

    def __init__(self, servers: int = 1) -> None:
        self._servers = range(servers)
        self._commands: dict[str, str] = {}
        self._open: dict[str, _Open] = {}
        self._channels: defaultdict[str, asyncio.Queue[Shown]] = defaultdict(asyncio.Queue)
        self._socket: web.WebSocketResponse | None = None
        self._identified = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.limits = Limits()
        self.port = 0
        self.identified_at = 0.0
        """When the bot began its session at the gateway, on the clock of time.perf_counter."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/api/v10/users/@me", self._tell_user)
        app.router.add_get("/api/v10/oauth2/applications/@me", self._tell_application)
        app.router.add_put("/api/v10/applications/{id}/commands", self._take_commands)
        app.router.add_post("/api/v10/interactions/{id}/{token}/callback", self._take_reply)
        app.router.add_post("/api/v10/webhooks/{application}/{token}", self._take_late_reply)
        app.router.add_post("/api/v10/channels/{channel}/messages", self._take_message)
        app.router.add_patch("/api/v10/channels/{channel}/messages/{id}", self._take_message)
        app.router.add_get("/gateway/", self._serve_gateway)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, shutdown_timeout=0.1)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def connected(self) -> float:
        """Wait until a bot begins its session; the time on the clock of time.perf_counter."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self._identified.wait()
        self._identified.clear()
        return self.identified_at

    async def ask(self, call: Call) -> Reply:
        """Put a call to the bot and wait for its reply."""
        identity = self._commands.get(call.command.partition(" ")[0], "1")
        data = payloads.typed(call.command, identity, call.options, call.typing)
        kind = _AUTOCOMPLETE if call.typing else _COMMAND
        return await self._interact(payloads.interaction(kind, data, server=call.server, by=call.by))

    async def press(self, button: str, message: Payload, *, server: int, by: int) -> Reply:
        """Press the button with that id under a message and wait for the bot's reply."""
        data = {"component_type": _BUTTON, "custom_id": button}
        interaction = payloads.interaction(_PRESS, data, server=server, by=by)
        return await self._interact(interaction | {"message": message})

    def channel(self, server: int) -> asyncio.Queue[Shown]:
        """What the bot shows in the channel of that server: new messages, and what becomes of them."""
        return self._channels[str(payloads.channel_id(server))]

    async def _interact(self, interaction: Payload) -> Reply:
        identity: str = interaction["id"]
        event = json.dumps({"op": _DISPATCH, "s": 3, "t": "INTERACTION_CREATE", "d": interaction})
        assert self._socket is not None
        asked = self._open[identity] = _Open(interaction["channel_id"])
        async with asyncio.timeout(PATIENCE_SECONDS):
            began = time.perf_counter()
            await self._socket.send_str(event)
            ended, body = await asked.reply
        told = json.loads(body)
        return Reply(identity, ended - began, len(body), told.get("data", told))

    async def _tell_user(self, _: web.Request) -> web.Response:
        return _json(payloads.BOT)

    async def _tell_application(self, _: web.Request) -> web.Response:
        return _json(payloads.application())

    async def _take_commands(self, request: web.Request) -> web.Response:
        commands = [payloads.command(each) for each in await request.json()]
        self._commands = {each["name"]: each["id"] for each in commands}
        return _json(commands)

    async def _take_reply(self, request: web.Request) -> web.Response:
        body = await request.read()
        ended = time.perf_counter()
        interaction, reply = request.match_info["id"], json.loads(body)
        asked = self._open[interaction]
        if reply["type"] != _PATIENCE:
            del self._open[interaction]
            asked.reply.set_result((ended, body))
        return _json(payloads.replied(interaction, asked.channel, reply))

    async def _take_late_reply(self, request: web.Request) -> web.Response:
        """The reply to an interaction whose asker was told to be patient."""
        body = await request.read()
        ended = time.perf_counter()
        asked = self._open.pop(payloads.interaction_of(request.match_info["token"]))
        asked.reply.set_result((ended, body))
        return _json(payloads.message(asked.channel, json.loads(body)))

    async def _take_message(self, request: web.Request) -> web.Response:
        """A new message, or a new state of one."""
        body = await request.read()
        at = time.time()
        channel, identity = request.match_info["channel"], request.match_info.get("id")
        allowed = self.limits.take(request.method, channel)
        if isinstance(allowed, Refusal):
            return _refuse(allowed)
        shown = payloads.message(channel, json.loads(body), identity=identity)
        self._channels[channel].put_nowait(Shown(at, identity is None, shown))
        where = {"guild_id": payloads.server_of(channel)}
        await self._tell("MESSAGE_UPDATE" if identity else "MESSAGE_CREATE", shown | where)
        return _json(shown, allowed)

    async def _tell(self, event: str, data: Payload) -> None:
        assert self._socket is not None
        await self._socket.send_json({"op": _DISPATCH, "s": 3, "t": event, "d": data})

    async def _serve_gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        await socket.send_json({"op": _HELLO, "d": {"heartbeat_interval": 41_250}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            op = message.json()["op"]
            if op == _HEARTBEAT:
                # An answer that is there before discord.py noted that it asked looks like a late one.
                await asyncio.sleep(0.05)
                await socket.send_json({"op": _HEARTBEAT_ACK})
            elif op == _IDENTIFY:
                self.identified_at = time.perf_counter()
                self._socket = socket
                await self._welcome()
                self._identified.set()
        return socket

    async def _welcome(self) -> None:
        servers = [{"id": str(payloads.server_id(number)), "unavailable": True} for number in self._servers]
        ready = {
            "v": 10, "user": payloads.BOT, "guilds": servers, "session_id": "bench", "shard": [0, 1],
            "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway/",
            "application": {"id": payloads.BOT["id"], "flags": 0},
        }  # fmt: skip
        await self._tell("READY", ready)
        for number in self._servers:
            await self._tell("GUILD_CREATE", payloads.server(number))


def _json(data: object, headers: Mapping[str, str] | None = None, status: int = 200) -> web.Response:
    # Without a charset, which Discord does not send and discord.py does not expect.
    return web.Response(
        body=json.dumps(data).encode(),
        headers={"Content-Type": "application/json", **(headers or {})},
        status=status,
    )


def _refuse(refusal: Refusal) -> web.Response:
    body = {
        "message": "You are being rate limited.",
        "retry_after": round(refusal.retry_after, 3),
        "global": refusal.is_global,
    }
    # discord.py takes an answer without Via for one of a proxy in between.
    return _json(body, {"Via": "1.1 stand-in", "Retry-After": str(int(refusal.retry_after) + 1)}, 429)
