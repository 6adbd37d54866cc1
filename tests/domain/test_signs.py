"""The rules that signs follow: what volunteers may change, when notes add up, when signs share a card."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.signs import joins, may_raise, proposes_this_week
from domain.urgency import Urgency

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def days_ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=each) for each in days]


@given(st.sampled_from(Urgency), st.sampled_from(Urgency))
def test_of_two_urgencies_a_volunteer_may_go_one_way_only(one: Urgency, other: Urgency) -> None:
    assert may_raise(one, to=other) + may_raise(other, to=one) == (one is not other)


def test_a_volunteer_raises_and_never_lowers() -> None:
    assert may_raise(Urgency.THIS_WEEK, to=Urgency.TODAY)
    assert not may_raise(Urgency.TODAY, to=Urgency.THIS_WEEK)
    assert not may_raise(Urgency.TODAY, to=Urgency.TODAY)


@pytest.mark.parametrize(
    ("previous", "proposed"),
    [
        ([], False),
        (days_ago(1), False),
        (days_ago(1, 2), True),
        (days_ago(0, 60), True),
        (days_ago(1, 60.01), False),
        (days_ago(-1, 2), False),
        (days_ago(1, 2, 3, 90), True),
    ],
)
def test_the_third_note_in_sixty_days_proposes_this_week(previous: list[datetime], *, proposed: bool) -> None:
    assert proposes_this_week(previous, NOW) is proposed


def test_a_sign_joins_an_open_one_within_seven_days() -> None:
    week = timedelta(days=7)
    assert joins(NOW - week, NOW)
    assert joins(NOW, NOW - week)
    assert not joins(NOW - week - timedelta(seconds=1), NOW)
