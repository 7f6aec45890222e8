"""One week of a season: its theme, its panel and its dances."""

from dataclasses import dataclass
from datetime import date

from show.dance import Dance


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week that has no dances yet is only scheduled."""

    number: int
    theme: str | None = None
    air_date: date
    """The first night."""

    other_air_dates: tuple[date, ...] = ()
    """Result shows and second nights."""

    panel: tuple[str, ...] = ()
    """The judges in seat order, guests among them; empty when not known yet."""

    guest_judges: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """Regular judges who missed the week."""

    dances: tuple[Dance, ...] = ()
    note: str | None = None
    disputed: str | None = None
    """A sentence on what other sources say instead."""

    @property
    def last_night(self) -> date:
        """The first night, or the last of the others."""
        return max((self.air_date, *self.other_air_dates))

    @property
    def danced(self) -> bool:
        return bool(self.dances)
