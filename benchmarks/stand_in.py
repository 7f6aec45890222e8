"""A stand-in for Discord on this machine: as much of its HTTP and gateway as a bot needs to be asked."""

import asyncio
import itertools
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

from aiohttp import WSMsgType, web

PATIENCE_SECONDS: Final = 30.0
"""How long a bot may take for anything at all."""

_BOT: Final = {
    "id": "123456789012345678",
    "username": "Mirrorball",
    "discriminator": "0",
    "avatar": None,
    "bot": True,
}
_PERSON: Final = {
    "id": "223456789012345678",
    "username": "fan",
    "discriminator": "0",
    "avatar": None,
    "global_name": "Fan",
}
_SERVER: Final = "323456789012345678"
_CHANNEL: Final = "423456789012345678"

_COMMAND, _AUTOCOMPLETE = 2, 4
_STRING, _INTEGER = 3, 4
_HELLO, _DISPATCH, _HEARTBEAT, _IDENTIFY, _HEARTBEAT_ACK = 10, 0, 1, 2, 11

Options = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody types: a command with its options, or one of them that is not yet typed to its end."""

    command: str
    options: tuple[tuple[str, str | int], ...] = ()
    typing: str | None = None
    """The option that asks for its choices."""

    @property
    def name(self) -> str:
        return f"/{self.command} {self.typing}: …" if self.typing else f"/{self.command}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    seconds: float
    """From the event to the whole reply, as this end of the wire sees it."""

    size: int
    """Bytes of the reply's body."""

    data: dict[str, Any]


