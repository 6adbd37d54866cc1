"""When somebody is asked to phone a volunteer, and how often at most."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import MatchId, PersonId
from domain.load_guard import (
    MOST_A_WEEK_ASKED,
    Load,
    Reason,
    Visited,
    reason_to_phone,
    whom_to_phone,
)
from domain.task_cards import Goal, Terms, VolunteerTask
from domain.visits import Went

TODAY = date(2026, 3, 23)  # a Monday
B12 = MatchId("b12")
TERMS = Terms(
    goal=Goal.LESS_ALONE,
    tasks=(VolunteerTask.COMPANY,),
    weekdays=(2,),
    minutes_a_week=60,
    starts_on=date(2026, 1, 1),
    review_on=date(2026, 6, 1),
    ends_on=date(2027, 1, 1),
)
TUESDAYS = [date(2026, 3, 17), date(2026, 3, 10), date(2026, 3, 3)]


def visit(day: date, *, minutes: int = 60, went: Went = Went.GOOD, other: bool = False) -> Visited:
    return Visited(B12, day, went, minutes=minutes, other_task=other)


def reason(*visits: Visited, expected_since: date | None = None, sad_check_ins: int = 0) -> Reason | None:
    known = Load(PersonId("riet"), visits, {B12: TERMS}, expected_since, sad_check_ins)
    return reason_to_phone(known, today=TODAY)


def test_what_was_agreed_is_no_reason() -> None:
    assert reason(*(visit(day) for day in TUESDAYS), expected_since=date(2026, 1, 1)) is None
    assert reason() is None


def test_three_weeks_running_over_the_agreement_and_not_two() -> None:
    over = [visit(day, minutes=75) for day in TUESDAYS]
    assert reason(*over) is Reason.OVER_AGREED
    assert reason(*over[:2], visit(TUESDAYS[2])) is None
    in_two = [visit(day, minutes=40) for day in TUESDAYS] * 2
    assert reason(*in_two) is Reason.OVER_AGREED


def test_the_week_that_runs_does_not_count() -> None:
    now = [visit(TODAY, minutes=75), visit(TUESDAYS[0], minutes=75), visit(TUESDAYS[1], minutes=75)]
    assert reason(*now) is None


def test_without_a_card_there_is_no_agreement_to_be_over() -> None:
    found = Load(PersonId("riet"), [visit(day, minutes=300) for day in TUESDAYS])
    assert reason_to_phone(found, today=TODAY) is None


def test_over_eight_hours_in_the_week_before_whoever_it_was_for() -> None:
    other = Visited(MatchId("b07"), TUESDAYS[0], Went.GOOD, minutes=300)
    assert reason(visit(TUESDAYS[0], minutes=181), other) is Reason.OVER_EIGHT
    assert reason(visit(TUESDAYS[0], minutes=180), other) is None
    assert reason(visit(TUESDAYS[1], minutes=500)) is None


@pytest.mark.parametrize(("went", "expected"), [(Went.SO_SO, Reason.SAD), (Went.WRONG, Reason.SAD), (Went.GOOD, None)])
def test_three_visits_in_a_row_that_were_not_fine(went: Went, expected: Reason | None) -> None:
    held = [visit(day, went=Went.SO_SO) for day in TUESDAYS[1:]]
    assert reason(*held, visit(TUESDAYS[0], went=went)) is expected
    assert reason(*held) is None


def test_visits_not_held_say_nothing_about_how_it_went() -> None:
    assert reason(*(visit(day, went=Went.NOT_HELD) for day in TUESDAYS)) is None


def test_two_sad_check_ins_one_after_the_other() -> None:
    assert reason(sad_check_ins=2) is Reason.SAD
    assert reason(sad_check_ins=1) is None


def test_three_weeks_without_a_word() -> None:
    three_weeks = TODAY - timedelta(weeks=3)
    assert reason(expected_since=three_weeks) is Reason.SILENT
    assert reason(expected_since=three_weeks + timedelta(days=1)) is None
    assert reason(visit(three_weeks), expected_since=date(2026, 1, 1)) is None
    assert reason(visit(three_weeks - timedelta(days=1)), expected_since=date(2026, 1, 1)) is Reason.SILENT


def test_days_and_tasks_that_were_not_agreed() -> None:
    wednesdays = [day + timedelta(days=1) for day in TUESDAYS]
    assert reason(*(visit(day, minutes=20) for day in wednesdays)) is Reason.UNPLANNED
    assert reason(*(visit(day, minutes=20) for day in wednesdays[:2])) is None
    assert reason(*(visit(day, minutes=20, other=True) for day in TUESDAYS[:2])) is Reason.OTHER_TASKS
    assert reason(visit(TUESDAYS[0], other=True)) is None


def test_the_heaviest_reason_is_the_one_that_is_said() -> None:
    wednesdays = [visit(day + timedelta(days=1), minutes=90, went=Went.SO_SO, other=True) for day in TUESDAYS]
    assert reason(*wednesdays) is Reason.SAD
    fine = [visit(one.day, minutes=90, other=True) for one in wednesdays]
    assert reason(*fine) is Reason.OVER_AGREED


PEOPLE = [PersonId(f"p{number}") for number in range(12)]
KNOWN: list[Callable[[PersonId], Load]] = [
    Load,
    lambda one: Load(one, sad_check_ins=2),
    lambda one: Load(one, expected_since=date(2026, 1, 1)),
    lambda one: Load(one, [visit(TUESDAYS[0], minutes=500)]),
]


@given(
    st.lists(st.sampled_from(KNOWN), min_size=12, max_size=12),
    st.sets(st.sampled_from(PEOPLE)),
    st.integers(0, 8),
)
def test_no_more_than_five_a_week_never_the_same_again_and_the_heaviest_first(
    kinds: list[Callable[[PersonId], Load]], lately: set[PersonId], this_week: int
) -> None:
    loads = [kind(person) for kind, person in zip(kinds, PEOPLE, strict=True)]
    chosen = whom_to_phone(loads, asked_lately=lately, asked_this_week=this_week, today=TODAY)
    order = list(Reason)
    assert len(chosen) + this_week <= max(MOST_A_WEEK_ASKED, this_week)
    assert not {person for person, _ in chosen} & lately
    assert [order.index(one) for _, one in chosen] == sorted(order.index(one) for _, one in chosen)
    left = [
        found
        for one in loads
        if one.volunteer not in lately | {person for person, _ in chosen}
        and (found := reason_to_phone(one, today=TODAY))
    ]
    if left:
        assert len(chosen) == max(MOST_A_WEEK_ASKED - this_week, 0)
        assert not chosen or order.index(chosen[-1][1]) <= min(order.index(one) for one in left)
