"""A season into the text of a season file: a couple a line, a dance a line, the rest as plain keys."""

import textwrap
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import tomlkit

from show.season import Season
from show.seasonfile.form import NO_MARK, form_of

WIDTH = 110
HEADED = frozenset({"weeks", "quotes", "facts", "sources"})
"""Lists whose every item gets a heading and lines of its own. The items of the others are a line each."""

SET_OFF = frozenset({"couples", "aliases", "specials"})
"""Those of the others that get an empty line before them."""


def write_season(season: Season) -> str:
    """The file of `season`: the same text for the same season, and reading it gives the season back."""
    return "\n".join((*_header(season), "", *_body(form_of(season).model_dump(exclude_defaults=True)), ""))


def _header(season: Season) -> Iterator[str]:
    if season.finished:
        far = "told to the end"
    elif week := season.last_week_danced:
        far = f"on the air, told through week {week.number}"
    else:
        far = "not danced yet"
    paragraphs = (
        f"Dancing With the Stars, season {season.number} ({season.year}): {far}.",
        "One line is one couple, or one dance. Leave out what you do not know. Marks stand in the order of "
        f'the judges; "{NO_MARK}" is for a judge who gave none. A dance names its judges only where they '
        "were not the week's panel, and its partner only where that was not the couple's own professional. "
        'What stands under "disputed" tells what other sources say instead.',
        "After a change, `python bot.py seasons check` finds what does not fit.",
    )
    for paragraph in paragraphs:
        yield from textwrap.wrap(paragraph, WIDTH, initial_indent="# ", subsequent_indent="# ")


def _body(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        match value:
            case ({}, *_) as items if key in HEADED:
                for item in items:
                    yield from ("", f"[[{key}]]", *_body(item))
            case ({}, *_) as items:
                if key in SET_OFF:
                    yield ""
                yield from (f"{key} = [", *(f"  {_value(item)}," for item in items), "]")
            case _:
                yield f"{key} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_value(item)}" for key, item in value.items()) + " }"
        case tuple():
            return "[" + ", ".join(map(_value, value)) + "]"
        case str():
            return tomlkit.string(value).as_string()
        case date():
            return value.isoformat()
        case int() | float():
            return repr(value)
        case _:
            raise TypeError(f"a season file cannot hold {value!r}")
