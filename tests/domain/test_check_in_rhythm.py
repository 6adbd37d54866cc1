"""How often a volunteer is asked: the table, what brings a check-in closer, and what may never happen."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.check_in_rhythm import LONGEST, NEVER_SOONER, STEADY, after_sign, next_day

STARTED = date(2026, 3, 2)
later = st.integers(0, 3000).map(lambda days: STARTED + timedelta(days=days))


def week(number: int) -> date:
    return STARTED + timedelta(weeks=number)


def test_without_anything_special_it_is_the_table() -> None:
    asked: list[date] = []
    while len(asked) < 12:
        asked.append(next_day(STARTED, asked_on=asked[-1] if asked else None))
    assert [(day - STARTED).days // 7 for day in asked] == [1, 3, 7, 11, 15, 19, 23, 27, 35, 43, 51, 59]


def test_being_asked_some_days_late_does_not_move_the_next() -> None:
    assert next_day(STARTED, asked_on=week(3) + timedelta(days=5)) == week(7)
    assert next_day(STARTED, asked_on=week(6) + timedelta(days=5)) == week(11)


def test_a_hard_time_brings_the_next_closer() -> None:
    assert next_day(STARTED, asked_on=week(7), heavy=True) == week(9)
    assert next_day(STARTED, asked_on=week(7), heavy=True, smiles=STEADY) == week(9)
    assert next_day(STARTED, asked_on=week(1), heavy=True) == week(3)


def test_steady_smiles_stretch_it() -> None:
    assert next_day(STARTED, asked_on=week(15), smiles=STEADY - 1) == week(19)
    assert next_day(STARTED, asked_on=week(15), smiles=STEADY) == week(21)
    assert next_day(STARTED, asked_on=week(35), smiles=STEADY + 4) == week(47)


@given(asked_on=later, smiles=st.integers(0, 9), heavy=st.booleans())
def test_never_within_a_week_and_never_longer_than_the_rhythm(asked_on: date, smiles: int, *, heavy: bool) -> None:
    day = next_day(STARTED, asked_on=asked_on, smiles=smiles, heavy=heavy)
    assert NEVER_SOONER <= day - asked_on <= LONGEST + NEVER_SOONER
    calm = next_day(STARTED, asked_on=asked_on)
    assert day <= calm if heavy else day >= calm


@given(later, later)
def test_after_a_sign_it_comes_soon_but_never_within_a_week(told_on: date, asked_on: date) -> None:
    day = after_sign(told_on, asked_on=asked_on)
    assert day >= asked_on + NEVER_SOONER
    assert day > told_on
    assert after_sign(told_on, asked_on=None) == told_on + timedelta(days=2)
