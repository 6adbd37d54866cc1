"""A crowd that is due at once: everybody gets a turn, so many a second, whose day ends first goes first."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.check_in_spread import A_SECOND, Due, spread
from domain.ids import PersonId

NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
crowds = st.lists(st.integers(0, 11), max_size=60)


def due(hours: list[int]) -> list[Due]:
    return [Due(PersonId(str(place)), NINE + timedelta(hours=hour)) for place, hour in enumerate(hours)]


@given(crowds, st.none() | st.integers(-60, 600))
def test_everybody_gets_one_turn_and_no_second_gets_too_many(hours: list[int], booked: int | None) -> None:
    last = None if booked is None else NINE + timedelta(seconds=booked)
    turns = spread(due(hours), now=NINE, last_turn=last)
    assert sorted(one.person for one in turns) == sorted(one.person for one in due(hours))
    assert all(count <= A_SECOND for count in Counter(one.ask_at for one in turns).values())
    assert all(one.ask_at >= NINE and (last is None or last < NINE or one.ask_at > last) for one in turns)


@given(crowds)
def test_whose_day_ends_first_goes_first(hours: list[int]) -> None:
    closes = {one.person: one.closes_at for one in due(hours)}
    turns = spread(due(hours), now=NINE, last_turn=None)
    assert [closes[one.person] for one in turns] == sorted(closes.values())


def test_a_few_are_asked_at_once() -> None:
    assert {one.ask_at for one in spread(due([1] * A_SECOND), now=NINE, last_turn=None)} == {NINE}


def test_a_hundred_thousand_fit_into_a_day() -> None:
    turns = spread(due([11] * 100_000), now=NINE, last_turn=None)
    assert turns[-1].ask_at < NINE + timedelta(hours=2)
