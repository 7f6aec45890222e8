"""What makes an option right, kind by kind: read from the words of the question and looked up in the facts.

A truth takes the groups of its pattern from the prompt and says of one option whether it is right. It fails
where the question should not have been asked at all. Nothing here knows how trivia/ makes its questions.
"""

import pkgutil
import re
from collections.abc import Callable
from functools import cache
from importlib import import_module

from tests.trivia.world import World

Truth = Callable[..., bool]
TRUTHS: dict[str, list[tuple[re.Pattern[str], Truth]]] = {}

NIGHT = r"in week (?P<week>\d+) of season (?P<season>\d+)"


def truth(kind: str, *patterns: str) -> Callable[[Truth], Truth]:
    """The function says of an option whether it answers prompts of these patterns."""

    def keep(function: Truth) -> Truth:
        TRUTHS.setdefault(kind, []).extend((re.compile(pattern, re.DOTALL), function) for pattern in patterns)
        return function

    return keep


@cache
def load_truths() -> dict[str, list[tuple[re.Pattern[str], Truth]]]:
    """All truths by kind."""
    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return TRUTHS


def holds(world: World, kind: str, prompt: str, option: str, options: tuple[str, ...]) -> bool:
    """Whether `option` answers the prompt. Fails when no pattern of the kind fits it."""
    for pattern, function in load_truths()[kind]:
        found = pattern.fullmatch(prompt)
        if found:
            return function(world, option, options, **found.groupdict())
    raise AssertionError(f"no truth of {kind!r} reads: {prompt}")


def number(option: str) -> float:
    (found,) = re.findall(r"\d+(?:\.\d+)?", option)
    return float(found)
