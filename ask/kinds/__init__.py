"""The kinds of question: one file each. A new file in this folder is a new kind; nothing else has to know."""

import pkgutil
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from importlib import import_module
from types import MappingProxyType

from ask.query import SEPARATOR, Query


@cache
def load_kinds() -> Mapping[str, type[Query]]:
    """Every kind of question by its word. Raises ValueError when two files claim the same word."""
    kinds: dict[str, type[Query]] = {}
    for module in pkgutil.iter_modules(__path__):
        for found in vars(import_module(f"{__name__}.{module.name}")).values():
            is_kind = isinstance(found, type) and issubclass(found, Query) and "kind" in vars(found)
            if is_kind and kinds.setdefault(found.kind, found) is not found:
                raise ValueError(f"two kinds of question are called {found.kind!r}")
    return MappingProxyType(kinds)


def decode(text: str) -> Query | None:
    """The question that `Query.encode` wrote; None when it is none (any more) or lacks a slot."""
    word, *texts = text.split(SEPARATOR)
    kind = load_kinds().get(word)
    if kind is None:
        return None
    slots = fields(kind)  # type: ignore[arg-type]  # every kind is a dataclass
    if len(texts) > len(slots):
        return None
    values: dict[str, str | int | None] = {}
    for slot, value in zip(slots, texts, strict=False):
        if not value:
            continue
        if "int" in str(slot.type) and value.removeprefix("-").isdecimal():
            values[slot.name] = int(value)
        elif "str" in str(slot.type):
            values[slot.name] = value
        else:
            return None
    if any(slot.default is MISSING and slot.name not in values for slot in slots):
        return None
    return kind(**values)
