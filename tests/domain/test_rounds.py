"""When a round speaks and when it tells its outcome, and what stands in its text."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.decent_hours import URGENT, USUAL, DecentHours
from domain.ids import PersonId
from domain.rounds import About, Among, Round, Totals, reports_at
from domain.text_args import Written

ZONE = "Europe/Amsterdam"
WALL = ZoneInfo(ZONE)
moments = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=WALL)


@given(moments, st.sampled_from([USUAL, URGENT]))
def test_the_next_decent_moment_is_decent_and_soon(now: datetime, hours: DecentHours) -> None:
    found = hours.next_moment(now, zone=ZONE)
    assert now <= found < now + timedelta(days=5)
    assert hours.opens <= found.astimezone(WALL).time() < hours.closes
    assert hours.next_moment(found, zone=ZONE) == found
    assert hours.any_day or found.astimezone(WALL).isoweekday() != 7


@given(now=moments, urgent=st.booleans())
def test_the_outcome_comes_at_noon_of_a_later_day_and_leaves_time_to_answer(*, now: datetime, urgent: bool) -> None:
    found = reports_at(now, zone=ZONE, urgent=urgent)
    assert found.astimezone(WALL).time() == time(12)
    assert timedelta(hours=12) < found - now < timedelta(days=6)
    assert (URGENT if urgent else USUAL).next_moment(found, zone=ZONE) == found


@pytest.mark.parametrize(
    ("now", "urgent", "noon"),
    [
        ("2026-03-03 10:00", False, "2026-03-04 12:00"),
        ("2026-03-06 10:00", False, "2026-03-07 12:00"),
        ("2026-03-07 10:00", False, "2026-03-09 12:00"),  # never on a Sunday
        ("2026-03-07 10:00", True, "2026-03-08 12:00"),
        ("2026-03-03 23:00", True, "2026-03-05 12:00"),  # nobody is asked before the morning
        ("2026-03-28 10:00", True, "2026-03-29 12:00"),  # the clock goes forward
    ],
)
def test_noon_the_day_after(*, now: str, urgent: bool, noon: str) -> None:
    assert reports_at(at(now), zone=ZONE, urgent=urgent) == at(noon)


def test_the_code_stands_where_the_coordinator_put_it() -> None:
    now = at("2026-03-03 10:00")
    own = Round(PersonId("marja"), About.OWN, Among(), now, now + timedelta(days=1), words="Bel [Code] even. [CODE]!")
    assert own.said_of("B-12").args["words"] == Written("Bel B-12 even. B-12!")
    assert replace(own, about=About.HEAT, degrees=34).said_of("B-12").args == {"resident": "B-12", "degrees": 34}


def test_a_supervisor_has_time_and_goes_before_the_outcome_when_that_can_be() -> None:
    now = at("2026-03-03 10:00")
    one = Round(PersonId("marja"), About.CALL, Among(), now, at("2026-03-04 12:00"))
    assert one.wanted_by(now) == at("2026-03-04 11:00")
    assert one.wanted_by(at("2026-03-04 10:30")) == at("2026-03-05 11:00")


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_every_resident_is_counted_once(seen: int, cannot: int, silent: int) -> None:
    totals = Totals(seen, cannot, silent)
    assert totals.all == seen + cannot + silent
    assert totals.args["all"] == totals.all
