"""When the daily question comes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from trivia.daily import Schedule, ScheduleError, read_time

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def a_schedule(at: time, zone: str = "America/New_York", since: datetime = LONG_AGO) -> Schedule:
    return Schedule(server=1, channel=2, time=at, zone=zone, since=since)


def test_it_is_due_from_its_time_to_the_end_of_the_day_and_for_six_hours_over_midnight() -> None:
    """Where the server is: a bot that was down at 23:58 asks at 00:03."""
    late = a_schedule(time(23, 58), "UTC")
    assert late.due(datetime(2026, 9, 15, 0, 3, tzinfo=UTC)) == date(2026, 9, 14)
    assert late.due(datetime(2026, 9, 15, 5, 58, tzinfo=UTC)) == date(2026, 9, 14)
    assert late.due(datetime(2026, 9, 15, 5, 59, tzinfo=UTC)) is None, "what was missed so long is missed"
    schedule = a_schedule(time(20))
    assert schedule.due(datetime(2026, 9, 14, 23, 59, tzinfo=UTC)) is None
    assert schedule.due(datetime(2026, 9, 15, 0, 0, tzinfo=UTC)) == date(2026, 9, 14)
    assert schedule.due(datetime(2026, 9, 15, 3, 59, tzinfo=UTC)) == date(2026, 9, 14)
    assert schedule.due(datetime(2026, 9, 15, 6, 0, tzinfo=UTC)) == date(2026, 9, 14)
    assert schedule.due(datetime(2026, 9, 15, 6, 1, tzinfo=UTC)) is None


def test_who_sets_it_after_its_time_gets_the_first_one_tomorrow() -> None:
    schedule = a_schedule(time(9), "UTC", since=datetime(2026, 9, 14, 15, tzinfo=UTC))
    assert schedule.due(datetime(2026, 9, 14, 16, tzinfo=UTC)) is None
    assert schedule.due(datetime(2026, 9, 15, 9, tzinfo=UTC)) == date(2026, 9, 15)


def test_the_next_one_is_later_today_or_tomorrow() -> None:
    schedule = a_schedule(time(9, 30), "UTC")
    assert schedule.next_after(datetime(2026, 9, 14, 9, tzinfo=UTC)) == datetime(
        2026, 9, 14, 9, 30, tzinfo=UTC
    )
    assert schedule.next_after(datetime(2026, 9, 14, 9, 30, tzinfo=UTC)) == datetime(
        2026, 9, 15, 9, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        (time(2, 30), datetime(2026, 3, 8, 7, 30, tzinfo=UTC)),  # skipped: the clocks go from 2:00 to 3:00
        (time(1, 30), datetime(2026, 3, 8, 6, 30, tzinfo=UTC)),
        (time(3, 30), datetime(2026, 3, 8, 7, 30, tzinfo=UTC)),
    ],
)
def test_on_the_day_the_clocks_go_forward_it_still_comes(at: time, moment: datetime) -> None:
    assert a_schedule(at).moment(date(2026, 3, 8)) == moment


def test_on_the_day_the_clocks_go_back_it_comes_at_the_first_of_both_times() -> None:
    assert a_schedule(time(1, 30)).moment(date(2026, 11, 1)) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Kathmandu", "Pacific/Apia"])
def test_over_a_year_of_minutes_each_day_is_due_once_and_in_its_order(zone: str) -> None:
    schedule = a_schedule(time(2, 15), zone)
    now = datetime(2026, 1, 1, 12, tzinfo=UTC)
    seen: list[date] = []
    for _ in range(365 * 24 * 4):
        day = schedule.due(now)
        if day is not None and day not in seen:
            seen.append(day)
        now += timedelta(minutes=15)
    assert seen == [seen[0] + timedelta(days=number) for number in range(len(seen))]
    assert len(seen) in {365, 366}


@pytest.mark.parametrize("zone", ["New York", "EST5EDT6", "", "../etc/passwd", "Mars/Phobos"])
def test_a_zone_that_there_is_not_is_refused(zone: str) -> None:
    with pytest.raises(ScheduleError, match="America/New_York"):
        a_schedule(time(9), zone)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:30", time(9, 30)),
        ("09:30", time(9, 30)),
        ("9 pm", time(21)),
        ("9.30 PM", time(21, 30)),
        ("7:30 p.m.", time(19, 30)),
        ("7 a.m.", time(7)),
        ("0:00", time(0)),
    ],
)
def test_times_as_people_type_them(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "noon", "9", "9:75", ""])
def test_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ScheduleError, match="7:30 pm"):
        read_time(typed)
