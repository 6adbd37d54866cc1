"""The ladder of what volunteers ask for themselves."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.escalation import EscalationKind
from domain.filing import rows_of
from domain.ladder import FrozenPolicy, Roster
from domain.policy import SHIPPED, LadderRole, Pace, PolicyRow
from domain.support_policy import ASKED_THIS_WEEK, CALL_TODAY, SUPPORT_ROWS


def test_every_pace_has_one_row() -> None:
    assert [row.pace for row in SUPPORT_ROWS] == list(Pace)
    assert rows_of(EscalationKind.SUPPORT) == SUPPORT_ROWS
    assert rows_of(EscalationKind.SIGN) == rows_of(EscalationKind.BOUNDARY) == SHIPPED


@pytest.mark.parametrize("row", [CALL_TODAY, ASKED_THIS_WEEK])
def test_no_manager_is_called_for_what_a_volunteer_asks(row: PolicyRow) -> None:
    assert LadderRole.MANAGER not in {role for step in row.steps for role in step.roles}
    assert row.steps[0].roles == (LadderRole.SUPERVISOR,)


@pytest.mark.parametrize("row", [CALL_TODAY, ASKED_THIS_WEEK])
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
