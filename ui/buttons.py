"""Buttons that carry a question. They hold no state, so they work after a restart, for everyone, for good."""

import re
from typing import Self

import discord
from discord import ui

from ask.kinds import decode
from ask.query import Query
from show.ceiling import Ceiling
from ui.apology import apologise
from ui.host import Interaction, host_of

LONGEST_ID = 100
LONGEST_LABEL = 80

OUTDATED = "That button is from an older version of me. Please ask again."


def fits_a_button(question: str, ceiling: Ceiling | None = None) -> bool:
    """Whether an encoded question is short enough for a button's id, with its longest prefix."""
    return len(f"page:999{_below(ceiling)}:{question}") <= LONGEST_ID


def _below(ceiling: Ceiling | None) -> str:
    return "" if ceiling is None else f"@{ceiling.encode()}"


def shorten(label: str) -> str:
    """A label of at most 80 characters, with an ellipsis where something was left out."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


class _QueryButton(ui.DynamicItem[ui.Button[ui.LayoutView]], template=r"$^"):
    """A button whose id ends in an encoded question."""

    def __init__(self, button: ui.Button[ui.LayoutView], question: str) -> None:
        super().__init__(button)
        self.question = question

    async def callback(self, interaction: Interaction) -> None:
        # discord.py only logs what a dynamic item raises; nobody would answer the person.
        try:
            query = decode(self.question)
            if query is None:
                await interaction.response.send_message(OUTDATED, ephemeral=True)
            else:
                await self.press(interaction, query)
        except Exception as error:
            await apologise(interaction, error)

    async def press(self, interaction: Interaction, query: Query) -> None:
        raise NotImplementedError


class AskButton(_QueryButton, template=r"(?P<tone>ask|tell):(?P<question>.+)"):
    """Asks a question; "tell" answers only the person who pressed."""

    def __init__(self, button: ui.Button[ui.LayoutView], question: str, *, private: bool) -> None:
        super().__init__(button, question)
        self.private = private

    @classmethod
    def asking(cls, question: str, *, label: str, private: bool) -> Self:
        return cls(
            ui.Button(label=shorten(label), custom_id=f"{'tell' if private else 'ask'}:{question}"),
            question,
            private=private,
        )

    @classmethod
    async def from_custom_id(  # type: ignore[override]  # any client will do
        cls, interaction: Interaction, item: ui.Button[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        return cls(item, match["question"], private=match["tone"] == "tell")

    async def press(self, interaction: Interaction, query: Query) -> None:
        await host_of(interaction).ask(interaction, query, private=self.private)


class PageButton(
    _QueryButton,
    template=r"page:(?P<number>\d{1,3})(?:@(?P<ceiling>\d+(?:\.\d+)?))?:(?P<question>.+)",
):
    """Turns to another page of the same answer, in its place, and below the same ceiling."""

    def __init__(
        self, button: ui.Button[ui.LayoutView], question: str, *, number: int, ceiling: Ceiling | None
    ) -> None:
        super().__init__(button, question)
        self.number = number
        self.ceiling = ceiling

    @classmethod
    def leading_to(
        cls, question: str, number: int, ceiling: Ceiling | None, *, label: str, disabled: bool
    ) -> Self:
        # A disabled button still needs an id of its own.
        target = number if number >= 0 else 999
        return cls(
            ui.Button(
                label=label,
                custom_id=f"page:{target}{_below(ceiling)}:{question}",
                style=discord.ButtonStyle.primary,
                disabled=disabled,
            ),
            question,
            number=target,
            ceiling=ceiling,
        )

    @classmethod
    async def from_custom_id(  # type: ignore[override]  # any client will do
        cls, interaction: Interaction, item: ui.Button[ui.LayoutView], match: re.Match[str], /
    ) -> Self:
        ceiling = Ceiling.decode(match["ceiling"]) if match["ceiling"] else None
        return cls(item, match["question"], number=int(match["number"]), ceiling=ceiling)

    async def press(self, interaction: Interaction, query: Query) -> None:
        private = interaction.message is not None and interaction.message.flags.ephemeral
        await host_of(interaction).ask(
            interaction, query, private=private, page=self.number, shown=self.ceiling
        )


DYNAMIC_ITEMS = (AskButton, PageButton)
