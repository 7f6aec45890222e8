"""A chart in letters, which every screen shows at once, small or large."""

from collections.abc import Sequence
from typing import Final

from ask.answer import Row

FULL, EMPTY, CELLS = "▰", "▱", 12
"""A bar: as many cells as a phone has room for beside the figure, and none of them half full."""

LEVELS: Final = "▁▂▃▄▅▆▇█"
NOTHING: Final = "·"

LEGEND: Final = "A step for each week: █ is 10 from every judge, and each level below it a mark less."

_EXACT = 1e-9


def draw_bar(share: float) -> str:
    """A part of the whole (0-1; more than all is all). Only what is whole fills the bar."""
    full = int(min(max(share, 0.0), 1.0) * CELLS + _EXACT)
    return FULL * full + EMPTY * (CELLS - full)


def draw_course(shares: Sequence[float | None]) -> str:
    """Parts of 10 marks, week by week; 3 marks and fewer are the lowest level."""
    return "".join(NOTHING if share is None else _draw_level(share) for share in shares)


def draw_row(row: Row) -> str:
    """What a row has to be drawn: a bar, or a line of them."""
    return draw_course(row.course) if row.course else draw_bar(row.share or 0.0)


def _draw_level(share: float) -> str:
    below = 10 - min(int(share * 10 + _EXACT), 10)
    return LEVELS[max(len(LEVELS) - 1 - below, 0)]
