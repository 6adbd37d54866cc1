"""Days as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plain_dates import day_in

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tot 9 maart", date(2026, 3, 9)),
        ("tot en met niks", None),
        ("9-3", date(2026, 3, 9)),
        ("9/3/2026", date(2026, 3, 9)),
        ("2026-03-09", date(2026, 3, 9)),
        ("until March 9", date(2026, 3, 9)),
        ("1 februari", date(2027, 2, 1)),
        ("maandag", date(2026, 3, 9)),
        ("tot woensdag", date(2026, 3, 4)),
        ("2 weken", date(2026, 3, 16)),
        ("over twee weken", date(2026, 3, 16)),
        ("a week", date(2026, 3, 9)),
        ("tot 31 juni", None),
        ("29 februari", None),
        ("2 maart 2026", None),
        ("1 maart 2026", None),
        ("9999-99-99", None),
        ("morgenvroeg", None),
        ("", None),
    ],
)
def test_days_are_read(words: str, day: date | None) -> None:
    assert day_in(words, today=MONDAY) == day


@given(st.text())
def test_any_words_give_a_later_day_or_none(words: str) -> None:
    found = day_in(words, today=MONDAY)
    assert found is None or found > MONDAY


@given(st.integers(1, 360))
def test_a_written_date_is_read_back(days: int) -> None:
    day = MONDAY + timedelta(days=days)
    assert day_in(f"{day.day}-{day.month}", today=MONDAY) == day
