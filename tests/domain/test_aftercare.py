"""When somebody is looked after, and on which days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.aftercare import AFTER_EMERGENCY, DAYS, Aftercare, Reason, begins_at, next_look, reason_of
from domain.closing import WITHDRAWN, WRONG_CODE
from domain.escalation import AnswerState, Escalation, EscalationKind
from domain.ids import AreaId, EscalationId, PersonId
from domain.ladder import FrozenPolicy, Roster
from domain.opening import Matter, open_escalation
from domain.outcomes import Outcome
from domain.policy import Pace

MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)
FATMA, RIET = PersonId("fatma"), PersonId("riet")
ZONE = "Europe/Amsterdam"
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis adds it


def reported(
    pace: Pace = Pace.EMERGENCY,
    *,
    at: datetime = MORNING,
    kind: EscalationKind = EscalationKind.SIGN,
    upsetting: bool = False,
) -> Escalation:
    matter = Matter(kind=kind, area=AreaId("noord"), reporters=(FATMA,), upsetting=upsetting)
    policy = FrozenPolicy(roster=Roster())
    return open_escalation(EscalationId("e"), number=1, matter=matter, pace=pace, policy=policy, now=at).escalation


def closed(escalation: Escalation, outcome: str) -> Escalation:
    at = escalation.opened_at + timedelta(minutes=20)
    return replace(escalation, closed_at=at, outcome=outcome, answer=AnswerState.GIVEN, agenda=())


def test_an_emergency_that_goes_on_is_looked_back_on_after_an_hour() -> None:
    assert begins_at(reported()) == MORNING + AFTER_EMERGENCY


def test_once_closed_at_once() -> None:
    assert begins_at(closed(reported(), Outcome.TALKED)) == MORNING + timedelta(minutes=20)


@pytest.mark.parametrize("outcome", [Outcome.DIED, Outcome.EMERGENCY_HELP])
def test_whatever_it_was_when_somebody_died_or_emergency_services_came(outcome: Outcome) -> None:
    done = closed(reported(Pace.THIS_WEEK), outcome)
    assert begins_at(done) == done.closed_at


@pytest.mark.parametrize("pace", [Pace.TODAY, Pace.THIS_WEEK, Pace.NOTE])
def test_not_for_what_was_no_emergency(pace: Pace) -> None:
    assert begins_at(reported(pace)) is None
    assert begins_at(closed(reported(pace), Outcome.TALKED)) is None


@pytest.mark.parametrize("outcome", [WITHDRAWN, WRONG_CODE, "merged"])
def test_not_for_a_mistake(outcome: str) -> None:
    assert begins_at(closed(reported(), outcome)) is None


def test_violence_at_once_and_named_so() -> None:
    violence = reported(Pace.THIS_WEEK, kind=EscalationKind.BOUNDARY, upsetting=True)
    assert begins_at(violence) == MORNING
    assert reason_of(violence) is Reason.VIOLENCE
    assert reason_of(closed(reported(Pace.TODAY), Outcome.DIED)) is Reason.DEATH


def test_each_reporter_once_and_who_reports_later_too() -> None:
    looked_after = replace(reported(), looked_after=(FATMA,))
    assert begins_at(looked_after) is None
    assert begins_at(replace(looked_after, reporters=(FATMA, RIET))) is not None


@pytest.mark.parametrize(
    ("at", "begins"),
    [
        (datetime(2026, 3, 2, 1, tzinfo=UTC), datetime(2026, 3, 2, 7, tzinfo=UTC)),
        (datetime(2026, 3, 2, 22, tzinfo=UTC), datetime(2026, 3, 3, 7, tzinfo=UTC)),
        (datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 6, tzinfo=UTC)),
    ],
)
def test_an_emergency_of_the_night_in_the_morning_by_the_clock_on_the_wall(at: datetime, begins: datetime) -> None:
    assert begins_at(reported(at=at)) == begins


def begun(at: datetime) -> Aftercare:
    return Aftercare(person=FATMA, guide=None, area=AreaId("noord"), reason=Reason.ASKED, begun_at=at, look_at=None)


@given(at=MOMENTS)
def test_it_is_asked_on_day_3_14_and_42_at_ten_and_then_each_week(at: datetime) -> None:
    aftercare, now, seen = begun(at), at, []
    for told in range(len(DAYS) + 3):
        now = next_look(aftercare, told=told, zone=ZONE, now=now)
        assert now.astimezone(ZoneInfo(ZONE)).hour == 10
        seen.append(aftercare.days_at(now, zone=ZONE))
    assert seen == [*DAYS, 49, 56, 63]


@given(at=MOMENTS, late=st.timedeltas(timedelta(), timedelta(days=400)), told=st.integers(0, 6))
def test_what_was_missed_is_not_made_up_for(at: datetime, late: timedelta, told: int) -> None:
    now = at + late
    assert next_look(begun(at), told=told, zone=ZONE, now=now) > now
