"""An outcome as a message: the fact first, the table in pages, the next questions as buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord import ui

from ask.answer import Answer, Clarify, Outcome, Row, Suggestion, Unknown
from ask.query import Query
from show.source import Source
from ui.buttons import AskButton, PageButton, fits_a_button
from ui.text import escape, keep_together, small

GOLD = discord.Colour(0xE3B341)
SILVER = discord.Colour(0x8E9297)

MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}

ROWS_A_PAGE = 12
"""What a phone shows in two screens."""

LETTERS_A_PAGE = 2400
"""Of the 4,000 that Discord allows in a message of components; the rest is for what surrounds the table."""

BUTTONS_A_ROW = 5
BUTTONS = 10
CHOICES = 25
"""Buttons of a question back: every candidate must be within reach."""

SOURCES = 3


class Card(ui.LayoutView):
    """A message that never times out. Its buttons are dynamic items, so they outlive a restart."""

    def __init__(self, colour: discord.Colour) -> None:
        super().__init__(timeout=None)
        self.frame: ui.Container[ui.LayoutView] = ui.Container(accent_colour=colour)
        self.add_item(self.frame)

    def write(self, text: str) -> None:
        """Add a paragraph; empty text adds nothing."""
        if text:
            self.frame.add_item(ui.TextDisplay(text))

    def draw_line(self) -> None:
        self.frame.add_item(ui.Separator(spacing=discord.SeparatorSpacing.small))

    def add_buttons(self, buttons: Sequence[AskButton] | Sequence[PageButton]) -> None:
        for at in range(0, len(buttons), BUTTONS_A_ROW):
            self.frame.add_item(ui.ActionRow(*buttons[at : at + BUTTONS_A_ROW]))


@dataclass(frozen=True, slots=True)
class _Page:
    """Consecutive rows, each with the heading that stands above it where a table begins."""

    rows: tuple[tuple[str | None, Row], ...]


def draw(outcome: Outcome, query: Query, *, page: int = 0, private: bool = False) -> Card:
    """The card of what `query` came to. `private` cards have buttons whose answers are private too."""
    if isinstance(outcome, Answer):
        return _draw_answer(outcome, query, page, private)
    return _draw_question_back(outcome, private)


def draw_notice(text: str, *, colour: discord.Colour = SILVER) -> Card:
    """A card with nothing but a few words of the bot's own (markdown allowed)."""
    card = Card(colour)
    card.write(text)
    return card


def _draw_answer(answer: Answer, query: Query, number: int, private: bool) -> Card:
    card = Card(GOLD)
    pages = _paginate(answer)
    number = min(max(number, 0), len(pages) - 1)
    headline = f"### {escape(answer.sentence)}"
    card.write("\n".join([f"-# 🪩 {escape(answer.title)}", headline]))
    card.write("\n".join(escape(detail) for detail in answer.details) if number == 0 else "")
    if pages[number].rows:
        card.draw_line()
        card.write(_write_rows(pages[number], pages, number))
    notes = [
        *(escape(text) for text in answer.assumed),
        *(f"Disputed: {escape(text)}" for text in answer.disputed),
        *([escape(answer.through) + "."] if answer.through else []),
        *([_credit_all(answer.sources)] if answer.sources else []),
    ]
    card.write(small("\n".join(notes)))
    if len(pages) > 1:
        card.add_buttons(_turn_pages(query, number, len(pages)))
    card.add_buttons(_buttons(answer.followups, private))
    return card


def _draw_question_back(outcome: Clarify | Unknown, private: bool) -> Card:
    card = Card(SILVER)
    card.write(escape(outcome.sentence))
    suggestions = outcome.candidates if isinstance(outcome, Clarify) else outcome.nearest
    card.add_buttons(_buttons(suggestions, private, CHOICES))
    return card


def _paginate(answer: Answer) -> list[_Page]:
    pages: list[list[tuple[str | None, Row]]] = [[]]
    letters = 0
    for table in answer.tables:
        for index, row in enumerate(table.rows):
            length = len(_write_row(row)) + len(table.heading)
            full = len(pages[-1]) >= ROWS_A_PAGE or letters + length > LETTERS_A_PAGE
            if full and pages[-1]:
                pages.append([])
                letters = 0
            heading = table.heading if index == 0 or not pages[-1] else None
            pages[-1].append((heading, row))
            letters += length
    return [_Page(tuple(rows)) for rows in pages]


def _write_rows(page: _Page, pages: Sequence[_Page], number: int) -> str:
    lines: list[str] = []
    for heading, row in page.rows:
        if heading is not None:
            lines.append(f"{'' if not lines else chr(10)}**{escape(heading)}**")
        lines.append(_write_row(row))
    return "\n".join(lines)


def _write_row(row: Row) -> str:
    lead = "" if row.place is None else f"{MEDALS.get(row.place, f'`{row.place:>2}`')} "
    value = f" · {escape(keep_together(row.value))}" if row.value else ""
    detail = small(escape(keep_together(row.detail)))
    return "\n".join(filter(None, [f"{lead}**{escape(row.name)}**{value}", detail]))


def _credit_all(sources: Sequence[Source]) -> str:
    """The first sources by name; data/SOURCES.md has them all."""
    named = ", ".join(_credit(source) for source in sources[:SOURCES])
    more = len(sources) - SOURCES
    return f"Facts: {named}" + (f" and {more} more" if more > 0 else "")


def _credit(source: Source) -> str:
    name = f"[{escape(source.name)}](<{source.url}>)" if source.url else escape(source.name)
    return f"{name} ({escape(source.licence)})" if source.licence else name


def _turn_pages(query: Query, number: int, of: int) -> list[PageButton]:
    return [
        PageButton.leading_to(query, number - 1, label="◀ Back", disabled=number == 0),
        PageButton.leading_to(
            query, number + 1, label=f"More ({number + 1}/{of}) ▶", disabled=number + 1 == of
        ),
    ]


def _buttons(suggestions: Sequence[Suggestion], private: bool, most: int = BUTTONS) -> list[AskButton]:
    """Each question once; one that is too long for the id of a button is left to be typed."""
    unique = {suggestion.query.encode(): suggestion for suggestion in reversed(suggestions)}
    return [
        AskButton.asking(suggestion.query, label=suggestion.label, private=private)
        for suggestion in reversed(unique.values())
        if fits_a_button(suggestion.query)
    ][:most]
