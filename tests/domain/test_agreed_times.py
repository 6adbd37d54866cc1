"""When a volunteer is asked how an agreed visit went, also where the clock on the wall jumps."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreed_times import ONE_WEEK, AgreedTime, agreed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TUESDAY_AT_TEN = AgreedTime(2, time(10), 60)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_half_an_hour_after_the_agreed_end() -> None:
    assert TUESDAY_AT_TEN.next_ask(utc("2026-03-02 09:00")) == utc("2026-03-03 10:30")
    assert TUESDAY_AT_TEN.next_ask(utc("2026-03-03 10:29")) == utc("2026-03-03 10:30")
    assert TUESDAY_AT_TEN.next_ask(utc("2026-03-03 10:30")) == utc("2026-03-10 10:30")


@pytest.mark.parametrize(
    ("week", "in_utc"), [("2026-03-24", "10:30"), ("2026-03-31", "09:30"), ("2026-10-27", "10:30")]
)
def test_the_same_time_on_the_wall_across_the_change(week: str, in_utc: str) -> None:
    assert TUESDAY_AT_TEN.ask_on(date.fromisoformat(week)) == utc(f"{week} {in_utc}")


def test_an_hour_that_does_not_exist_is_the_hour_after_it() -> None:
    asked = AgreedTime(7, time(2, 30), 60).ask_on(date(2026, 3, 29))
    assert asked.astimezone(AMSTERDAM).strftime("%H:%M") == "05:00"


def test_an_hour_that_comes_twice_is_asked_about_once() -> None:
    night = AgreedTime(7, time(2, 30), 30)
    first = night.next_ask(utc("2026-10-24 12:00"))
    assert first == utc("2026-10-25 01:30")
    assert night.next_ask(first) == utc("2026-11-01 02:30")


def test_a_visit_past_midnight_belongs_to_the_day_it_began() -> None:
    late = AgreedTime(2, time(23), 90)
    asked = late.ask_on(date(2026, 3, 3))
    assert asked.astimezone(AMSTERDAM).date() == date(2026, 3, 4)
    assert late.day_to_ask(asked) == date(2026, 3, 3)
    assert late.day_to_ask(asked - timedelta(seconds=1)) == date(2026, 2, 24)


def test_after_weeks_of_silence_only_the_newest_day_is_asked_about() -> None:
    assert TUESDAY_AT_TEN.day_to_ask(utc("2026-03-26 12:00")) == date(2026, 3, 24)


@given(
    weekday=st.integers(1, 7),
    starts=st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None)),
    minutes=st.integers(1, 600),
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  the zone follows
)
def test_each_local_date_has_one_moment_and_none_is_passed_over(
    weekday: int, starts: time, minutes: int, at: datetime
) -> None:
    times = AgreedTime(weekday, starts, minutes)
    day = times.day_to_ask(at)
    assert day.isoweekday() == weekday
    assert times.ask_on(day) <= at < times.next_ask(at) == times.ask_on(day + ONE_WEEK)


@pytest.mark.parametrize("weekday", [0, 8])
def test_no_such_day(weekday: int) -> None:
    with pytest.raises(ValueError, match="weekday"):
        AgreedTime(weekday, time(10)).next_ask(utc("2026-03-02 09:00"))


def test_without_a_day_or_a_time_nothing_is_agreed() -> None:
    assert agreed(None, time(10), 60) is None
    assert agreed(2, None, 60) is None
    assert agreed(2, time(10), None) == AgreedTime(2, time(10), 60)
