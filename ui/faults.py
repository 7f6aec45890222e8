"""What is wrong with what was typed or sent: as much as a card has room for, and all of it as a text."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from show.seasonfile.fault import Fault
from ui.text import cut, escape

MOST_SHOWN: Final = 25
MOST_LETTERS: Final = 2800
"""Of all faults in a card together."""

Faults = Sequence[Fault] | Sequence[str]


def write_faults(faults: Faults) -> str:
    """One a line, and how many more there are."""
    lines = _lines(faults)
    shown = _count_shown(lines)
    more = [f"… and {len(lines) - shown} more"] if shown < len(lines) else []
    return "\n".join([*lines[:shown], *more])


def tell_all_faults(faults: Faults) -> str | None:
    """All of them as a text, where a card has not room for all; else None."""
    lines = _lines(faults)
    return None if _count_shown(lines) == len(lines) else "".join(f"{fault}\n" for fault in faults)


def _lines(faults: Faults) -> list[str]:
    return [cut(f"- {escape(str(fault))}", MOST_LETTERS - 1) for fault in faults]


def _count_shown(lines: Sequence[str]) -> int:
    """How many lines have room in a card: the first always has."""
    ends = accumulate(len(line) + 1 for line in lines[:MOST_SHOWN])
    return sum(end <= MOST_LETTERS for end in ends)
