"""When a call that a volunteer asked for comes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.promised_calls import Suits, suiting
from domain.working_hours import WorkingHours

HOURS = WorkingHours()
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis adds it


@pytest.mark.parametrize(
    ("asked", "suits", "at"),
    [
        (datetime(2026, 3, 2, 9, tzinfo=UTC), Suits.MORNING, datetime(2026, 3, 3, 8, tzinfo=UTC)),
        (datetime(2026, 3, 2, 9, tzinfo=UTC), Suits.AFTERNOON, datetime(2026, 3, 3, 12, tzinfo=UTC)),
        (datetime(2026, 3, 27, 20, tzinfo=UTC), Suits.AFTERNOON, datetime(2026, 3, 30, 11, tzinfo=UTC)),
        (datetime(2026, 4, 2, 9, tzinfo=UTC), Suits.MORNING, datetime(2026, 4, 3, 7, tzinfo=UTC)),
    ],
)
def test_it_is_the_next_working_day_by_the_clock_on_the_wall(asked: datetime, suits: Suits, at: datetime) -> None:
    assert suiting(HOURS, suits, now=asked) == at


@given(now=MOMENTS, suits=st.sampled_from(Suits))
def test_it_is_always_later_and_while_the_area_works(now: datetime, suits: Suits) -> None:
    at = suiting(HOURS, suits, now=now)
    assert at > now
    assert HOURS.is_open(at)
    assert HOURS.local_date(at) > HOURS.local_date(now)
