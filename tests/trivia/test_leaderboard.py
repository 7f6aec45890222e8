"""What time a leaderboard is over."""

from datetime import UTC, datetime

import pytest

from trivia.leaderboard import Period


@pytest.mark.parametrize(
    ("now", "week", "month"),
    [
        (datetime(2026, 9, 14, 0, 0, tzinfo=UTC), 14, 1),  # a Monday
        (datetime(2026, 9, 20, 23, 59, tzinfo=UTC), 14, 1),
        (datetime(2026, 9, 21, 0, 1, tzinfo=UTC), 21, 1),
    ],
)
def test_weeks_begin_on_monday_and_months_on_the_first(now: datetime, week: int, month: int) -> None:
    assert Period.WEEK.start(now) == datetime(2026, 9, week, tzinfo=UTC)
    assert Period.MONTH.start(now) == datetime(2026, 9, month, tzinfo=UTC)
    assert Period.EVER.start(now) is None
