"""Where facts come from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work that facts of a season were taken from."""

    name: str
    covers: str
    """Which of the season's facts: "dances and themes"."""

    url: str | None = None
    licence: str | None = None
    """The licence that asks to be named with the facts: "CC BY-SA 4.0"."""
