"""What Discord sends, in the JSON in which it sends it."""

import itertools
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

Payload = dict[str, Any]

BOT: Final = {
    "id": "123456789012345678",
    "username": "Mirrorball",
    "discriminator": "0",
    "avatar": None,
    "bot": True,
}

COMPONENTS: Final = 1 << 15
"""The flag of a message that is made of components."""

_FIRST_PERSON: Final = 223456789012345678
_FIRST_SERVER: Final = 323456789012345678
_FIRST_CHANNEL: Final = 423456789012345678

_DISCORD_BEGAN: Final = 1_420_070_400.0
_ALL: Final = "2248473465835073"
"""The permissions of somebody who may do anything that matters here."""

_ENDING: Final = "-token"
"""By which the token of an interaction differs from its id."""

_GROUP: Final = 1
_STRING, _INTEGER = 3, 4

_numbers = itertools.count()


def new_id() -> str:
    """An id as Discord gives it: the moment is in it."""
    milliseconds = int((time.time() - _DISCORD_BEGAN) * 1000)
    return str(milliseconds << 22 | next(_numbers) & (1 << 22) - 1)


def moment_in(identity: str) -> float:
    """The moment that is in an id, in seconds since 1970."""
    return (int(identity) >> 22) / 1000 + _DISCORD_BEGAN


def person_id(number: int) -> int:
    return _FIRST_PERSON + number


def server_id(number: int) -> int:
    return _FIRST_SERVER + number


def channel_id(number: int) -> int:
    """Of the one channel of the server of that number."""
    return _FIRST_CHANNEL + number


def server_of(channel: str) -> str:
    return str(server_id(int(channel) - _FIRST_CHANNEL))


def person(number: int) -> Payload:
    return {
        "id": str(person_id(number)), "username": f"fan{number}", "discriminator": "0", "avatar": None,
        "global_name": f"Fan {number}",
    }  # fmt: skip


def application() -> Payload:
    return {
        "id": BOT["id"], "name": "Mirrorball", "description": "", "icon": None, "summary": "",
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0,
        "owner": person(0), "rpc_origins": [],
    }  # fmt: skip


def command(registered: Payload) -> Payload:
    """A command as the bot told it, with what Discord adds."""
    return {
        "id": new_id(), "application_id": BOT["id"], "version": "1", "description": "", **registered,
    }  # fmt: skip


def server(number: int) -> Payload:
    identity = str(server_id(number))
    return {
        "id": identity, "name": f"Ballroom {number}", "owner_id": str(person_id(0)), "member_count": 2,
        "roles": [{"id": identity, "name": "@everyone", "permissions": _ALL, "position": 0,
                   "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [channel(number)], "members": [], "threads": [], "emojis": [], "stickers": [],
        "features": [], "presences": [], "voice_states": [], "stage_instances": [],
        "guild_scheduled_events": [], "verification_level": 0, "default_message_notifications": 0,
        "explicit_content_filter": 0, "mfa_level": 0, "premium_tier": 0, "preferred_locale": "en-US",
        "nsfw_level": 0, "system_channel_flags": 0, "afk_timeout": 300, "large": False,
    }  # fmt: skip


def channel(number: int) -> Payload:
    return {
        "id": str(channel_id(number)), "type": 0, "name": "ballroom", "position": 0, "parent_id": None,
        "guild_id": str(server_id(number)), "topic": None, "nsfw": False, "rate_limit_per_user": 0,
        "permission_overwrites": [], "last_message_id": None, "permissions": _ALL, "flags": 0,
    }  # fmt: skip


def interaction(kind: int, data: Payload, *, server: int, by: int) -> Payload:
    """What the person of the number `by` does in the channel of a server, as it comes to the gateway."""
    identity, where = new_id(), str(server_id(server))
    return {
        "id": identity, "application_id": BOT["id"], "type": kind, "token": identity + _ENDING, "version": 1,
        "guild_id": where, "guild": {"id": where, "locale": "en-US", "features": []},
        "channel_id": str(channel_id(server)), "channel": channel(server), "app_permissions": _ALL,
        "member": {"user": person(by), "roles": [], "joined_at": "2023-12-06T01:00:00+00:00", "flags": 0,
                   "permissions": _ALL, "deaf": False, "mute": False},
        "locale": "en-US", "guild_locale": "en-US", "entitlements": [], "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": where}, "context": 0, "attachment_size_limit": 10_485_760,
        "data": data,
    }  # fmt: skip


def interaction_of(token: str) -> str:
    """The id of the interaction with that token."""
    return token.removesuffix(_ENDING)


def typed(
    words: str, identity: str, options: Sequence[tuple[str, str | int]], focused: str | None
) -> Payload:
    """A command and its options; of several words, the first is the command and the others lie within it."""
    name, *inner = words.split()
    told: list[Payload] = [
        {"name": option, "type": _STRING if isinstance(value, str) else _INTEGER, "value": value}
        | ({"focused": True} if option == focused else {})
        for option, value in options
    ]
    for word in reversed(inner):
        told = [{"name": word, "type": _GROUP, "options": told}]
    return {"id": identity, "name": name, "type": 1, "options": told}


def message(channel: str, told: Mapping[str, Any], *, identity: str | None = None) -> Payload:
    """The message that the bot's request makes, as it stands in the channel; a new one has no id yet."""
    shown = {
        "id": identity or new_id(), "type": 0, "channel_id": channel, "author": BOT, "content": "",
        "timestamp": "2023-12-06T01:00:00+00:00", "edited_timestamp": None, "tts": False,
        "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "pinned": False, "flags": 0, "components": [],
    }  # fmt: skip
    shown |= {name: told[name] for name in ("content", "components", "flags") if name in told}
    for number, component in enumerate(walk(shown), start=1):
        component["id"] = number
    return shown


def replied(interaction: str, channel: str, reply: Payload) -> Payload:
    """What Discord says to a reply: the message as it now stands in the channel; nothing more to choices."""
    about: Payload = {"id": interaction, "type": 2}
    told = reply.get("data", {})
    if "content" not in told and "components" not in told:
        return {"interaction": about}
    shown = message(channel, told) | {
        "type": 20, "application_id": BOT["id"], "webhook_id": BOT["id"],
    }  # fmt: skip
    return {
        "interaction": about | {"response_message_id": shown["id"]},
        "resource": {"type": reply["type"], "message": shown},
    }


def walk(holder: Mapping[str, Any]) -> Iterator[Payload]:
    """Every component of a message, in the order in which they stand."""
    for component in holder.get("components", ()):
        yield component
        yield from walk(component)
