"""One person under another spelling, wherever a season names them."""

from dataclasses import fields, is_dataclass, replace
from typing import Final, TypeVar, cast

from show.alias import Alias
from show.couple import Couple
from show.dance import Dance
from show.fact import Fact
from show.quote import Quote
from show.season import Season
from show.week import Week

T = TypeVar("T")

NAMES: Final[dict[type, frozenset[str]]] = {
    Season: frozenset({"hosts", "judges"}),
    Couple: frozenset({"celebrity", "professional"}),
    Week: frozenset({"panel", "guest_judges", "absent"}),
    Dance: frozenset({"celebrity", "partner", "joined_by", "judges", "coach"}),
    Quote: frozenset({"person"}),
    Fact: frozenset({"people"}),
    Alias: frozenset({"person"}),
}
"""Where names of people stand. What was said or written about them stays as it was printed."""


def rename(season: Season, old: str, new: str) -> Season:
    """`season` with `new` instead of `old` in every place where a person is named."""
    return _renamed(season, old, new)


def _renamed(thing: T, old: str, new: str) -> T:
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed: dict[str, object] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in NAMES.get(type(thing), ()):
            mended = _mended(value, old, new)
        elif isinstance(value, tuple):
            mended = tuple(_renamed(part, old, new) for part in value)
        else:
            continue
        if mended != value:
            changed[field.name] = mended
    return cast("T", replace(thing, **changed)) if changed else thing


def _mended(value: object, old: str, new: str) -> object:
    if isinstance(value, tuple):
        return tuple(new if name == old else name for name in value)
    return new if value == old else value
