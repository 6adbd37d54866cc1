"""On which days somebody is asked whether they want to say thanks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.appreciation import (
    STILL_IN_TIME,
    anniversary,
    day_of_volunteers,
    first_day_of_volunteers,
    next_anniversary,
    next_day_of_volunteers,
)
from domain.working_hours import WorkingHours

ZONE = "Europe/Amsterdam"
HOURS = WorkingHours()
DAYS = st.dates(date(2000, 1, 1), date(2025, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis adds it


@given(started=DAYS, now=MOMENTS)
def test_the_next_anniversary_is_the_first_after_now_at_ten(started: date, now: datetime) -> None:
    years, at = next_anniversary(started, zone=ZONE, now=now)
    assert years >= 1
    assert now < at <= now + timedelta(days=367)
    assert at.astimezone(ZoneInfo(ZONE)).hour == 10
    assert years == 1 or anniversary(started, years=years - 1, zone=ZONE) <= now


def test_who_began_on_29_february_has_it_on_1_march() -> None:
    assert anniversary(date(2024, 2, 29), years=1, zone=ZONE).date() == date(2025, 3, 1)
    assert anniversary(date(2024, 2, 29), years=4, zone=ZONE).date() == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2026, date(2026, 12, 7)), (2025, date(2025, 12, 5)), (2024, date(2024, 12, 6))],
    ids=["a Monday", "the Friday before a Sunday", "the Friday before a Saturday"],
)
def test_coordinators_are_asked_on_the_last_working_day_up_to_7_december(year: int, day: date) -> None:
    asked_at = day_of_volunteers(HOURS, year=year)
    assert asked_at.date() == day
    assert asked_at.hour == 9


@given(now=MOMENTS)
def test_the_next_day_is_the_first_after_now_and_a_new_area_still_has_the_last_week(now: datetime) -> None:
    upcoming, first = next_day_of_volunteers(HOURS, now=now), first_day_of_volunteers(HOURS, now=now)
    assert now < upcoming <= now + timedelta(days=370)
    assert now - STILL_IN_TIME < first <= upcoming
    assert first == upcoming or first <= now
