"""The order of urgencies."""

import pytest

from domain.urgency import Urgency, most_urgent


def test_from_call_now_to_keep_in_mind() -> None:
    assert [urgency.value for urgency in sorted(Urgency, key=lambda one: one.rank)] == [
        "emergency",
        "today",
        "this_week",
        "note",
    ]
    assert Urgency.TODAY.at_least(Urgency.TODAY)
    assert Urgency.EMERGENCY.at_least(Urgency.NOTE)
    assert not Urgency.THIS_WEEK.at_least(Urgency.TODAY)


def test_the_most_urgent_of_several() -> None:
    assert most_urgent(Urgency.NOTE, Urgency.TODAY, Urgency.THIS_WEEK) is Urgency.TODAY
    with pytest.raises(ValueError, match=r"empty"):
        most_urgent()
