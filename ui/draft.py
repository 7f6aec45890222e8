"""Something that an admin is entering: its form, what it will change, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from show.difference import Change, Difference
from show.entry.field import Page
from show.seasonfile.fault import Fault
from ui.card import GOLD, SILVER, Button, Card, draw_notice
from ui.deeds import LONGEST_TITLE, DeedButton, Form, Style, turn_pages
from ui.difference import LETTERS_A_PAGE, summarise, write_differences
from ui.faults import write_faults
from ui.quiz import GREEN
from ui.text import escape, small

GONE = "That draft is not kept any more: it was stored or given up, or a day has gone by. Please begin again."
NOT_YOURS = "That is somebody else's draft: only who began it can go on with it."
BOTH_CHANGED = "Both of you changed these; this is what yours would make of them:"
VANISHED = "What this would change is not there any more, so there is nothing to store. Please begin again."


def draw_form(draft: int, number: int, page: Page, title: str) -> Form:
    """One page of what is asked for, filled with what is known or was typed before."""
    form = Form("draft", draft, number, title=title[:LONGEST_TITLE])
    for field in page.fields:
        form.ask(
            field.key,
            field.label,
            most=max(field.most, len(field.text)),
            hint=field.hint,
            long=field.long,
            required=field.needed,
            text=field.text,
        )
    return form


def draw_draft(
    draft: int,
    title: str,
    differences: Mapping[int, Difference],
    *,
    verb: str,
    pages: Sequence[Page],
    at: int,
    until: datetime,
    for_everyone: bool,
    is_owner: bool,
    removed: bool | None,
    caution: str = "",
) -> Card:
    """What storing it would change; page `at` of that.

    `removed`: whether a thing is to be taken out whole; None where that can't be chosen. `caution` is what to
    know where facts are taken out.
    """
    told = write_differences(differences)
    at = min(max(at, 0), len(told) - 1)
    changes = any(differences.values())
    card = Card(GOLD if changes else SILVER)
    card.write(f"-# 📝 A draft: nothing is stored yet\n### {escape(title)}")
    card.write(f"**{summarise(differences)}**" if changes else "As it is, this changes nothing.")
    if changes:
        card.draw_line()
        card.write(told[at])
    if any(difference.count(Change.REMOVED) for difference in differences.values()):
        card.write(small(caution))
    whose = "**every server**" if for_everyone else "this server alone"
    card.write(small(f"It will be for {whose}. The draft is kept for a day: until {_moment(until)}."))
    if len(told) > 1:
        card.add_buttons(turn_pages("draft-page", at, len(told), draft))
    save = f"{verb} for every server" if for_everyone else verb
    card.add_buttons(
        [
            DeedButton.to("draft-save", draft, label=save, style=Style.success, disabled=not changes),
            *_form_buttons(draft, pages),
            DeedButton.to("draft-discard", draft, label="Discard", style=Style.danger),
        ]
    )
    more = []
    if removed is not None:
        more.append(DeedButton.to("draft-remove", draft, label="Leave it in" if removed else "Take it out"))
    if is_owner:
        other = "For this server alone" if for_everyone else "For every server"
        more.append(DeedButton.to("draft-everyone", draft, label=other))
    if more:
        card.add_buttons(more)
    return card


def draw_faults(
    draft: int, title: str, faults: Sequence[Fault], *, pages: Sequence[Page], until: datetime
) -> Card:
    """What has to be mended before it can be stored."""
    card = Card(SILVER)
    number = "One thing" if len(faults) == 1 else f"{len(faults)} things"
    card.write(f"-# 📝 {escape(title)}: nothing is stored yet\n### {number} to mend")
    card.write(write_faults(faults))
    if pages:
        card.write(small(f"What you typed is kept until {_moment(until)}: press Change to mend it."))
    else:
        card.write(small("Mend it in the files, and send them all again."))
    card.add_buttons(
        [
            *_form_buttons(draft, pages),
            DeedButton.to("draft-discard", draft, label="Discard", style=Style.danger),
        ]
    )
    return card


def draw_conflict(
    draft: int,
    number: int,
    latest: int,
    meanwhile: Difference,
    clashes: Difference,
    at: int = 0,
) -> Card:
    """Somebody else stored a change of the same season meanwhile: what it was, and what shall hold."""
    card = Card(SILVER)
    card.write(
        f"-# 📝 Season {number}: nothing of yours is stored yet\n"
        "### Somebody else changed this season meanwhile"
    )
    told = write_differences({number: meanwhile})
    if clashes:
        told += [f"{BOTH_CHANGED}\n{page}" for page in write_differences({number: clashes})]
    if sum(map(len, told)) <= LETTERS_A_PAGE:
        told = ["\n\n".join(told)]
    at = min(max(at, 0), len(told) - 1)
    card.write(told[at])
    if clashes:
        choices = [("mine", "Save, mine where we differ"), ("theirs", "Save, theirs where we differ")]
    else:
        card.draw_line()
        card.write("It does not touch what you changed: both can stand.")
        choices = [("mine", "Save mine too")]
    if len(told) > 1:
        card.add_buttons(turn_pages("draft-conflict", at, len(told), draft, number, latest))
    card.add_buttons(
        [
            *(
                DeedButton.to("draft-settle", draft, number, latest, choice, label=label, style=Style.primary)
                for choice, label in choices
            ),
            DeedButton.to("draft-discard", draft, label="Discard mine", style=Style.danger),
        ]
    )
    return card


def draw_saved(
    title: str, differences: Mapping[int, Difference], revisions: Sequence[int], *, for_everyone: bool
) -> Card:
    """It is stored, and what that changed."""
    card = Card(GREEN)
    card.write(f"-# ✅ Saved\n### {escape(title)}")
    card.write(f"{summarise(differences)[:1].upper()}{summarise(differences)[1:]}.")
    card.write(small(tell_who_knows(for_everyone=for_everyone)))
    if len(revisions) == 1:
        card.add_buttons([DeedButton.to("revision", revisions[0], 0, label="Look at it, or undo it")])
    return card


def draw_discarded(title: str) -> Card:
    """It is given up."""
    return draw_notice(f"Discarded: {escape(title)}. Nothing was stored.")


def tell_who_knows(*, for_everyone: bool) -> str:
    """That a change is there at once, and where."""
    whose = "in every server" if for_everyone else "in this server"
    return f"Answers, suggestions and trivia {whose} know it now."


def _form_buttons(draft: int, pages: Sequence[Page]) -> list[Button]:
    if len(pages) == 1:
        return [DeedButton.to("draft-form", draft, 0, label="Change")]
    return [
        DeedButton.to("draft-form", draft, number, label=f"Change {page.name}")
        for number, page in enumerate(pages)
    ]


def _moment(when: datetime) -> str:
    return discord.utils.format_dt(when, "f")
