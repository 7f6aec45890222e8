"""The removal of a season, or of a server's own one in favour of the shared one."""

from show.difference import Difference
from show.season import Season
from show.wording import listing
from trivia.wording import counted
from ui.card import SILVER, Card, draw_notice
from ui.deeds import DeedButton, Form, Style, turn_pages
from ui.difference import write_differences
from ui.history import EVERYWHERE, add_page, within
from ui.text import escape, small


def draw_removal(
    season: Season,
    latest: int,
    *,
    whose: str,
    reset: Difference | None,
    at: int = 0,
    meanwhile: bool = False,
    can_remove_shared: bool = False,
) -> Card:
    """What goes with a season.

    `reset` is what changes if the shared season is seen again; None: there is none, or it is that itself.
    `latest` is the revision that is looked at; `can_remove_shared` offers that to the bot's owner.
    """
    number = season.number
    card = Card(SILVER)
    parts = listing([counted(len(season.couples), "couple"), counted(len(season.weeks), "week")])
    if reset is not None:
        question, label = f"Reset season {number} to the shared one?", "Reset to the shared one"
        told = (
            f"This server's own season {number} goes ({parts}), and the one that every server shares is seen "
            f"again: **{reset.summary}**."
            if reset
            else f"This server's own season {number} goes; the one that every server shares tells the same."
        )
    elif whose == EVERYWHERE:
        question, label = f"Remove season {number} for every server?", "Remove for every server"
        told = (
            f"It goes with all that is in it: {parts}. Servers that have their own season {number} keep it."
        )
    else:
        question, label = f"Remove season {number}?", f"Remove season {number}"
        told = f"It goes from this server with all that is in it: {parts}."
    card.write(f"-# 🗑️ Nothing is removed yet\n### {question}")
    if meanwhile:
        card.write("Somebody changed this season meanwhile: here is what would go now.")
    card.write(told)
    pages = write_differences({number: reset or Difference()})
    add_page(card, pages, at)
    card.write(small("You will be asked for the season's number, and it can be undone."))
    if len(pages) > 1:
        card.add_buttons(turn_pages("removal", within(at, pages), len(pages), whose, number))
    card.add_buttons(
        [
            DeedButton.to("remove", whose, number, latest, label=label, style=Style.danger),
            DeedButton.to("stay", number, label="Keep it"),
        ]
    )
    if can_remove_shared:
        card.add_buttons(
            [DeedButton.to("removal", EVERYWHERE, number, 0, label="Remove the shared one for every server")]
        )
    return card


def draw_removal_form(whose: str, number: int, latest: int) -> Form:
    """Asks for the number, so that nothing is removed by a slip of the thumb."""
    form = Form("remove", whose, number, latest, title=f"Season {number}: are you sure?")
    form.ask("number", f"Type the season's number: {number}", most=10)
    return form


def draw_wrong_number(number: int, typed: str) -> Card:
    """Nothing was removed, since something else was typed."""
    return draw_notice(
        f"You typed “{escape(typed)}”, and the season's number is {number}: nothing was removed. "
        "Press the button again if you mean it."
    )


def draw_not_own(number: int, *, is_shared: bool) -> Card:
    """There is nothing that this server could remove."""
    if is_shared:
        return draw_notice(
            f"Season {number} belongs to every server, and this server has none of its own beside it: "
            "there is nothing to remove here."
        )
    return draw_notice(f"There is no season {number} (any more), so nothing was removed.")
