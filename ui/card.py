"""An outcome as a message: the fact first, the table in pages, the next questions as buttons."""

from collections.abc import Sequence

import discord
from discord import ui
from discord.ui.select import BaseSelect

from ask.answer import Answer, Clarify, Outcome, Row, Suggestion, Unknown
from ask.limit import Limit
from ask.query import Query
from show.ceiling import Ceiling
from show.source import Source
from ui.buttons import AskButton, PageButton, fits_a_button
from ui.chart import LEGEND, draw_row
from ui.quiz_me import offer_quiz
from ui.text import cut, escape, keep_together, small

GOLD = discord.Colour(0xE3B341)
SILVER = discord.Colour(0x8E9297)

MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}

ROWS_A_PAGE = 12
"""What a phone shows in two screens."""

PHONE = 30
"""So many letters of a name and its figure fit on a line."""

LETTERS = 3900
"""Discord allows 4,000 in a message of components; it may count some otherwise than we do."""

LETTERS_A_PAGE = 2400
"""Of these for the table, where what surrounds it leaves so many."""

DETAILS = 1200
NOTES = 1400
"""For what was assumed, what is disputed and the sources."""

LEAST = 400
"""So many are left for the details, and for the table, however much the rest asks for."""

BUTTONS_A_ROW = 5
BUTTONS = 10
CHOICES = 25
"""Buttons of a question back: every candidate must be within reach."""

SOURCES = 2


Button = ui.DynamicItem[ui.Button[ui.LayoutView]]
Menu = ui.DynamicItem[BaseSelect[ui.LayoutView]]


class Card(ui.LayoutView):
    """A message that never times out. Its buttons are dynamic items, so they outlive a restart."""

    def __init__(self, colour: discord.Colour) -> None:
        super().__init__(timeout=None)
        # Nothing in it listens by itself, so discord.py need not keep it, and it can be sent many times.
        self.stop()
        self.frame: ui.Container[ui.LayoutView] = ui.Container(accent_colour=colour)
        self.add_item(self.frame)

    def write(self, text: str) -> None:
        """Add a paragraph; empty text adds nothing."""
        if text:
            self.frame.add_item(ui.TextDisplay(text))

    def draw_line(self) -> None:
        self.frame.add_item(ui.Separator(spacing=discord.SeparatorSpacing.small))

    def add_buttons(self, buttons: Sequence[Button]) -> None:
        for at in range(0, len(buttons), BUTTONS_A_ROW):
            self.frame.add_item(ui.ActionRow(*buttons[at : at + BUTTONS_A_ROW]))

    def add_menu(self, menu: Menu) -> None:
        self.frame.add_item(ui.ActionRow(menu))


def draw(
    outcome: Outcome,
    query: Query | None,
    *,
    page: int = 0,
    private: bool = False,
    limit: Limit | None = None,
) -> Card:
    """The card of what `query` came to. `private` cards have buttons whose answers are private too.

    `limit` is how far was told; the pages are turned below the ceiling that the asker chose.
    """
    note = limit.note if limit is not None and limit.matters(query, outcome) else ""
    if not isinstance(outcome, Answer):
        return _draw_question_back(outcome, private, note)
    return _draw_answer(outcome, query, page, private, note, limit.ceiling if limit and limit.own else None)


def draw_notice(text: str, *, colour: discord.Colour = SILVER, limit: Limit | None = None) -> Card:
    """A card with nothing but a few words of the bot's own (markdown allowed), and how far may be told."""
    card = Card(colour)
    card.write(text)
    card.write(small(limit.note) if limit is not None else "")
    return card


def _draw_answer(
    answer: Answer, query: Query | None, number: int, private: bool, note: str, ceiling: Ceiling | None
) -> Card:
    card = Card(GOLD)
    headline = f"-# 🪩 {escape(answer.title)}\n### {escape(answer.sentence)}"
    headline = cut(headline, LETTERS - 4 * LEAST)
    notes = cut(_write_notes(answer, note), min(NOTES, LETTERS - len(headline) - 2 * LEAST))
    details = "\n".join(escape(detail) for detail in answer.details)
    details = cut(details, min(DETAILS, LETTERS - len(headline) - len(notes) - LEAST))
    pages = _paginate(answer, min(LETTERS_A_PAGE, LETTERS - len(headline) - len(notes) - len(details)))
    number = min(max(number, 0), len(pages) - 1)
    card.write(headline)
    card.write(details if number == 0 else "")
    if pages[number]:
        card.draw_line()
        card.write("\n".join(pages[number]))
    card.write(notes)
    if len(pages) > 1 and query is not None:
        question = query.encode()
        if fits_a_button(question, ceiling):
            card.add_buttons(_turn_pages(question, ceiling, number, len(pages)))
        else:
            card.write(small(f"Page 1 of {len(pages)}: ask in fewer words to turn the pages."))
    card.add_buttons([*_buttons(answer.followups, private), *offer_quiz(answer)])
    return card


