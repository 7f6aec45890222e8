"""A season into the text of a season file: a couple a line, a dance a line, the rest as plain keys."""

import textwrap
from collections.abc import Iterator, Mapping
from datetime import date

import tomlkit

from show.season import Season
from show.seasonfile.form import NO_MARK, form_of

WIDTH = 110
LINE_BY_LINE = frozenset({"aliases", "couples", "specials", "dances"})
"""Lists whose every item is a table on one line; other lists of tables get a heading an item."""


def write_season(season: Season) -> str:
    """The file of `season`. The same season always gives the same text, and reading it gives the season back."""
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
        "One line is one couple, or one dance. Leave out what you do not know. Marks stand in the order of the "
        f'judges; "{NO_MARK}" is for a judge who gave none. A dance names its judges only where they were not the '
        "week's panel, and its partner only where that was not the couple's own professional. "
        'What stands under "disputed" tells what other sources say instead.',
        "After a change, `python bot.py seasons check` finds what does not fit.",
    )
    for paragraph in paragraphs:
        yield from textwrap.wrap(paragraph, WIDTH, initial_indent="# ", subsequent_indent="# ")


def _body(table: Mapping[str, object], name: str = "") -> Iterator[str]:
    """The lines of one table: first its own keys, then the tables that hang from it."""
    for key, value in table.items():
        if key in LINE_BY_LINE:
            assert isinstance(value, tuple)
            yield from ("", f"{key} = [") if not name else (f"{key} = [",)
            yield from (f"  {_value(line)}," for line in value)
            yield "]"
        elif not _is_headed(value):
            yield f"{key} = {_value(value)}"
    for key, value in table.items():
        if key not in LINE_BY_LINE and _is_headed(value):
            assert isinstance(value, tuple)
            for item in value:
                yield from ("", f"[[{key}]]")
                yield from _body(item, key)


def _is_headed(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], dict)


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
