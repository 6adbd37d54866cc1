"""Each row and column of the policy table, to its end, when nobody answers."""

import json
from datetime import timedelta

import pytest

from domain.escalation import Escalation, State
from domain.ladder import Roster
from domain.policy import Pace
from domain.ticking import forecast, tick
from fakes.ladders import (
    DAAN,
    ELS,
    FULL,
    MARJA,
    MONDAY_TEN,
    NO_DUTY,
    NOBODY,
    SASKIA,
    at,
    on,
    opened,
    said,
    until,
)

ALL = "daan,els,saskia,marja,mo"


def test_emergency_to_its_end() -> None:
    change = opened(Pace.EMERGENCY)
    assert said(*change.effects) == ["s0: daan,els,saskia", "nobody-yet0: fatma"]
    _, heard = until(change.escalation, at("10:15"))
    assert heard == [
        ("Mon 10:01", "other-platform0: daan,els,saskia"),
        ("Mon 10:02", "s1: marja"),
        ("Mon 10:03", "other-platform1: marja"),
        ("Mon 10:04", "s2: mo"),
        ("Mon 10:05", "other-platform2: mo"),
        ("Mon 10:06", "nobody-yet1: fatma"),
        ("Mon 10:06", "alarm-untaken0: marja,mo"),
        ("Mon 10:09", f"r0: {ALL}"),
        ("Mon 10:14", f"r1: {ALL}"),
    ]


def test_emergency_is_the_same_at_night_and_at_christmas() -> None:
    change = opened(Pace.EMERGENCY, now=at("2026-12-25T03:00"), roster=NO_DUTY)
    assert said(*change.effects) == ["s0: daan,els", "nobody-yet0: fatma"]
    _, heard = until(change.escalation, at("2026-12-25T03:04"))
    assert [what for _, what in heard if what.startswith("s")] == ["s1: marja", "s2: mo"]


def test_today_to_its_end() -> None:
    change = opened(Pace.TODAY)
    assert said(*change.effects) == ["s0: daan"]
    _, heard = until(change.escalation, at("12:00"))
    assert heard == [
        ("Mon 10:07:30", "other-platform0: daan"),
        ("Mon 10:15", "s1: els"),
        ("Mon 10:22:30", "other-platform1: els"),
        ("Mon 10:30", "s2: saskia"),
        ("Mon 10:30", "nobody-yet1: fatma"),
        ("Mon 10:37:30", "other-platform2: saskia"),
        ("Mon 10:45", "s3: marja"),
        ("Mon 10:52:30", "other-platform3: marja"),
        ("Mon 11:00", "s4: mo"),
        ("Mon 11:07:30", "other-platform4: mo"),
        ("Mon 11:15", "alarm-untaken0: marja,mo"),
        ("Mon 11:30", f"r0: {ALL}"),
        ("Mon 12:00", f"r1: {ALL}"),
    ]


def test_no_answer_to_its_end() -> None:
    change = opened(Pace.NO_ANSWER)
    _, heard = until(change.escalation, at("10:40"))
    steps = [(wall, what) for wall, what in heard if not what.startswith("other")]
    assert heard[0] == ("Mon 10:02:30", "other-platform0: daan")
    assert steps == [
        ("Mon 10:05", "s1: els"),
        ("Mon 10:10", "s2: saskia"),
        ("Mon 10:10", "nobody-yet1: fatma"),
        ("Mon 10:15", "s3: marja"),
        ("Mon 10:20", "s4: mo"),
        ("Mon 10:20", "nobody-yet2: fatma"),
        ("Mon 10:25", "alarm-untaken0: marja,mo"),
        ("Mon 10:30", f"r0: {ALL}"),
        ("Mon 10:30", "nobody-yet3: fatma"),
        ("Mon 10:40", f"r1: {ALL}"),
        ("Mon 10:40", "nobody-yet4: fatma"),
    ]


def test_this_week_to_its_end() -> None:
    change = opened(Pace.THIS_WEEK)
    assert said(*change.effects) == ["s0: daan"]
    _, heard = until(change.escalation, at("2026-03-09T09:00"))
    assert heard == [
        ("Mon 14:00", "other-platform0: daan"),
        ("Tue 10:00", "s1: els"),
        ("Tue 14:00", "other-platform1: els"),
        ("Wed 10:00", "s2: marja"),
        ("Wed 10:00", "nobody-yet1: fatma"),
        ("Wed 14:00", "other-platform2: marja"),
        ("Thu 10:00", "s3: mo"),
        ("Thu 14:00", "other-platform3: mo"),
        ("Fri 09:00", "r0: daan,els,marja,mo"),
        ("Fri 10:00", "alarm-untaken0: marja,mo"),
        ("Mon 09:00", "r1: daan,els,marja,mo"),
    ]