def _write_notes(answer: Answer, note: str) -> str:
    """What was assumed, what is disputed, how far the facts go or may be told, and where they are from."""
    notes = [
        *(
            [LEGEND]
            if any(row.course for table in answer.tables if table.drawn for row in table.rows)
            else []
        ),
        *(escape(text) for text in answer.assumed),
        cut("\n".join(f"Disputed: {escape(text)}" for text in answer.disputed), NOTES - LEAST),
        *([escape(answer.through) + "."] if answer.through else []),
        note,
        *([credit_all(answer.sources)] if answer.sources else []),
    ]
    return small("\n".join(notes))


def _draw_question_back(outcome: Clarify | Unknown, private: bool, note: str) -> Card:
    card = Card(SILVER)
    card.write(cut(escape(outcome.sentence), LETTERS - len(note)))
    card.write(small(note))
    suggestions = outcome.candidates if isinstance(outcome, Clarify) else outcome.nearest
    card.add_buttons(_buttons(suggestions, private, CHOICES))
    return card


def _paginate(answer: Answer, room: int) -> list[list[str]]:
    """The rows as they are read, page by page, each table's heading above its first row on every page."""
    pages: list[list[str]] = [[]]
    rows = letters = 0
    for table in answer.tables:
        heading = cut(f"**{escape(table.heading)}**", LEAST // 2)
        begun = False
        wide = any(len(row.name) + len(row.value) > PHONE for row in table.rows if row.value)
        for row in table.rows:
            written = cut(_write_row(row, wide, drawn=table.drawn), room - len(heading) - 3)
            if rows and (rows >= ROWS_A_PAGE or letters + len(heading) + len(written) + 3 > room):
                pages.append([])
                rows, letters, begun = 0, 0, False
            if not begun:
                pages[-1].append(f"\n{heading}" if rows else heading)
            pages[-1].append(written)
            letters += len(written) + 1 + (0 if begun else len(heading) + 2)
            rows, begun = rows + 1, True
    return pages


def tell_place(place: int, *, medal: bool = True) -> str:
    """The number of a place; for the first three a `medal`, if they have earned one."""
    number = f"`{place:>2}`"
    return MEDALS.get(place, number) if medal else number


def _write_row(row: Row, wide: bool, *, drawn: bool) -> str:
    """Name and figure on one line; the figure below the name in a table that is too `wide` for a phone."""
    lead = "" if row.place is None else f"{tell_place(row.place)} "
    value, detail = escape(keep_together(row.value)), escape(keep_together(row.detail))
    if wide and value:
        gap = "\n" if "\n" in detail else " · "
        value, detail = "", f"**{value}**" + (f"{gap}{detail}" if detail else "")
    head = f"{lead}**{escape(row.name)}**" + (f" · {value}" if value else "")
    if drawn:
        return f"{head}\n{draw_row(row)}" + (f" {detail}" if detail else "")
    return "\n".join(filter(None, [head, small(detail)]))


def credit_all(sources: Sequence[Source]) -> str:
    """The first sources by name, escaped; data/SOURCES.md has them all."""
    named = ", ".join(_credit(source) for source in sources[:SOURCES])
    more = len(sources) - SOURCES
    return f"Facts: {named}" + (f" and {more} more" if more > 0 else "")


def _credit(source: Source) -> str:
    name = f"[{escape(source.name)}](<{source.url}>)" if source.url else escape(source.name)
    return f"{name} ({escape(source.licence)})" if source.licence else name


def _turn_pages(question: str, ceiling: Ceiling | None, number: int, of: int) -> list[PageButton]:
    return [
        PageButton.leading_to(question, number - 1, ceiling, label="◀ Back", disabled=number == 0),
        PageButton.leading_to(
            question, number + 1, ceiling, label=f"More ({number + 1}/{of}) ▶", disabled=number + 1 == of
        ),
    ]


def _buttons(suggestions: Sequence[Suggestion], private: bool, most: int = BUTTONS) -> list[AskButton]:
    """Each question once; one that is too long for the id of a button is left to be typed."""
    unique: dict[str, str] = {}
    for suggestion in suggestions:
        unique.setdefault(suggestion.query.encode(), suggestion.label)
    fitting = [(question, label) for question, label in unique.items() if fits_a_button(question)]
    return [AskButton.asking(question, label=label, private=private) for question, label in fitting[:most]]
