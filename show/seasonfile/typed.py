"""Values as people type them into cells and forms, and the way to those of a season file."""

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Any

from show.dates import read_date
from show.seasonfile.form import NO_MARK

NUMBERS = frozenset(
    {"season", "year", "number", "place", "age", "left_week", "bonus", "week"}
)  # whole ones; marks and totals can be halves
DATES = frozenset({"premiere", "finale", "as_of", "air_date", "date"})
LISTS = frozenset(
    {
        "hosts",
        "judges",
        "networks",
        "panel",
        "guest_judges",
        "absent",
        "joined_by",
        "people",
        "other_air_dates",
    }
)
CHOICES = frozenset({"left", "kind"})


def fill(thing: dict[str, Any], texts: Mapping[str, str]) -> None:
    """Put what was typed into a table of a season file; an empty text takes the key out."""
    for key, text in texts.items():
        if text:
            thing[key] = read_value(key, text)
        else:
            thing.pop(key, None)


def read_value(key: str, text: str) -> Any:
    """A text as a season file would have it under `key`; what cannot be so stays a text, which is a fault."""
    if key in NUMBERS:
        return read_whole(text)
    if key in DATES:
        return read_date(text) or text
    if key in LISTS:
        return read_list(key, text)
    if key in CHOICES:
        return text.casefold()
    match key:
        case "marks":
            return [read_mark(mark) for mark in text.translate(_MARK_SEPARATORS).split()]
        case "total":
            return read_number(text)
    return text


def write_value(key: str, value: Any) -> str:
    """A value of a season file as `read_value` reads it."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        if key == "marks":
            return " ".join(f"{mark:g}" if isinstance(mark, int | float) else mark for mark in value)
        parts = [part.isoformat() if isinstance(part, date) else part for part in value]
        return (", " if all("," not in part for part in parts) else "; ").join(parts)
    return f"{value:g}" if isinstance(value, float) else str(value)


def read_list(key: str, text: str) -> list[Any]:
    """Names or dates that stand apart by commas, or by semicolons where there is one."""
    parts = [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]
    return [read_date(part) or part for part in parts] if key == "other_air_dates" else parts


_MARK_SEPARATORS = str.maketrans(",;/+|", "     ")


def read_mark(text: str) -> Any:
    """A mark, or the sign for none."""
    return NO_MARK if text.casefold() in {"x", "-", "–"} else read_number(text.replace("½", ".5"))


def read_whole(text: str) -> Any:
    """A whole number; anything else stays as it is."""
    number = read_number(text)
    return int(number) if isinstance(number, float) and number.is_integer() else number


def read_number(text: str) -> Any:
    """A number; anything else stays a text."""
    try:
        number = float(text) if len(text) < 10 else None
    except ValueError:
        return text
    if number is None or not isfinite(number):
        return text
    return int(number) if number.is_integer() else number


def opened(value: Any) -> Any:
    """The tables of a season file with lists for tuples, so that they can be changed."""
    if isinstance(value, dict):
        return {key: opened(part) for key, part in value.items()}
    return [opened(part) for part in value] if isinstance(value, list | tuple) else value
