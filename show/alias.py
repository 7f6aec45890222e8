"""Another spelling under which a person is known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One other name of one person."""

    person: str
    """The one spelling used everywhere else."""

    alias: str
    kind: str
    """How it differs: "nickname", "married name", "birth name", "misspelling" …"""
