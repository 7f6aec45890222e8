"""What players report about a question, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trivia.round import Round


class Settlement(StrEnum):
    """What an admin decided."""

    KEPT = "kept"
    DROPPED = "dropped"
    """This server does not get the question any more."""

    ACCEPTED = "accepted"
    """Another option counts as right too in that round, and the question, having two, is dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was said about one question of one game."""

    game: int
    channel: int
    round: Round
    reasons: tuple[str, ...]
    """What the people who reported it wrote, the first one first; who they are is not told."""

    first_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What accepting another option changed."""

    game: int
    channel: int
    round: Round
    """As it is now."""

    gained: Mapping[int, int]
    """The points that each person got by it."""
