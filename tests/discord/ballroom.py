"""The server "Ballroom" with the real bot in it, and what a person there does and reads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import discord
from simcord import (
    ChannelHandle,
    Env,
    GuildHandle,
    HttpLogEntry,
    InteractionResult,
    MemberActor,
    ResponseMessage,
)

from cogs.mirrorball import Mirrorball

Component = dict[str, Any]


@dataclass(slots=True)
class Ballroom:
    """Where every conversation of these tests takes place."""

    env: Env
    bot: Mirrorball
    server: GuildHandle
    floor: ChannelHandle
    fan: MemberActor
    friend: MemberActor
    admin: MemberActor
    foreseen: list[BaseException] = field(default_factory=list)
    """The errors that the test provoked."""

    async def ask(self, command: str, /, **options: str | int) -> ResponseMessage:
        """The fan types a slash command; gives the one message that answers it."""
        return reply_of(await self.fan.slash(self.floor, command, **options))

    async def press(
        self, message: ResponseMessage, label: str, *, who: MemberActor | None = None
    ) -> ResponseMessage:
        """Press the button of that label; gives the message that answers it, or the one that it changed."""
        return reply_of(await (who or self.fan).click(message, label=label))

    async def complete(self, command: str, option: str, typed: str, /, **others: str | int) -> list[str]:
        """Type into an option; gives what would be sent for each choice that is offered."""
        choices = await self.fan.autocomplete(self.floor, command, option, typed, **others)
        return [str(choice["value"]) for choice in choices]

    async def restart(self, bot: Mirrorball) -> None:
        """End the bot and start `bot` in its place; the messages stay."""
        self.bot = bot
        await self.env.restart_bot(bot)


def reply_of(result: InteractionResult) -> ResponseMessage:
    """The one message that an interaction was answered with."""
    messages = [*filter(None, [result.response]), *result.followups]
    assert len(messages) == 1, f"{len(messages)} messages answer one question"
    return messages[0]


def components_of(message: ResponseMessage) -> list[Component]:
    """Every component of a message, in the order in which they are read."""
    return list(walk(message.components))


def walk(components: Sequence[Component]) -> Iterator[Component]:
    for component in components:
        yield component
        yield from walk(component.get("components", ()))


def markdown_of(message: ResponseMessage) -> str:
    """A message's text as it was sent."""
    texts = [each["content"] for each in components_of(message) if "content" in each]
    return "\n".join([*filter(None, [message.content]), *texts])


def read(message: ResponseMessage) -> str:
    """A message's text as a person reads it."""
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)", r"\1", markdown_of(message))
    text = re.sub(r"^(?:-# |### )", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?<!\\)\*\*|(?<!\\)`", "", text)
    return re.sub(r"\\([^\w\s])", r"\1", text).replace("\N{NO-BREAK SPACE}", " ")


def fact_of(message: ResponseMessage) -> str:
    """The sentence that answers the question: the card's headline."""
    headline = re.search(r"^### (.*)", markdown_of(message), flags=re.MULTILINE)
    assert headline, f"no headline in {markdown_of(message)!r}"
    return re.sub(r"\\([^\w\s])", r"\1", headline[1])


def buttons_of(message: ResponseMessage) -> list[Component]:
    return [each for each in components_of(message) if each["type"] == discord.ComponentType.button.value]


def labels_of(message: ResponseMessage) -> list[str]:
    """The labels of the buttons that can be pressed."""
    return [each["label"] for each in buttons_of(message) if not each.get("disabled")]


def check_limits(request: HttpLogEntry) -> None:
    """Raise AssertionError if Discord would refuse what the bot sent, or if it could ping anybody."""
    sent = request.json
    if not isinstance(sent, dict):
        return
    said = sent.get("data", sent)
    if not isinstance(said, dict):
        return
    choices = said.get("choices") or []
    assert len(choices) <= 25
    for choice in choices:
        assert 1 <= len(choice["name"]) <= 100
        assert 1 <= len(choice["value"]) <= 100
    if "components" not in said and "content" not in said:
        return
    assert said["allowed_mentions"].get("parse") == []
    assert not said["allowed_mentions"].get("users")
    assert not said["allowed_mentions"].get("roles")
    components = list(walk(said.get("components") or ()))
    assert len(components) <= 40
    letters = sum(len(each["content"].encode("utf-16-le")) // 2 for each in components if "content" in each)
    assert letters <= 4000
    identities = [each["custom_id"] for each in components if "custom_id" in each]
    assert len(set(identities)) == len(identities)
    assert all(1 <= len(identity) <= 100 for identity in identities)
    assert all(1 <= len(each["label"]) <= 80 for each in components if "label" in each)
    assert all(len(each["components"]) <= 5 for each in components if each["type"] == 1)
