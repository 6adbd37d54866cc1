"""When somebody may be asked how they are: their own day and hour, by daylight, never on a day off or a pause."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.check_in_times import LATEST_START, QUIET_FROM, QUIET_UNTIL, Wishes, is_holiday

ZONES = ("Europe/Amsterdam", "America/Curacao", "Atlantic/Azores", "Australia/Lord_Howe", "Pacific/Apia")
moments = st.datetimes(datetime(2026, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
wishes = st.builds(
    Wishes,
    weekday=st.none() | st.integers(1, 7),
    starts=st.times(),
    zone=st.sampled_from(ZONES),
    paused_until=st.none() | st.dates(date(2026, 1, 1), date(2031, 6, 1)),
)


def at(text: str, zone: str = "Europe/Amsterdam") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@given(
    wishes=wishes,
    after=moments,
    not_before=st.none() | st.dates(date(2026, 1, 1), date(2031, 6, 1)),
    soon=st.booleans(),
)
def test_a_slot_lies_within_the_hours_of_an_allowed_day(
    wishes: Wishes, after: datetime, not_before: date | None, *, soon: bool
) -> None:
    slot = wishes.next_slot(after, not_before=not_before, soon=soon)
    zone = ZoneInfo(wishes.zone)
    opens, closes = slot.opens_at.astimezone(zone), slot.closes_at.astimezone(zone)
    assert slot.closes_at > after
    assert opens.date() == closes.date()
    assert QUIET_UNTIL <= opens.time() <= LATEST_START
    assert closes.time() == QUIET_FROM
    assert not is_holiday(opens.date())
    assert not_before is None or opens.date() >= not_before
    assert wishes.paused_until is None or opens.date() >= wishes.paused_until
    assert opens.isoweekday() != 7 or wishes.weekday == 7
    assert wishes.may_be_asked(slot.opens_at)
    assert not wishes.may_be_asked(slot.closes_at)


@given(wishes, moments)
def test_the_own_weekday_is_kept_but_for_holidays(wishes: Wishes, after: datetime) -> None:
    slot = wishes.next_slot(after)
    day = wishes.local_date(slot.opens_at)
    earliest = max(filter(None, (wishes.local_date(after), wishes.paused_until)))
    wanted = day.isoweekday() == wishes.weekday if wishes.weekday else day.isoweekday() < 6
    moved = [day - timedelta(days=back) for back in range(1, 5)]
    assert wanted or any(is_holiday(one) or wishes.slot_on(one).closes_at <= after for one in moved)
    assert (day - earliest).days <= 6 + 4


@pytest.mark.parametrize(
    ("after", "opens"),
    [
        ("2026-03-28T21:00", "2026-03-29T12:00"),  # the clock goes forward that night
        ("2026-10-24T21:00", "2026-10-25T12:00"),  # and back
        ("2026-03-29T19:59", "2026-03-29T12:00"),  # not over yet
        ("2026-03-29T20:00", "2026-03-30T12:00"),
    ],
)
def test_noon_stays_noon_when_the_clock_changes(after: str, opens: str) -> None:
    sundays = Wishes(weekday=7, starts=time(12))
    slot = sundays.next_slot(at(after), soon=True)
    assert slot.opens_at == at(opens)
    assert slot.opens_at.tzinfo is UTC


def test_a_holiday_moves_it_to_the_next_day() -> None:
    mondays = Wishes(weekday=1)
    assert mondays.next_slot(at("2026-04-04T12:00")).opens_at == at("2026-04-07T10:00")  # Easter Monday
    assert Wishes(weekday=5).next_slot(at("2026-12-21T12:00")).opens_at == at("2026-12-28T10:00")  # Christmas, Sunday


def test_a_pause_ends_on_its_day() -> None:
    paused = Wishes(paused_until=date(2026, 3, 9))
    assert not paused.may_be_asked(at("2026-03-08T12:00"))
    assert paused.may_be_asked(at("2026-03-09T12:00"))
