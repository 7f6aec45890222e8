"""The server "Ballroom" with the real bot in it, and what a person there does and reads."""

import re
from dataclasses import dataclass, field

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
from tests.limits import BUTTON, MENU, TEXT, Component, check_components, walk


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

    async def choose(
        self, message: ResponseMessage, label: str, *, who: MemberActor | None = None
    ) -> ResponseMessage:
        """Choose the option of that label in whichever menu has it; gives the message that was changed."""
        [(menu, value)] = [
            (menu["custom_id"], option["value"])
            for menu in menus_of(message)
            for option in menu["options"]
            if option["label"] == label
        ]
        return reply_of(await (who or self.fan).select(message, [value], custom_id=menu))

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


def markdown_of(message: ResponseMessage) -> str:
    """A message's text as it was sent."""
    texts = [each["content"] for each in components_of(message) if "content" in each]
    return "\n".join([*filter(None, [message.content]), *texts])


def read(message: ResponseMessage) -> str:
    """A message's text as a person reads it."""
    return _as_read(markdown_of(message))


def read_form(form: Component) -> str:
    """What a form says above its fields, as a person reads it."""
    return _as_read("\n".join(each["content"] for each in walk(form["components"]) if "content" in each))


def _as_read(markdown: str) -> str:
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)", r"\1", markdown)
    text = re.sub(r"^(?:-# |### )", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?<!\\)\*\*|(?<!\\)`", "", text)
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", text).replace("\N{NO-BREAK SPACE}", " ")


def fact_of(message: ResponseMessage) -> str:
    """The sentence that answers the question: the card's headline."""
    headline = re.search(r"^### (.*)", markdown_of(message), flags=re.MULTILINE)
    assert headline, f"no headline in {markdown_of(message)!r}"
    return re.sub(r"\\([^A-Za-z0-9\s])", r"\1", headline[1])


def buttons_of(message: ResponseMessage) -> list[Component]:
    return [each for each in components_of(message) if each["type"] == BUTTON]


def menus_of(message: ResponseMessage) -> list[Component]:
    """The menus of texts."""
    return [each for each in components_of(message) if each["type"] == MENU]


def chosen_in(message: ResponseMessage) -> list[str]:
    """What is chosen in its menus of texts."""
    return [each["label"] for menu in menus_of(message) for each in menu["options"] if each.get("default")]


def labels_of(message: ResponseMessage) -> list[str]:
    """The labels of the buttons that can be pressed."""
    return [each["label"] for each in buttons_of(message) if not each.get("disabled")]


def check_form(form: Component) -> None:
    """Raise AssertionError if Discord would refuse a form."""
    assert 1 <= len(form["title"]) <= 45
    assert 1 <= len(form["custom_id"]) <= 100
    assert 1 <= len(form["components"]) <= 5
    for label in form["components"]:
        if label["type"] == TEXT:
            assert 1 <= len(label["content"]) <= 4000
            continue
        assert 1 <= len(label["label"]) <= 45
        assert len(label.get("description") or "") <= 100
        assert label["component"].get("max_length", 4000) <= 4000


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
    if "title" in said and "custom_id" in said:
        check_form(said)
        return
    if "components" not in said and "content" not in said:
        return
    assert said["allowed_mentions"].get("parse") == []
    assert not said["allowed_mentions"].get("users")
    assert not said["allowed_mentions"].get("roles")
    check_components(said.get("components") or ())
