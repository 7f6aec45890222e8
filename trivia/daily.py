"""When a server gets its question of the day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class ScheduleError(ValueError):
    """One sentence for the admin who typed a time or a zone that there is not."""


MISSED: Final = timedelta(hours=6)
"""So long after its time a question still comes on the next day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Once a day at `time`, by the clocks of `zone`; raises ScheduleError for a zone that there is not."""

    server: int
    channel: int
    time: time
    """Hours and minutes."""

    zone: str
    """An IANA name, such as "America/New_York"."""

    since: datetime
    """When it was set: what would have come before that does not come any more."""

    def __post_init__(self) -> None:
        _zone(self.zone)

    def moment(self, day: date) -> datetime:
        """When the question of that day comes.

        A time that the clocks skip in spring is as long after midnight as on other days, and so an hour later
        on the clock; of one that comes twice in autumn, the first is taken (PEP 495, fold=0).
        """
        return datetime.combine(day, self.time, _zone(self.zone)).astimezone(UTC)

    def due(self, now: datetime) -> date | None:
        """The day whose question should have come by now, where the server is, or none.

        A question that was missed comes later the same day, or after midnight within MISSED.
        """
        today = now.astimezone(_zone(self.zone)).date()
        if self.moment(today) <= now:
            return today if self.since <= self.moment(today) else None
        yesterday = today - timedelta(days=1)
        return yesterday if max(self.since, now - MISSED) <= self.moment(yesterday) else None

    def next_after(self, now: datetime, last: date = date.min) -> datetime:
        """When the next question comes, later than now; `last` is the last day that had one."""
        day = max(now.astimezone(_zone(self.zone)).date(), last)
        days = (day + timedelta(days=days) for days in range(3))
        return next(moment for each in days if (moment := self.moment(each)) > now and each > last)


def read_time(typed: str) -> time:
    """ "9:30", "09:30", "9 pm", "9:30 p.m." as a time; raises ScheduleError for anything else."""
    text = re.sub(r"([ap])\.?m\.?$", r"\1m", typed.strip().lower()).replace(".", ":").replace(" ", "")
    for pattern in ("%H:%M", "%I:%M%p", "%I%p"):
        try:
            return datetime.strptime(text, pattern).replace(tzinfo=UTC).time()
        except ValueError:
            continue
    raise ScheduleError(f"“{typed}” is no time of day: write it as 19:30 or 7:30 pm.")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ScheduleError(
            f"“{name}” is no time zone: write one like America/New_York, Europe/London or UTC."
        ) from None