class StandIn:
    """Serves one bot at a time on a port of its own. Use it as `async with`."""

    def __init__(self) -> None:
        self._ids = itertools.count(523456789012345678)
        self._commands: dict[str, str] = {}
        self._replies: dict[str, asyncio.Future[tuple[float, bytes]]] = {}
        self._socket: web.WebSocketResponse | None = None
        self._identified = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self.port = 0
        self.identified_at = 0.0
        """When the bot began its session at the gateway, on the clock of time.perf_counter."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/api/v10/users/@me", self._tell_user)
        app.router.add_get("/api/v10/oauth2/applications/@me", self._tell_application)
        app.router.add_put("/api/v10/applications/{id}/commands", self._take_commands)
        app.router.add_post("/api/v10/interactions/{id}/{token}/callback", self._take_reply)
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
        assert self._socket is not None
        interaction = _interaction(call, str(next(self._ids)), self._commands.get(call.command, "1"))
        event = json.dumps({"op": _DISPATCH, "s": 3, "t": "INTERACTION_CREATE", "d": interaction})
        reply = self._replies[interaction["id"]] = asyncio.get_running_loop().create_future()
        async with asyncio.timeout(PATIENCE_SECONDS):
            began = time.perf_counter()
            await self._socket.send_str(event)
            ended, body = await reply
        return Reply(ended - began, len(body), json.loads(body))

    async def _tell_user(self, _: web.Request) -> web.Response:
        return _json(_BOT)

    async def _tell_application(self, _: web.Request) -> web.Response:
        return _json(
            {"id": _BOT["id"], "name": "Mirrorball", "description": "", "icon": None, "summary": "",
             "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0,
             "owner": _PERSON, "rpc_origins": []}
        )  # fmt: skip

    async def _take_commands(self, request: web.Request) -> web.Response:
        commands = [
            {
                "id": str(next(self._ids)),
                "application_id": _BOT["id"],
                "version": "1",
                "description": "",
                **each,
            }
            for each in await request.json()
        ]
        self._commands = {each["name"]: each["id"] for each in commands}
        return _json(commands)

    async def _take_reply(self, request: web.Request) -> web.Response:
        body = await request.read()
        ended = time.perf_counter()
        interaction = request.match_info["id"]
        self._replies.pop(interaction).set_result((ended, body))
        return _json(_answer(interaction, str(next(self._ids)), json.loads(body)))

    async def _serve_gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        await socket.send_json({"op": _HELLO, "d": {"heartbeat_interval": 41_250}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            op = message.json()["op"]
            if op == _HEARTBEAT:
                await socket.send_json({"op": _HEARTBEAT_ACK})
            elif op == _IDENTIFY:
                self.identified_at = time.perf_counter()
                self._socket = socket
                await self._welcome(socket)
                self._identified.set()
        return socket

    async def _welcome(self, socket: web.WebSocketResponse) -> None:
        ready = {
            "v": 10, "user": _BOT, "guilds": [{"id": _SERVER, "unavailable": True}], "session_id": "bench",
            "resume_gateway_url": f"ws://127.0.0.1:{self.port}/gateway/", "shard": [0, 1],
            "application": {"id": _BOT["id"], "flags": 0},
        }  # fmt: skip
        await socket.send_json({"op": _DISPATCH, "s": 1, "t": "READY", "d": ready})
        await socket.send_json({"op": _DISPATCH, "s": 2, "t": "GUILD_CREATE", "d": _server()})


def _json(data: object) -> web.Response:
    # Without a charset, which Discord does not send and discord.py does not expect.
    return web.Response(body=json.dumps(data).encode(), headers={"Content-Type": "application/json"})


def _server() -> dict[str, Any]:
    return {
        "id": _SERVER, "name": "Ballroom", "owner_id": _PERSON["id"], "member_count": 2, "large": False,
        "roles": [{"id": _SERVER, "name": "@everyone", "permissions": "2248473465835073", "position": 0,
                   "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [_channel()], "members": [], "threads": [], "emojis": [], "stickers": [], "features": [],
        "presences": [], "voice_states": [], "stage_instances": [], "guild_scheduled_events": [],
        "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
        "mfa_level": 0, "premium_tier": 0, "preferred_locale": "en-US", "nsfw_level": 0,
        "system_channel_flags": 0, "afk_timeout": 300,
    }  # fmt: skip


def _channel() -> dict[str, Any]:
    return {
        "id": _CHANNEL, "type": 0, "name": "ballroom", "position": 0, "guild_id": _SERVER, "parent_id": None,
        "topic": None, "nsfw": False, "rate_limit_per_user": 0, "permission_overwrites": [],
        "last_message_id": None, "permissions": "2248473465835073", "flags": 0,
    }  # fmt: skip


def _interaction(call: Call, identity: str, command: str) -> dict[str, Any]:
    """As Discord sends it to the gateway."""
    options: Sequence[dict[str, Any]] = [
        {"name": name, "type": _STRING if isinstance(value, str) else _INTEGER, "value": value}
        | ({"focused": True} if name == call.typing else {})
        for name, value in call.options
    ]
    return {
        "id": identity, "application_id": _BOT["id"], "type": _AUTOCOMPLETE if call.typing else _COMMAND,
        "token": f"{identity}-token", "version": 1,
        "guild_id": _SERVER, "guild": {"id": _SERVER, "locale": "en-US", "features": []},
        "channel_id": _CHANNEL, "channel": _channel(), "app_permissions": "2248473465835073",
        "member": {"user": _PERSON, "roles": [], "joined_at": "2023-12-06T01:00:00+00:00", "flags": 0,
                   "permissions": "2248473465835073", "deaf": False, "mute": False},
        "locale": "en-US", "guild_locale": "en-US", "entitlements": [], "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": _SERVER}, "context": 0, "attachment_size_limit": 10_485_760,
        "data": {"id": command, "name": call.command, "type": 1, "options": list(options)},
    }  # fmt: skip


def _answer(interaction: str, message: str, reply: dict[str, Any]) -> dict[str, Any]:
    """What Discord says to a reply: the message as it now stands in the channel; nothing more to choices."""
    about: dict[str, Any] = {"id": interaction, "type": _COMMAND}
    if "content" not in reply["data"] and "components" not in reply["data"]:
        return {"interaction": about}
    shown = {
        "id": message, "type": 20, "channel_id": _CHANNEL, "author": _BOT, "content": "",
        "timestamp": "2023-12-06T01:00:00+00:00", "edited_timestamp": None, "tts": False,
        "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "pinned": False, "flags": 0, "components": [], "application_id": _BOT["id"],
        "webhook_id": _BOT["id"],
    }  # fmt: skip
    shown |= {
        name: reply["data"][name] for name in ("content", "components", "flags") if name in reply["data"]
    }
    return {
        "interaction": about | {"response_message_id": message},
        "resource": {"type": reply["type"], "message": shown},
    }
