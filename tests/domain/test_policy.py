"""The shipped table, and its frozen copy."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from domain.as_data import from_data, to_data
from domain.ids import PersonId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.policy import SHIPPED, LadderRole, Pace, PolicyRow
from domain.urgency import Urgency
from domain.working_hours import WorkingHours

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
POLICY = FrozenPolicy(roster=Roster())


def on(*names: str, reachable: bool = True) -> tuple[OnLadder, ...]:
    return tuple(OnLadder(PersonId(name), reachable) for name in names)


def minutes_of_steps(row: PolicyRow) -> list[tuple[str, float]]:
    """Each role with the minutes after minute 0."""
    passed = timedelta()
    found: list[tuple[str, float]] = []
    for step in row.steps:
        passed += step.wait
        found.extend((role.value, passed / timedelta(minutes=1)) for role in step.roles)
    return found


@pytest.mark.parametrize(
    ("pace", "minutes"),
    [
        (Pace.EMERGENCY, (0, 0, 0, 2, 4)),
        (Pace.NO_ANSWER, (0, 5, 10, 15, 20)),
        (Pace.TODAY, (0, 15, 30, 45, 60)),
    ],
)
def test_steps_of_the_quick_rows(pace: Pace, minutes: tuple[int, ...]) -> None:
    assert minutes_of_steps(POLICY.row(pace)) == list(zip([role.value for role in LadderRole], minutes, strict=True))


def test_steps_of_this_week_pass_over_duty() -> None:
    steps = [("supervisor", 0), ("deputy", 8 * 60), ("coordinator", 16 * 60), ("manager", 24 * 60)]
    assert minutes_of_steps(POLICY.row(Pace.THIS_WEEK)) == steps


def test_every_pace_has_one_row_and_an_urgency() -> None:
    assert [row.pace for row in SHIPPED] == list(Pace)
    assert Pace.NO_ANSWER.urgency is Urgency.TODAY
    assert [Pace.of(urgency).urgency for urgency in Urgency] == list(Urgency)


def test_only_no_answer_at_today_is_quicker_than_its_urgency() -> None:
    assert Pace.of(Urgency.TODAY, no_answer=True) is Pace.NO_ANSWER
    assert Pace.of(Urgency.EMERGENCY, no_answer=True) is Pace.EMERGENCY
    assert Pace.of(Urgency.THIS_WEEK, no_answer=True) is Pace.THIS_WEEK
    assert Pace.NO_ANSWER.is_faster_than(Pace.TODAY)
    assert not Pace.TODAY.is_faster_than(Pace.TODAY)


def test_a_frozen_policy_survives_as_json() -> None:
    policy = FrozenPolicy(
        roster=Roster(supervisor=on("daan"), deputy=on("els", reachable=False), duty_by_phone=True),
        hours="ma-do 09:00-17:00",
    )
    assert FrozenPolicy.from_data(json.loads(json.dumps(policy.to_data()))) == policy


def test_a_frozen_policy_written_before_a_field_was_added_is_read() -> None:
    plain = POLICY.to_data()
    assert isinstance(plain, dict)
    roster = plain["roster"]
    assert isinstance(roster, dict)
    del roster["duty_by_phone"]
    roster["something_newer"] = 1
    assert FrozenPolicy.from_data(plain) == POLICY


def test_a_frozen_policy_without_its_roster_is_refused() -> None:
    with pytest.raises(KeyError):
        FrozenPolicy.from_data({"hours": "ma-vr 09:00-17:00"})


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError):
        to_data(1.5)
    with pytest.raises(TypeError):
        from_data(bytes, "x")


def test_a_roster_joined_with_another_only_grows() -> None:
    one = Roster(supervisor=on("daan"), deputy=on("els", reachable=False))
    two = Roster(supervisor=on("ans", "daan", reachable=False), deputy=on("els"), duty_by_phone=True)
    both = one.joined_with(two)
    assert both.supervisor == (*on("daan"), *on("ans", reachable=False))
    assert both.deputy == on("els")
    assert both.duty_by_phone


def test_who_stands_twice_on_a_ladder_is_one_person() -> None:
    roster = Roster(supervisor=on("daan"), coordinator=on("daan", "marja"))
    assert roster.of(LadderRole.SUPERVISOR, LadderRole.COORDINATOR) == on("daan", "marja")


@pytest.mark.parametrize(
    ("pace", "promised"),
    [
        (Pace.EMERGENCY, "2026-03-02T10:30+01:00"),
        (Pace.NO_ANSWER, "2026-03-02T14:00+01:00"),
        (Pace.TODAY, "2026-03-02T14:00+01:00"),
        (Pace.THIS_WEEK, "2026-03-06T17:00+01:00"),
        (Pace.NOTE, "2026-03-30T10:00+02:00"),
    ],
)
def test_real_contact_is_promised_within(pace: Pace, promised: str) -> None:
    assert POLICY.contact_by(POLICY.row(pace), NOW) == datetime.fromisoformat(promised)


@pytest.mark.parametrize(
    ("pace", "closed", "promised"),
    [
        (Pace.EMERGENCY, "2026-03-02T10:00+01:00", "2026-03-02T17:00+01:00"),
        (Pace.EMERGENCY, "2026-03-02T22:00+01:00", "2026-03-03T00:00+01:00"),
        (Pace.NO_ANSWER, "2026-03-06T10:00+01:00", "2026-03-09T17:00+01:00"),
        (Pace.TODAY, "2026-03-06T10:00+01:00", "2026-03-09T17:00+01:00"),
        (Pace.THIS_WEEK, "2026-03-03T10:00+01:00", "2026-03-09T17:00+01:00"),
        (Pace.NOTE, "2026-03-02T10:00+01:00", "2026-03-30T10:00+02:00"),
    ],
)
def test_an_answer_is_owed_by(pace: Pace, closed: str, promised: str) -> None:
    answer_by = POLICY.answer_by(POLICY.row(pace), datetime.fromisoformat(closed))
    assert answer_by == datetime.fromisoformat(promised)


def test_the_answer_to_a_note_comes_with_the_next_check_in() -> None:
    check_in = NOW + timedelta(days=9)
    assert POLICY.answer_by(POLICY.row(Pace.NOTE), NOW, next_check_in=check_in) == check_in
    assert POLICY.answer_by(POLICY.row(Pace.TODAY), NOW, next_check_in=check_in) != check_in


def test_the_clock_of_today_waits_for_the_morning_unless_somebody_has_duty() -> None:
    today, evening = POLICY.row(Pace.TODAY), NOW.replace(hour=19)
    quarter = timedelta(minutes=15)
    morning = WorkingHours().next_opening(evening)
    guarded = FrozenPolicy(roster=Roster(duty=on("saskia")))
    left = FrozenPolicy(roster=Roster(duty=on("saskia", reachable=False)))
    assert POLICY.later(today, evening, quarter) == morning + quarter
    assert left.later(today, evening, quarter) == morning + quarter
    assert guarded.later(today, evening, quarter) == evening + quarter
    assert POLICY.later(today, evening, quarter, any_hour=True) == evening + quarter
    assert guarded.later(POLICY.row(Pace.THIS_WEEK), evening, quarter) == morning + quarter
