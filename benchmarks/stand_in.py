"""A stand-in for Discord on this machine: as much of its HTTP and gateway as a bot needs to be asked."""

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Mapping
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
_FIRST_CHANNEL: Final = 423456789012345678
_FIRST_PERSON: Final = 623456789012345678

_EPOCH: Final = 1_420_070_400
"""Seconds; from then on Discord's ids count the milliseconds, in their upper bits."""

_COMMAND, _COMPONENT, _AUTOCOMPLETE = 2, 3, 4
_SUBCOMMAND, _STRING, _INTEGER = 1, 3, 4
_SHOWN: Final = ("content", "components", "flags")
_MOMENT: Final = "2023-12-06T01:00:00+00:00"
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


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that the bot has sent or edited, as it now stands."""

    channel: int
    """Counted from 0."""

    message: dict[str, Any]
    at: float
    """On the clock of time.time."""

    is_new: bool


class StandIn:
    """Serves one bot at a time on a port of its own. Use it as `async with`."""

    def __init__(self, channels: int = 1, on_message: Callable[[Posted], None] = lambda _: None) -> None:
        """`on_message` is told of every message that the bot sends or edits in one of the `channels`."""
        self._channels = channels
        self._on_message = on_message
        self._messages: dict[str, dict[str, Any]] = {}
        self._count = itertools.count()
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
        app.router.add_post("/api/v10/channels/{channel}/messages", self._take_message)
        app.router.add_patch("/api/v10/channels/{channel}/messages/{message}", self._change_message)
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

    def _new_id(self) -> str:
        """One more id of this moment."""
        return str((int((time.time() - _EPOCH) * 1000) << 22) + next(self._count) % (1 << 22))

    async def ask(self, call: Call, channel: int = 0) -> Reply:
        """Put a call to the bot and wait for its reply."""
        command = self._commands.get(call.command.split()[0], "1")
        return await self._put(_command(call, command), channel, _FIRST_PERSON - 1)

    async def press(self, message: Mapping[str, Any], custom_id: str, channel: int, person: int) -> Reply:
        """Press a button of a message as the person of that number, and wait for the reply."""
        pressed = {
            "type": _COMPONENT,
            "message": message,
            "data": {"component_type": 2, "custom_id": custom_id},
        }
        return await self._put(pressed, channel, _FIRST_PERSON + person)

    async def _put(self, told: dict[str, Any], channel: int, person: int) -> Reply:
        assert self._socket is not None
        interaction = _interaction(self._new_id(), channel, person) | told
        event = json.dumps({"op": _DISPATCH, "s": 3, "t": "INTERACTION_CREATE", "d": interaction})
        reply = self._replies[interaction["id"]] = asyncio.get_running_loop().create_future()
        async with asyncio.timeout(PATIENCE_SECONDS):
            began = time.perf_counter()
            await self._socket.send_str(event)
            ended, body = await reply
        return Reply(ended - began, len(body), json.loads(body))

    async def _take_message(self, request: web.Request) -> web.Response:
        message = _message(self._new_id(), request.match_info["channel"], await request.json())
        self._messages[message["id"]] = message
        return await self._tell_message(message, "MESSAGE_CREATE")

    async def _change_message(self, request: web.Request) -> web.Response:
        message = self._messages[request.match_info["message"]] | {"edited_timestamp": _MOMENT}
        message |= {name: value for name, value in (await request.json()).items() if name in _SHOWN}
        self._messages[message["id"]] = message
        return await self._tell_message(message, "MESSAGE_UPDATE")

    async def _tell_message(self, message: dict[str, Any], event: str) -> web.Response:
        """Answer the bot, and send it the event, as everybody in the channel gets it."""
        channel = int(message["channel_id"]) - _FIRST_CHANNEL
        self._on_message(Posted(channel, message, time.time(), event == "MESSAGE_CREATE"))
        assert self._socket is not None
        told = {"op": _DISPATCH, "s": 4, "t": event, "d": message | {"guild_id": _SERVER}}
        await self._socket.send_str(json.dumps(told))
        return _json(message)

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
                "id": self._new_id(),
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
        return _json(_answer(interaction, self._new_id(), json.loads(body)))

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
        await socket.send_json({"op": _DISPATCH, "s": 2, "t": "GUILD_CREATE", "d": _server(self._channels)})


def _json(data: object) -> web.Response:
    # Without a charset, which Discord does not send and discord.py does not expect.
    return web.Response(body=json.dumps(data).encode(), headers={"Content-Type": "application/json"})


def _server(channels: int) -> dict[str, Any]:
    return {
        "id": _SERVER, "name": "Ballroom", "owner_id": _PERSON["id"], "member_count": 2, "large": False,
        "roles": [{"id": _SERVER, "name": "@everyone", "permissions": "2248473465835073", "position": 0,
                   "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [_channel(number) for number in range(channels)],
        "members": [], "threads": [], "emojis": [], "stickers": [], "features": [],
        "presences": [], "voice_states": [], "stage_instances": [], "guild_scheduled_events": [],
        "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
        "mfa_level": 0, "premium_tier": 0, "preferred_locale": "en-US", "nsfw_level": 0,
        "system_channel_flags": 0, "afk_timeout": 300,
    }  # fmt: skip


def _channel(number: int) -> dict[str, Any]:
    return {
        "id": str(_FIRST_CHANNEL + number), "type": 0, "name": f"ballroom-{number}", "position": 0,
        "guild_id": _SERVER, "parent_id": None,
        "topic": None, "nsfw": False, "rate_limit_per_user": 0, "permission_overwrites": [],
        "last_message_id": None, "permissions": "2248473465835073", "flags": 0,
    }  # fmt: skip


def _interaction(identity: str, channel: int, person: int) -> dict[str, Any]:
    """What Discord sends to the gateway with whatever somebody does."""
    return {
        "id": identity, "application_id": _BOT["id"], "token": f"{identity}-token", "version": 1,
        "guild_id": _SERVER, "guild": {"id": _SERVER, "locale": "en-US", "features": []},
        "channel_id": str(_FIRST_CHANNEL + channel), "channel": _channel(channel),
        "app_permissions": "2248473465835073",
        "member": {"user": _PERSON | {"id": str(person)}, "roles": [],
                   "joined_at": "2023-12-06T01:00:00+00:00", "flags": 0,
                   "permissions": "2248473465835073", "deaf": False, "mute": False},
        "locale": "en-US", "guild_locale": "en-US", "entitlements": [], "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": _SERVER}, "context": 0, "attachment_size_limit": 10_485_760,
    }  # fmt: skip


def _command(call: Call, identity: str) -> dict[str, Any]:
    """A slash command; "trivia start" is the command `trivia` with the subcommand `start`."""
    name, *subcommands = call.command.split()
    options: list[dict[str, Any]] = [
        {"name": name, "type": _STRING if isinstance(value, str) else _INTEGER, "value": value}
        | ({"focused": True} if name == call.typing else {})
        for name, value in call.options
    ]
    for subcommand in reversed(subcommands):
        options = [{"name": subcommand, "type": _SUBCOMMAND, "options": options}]
    return {
        "type": _AUTOCOMPLETE if call.typing else _COMMAND,
        "data": {"id": identity, "name": name, "type": 1, "options": options},
    }


def _message(identity: str, channel: str, sent: Mapping[str, Any]) -> dict[str, Any]:
    """A message of the bot as Discord tells it."""
    message = {
        "id": identity, "type": 0, "channel_id": channel, "author": _BOT, "content": "",
        "timestamp": _MOMENT, "edited_timestamp": None, "tts": False, "mention_everyone": False,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "flags": 0,
        "components": [], "application_id": _BOT["id"],
    }  # fmt: skip
    return message | {name: sent[name] for name in _SHOWN if name in sent}


def _answer(interaction: str, message: str, reply: dict[str, Any]) -> dict[str, Any]:
    """What Discord says to a reply: the message as it now stands in the channel; nothing more to choices."""
    about: dict[str, Any] = {"id": interaction, "type": _COMMAND}
    if "content" not in reply["data"] and "components" not in reply["data"]:
        return {"interaction": about}
    shown = _message(message, str(_FIRST_CHANNEL), reply["data"])
    shown |= {"type": 20, "webhook_id": _BOT["id"]}
    return {
        "interaction": about | {"response_message_id": message},
        "resource": {"type": reply["type"], "message": shown},
    }
