"""A data leak is brought up before its three days end, by day, and each day after."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.data_leaks import DAY_FROM, DAY_UNTIL, JUDGED_WITHIN, DataLeak, next_reminder
from domain.ids import PersonId

SUNDAY = datetime(2026, 3, 1, 13, tzinfo=UTC)


def reminders(noted_at: datetime, *, until: timedelta) -> list[datetime]:
    leak = DataLeak(PersonId("riet"), noted_by=PersonId("marja"), noted_at=noted_at)
    found, now = [], noted_at
    while (now := next_reminder(leak, now=now)) <= noted_at + until:
        found.append(now)
    return found


def test_a_sunday_afternoon() -> None:
    hours = [(at - SUNDAY) / timedelta(hours=1) for at in reminders(SUNDAY, until=timedelta(days=5))]
    assert hours == [24, 48, 66, 72, 96, 120]


@given(st.timedeltas(timedelta(), timedelta(days=366)))
def test_at_whatever_hour_it_is_noted_somebody_is_reminded_by_day_and_in_time(later: timedelta) -> None:
    noted_at = SUNDAY + later
    found = reminders(noted_at, until=JUDGED_WITHIN)
    before = [at for at in found if at < noted_at + JUDGED_WITHIN]
    assert found[-1] == noted_at + JUDGED_WITHIN
    assert 2 <= len(before) <= 3
    assert all(DAY_FROM <= at.astimezone(ZoneInfo("Europe/Amsterdam")).hour <= DAY_UNTIL for at in before)
    assert noted_at + JUDGED_WITHIN - before[-1] >= timedelta(hours=6)
