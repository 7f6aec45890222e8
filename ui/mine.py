"""What is stored about a person: shown to that person alone."""

from collections.abc import Mapping
from typing import Final

from ui.card import GOLD, SILVER, Card, draw_notice
from ui.deeds import DeedButton, Style
from ui.text import small

NOTHING: Final = "Nothing is stored about you."


def draw_stored(stored: Mapping[str, int], *, hidden: bool) -> Card:
    """How many entries of each sort there are, and what can be done about them."""
    card = Card(GOLD)
    card.write("### What is stored about you")
    told = [f"{name.capitalize()}: **{count}**" for name, count in stored.items() if count]
    card.write("\n".join(told) or NOTHING)
    seen = "You are hidden from leaderboards." if hidden else "Leaderboards show you by your name."
    card.write(small(f"{seen} An entry has your user id, what you did, and when."))
    toggle = DeedButton.to("show", label="Show me on leaderboards")
    if not hidden:
        toggle = DeedButton.to("hide", label="Hide me from leaderboards")
    buttons = [toggle]
    if told:
        buttons.append(DeedButton.to("stored", label="Send me all of it"))
        buttons.append(DeedButton.to("forget", label="Delete all of it", style=Style.danger))
    card.add_buttons(buttons)
    return card


def draw_deletion() -> Card:
    """Asks once more."""
    card = Card(SILVER)
    card.write("### Delete everything that is stored about you?")
    card.write(
        "Your answers, points, streaks, reports, drafts and spoiler setting go, in all servers, and can't be "
        "brought back. Questions that you wrote for a server, and changes that you made to seasons, stay "
        "without your name; outcomes of games stay in their channels as they were told."
    )
    card.add_buttons(
        [
            DeedButton.to("forget-now", label="Delete it all", style=Style.danger),
            DeedButton.to("mine", label="Keep it"),
        ]
    )
    return card


def draw_deleted(entries: int, *, is_marked: bool) -> Card:
    """How much it was; `is_marked`: a question remembers that it was answered, not by whom."""
    done = "1 entry was deleted" if entries == 1 else f"{entries} entries were deleted"
    if not is_marked:
        return draw_notice(f"Done: {done}, and nothing is left.")
    return draw_notice(
        f"Done: {done}.\n"
        + small(
            "You had answered the newest question of a game that is going on. Until nobody can answer it any "
            "more, a mark without your name keeps it from being answered twice; then that goes too."
        )
    )
