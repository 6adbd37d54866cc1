"""When a volunteer is asked how it went: half an hour after the agreed end, on the clock on the wall."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.agreed_times import AgreedTime, agreed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TUESDAY = AgreedTime(2, time(10), 60)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("after", "asked"),
    [
        ("2026-03-02T10:00", "2026-03-03T11:30"),
        ("2026-03-03T09:00", "2026-03-03T11:30"),
        ("2026-03-03T11:29", "2026-03-03T11:30"),
        ("2026-03-03T11:30", "2026-03-10T11:30"),
        ("2026-03-03T23:59", "2026-03-10T11:30"),
        ("2026-03-28T12:00", "2026-03-31T11:30"),  # the clock goes forward in between
        ("2026-10-24T12:00", "2026-10-27T11:30"),  # and back
    ],
)
def test_it_is_the_first_one_that_still_comes(after: str, asked: str) -> None:
    found = TUESDAY.next_ask(at(after))
    assert found == at(asked)
    assert found.tzinfo is UTC


def test_a_visit_that_runs_past_midnight_is_asked_about_the_day_after() -> None:
    late = AgreedTime(1, time(23), 90)
    assert late.next_ask(at("2026-03-02T23:30")) == at("2026-03-03T01:00")
    assert late.next_ask(at("2026-03-03T00:30")) == at("2026-03-03T01:00")


def test_an_hour_that_the_clock_leaves_out_is_the_hour_after() -> None:
    assert AgreedTime(7, time(2, 30), 30).next_ask(at("2026-03-28T12:00")) == at("2026-03-29T04:30")


def test_without_a_day_or_an_hour_nothing_was_agreed() -> None:
    assert agreed(None, time(10)) is None
    assert agreed(2, None, 60) is None
    assert agreed(2, time(10)) == TUESDAY


def test_each_week_again() -> None:
    first = TUESDAY.next_ask(at("2026-03-02T10:00"))
    assert TUESDAY.next_ask(first) - first == timedelta(weeks=1)
