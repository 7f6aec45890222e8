"""The kinds of trivia question: one file each. A new file in this folder is a new kind."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from trivia.kind import SeasonKind, ShowKind


@cache
def load_kinds() -> Mapping[str, SeasonKind | ShowKind]:
    """Every kind of question by its name, in the order of the alphabet.

    Raises ValueError when two files claim the same name.
    """
    kinds: dict[str, SeasonKind | ShowKind] = {}
    for module in pkgutil.iter_modules(__path__):
        for found in vars(import_module(f"{__name__}.{module.name}")).values():
            if (
                isinstance(found, type)
                and issubclass(found, (SeasonKind, ShowKind))
                and "name" in vars(found)
            ):
                if found.name in kinds and type(kinds[found.name]) is not found:
                    raise ValueError(f"two kinds of question are called {found.name!r}")
                kinds.setdefault(found.name, found())
    return MappingProxyType(dict(sorted(kinds.items())))