def test_a_note_stands_on_each_monday_list_and_alarms_at_the_second() -> None:
    change = opened(Pace.NOTE)
    assert not change.effects
    _, heard = until(change.escalation, at("2026-03-23T09:00"))
    assert heard == [
        ("Mon 09:00", "list0: daan"),
        ("Mon 09:00", "list1: daan"),
        ("Mon 09:00", "alarm-unread1: marja,mo"),
        ("Mon 09:00", "list2: daan"),
    ]


def test_a_note_whose_supervisor_is_away_stands_on_the_list_of_the_others() -> None:
    roster = Roster(supervisor=on(DAAN, reachable=False), deputy=on(ELS), coordinator=on(MARJA))
    _, heard = until(opened(Pace.NOTE, roster=roster).escalation, at("2026-03-09T09:00"))
    assert heard == [("Mon 09:00", "list0: els,marja")]
    _, heard = until(opened(Pace.NOTE, roster=NOBODY).escalation, at("2026-03-09T09:00"))
    assert heard == [("Mon 09:00", "alarm-ladder_empty0: ")]


def test_an_empty_step_is_passed_over_at_once_and_reported() -> None:
    _, heard = until(opened(Pace.TODAY, roster=NO_DUTY).escalation, at("10:45"))
    assert ("Mon 10:30", "alarm-skipped_step2: marja,mo") in heard
    assert ("Mon 10:30", "s3: marja") in heard
    assert ("Mon 10:45", "s4: mo") in heard


def test_an_absent_supervisor_costs_no_silent_quarter_of_an_hour() -> None:
    roster = Roster(supervisor=on(DAAN, reachable=False), deputy=on(ELS), coordinator=on(MARJA))
    assert said(*opened(Pace.TODAY, roster=roster).effects) == ["alarm-skipped_step0: marja", "s1: els"]


def test_who_went_on_leave_after_opening_is_passed_over_too() -> None:
    change = opened(Pace.TODAY)
    effects = tick(change.escalation, now=at("10:15"), away=(ELS,)).effects
    assert "alarm-skipped_step1: marja,mo" in said(*effects)
    assert "s2: saskia" in said(*effects)


def test_one_person_with_two_roles_is_no_reason_to_wait() -> None:
    roster = Roster(supervisor=on(DAAN), deputy=on(DAAN), duty=on(SASKIA))
    _, heard = until(opened(Pace.TODAY, roster=roster).escalation, at("10:15"))
    assert [what for _, what in heard] == ["other-platform0: daan", "s2: saskia"]


def test_a_ladder_without_anybody_alarms_and_never_stops() -> None:
    change = opened(Pace.EMERGENCY, roster=NOBODY)
    assert said(*change.effects) == [
        "alarm-skipped_step0: ",
        "alarm-skipped_step1: ",
        "alarm-skipped_step2: ",
        "alarm-ladder_empty0: ",
        "nobody-called0: fatma",
        "nobody-yet0: fatma",
    ]
    _, heard = until(change.escalation, at("10:10"))
    assert [what for _, what in heard] == [
        "alarm-ladder_empty1: ",
        "nobody-yet1: fatma",
        "alarm-untaken0: ",
        "alarm-ladder_empty2: ",
    ]


def test_when_everybody_is_away_the_repeats_call_them_all_the_same() -> None:
    roster = Roster(supervisor=on(DAAN, reachable=False))
    _, heard = until(opened(Pace.EMERGENCY, roster=roster).escalation, at("10:05"))
    assert heard == [("Mon 10:05", "r0: daan"), ("Mon 10:05", "alarm-ladder_empty1: ")]


@pytest.mark.parametrize("pace", list(Pace))
def test_as_json_and_back_it_is_the_same(pace: Pace) -> None:
    escalation = opened(pace).escalation
    assert Escalation.from_data(json.loads(json.dumps(escalation.to_data()))) == escalation


def test_how_it_is_named_and_stands() -> None:
    escalation = opened(Pace.NO_ANSWER).escalation
    assert escalation.reference == "S-34"
    assert escalation.urgency.value == "today"
    assert escalation.state is State.OPEN
    assert escalation.contact_by == at("14:00")
    assert escalation.next_due is not None
    assert [wall for wall, _ in forecast(escalation, count=2)] == [at("10:02:30"), at("10:05")]


def test_an_emergency_goes_on_being_due_for_days() -> None:
    escalation, heard = until(opened(Pace.EMERGENCY, roster=FULL).escalation, MONDAY_TEN + timedelta(days=1))
    assert escalation.due_at is not None
    assert len([what for _, what in heard if what.startswith("r")]) == (24 * 60 - 4) // 5
