"""Who has the most points in a server."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Period(StrEnum):
    """What time a leaderboard is over."""

    WEEK = "week"
    MONTH = "month"
    EVER = "all time"

    def start(self, now: datetime) -> datetime | None:
        """Monday's or the first day's midnight in the time zone of `now`; None for all time."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if self is Period.WEEK:
            return midnight - timedelta(days=now.weekday())
        return midnight.replace(day=1) if self is Period.MONTH else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person on a leaderboard; those with the same points share a place."""

    place: int
    person: int
    points: int
    right: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaderboard:
    """One page of it."""

    entries: tuple[Entry, ...]
    people: int
    """On all pages together."""

    own: Entry | None
    """The viewer's, also when it stands on another page, or is hidden from everybody else; None without any
    answer in that time."""
