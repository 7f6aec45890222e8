"""A celebrity and a professional in one season."""

from dataclasses import dataclass
from enum import StrEnum


class Exit(StrEnum):
    """Why a couple left before the result."""

    ELIMINATED = "eliminated"
    WITHDREW = "withdrew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Its key within a season is the celebrity's name."""

    celebrity: str
    professional: str
    industry: str | None = None
    """The field the celebrity comes from: "Athlete", "Actor/Actress" …"""

    known_for: str | None = None
    age: int | None = None
    """The celebrity's age in years during the season."""

    home: str | None = None
    place: int | None = None
    """1 for the winner; several couples may share a place. None: still competing, or not ranked yet."""

    left: Exit | None = None
    """None for those who danced to the result, and for those still competing."""

    left_week: int | None = None
    """The week in which the couple was eliminated or withdrew, be it before that week's dance."""

    note: str | None = None
    disputed: str | None = None
    """A sentence on what other sources say instead."""

    @property
    def name(self) -> str:
        """As fans write it: "Xochitl Gomez and Val Chmerkovskiy"."""
        return f"{self.celebrity} and {self.professional}"

    @property
    def won(self) -> bool:
        return self.place == 1
