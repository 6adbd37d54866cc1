"""What an escalation does in the evening, at the weekend and after downtime."""

from domain.climbing import may_play
from domain.effects import Call, TellDutyCalled, TellNobodyReachable
from domain.ladder import Roster
from domain.policy import Pace
from domain.ticking import tick
from fakes.ladders import (
    DAAN,
    ELS,
    FATMA,
    FRIDAY_EVENING,
    MARJA,
    MO,
    NO_DUTY,
    NOBODY,
    SASKIA,
    at,
    on,
    opened,
    people_called,
    said,
    until,
)


def test_this_week_on_saturday_waits_for_monday_and_says_so() -> None:
    change = opened(Pace.THIS_WEEK, now=at("2026-03-07T12:00"))
    assert not change.effects
    assert change.escalation.due_at == at("2026-03-09T09:00")
    (call,) = tick(change.escalation, now=at("2026-03-09T09:00")).effects
    assert isinstance(call, Call)
    assert call.since_closed


def test_friday_evening_with_duty() -> None:
    change = opened(Pace.TODAY, now=FRIDAY_EVENING)
    assert said(*change.effects) == ["duty-called0: fatma", "s2: saskia"]
    told = change.effects[0]
    assert isinstance(told, TellDutyCalled)
    assert told.duty == (SASKIA,)
    escalation, heard = until(change.escalation, at("2026-03-06T18:05"))
    assert [one for one in heard if not one[1].startswith("other")] == [
        ("Fri 17:20", "s3: marja"),
        ("Fri 17:35", "s4: mo"),
        ("Fri 17:35", "nobody-yet1: fatma"),
        ("Fri 18:05", "r0: saskia,marja,mo"),
    ]
    _, heard = until(escalation, at("2026-03-09T09:15"))
    monday = [(wall, what) for wall, what in heard if what[0] == "s"]
    assert monday == [("Mon 09:00", "s0: daan"), ("Mon 09:15", "s1: els")]


def test_friday_evening_without_duty() -> None:
    change = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=NO_DUTY)
    (told,) = change.effects
    assert isinstance(told, TellNobodyReachable)
    assert told.people == (FATMA,)
    assert told.opens_at == at("2026-03-09T09:00")
    assert not told.duty_by_phone
    assert change.escalation.due_at == told.opens_at
    (call,) = tick(change.escalation, now=told.opens_at).effects
    assert isinstance(call, Call)
    assert (call.people, call.since_closed) == ((DAAN,), True)


def test_friday_evening_with_a_duty_number_tells_to_phone_it() -> None:
    roster = Roster(supervisor=on(DAAN), duty_by_phone=True)
    (told,) = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=roster).effects
    assert isinstance(told, TellNobodyReachable)
    assert told.duty_by_phone


def test_closing_time_without_duty_is_told_and_the_ladder_goes_on_in_the_morning() -> None:
    change = opened(Pace.TODAY, now=at("16:50"), roster=NO_DUTY)
    assert said(*change.effects) == ["s0: daan"]
    _, heard = until(change.escalation, at("2026-03-03T09:05"))
    assert [one for one in heard if not one[1].startswith("other")] == [
        ("Mon 17:00", "nobody-reachable0: fatma"),
        ("Tue 09:05", "s1: els"),
    ]


def test_each_evening_it_is_told_again_that_nobody_can_be_reached() -> None:
    change = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=NO_DUTY)
    _, heard = until(change.escalation, at("2026-03-10T18:00"))
    told = [one for one in heard if one[1].startswith("nobody-reachable")]
    assert told == [("Mon 17:00", "nobody-reachable1: fatma"), ("Tue 17:00", "nobody-reachable2: fatma")]


def test_without_duty_no_step_is_for_the_night() -> None:
    night, steps = at("20:00"), range(5)
    quiet = opened(Pace.TODAY, roster=NO_DUTY).escalation
    guarded = opened(Pace.TODAY).escalation
    assert not [step for step in steps if may_play(quiet, step, at=night, now=night)]
    assert [step for step in steps if may_play(guarded, step, at=night, now=night)] == [2, 3, 4]


def test_after_downtime_a_missed_repeat_is_not_made_up_for_many_times() -> None:
    back = tick(opened(Pace.EMERGENCY, roster=NOBODY).escalation, now=at("15:00"))
    assert said(*back.effects).count("alarm-ladder_empty1:  late") == 1
    assert len([effect for effect in back.effects if "ladder_empty" in effect.mark]) == 1
    assert back.escalation.due_at == at("15:05")


def test_closing_time_with_duty_turns_to_who_may_be_called_at_night() -> None:
    _, heard = until(opened(Pace.TODAY, now=at("16:50")).escalation, at("2026-03-03T09:00"))
    steps = [one for one in heard if one[1].startswith("s")]
    assert steps == [
        ("Mon 17:05", "s2: saskia"),
        ("Mon 17:20", "s3: marja"),
        ("Mon 17:35", "s4: mo"),
        ("Tue 09:00", "s1: els"),
    ]
    assert ("Mon 18:05", "r0: saskia,marja,mo") in heard


def test_an_area_that_is_always_open_never_waits() -> None:
    change = opened(Pace.TODAY, now=at("2026-12-25T03:00"), roster=NO_DUTY, hours="ma-zo 00:00-24:00")
    assert said(*change.effects) == ["s0: daan"]
    assert tick(change.escalation, now=at("2026-12-25T03:15")).effects


def test_after_downtime_the_missed_steps_come_once_together_and_late() -> None:
    change = opened(Pace.TODAY)
    back = tick(change.escalation, now=at("15:00"))
    calls = [effect for effect in back.effects if isinstance(effect, Call)]
    assert people_called(back) == {ELS, SASKIA, MARJA, MO, DAAN}
    assert sum(len(call.people) for call in calls) == 5
    assert all(call.late for call in calls)
    assert said(*back.effects).count("nobody-yet1: fatma late") == 1
    assert back.escalation.due_at is not None
    assert back.escalation.due_at > at("15:00")
    assert not tick(back.escalation, now=at("15:00")).effects


def test_after_a_night_of_downtime_nothing_of_the_day_is_done_at_night() -> None:
    change = opened(Pace.THIS_WEEK)
    night = tick(change.escalation, now=at("2026-03-03T20:00"))
    assert not night.effects
    assert night.escalation.due_at == at("2026-03-04T09:00")
    assert people_called(tick(night.escalation, now=at("2026-03-04T09:00"))) == {ELS}


def test_a_moment_before_closing_is_still_in_time_a_moment_after_it() -> None:
    change = opened(Pace.TODAY, now=at("16:44:50"), roster=NO_DUTY)
    assert people_called(tick(change.escalation, now=at("17:00:05"))) == {ELS}
