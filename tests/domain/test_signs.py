"""Which urgency a volunteer may give a sign."""

from hypothesis import given
from hypothesis import strategies as st

from domain.signs import may_raise
from domain.urgency import Urgency


@given(st.sampled_from(Urgency), st.sampled_from(Urgency))
def test_of_two_urgencies_a_volunteer_may_go_one_way_only(one: Urgency, other: Urgency) -> None:
    assert may_raise(one, to=other) + may_raise(other, to=one) == (one is not other)


def test_a_volunteer_raises_and_never_lowers() -> None:
    assert may_raise(Urgency.THIS_WEEK, to=Urgency.TODAY)
    assert not may_raise(Urgency.TODAY, to=Urgency.THIS_WEEK)
    assert not may_raise(Urgency.TODAY, to=Urgency.TODAY)
