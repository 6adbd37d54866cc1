"""When a broadcast goes out: as people type it, and never into somebody's quiet hours."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.broadcast_times import moment_in
from domain.quiet_hours import after_quiet_hours, quiet_from

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo(ZONE))  # a Monday
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  bounds
ZONES = st.sampled_from([ZONE, "Asia/Kathmandu", "America/Los_Angeles", "UTC"])


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("14:00", "2026-03-02 14:00"),
        ("9 uur", "2026-03-03 09:00"),
        ("morgen 14:00", "2026-03-03 14:00"),
        ("tomorrow 9:30", "2026-03-03 09:30"),
        ("vrijdag om 10 uur", "2026-03-06 10:00"),
        ("op 9 maart 14.00", "2026-03-09 14:00"),
        ("29 maart 10:00", "2026-03-29 10:00"),
        ("1 maart 2027 10:00", "2027-03-01 10:00"),
    ],
)
def test_what_is_typed_is_understood(words: str, at: str) -> None:
    found = moment_in(words, zone=ZONE, now=NOW)
    assert found is not None
    assert f"{found.astimezone(ZoneInfo(ZONE)):%Y-%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    "words", ["", "straks", "morgen", "vandaag 9:00", "23:00", "gisteren 10:00", "4", "9 maart", "4 maart 2027 10:00"]
)
def test_no_moment_by_daylight_to_come_is_none(words: str) -> None:
    assert moment_in(words, zone=ZONE, now=NOW) is None


@given(MOMENTS, ZONES)
def test_nobody_gets_anything_at_night_and_nobody_waits_longer_than_the_night(at: datetime, zone: str) -> None:
    found = after_quiet_hours(at, zone=zone)
    assert time(9) <= found.astimezone(ZoneInfo(zone)).time() < time(20)
    assert timedelta() <= found - at <= timedelta(hours=14)  # the night in which the clocks go back
    assert after_quiet_hours(found, zone=zone) == found


@given(MOMENTS, ZONES)
def test_the_quiet_hours_that_come_next_end_what_may_be_said_now(at: datetime, zone: str) -> None:
    ends = quiet_from(at, zone=zone)
    assert at < ends <= at + timedelta(hours=25)
    assert after_quiet_hours(ends, zone=zone) > ends
