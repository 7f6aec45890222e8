"""Buttons, menus and forms that carry in their ids what is to be done, and to what.

They hold no state, so they work after a restart, for everyone, for good. Whoever does a deed registers it by
name in the bot's `Deeds`.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, Final, Protocol, Self, cast

import discord
from discord import ui
from discord.ui.select import BaseSelect

from ui.apology import apologise
from ui.buttons import LONGEST_ID, OUTDATED, shorten
from ui.host import Interaction

Style = discord.ButtonStyle

Press = Callable[..., Awaitable[None]]
"""Gets the interaction and the parts of the subject, as texts."""

Chosen = Callable[..., Awaitable[None]]
"""Gets the interaction, what was chosen (texts, or ids of roles or channels as texts), and the subject."""

Filled = Callable[..., Awaitable[None]]
"""Gets the interaction, what was filled in, by field, and the parts of the subject, as texts."""

LONGEST_TITLE: Final = 45
"""Of a form."""

_ID: Final = re.compile(r"do-(?P<deed>[a-z-]+)(?P<subject>(?::[^:]*)*)")
_MENU_ID: Final = re.compile(_ID.pattern.replace("do", "choose", 1))


class Deeds:
    """What buttons, menus and forms do, by name."""

    def __init__(self) -> None:
        self._presses: dict[str, Press] = {}
        self._choices: dict[str, Chosen] = {}
        self._forms: dict[str, Filled] = {}

    def on_press(self, **presses: Press) -> None:
        """Say who does what when a button is pressed; an underscore in the name stands for a hyphen."""
        self._presses |= {name.replace("_", "-"): press for name, press in presses.items()}

    def on_choice(self, **choices: Chosen) -> None:
        """Say who does what when something is chosen from a menu."""
        self._choices |= {name.replace("_", "-"): chosen for name, chosen in choices.items()}

    def on_form(self, **forms: Filled) -> None:
        """Say who does what when a form was filled in."""
        self._forms |= {name.replace("_", "-"): filled for name, filled in forms.items()}

    async def press(self, interaction: Interaction, deed: str, subject: list[str]) -> None:
        """Do it; tells the person when nobody does such a thing any more, and apologises for failures."""
        await _do(interaction, self._presses.get(deed), *subject)

    async def choose(
        self, interaction: Interaction, deed: str, values: list[str], subject: list[str]
    ) -> None:
        """The same for what was chosen from a menu."""
        await _do(interaction, self._choices.get(deed), values, *subject)

    async def receive(self, interaction: discord.Interaction[Any]) -> None:
        """Do what a form says that somebody filled in; whatever else it is, is left alone."""
        if interaction.type is not discord.InteractionType.modal_submit or interaction.data is None:
            return
        found = _ID.fullmatch(str(interaction.data.get("custom_id", "")))
        if found is not None:
            filled = dict(_fields(cast(Mapping[str, Any], interaction.data)))
            await _do(interaction, self._forms.get(found["deed"]), filled, *_parts(found["subject"]))


class HasDeeds(Protocol):
    """The bot, as buttons know it."""

    deeds: Deeds


class DeedButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=_ID):
    """A button that does what its id says."""

    def __init__(self, button: ui.Button[ui.LayoutView], deed: str, subject: list[str]) -> None:
        super().__init__(button)
        self._deed = deed
        self._subject = subject

    @classmethod
    def to(
        cls,
        deed: str,
        *subject: int | str,
        label: str,
        style: Style = Style.secondary,
        emoji: str | None = None,
        disabled: bool = False,
    ) -> Self:
        """A button for a deed; no part of the subject may have a colon in it."""
        identity = identify(deed, *subject)
        button: ui.Button[ui.LayoutView] = ui.Button(
            label=shorten(label), style=style, emoji=emoji, custom_id=identity, disabled=disabled
        )
        return cls(button, deed, [str(part) for part in subject])

    @classmethod
    async def from_custom_id(  # type: ignore[override]  # any client will do
        cls, interaction: Interaction, item: ui.Button[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        return cls(item, match["deed"], _parts(match["subject"]))

    async def callback(self, interaction: Interaction) -> None:
        await cast(HasDeeds, interaction.client).deeds.press(interaction, self._deed, self._subject)


class DeedMenu(ui.DynamicItem[BaseSelect[ui.LayoutView]], template=_MENU_ID):
    """A menu of texts, channels or roles; what is chosen in it is done at once."""

    def __init__(self, menu: BaseSelect[ui.LayoutView], deed: str, subject: list[str]) -> None:
        super().__init__(menu)
        self._deed = deed
        self._subject = subject

    @classmethod
    def to(cls, deed: str, *subject: int | str, menu: BaseSelect[ui.LayoutView]) -> Self:
        """`menu` for a deed; no part of the subject may have a colon in it."""
        menu.custom_id = identify(deed, *subject, verb="choose")
        return cls(menu, deed, [str(part) for part in subject])

    @classmethod
    async def from_custom_id(  # type: ignore[override]  # any client will do
        cls, interaction: Interaction, item: BaseSelect[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        return cls(item, match["deed"], _parts(match["subject"]))

    async def callback(self, interaction: Interaction) -> None:
        # As Discord sends them: discord.py makes objects of what it knows, and nothing of what it does not.
        values = list(cast(Mapping[str, Any], interaction.data)["values"])
        await cast(HasDeeds, interaction.client).deeds.choose(interaction, self._deed, values, self._subject)


class Form(ui.Modal):
    """A form that discord.py need not keep: `Deeds.receive` gets what is filled in, even after a restart."""

    def __init__(self, deed: str, *subject: int | str, title: str) -> None:
        super().__init__(title=title, custom_id=identify(deed, *subject), timeout=None)
        self.stop()

    def say(self, text: str) -> None:
        """Add a paragraph (markdown allowed): a form hides the message that it is about."""
        self.add_item(ui.TextDisplay(text))

    def ask(
        self,
        field: str,
        label: str,
        *,
        most: int,
        hint: str | None = None,
        long: bool = False,
        required: bool = True,
        text: str = "",
    ) -> None:
        """Add a field for text of `most` characters, with `text` in it."""
        box: ui.TextInput[Self] = ui.TextInput(
            custom_id=field,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            max_length=most,
            required=required,
            default=text or None,
        )
        self.add_item(ui.Label(text=label, description=hint, component=box))


def turn_pages(deed: str, at: int, pages: int, *subject: int | str) -> list[DeedButton]:
    """Buttons to the page before and after; a disabled one needs an id of its own."""
    back, more = at - 1 if at else "x", at + 1 if at + 1 < pages else "y"
    return [
        DeedButton.to(deed, *subject, back, label="◀ Back", disabled=back == "x"),
        DeedButton.to(deed, *subject, more, label=f"More ({at + 1}/{pages}) ▶", disabled=more == "y"),
    ]


def identify(deed: str, *subject: int | str, verb: str = "do") -> str:
    """The id of a button or form, or with the verb "choose" of a menu."""
    identity = ":".join((f"{verb}-{deed}", *map(str, subject)))
    assert len(identity) <= LONGEST_ID
    return identity


async def _do(
    interaction: discord.Interaction[Any], deed: Callable[..., Awaitable[None]] | None, *given: Any
) -> None:
    # discord.py only logs what a dynamic item or a listener raises; nobody would answer the person.
    try:
        if deed is None:
            await interaction.response.send_message(OUTDATED, ephemeral=True)
        else:
            await deed(interaction, *given)
    except Exception as error:
        await apologise(interaction, error)


def _parts(subject: str) -> list[str]:
    return subject.split(":")[1:]


def _fields(component: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The texts of a form, however deep they are."""
    if isinstance(text := component.get("value"), str):
        yield str(component["custom_id"]), text
    inner = component.get("component")
    for each in [*component.get("components", ()), *([inner] if inner else [])]:
        yield from _fields(each)
