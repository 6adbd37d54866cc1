"""On which days somebody is asked whether they want to say thanks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.appreciation import anniversary, is_day_of_volunteers, next_anniversary
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
    ("now", "asked"),
    [
        (datetime(2026, 12, 7, 7, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 7, 8, tzinfo=UTC), True),
        (datetime(2026, 12, 14, 8, tzinfo=UTC), False),
        (datetime(2025, 12, 4, 12, tzinfo=UTC), False),
        (datetime(2025, 12, 5, 8, tzinfo=UTC), True),
        (datetime(2026, 7, 7, 12, tzinfo=UTC), False),
    ],
    ids=["before nine", "on the day", "a week late", "before the weekend", "the Friday before a Sunday", "in summer"],
)
def test_coordinators_are_asked_on_the_last_working_day_up_to_7_december(now: datetime, *, asked: bool) -> None:
    assert is_day_of_volunteers(HOURS, now=now) is asked
