"""When a promise is due, and when it is brought up again."""

from datetime import UTC, datetime

import pytest

from domain.tasks import next_reminder, next_working_morning
from domain.working_hours import WorkingHours


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-03-02 07:00", "2026-03-03 08:00"),  # Monday before opening
        ("2026-03-02 09:00", "2026-03-03 08:00"),
        ("2026-03-02 20:00", "2026-03-03 08:00"),
        ("2026-03-06 14:00", "2026-03-09 08:00"),  # Friday
        ("2026-03-07 14:00", "2026-03-09 08:00"),  # Saturday
        ("2026-03-27 14:00", "2026-03-30 07:00"),  # summer time begins on that Sunday
    ],
)
def test_the_morning_of_the_next_working_day(at: str, due: str) -> None:
    assert next_working_morning(WorkingHours(), utc(at)) == utc(due)


def test_where_it_is_always_open_it_is_tomorrow() -> None:
    assert next_working_morning(WorkingHours("ma-zo 00:00-24:00"), utc("2026-03-07 14:00")) == utc("2026-03-08 08:00")


def test_first_the_next_morning_then_each_week() -> None:
    monday = utc("2026-03-09 08:00")
    assert next_reminder(WorkingHours(), monday, times_told=1) == utc("2026-03-10 08:00")
    assert next_reminder(WorkingHours(), monday, times_told=2) == utc("2026-03-16 08:00")
