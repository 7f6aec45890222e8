"""Dates as people write them."""

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_IN_FIGURES = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]0{1,2}:00(?::00)?)?")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?\s*,?\s+(\d{4})")

EXAMPLES = "2026-09-29 or September 29, 2026"


def read_date(text: str) -> date | None:
    """The day that `text` names: "2026-09-29", "September 29, 2026", "29 Sep 2026".

    None for anything else, and for 9/10/2026, which is another day in America than in Europe.
    """
    typed = text.strip().casefold()
    if found := _IN_FIGURES.fullmatch(typed):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_FIRST.fullmatch(typed):
        return _date(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.fullmatch(typed):
        return _date(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(name: str) -> int:
    """1-12 for a month or the beginning of one, 0 for anything else."""
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
