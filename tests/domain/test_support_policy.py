"""The ladder of what volunteers ask for themselves."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.escalation import EscalationKind
from domain.filing import rows_of
from domain.holding import refuse
from domain.ladder import FrozenPolicy, Roster
from domain.opening import climb_by
from domain.policy import ABOUT_THE_VOLUNTEER, SHIPPED, LadderRole, Pace, PolicyRow
from domain.support_policy import (
    ABOUT_ONESELF_ROWS,
    ABOUT_ONESELF_TODAY,
    AFTERCARE_ROWS,
    ASKED_THIS_WEEK,
    CALL_TODAY,
    LOOKED_AFTER_TODAY,
    SUPPORT_ROWS,
)
from domain.wishes import Wish
from fakes.ladders import DAAN, ELS, FRIDAY_EVENING, NO_DUTY, at, held, opened, people_called, until


def test_every_pace_has_one_row() -> None:
    assert [row.pace for row in SUPPORT_ROWS] == list(Pace)
    assert rows_of(EscalationKind.SUPPORT, Wish.TIP) == SUPPORT_ROWS
    assert rows_of(EscalationKind.SIGN, "falls") == rows_of(EscalationKind.BOUNDARY, "money") == SHIPPED
    assert rows_of(EscalationKind.AFTERCARE, Wish.AFTERCARE) == AFTERCARE_ROWS
    assert rows_of(EscalationKind.AFTERCARE, Wish.ABOUT_ME) == ABOUT_ONESELF_ROWS


@pytest.mark.parametrize("row", [CALL_TODAY, ASKED_THIS_WEEK, ABOUT_ONESELF_TODAY, LOOKED_AFTER_TODAY])
def test_no_manager_is_called_for_what_a_volunteer_asks(row: PolicyRow) -> None:
    assert LadderRole.MANAGER not in {role for step in row.steps for role in step.roles}
    assert row.steps[0].roles == (LadderRole.SUPERVISOR,)


@pytest.mark.parametrize("row", [CALL_TODAY, ASKED_THIS_WEEK, ABOUT_ONESELF_TODAY, LOOKED_AFTER_TODAY])
def test_the_alarm_comes_after_the_last_step_and_a_holder_is_asked_before_it_climbs(row: PolicyRow) -> None:
    assert row.alarm_after is not None
    assert row.asked_after is not None
    assert row.climbs_after is not None
    assert row.alarm_after > sum((step.wait for step in row.steps), timedelta())
    assert row.asked_after < row.climbs_after


def test_it_is_frozen_with_its_own_table() -> None:
    policy = FrozenPolicy(roster=Roster(), rows=SUPPORT_ROWS)
    assert FrozenPolicy.from_data(policy.to_data()).row(Pace.TODAY) == CALL_TODAY
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert policy.contact_by(ASKED_THIS_WEEK, start) == datetime(2026, 3, 6, 16, tzinfo=UTC)


def test_words_about_oneself_wait_for_nobodys_hours() -> None:
    closed = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=NO_DUTY).escalation
    assert closed.due_at == at("2026-03-09T09:00")
    now_about = climb_by(closed, ABOUT_ONESELF_ROWS, pace=ABOUT_THE_VOLUNTEER, now=FRIDAY_EVENING)
    assert people_called(now_about) == {DAAN}
    _, heard = until(now_about.escalation, at("2026-03-06T17:50"))
    told = [what for what in heard if not what[1].startswith("other")]
    assert told == [
        ("Fri 17:20", "s1: els"),
        ("Fri 17:35", "s2: marja"),
        ("Fri 17:35", "nobody-yet1: fatma"),
        ("Fri 17:50", "alarm-untaken0: marja,mo"),
    ]


def test_who_has_it_keeps_it_and_who_cannot_is_passed_over() -> None:
    taken = climb_by(held(Pace.TODAY), ABOUT_ONESELF_ROWS, pace=ABOUT_THE_VOLUNTEER, now=at("11:00"))
    assert taken.escalation.holder == DAAN
    assert not taken.effects
    assert taken.escalation.due_at == at("13:00")
    cannot = refuse(opened(Pace.TODAY, roster=NO_DUTY).escalation, by=DAAN, now=at("10:05")).escalation
    anew = climb_by(cannot, ABOUT_ONESELF_ROWS, pace=ABOUT_THE_VOLUNTEER, now=at("10:06"))
    assert people_called(anew) == {ELS}


def test_an_emergency_stays_one() -> None:
    change = climb_by(opened(Pace.EMERGENCY).escalation, ABOUT_ONESELF_ROWS, pace=ABOUT_THE_VOLUNTEER, now=at("10:01"))
    assert change.escalation.pace is Pace.EMERGENCY
