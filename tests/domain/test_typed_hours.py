"""An hour of the day as people type it."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.check_in_times import LATEST_START, QUIET_UNTIL
from domain.typed_hours import hour_in


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("10", time(10)),
        ("10 uur", time(10)),
        ("om 14:30", time(14, 30)),
        ("14.30 uur", time(14, 30)),
        ("14u15", time(14, 15)),
        ("half 11", time(10, 30)),
        ("half 4", time(15, 30)),
        ("19:00", time(19)),
        ("19:01", None),
        ("8:59", None),
        ("24:00", None),
        ("99", None),
        ("'s avonds", None),
        ("10:75", None),
        ("", None),
    ],
)
def test_hours_are_read(words: str, hour: time | None) -> None:
    assert hour_in(words) == hour


def test_what_lies_between_other_ends_is_read_too() -> None:
    early, late = time(7), time(22)
    assert hour_in("half 8", earliest=early, latest=late) == time(7, 30)
    assert hour_in("22:00", earliest=early, latest=late) == late
    assert hour_in("22:01", earliest=early, latest=late) is None


@given(st.text())
def test_any_words_give_an_hour_by_daylight_or_none(words: str) -> None:
    found = hour_in(words)
    assert found is None or QUIET_UNTIL <= found <= LATEST_START
