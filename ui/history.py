"""What was changed in seasons, by whom and when, and the way back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import discord

from show.revision import Revision, Undoing
from show.seasonfile.fault import Fault
from ui.card import GOLD, SILVER, Button, Card, draw_notice
from ui.deeds import DeedButton, Style, turn_pages
from ui.difference import write_differences
from ui.draft import tell_who_knows
from ui.faults import write_faults
from ui.quiz import GREEN
from ui.text import cut, escape, small

HERE: Final = "here"
EVERYWHERE: Final = "everywhere"
"""Whose seasons a button is about: this server's own, or those of everyone."""

GONE: Final = "There is no such change in this server's history."

_AUTHORS: Final = {
    "shipped": "Shipped with the bot",
    "command line": "The command line",
    "forgotten": "Somebody who had their name deleted",
}

LONGEST_REASON: Final = 150


def draw_history(
    revisions: Sequence[Revision],
    *,
    whose: str,
    season: int,
    newer: int | None,
    older: int | None,
    is_owner: bool,
) -> Card:
    """Some revisions, the latest first; `season` 0 is all of them, `newer` and `older` begin other pages."""
    where = "for every server" if whose == EVERYWHERE else "in this server"
    card = Card(GOLD if revisions else SILVER)
    card.write(f"-# 🕰️ What was changed {where}\n### History" + (f" of season {season}" if season else ""))
    if not revisions:
        what = f"season {season}" if season else "any season"
        card.write(f"Nobody has changed {what} {where} so far.")
    for each in revisions:
        of = "" if season else f" · season {each.season}"
        told = f"#{each.id} · {_who(each)} · {_moment(each.at, 'R')} · {each.difference.summary}"
        card.write(f"**{_title(each)}**{of}\n{small(told)}")
    card.add_buttons([DeedButton.to("revision", each.id, 0, label=f"#{each.id}") for each in revisions])
    turns: list[Button] = []
    if newer is not None:
        turns.append(DeedButton.to("history", whose, season, newer, label="◀ Newer"))
    if older is not None:
        turns.append(DeedButton.to("history", whose, season, older, label="Older ▶"))
    if is_owner:
        other, label = (
            (HERE, "Changes in this server") if whose == EVERYWHERE else (EVERYWHERE, "For every server")
        )
        turns.append(DeedButton.to("history", other, season, 0, label=label))
    if turns:
        card.add_buttons(turns)
    return card


def draw_revision(
    revision: Revision, at: int = 0, *, done: bool = False, way_back: str = "Undo this"
) -> Card:
    """All that one revision changed; page `at` of that. `done` says that it was made just now."""
    card = Card(GREEN if done else GOLD)
    lead = "✅ Done" if done else f"🕰️ Revision {revision.id}"
    card.write(f"-# {lead} · season {revision.season}{_for_whom(revision)}\n### {_title(revision)}")
    told = f"{_who(revision)} · {_moment(revision.at, 'f')} ({_moment(revision.at, 'R')})"
    card.write(f"{told}\n**{_upper(revision.difference.summary)}**")
    pages = write_differences({revision.season: revision.difference})
    add_page(card, pages, at)
    card.write(small(_tell_own(revision)))
    if done:
        card.write(small(tell_who_knows(for_everyone=revision.for_everyone)))
    if len(pages) > 1:
        card.add_buttons(turn_pages("revision", within(at, pages), len(pages), revision.id))
    card.add_buttons(
        [
            DeedButton.to("undo", revision.id, 0, label=way_back, style=Style.primary),
            _history_button(revision),
        ]
    )
    return card


def draw_undo(revision: Revision, undoing: Undoing, at: int = 0, *, meanwhile: bool = False) -> Card:
    """What an undo would change, or where it meets later changes; and whether it shall be."""
    card = Card(SILVER)
    card.write(
        f"-# ↩️ Nothing is changed yet · season {revision.season}{_for_whom(revision)}\n"
        f"### Undo “{_title(revision)}”?"
    )
    if meanwhile:
        card.write("Somebody changed this season meanwhile: here is what the undo would do now.")
    changes = {revision.season: undoing.clashes or undoing.difference}
    if undoing.difference:
        card.write(f"That means: **{undoing.difference.summary}**.")
    else:
        card.write("Nobody would see a difference: the season that every server shares tells the same.")
    if undoing.clashes:
        card.write("These facts were changed again later, and that would be lost:")
    pages = write_differences(changes)
    add_page(card, pages, at)
    if len(pages) > 1:
        card.add_buttons(turn_pages("undo", within(at, pages), len(pages), revision.id))
    label, in_spite = ("Undo all the same", 1) if undoing.clashes else ("Undo", 0)
    card.add_buttons(
        [
            DeedButton.to("undo-now", revision.id, undoing.latest, in_spite, label=label, style=Style.danger),
            DeedButton.to("revision", revision.id, 0, label="Keep it"),
        ]
    )
    return card


def draw_nothing_left(revision: Revision) -> Card:
    """It can't be undone, for it is undone."""
    card = draw_notice(
        f"Nothing is left to undo: what “{_title(revision)}” changed in season {revision.season} "
        "is not there any more."
    )
    card.add_buttons(
        [DeedButton.to("revision", revision.id, 0, label="Look at it"), _history_button(revision)]
    )
    return card


def draw_contradiction(revision: Revision, faults: Sequence[Fault]) -> Card:
    """It can't be undone, for later changes rest on it."""
    card = Card(SILVER)
    card.write(f"-# ↩️ Nothing was changed\n### “{_title(revision)}” can't be undone alone")
    card.write(
        f"Later changes rest on it, and season {revision.season} would contradict itself: "
        "undo those first, or change them with `/seasons edit`."
    )
    card.write(write_faults(faults))
    card.add_buttons([DeedButton.to("revision", revision.id, 0, label="Keep it"), _history_button(revision)])
    return card


def add_page(card: Card, pages: Sequence[str], at: int) -> None:
    page = pages[within(at, pages)]
    if page:
        card.draw_line()
        card.write(page)


def within(at: int, pages: Sequence[str]) -> int:
    return min(max(at, 0), len(pages) - 1)


def _history_button(revision: Revision) -> Button:
    whose = EVERYWHERE if revision.for_everyone else HERE
    return DeedButton.to("history", whose, 0, revision.id + 1, label="History")


def _title(revision: Revision) -> str:
    return cut(escape(_upper(revision.reason)), LONGEST_REASON)


def _who(revision: Revision) -> str:
    if revision.author.isdecimal():
        return f"<@{revision.author}>"
    return _AUTHORS.get(revision.author) or escape(revision.author)


def _for_whom(revision: Revision) -> str:
    return " · for every server" if revision.for_everyone else ""


def _tell_own(revision: Revision) -> str:
    if revision.for_everyone or revision.had_own == revision.has_own:
        return ""
    own = f"own season {revision.season}"
    return (
        f"With this, the server got its {own}."
        if revision.has_own
        else f"With this, the server's {own} went."
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _moment(when: datetime, form: discord.utils.TimestampStyle) -> str:
    return discord.utils.format_dt(when, form)
