"""The season file in JSON: the same keys as in TOML, dates as texts."""

import json
from datetime import date
from typing import Any, Final, cast

from show.season import Season
from show.seasonfile.fault import Fault
from show.seasonfile.form import form_of

DATES: Final = frozenset({"premiere", "finale", "as_of", "air_date", "other_air_dates", "date"})
"""The keys that hold a date, or a list of them."""


def write_json(season: Season) -> str:
    """The file of `season`: the same text for the same season."""
    form = form_of(season).model_dump(exclude_defaults=True)
    return json.dumps(form, ensure_ascii=False, indent=2, default=_as_text) + "\n"


def _as_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a season file cannot hold {value!r}")


def read_json(text: str, file: str) -> dict[str, Any] | Fault:
    """The tables of a file, its dates as dates; or why it cannot be read."""
    try:
        data = json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_without_doubles, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        return Fault(
            file,
            f"line {error.lineno}, column {error.colno}",
            f"this cannot be read as JSON ({error.msg}); look for a missing quotation mark, comma or bracket",
        )
    except RecursionError:
        return Fault(file, "", "there are far too many brackets within brackets")
    except ValueError as error:
        return Fault(file, "", f"this cannot be read as JSON: {error}")
    if not isinstance(data, dict):
        return Fault(file, "", "a season file is one table of keys and values: { … }")
    return cast("dict[str, Any]", _dated(data))


def reword(fault: Fault) -> Fault:
    """A fault of the form in the words of JSON, where dates are texts."""
    words = fault.sentence.replace("2023-12-05, without quotation marks", '"2023-12-05"')
    return Fault(fault.file, fault.place, words)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'the key "{double[:80]}" is twice in one table')
    return table


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is not a number that a season has")


def _dated(value: Any, key: str = "") -> Any:
    match value:
        case dict():
            return {name: _dated(part, name) for name, part in value.items()}
        case list():
            return [_dated(part, key) for part in value]
        case str() if key in DATES:
            try:
                return date.fromisoformat(value)
            except ValueError:
                return value
    return value
