"""An area gets other hours while something is climbing there."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agenda import What
from domain.closing import close
from domain.effects import TellNobodyReachable
from domain.escalation import AnswerState
from domain.holding import take
from domain.new_hours import judged_anew
from domain.policy import Pace
from domain.ticking import tick
from domain.working_hours import WorkingHours
from fakes.ladders import DAAN, FRIDAY_EVENING, FULL, NO_DUTY, at, breach_of, opened, said, until

ALWAYS, USUAL, EVENINGS = (
    WorkingHours(text) for text in ("ma-zo 00:00-24:00", "ma-vr 09:00-17:00", "ma-vr 09:00-21:00")
)
SATURDAY = at("2026-03-07T12:00")


@pytest.mark.parametrize("pace", [Pace.TODAY, Pace.THIS_WEEK, Pace.NO_ANSWER])
def test_what_waited_for_monday_is_called_about_when_the_area_opens(pace: Pace) -> None:
    waiting = opened(pace, now=FRIDAY_EVENING, roster=NO_DUTY).escalation
    assert waiting.due_at == at("2026-03-09T09:00")
    awake = judged_anew(waiting, ALWAYS, now=SATURDAY)
    assert awake.due_at == SATURDAY
    assert "s0: daan" in said(*tick(awake, now=SATURDAY).effects)
    assert awake.contact_by == ALWAYS.next_opening(SATURDAY) + (awake.contact_by - awake.row_from)


def test_beside_duty_the_supervisor_is_called_as_well() -> None:
    waiting = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=FULL).escalation
    waiting = tick(waiting, now=SATURDAY).escalation
    awake = judged_anew(waiting, ALWAYS, now=SATURDAY)
    assert "s0: daan" in said(*tick(awake, now=SATURDAY).effects)


def test_what_is_left_of_a_wait_is_left_by_the_new_hours() -> None:
    climbing = opened(Pace.TODAY, now=at("16:50"), roster=NO_DUTY).escalation
    later = judged_anew(climbing, EVENINGS, now=at("16:55"))
    _, heard = until(later, at("18:30"))
    assert ("Mon 17:05", "s1: els") in heard
    assert ("Mon 18:05", "alarm-untaken0: marja,mo") in heard


def test_an_area_that_closes_says_so_once_and_calls_nobody_until_it_opens() -> None:
    climbing = opened(Pace.TODAY, now=at("16:50"), roster=NO_DUTY, hours=ALWAYS.text).escalation
    closed = judged_anew(climbing, WorkingHours("ma-vr 09:00-16:00"), now=at("16:55"))
    told = tick(closed, now=at("16:55"))
    (effect,) = told.effects
    assert isinstance(effect, TellNobodyReachable)
    assert effect.opens_at == at("2026-03-03T09:00")
    _, heard = until(told.escalation, at("2026-03-03T09:15"))
    assert [one for one in heard if one[1][0] == "s"] == [("Tue 09:10", "s1: els")]
    again = judged_anew(told.escalation, WorkingHours("ma-vr 09:00-15:00"), now=at("18:00"))
    assert not tick(again, now=at("18:00")).effects  # the same opening was told


def test_another_opening_is_told() -> None:
    waiting = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=NO_DUTY).escalation
    moved = judged_anew(waiting, WorkingHours("zo 10:00-12:00, ma-vr 09:00-17:00"), now=SATURDAY)
    (effect,) = tick(moved, now=SATURDAY).effects
    assert isinstance(effect, TellNobodyReachable)
    assert effect.opens_at == at("2026-03-08T10:00")


def test_a_holder_is_asked_by_the_new_hours_and_what_is_closed_stays() -> None:
    held = take(opened(Pace.THIS_WEEK, now=at("10:00"), roster=NO_DUTY).escalation, by=DAAN, now=at("10:00")).escalation
    sooner = judged_anew(held, ALWAYS, now=at("10:00"))
    asked = sooner.planned(What.ASK)
    assert asked is not None
    assert asked.at == at("10:00") + timedelta(hours=16)
    shut = close(held, by=DAAN, outcome="talked", answer=AnswerState.GIVEN, now=at("11:00")).escalation
    assert judged_anew(shut, ALWAYS, now=at("12:00")) == shut
    assert judged_anew(held, USUAL, now=at("12:00")) == held


HOURS = st.sampled_from([ALWAYS, USUAL, EVENINGS, WorkingHours("za-zo 10:00-11:00"), WorkingHours("wo 13:00-13:30")])


@given(
    pace=st.sampled_from(Pace), minutes=st.lists(st.tuples(st.integers(0, 4000), HOURS), max_size=4), duty=st.booleans()
)
def test_whatever_the_hours_become_an_open_one_is_due(
    pace: Pace, minutes: list[tuple[int, WorkingHours]], *, duty: bool
) -> None:
    now = FRIDAY_EVENING
    escalation = opened(pace, now=now, roster=FULL if duty else NO_DUTY).escalation
    for later, hours in minutes:
        now += timedelta(minutes=later)
        escalation = tick(judged_anew(tick(escalation, now=now).escalation, hours, now=now), now=now).escalation
        assert breach_of(escalation) is None
        assert escalation.due_at is not None
        assert escalation.due_at > now
