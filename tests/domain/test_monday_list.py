"""What is counted on Monday morning, and what is no reason for a list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.escalation import Escalation
from domain.ids import AreaId
from domain.monday_list import Kind, ListReader, counts
from domain.policy import Pace
from domain.tasks import Task, TaskKind
from domain.working_hours import WorkingHours
from fakes.ladders import DAAN, RIET, at, closed, held, opened

MONDAY = at("2026-03-09T09:00")
READER = ListReader(DAAN, at("2026-02-01T09:00"), at("2026-03-02T09:00"), (WorkingHours(),))
NOTE, CALL = opened(Pace.NOTE).escalation, opened(Pace.THIS_WEEK).escalation
OLD_NOTE = replace(NOTE, opened_at=at("2026-02-27T10:00"))
TO_PHONE = Task(TaskKind.CALL_BACK, DAAN, AreaId("noord"), MONDAY, MONDAY, about=RIET)
QUESTION = replace(TO_PHONE, kind=TaskKind.QUESTION)


def test_each_is_counted_once() -> None:
    cases = [NOTE, OLD_NOTE, CALL, held(Pace.TODAY), closed(Pace.TODAY).escalation, held(Pace.NOTE)]
    assert counts(cases, [TO_PHONE, QUESTION], reader=READER, now=MONDAY) == {
        Kind.NEW: 2,
        Kind.WAITING: 3,
        Kind.OWED: 1,
        Kind.TO_PHONE: 1,
        Kind.REMEMBER: 1,
    }


def test_to_who_never_had_a_list_all_that_nobody_took_is_new() -> None:
    assert counts([OLD_NOTE], [], reader=replace(READER, last_at=None), now=MONDAY) == {Kind.NEW: 1}


@pytest.mark.parametrize("case", [NOTE, held(Pace.THIS_WEEK), closed(Pace.NOTE).escalation])
def test_these_are_a_reason_for_a_list(case: Escalation) -> None:
    assert counts([case], [], reader=READER, now=MONDAY)


def test_what_calls_by_itself_or_is_only_remembered_is_none() -> None:
    assert counts([], [], reader=READER, now=MONDAY) is None
    assert counts([CALL, held(Pace.NOTE)], [], reader=READER, now=MONDAY) is None


@pytest.mark.parametrize(("days", "is_reason"), [(6, False), (7, True)])
def test_a_task_is_one_when_its_owner_has_not_heard_of_it_for_a_week(days: int, is_reason: bool) -> None:  # noqa: FBT001  a case
    task = replace(TO_PHONE, told_at=MONDAY - timedelta(days=days))
    assert (counts([], [task], reader=READER, now=MONDAY) is not None) is is_reason


def test_the_list_comes_on_the_next_monday_of_the_first_of_the_areas() -> None:
    early = WorkingHours("ma-zo 00:00-24:00")
    assert READER.due_at == MONDAY
    assert replace(READER, last_at=None).due_at == at("2026-02-02T09:00")
    tuesday = replace(READER, last_at=at("2026-03-03T10:00"), hours=(WorkingHours("di-vr 10:00-17:00"),))
    assert tuesday.due_at == at("2026-03-10T10:00")
    assert replace(tuesday, hours=(*tuesday.hours, early)).due_at == MONDAY
