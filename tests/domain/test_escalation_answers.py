"""What professionals do with an escalation: take it, refuse it, hand it over, stay on it."""

import pytest

from domain.effects import AskHolder, TellTaken
from domain.escalation import (
    AlreadyTakenError,
    Change,
    NotHolderError,
    State,
)
from domain.holding import cannot_be_reached, hand_over, let_climb, refuse, still_on_it, take
from domain.ladder import Roster
from domain.policy import Pace
from domain.ticking import tick
from fakes.ladders import (
    DAAN,
    ELS,
    FATMA,
    MARJA,
    MO,
    SASKIA,
    at,
    held,
    on,
    opened,
    people_called,
    said,
    until,
)


def test_taken_the_others_and_the_reporters_hear_who_has_it() -> None:
    escalation, _ = until(opened(Pace.TODAY).escalation, at("10:15"))
    change = take(escalation, by=ELS, now=at("10:16"))
    (told,) = change.effects
    assert isinstance(told, TellTaken)
    assert (told.people, told.by, told.reporters) == ((DAAN,), ELS, (FATMA,))
    assert change.escalation.state is State.HELD
    assert change.escalation.generation == 2


def test_the_second_one_is_told_who_has_it_and_the_same_press_again_changes_nothing() -> None:
    escalation = held(Pace.TODAY)
    with pytest.raises(AlreadyTakenError) as refused:
        take(escalation, by=ELS, now=at("10:01"))
    assert refused.value.by == DAAN
    assert take(escalation, by=DAAN, now=at("10:01")) == Change(escalation)


@pytest.mark.parametrize(
    ("pace", "asked", "climbs"),
    [
        (Pace.EMERGENCY, "Mon 10:15", "Mon 10:20"),
        (Pace.NO_ANSWER, "Mon 12:00", "Mon 12:30"),
        (Pace.TODAY, "Mon 12:00", "Mon 12:30"),
        (Pace.THIS_WEEK, "Wed 10:00", "Thu 10:00"),
    ],
)
def test_a_silent_holder_is_asked_and_then_it_climbs_beyond_them(pace: Pace, asked: str, climbs: str) -> None:
    _, heard = until(held(pace), at("2026-03-05T10:00"))
    assert heard[0] == (asked, "asked0: daan")
    again = [what for wall, what in heard if wall == climbs]
    assert "climbs-again0: daan" in again
    (call,) = [what for what in again if what.startswith(("s0", "s1"))]
    assert "els" in call
    assert "daan" not in call


def test_a_holder_who_answers_keeps_it_and_is_asked_again() -> None:
    escalation, _ = until(held(Pace.TODAY), at("12:00"))
    still = still_on_it(escalation, by=DAAN, now=at("12:10"), contact=True).escalation
    _, heard = until(still, at("14:40"))
    assert heard[0] == ("Mon 14:10", "asked1: daan")
    assert heard[1] == ("Mon 14:40", "climbs-again0: daan")


def test_after_downtime_a_holder_is_asked_before_it_climbs() -> None:
    back = tick(held(Pace.TODAY), now=at("15:00"))
    asked = [effect for effect in back.effects if isinstance(effect, AskHolder)]
    assert asked[0].climbs_at == at("15:30")
    assert asked[0].late
    assert back.escalation.holder == DAAN


def test_contact_that_was_promised_and_not_made_raises_an_alarm_once() -> None:
    escalation = still_on_it(held(Pace.TODAY), by=DAAN, now=at("11:59")).escalation
    _, heard = until(escalation, at("14:00"))
    assert ("Mon 14:00", "alarm-no_contact0-daan: marja,mo") in heard
    made = still_on_it(held(Pace.TODAY), by=DAAN, now=at("11:59"), contact=True).escalation
    assert made.contact_made
    assert [what for _, what in until(made, at("14:00"))[1]] == ["asked1: daan"]


def test_a_note_that_was_read_comes_back_after_its_weeks_and_each_monday() -> None:
    escalation = held(Pace.NOTE)
    _, heard = until(escalation, at("2026-04-14T10:00"))
    assert [what for _, what in heard] == ["asked0: daan", "asked1: daan", "asked2: daan"]
    assert escalation.due_at == at("2026-03-30T10:00")


def test_one_refusal_calls_the_next_at_once_when_nobody_else_was_called() -> None:
    change = refuse(opened(Pace.TODAY).escalation, by=DAAN, now=at("10:03"))
    assert said(*change.effects) == ["s1: els"]
    again = refuse(change.escalation, by=DAAN, now=at("10:04"))
    assert again == Change(change.escalation)
    _, heard = until(change.escalation, at("10:18"))
    assert heard == [("Mon 10:10:30", "other-platform1: els"), ("Mon 10:18", "s2: saskia")]


def test_one_refusal_of_three_waits_for_the_other_two() -> None:
    escalation = opened(Pace.EMERGENCY).escalation
    for person in (DAAN, ELS):
        change = refuse(escalation, by=person, now=at("10:00:30"))
        assert not change.effects
        escalation = change.escalation
    assert said(*refuse(escalation, by=SASKIA, now=at("10:00:40")).effects) == ["s1: marja"]


def test_when_all_have_refused_there_is_an_alarm_and_all_are_called_again() -> None:
    escalation = opened(Pace.EMERGENCY, roster=Roster(supervisor=on(DAAN), manager=on(MO))).escalation
    escalation = refuse(escalation, by=DAAN, now=at("10:00")).escalation
    change = refuse(escalation, by=MO, now=at("10:01"))
    assert said(*change.effects) == ["alarm-all_refused2: mo"]
    assert ("Mon 10:05", "r0: daan,mo") in until(change.escalation, at("10:06"))[1]


def test_a_refusal_at_night_calls_nobody_of_the_day() -> None:
    escalation, _ = until(opened(Pace.THIS_WEEK).escalation, at("14:00"))
    change = refuse(escalation, by=DAAN, now=at("21:00"))
    assert said(*change.effects) == ["alarm-all_refused1: marja,mo"]
    assert change.escalation.due_at == at("2026-03-03T09:00")


def test_a_holder_gives_it_back_and_it_climbs_beyond_them() -> None:
    change = refuse(held(Pace.TODAY), by=DAAN, now=at("10:30"))
    assert said(*change.effects) == ["s1: els"]
    assert change.escalation.generation == 3


def test_a_late_refusal_of_what_a_colleague_has_changes_nothing() -> None:
    escalation = held(Pace.TODAY)
    assert refuse(escalation, by=ELS, now=at("10:30")) == Change(escalation)


def test_who_cannot_be_reached_is_reported_and_passed_over() -> None:
    change = cannot_be_reached(opened(Pace.TODAY).escalation, DAAN, now=at("10:01"))
    assert said(*change.effects) == ["alarm-unreachable0-daan: marja,mo", "s1: els"]
    assert cannot_be_reached(change.escalation, DAAN, now=at("10:02")) == Change(change.escalation)
    lost = cannot_be_reached(held(Pace.TODAY), DAAN, now=at("10:01"))
    assert lost.escalation.state is State.OPEN
    assert people_called(lost) == {ELS}


def test_a_lost_phone_lets_it_climb_at_once() -> None:
    change = let_climb(held(Pace.TODAY), now=at("10:05"))
    assert change.escalation.generation == 3
    assert said(*change.effects) == ["climbs-again0: daan", "s1: els"]
    open_one = opened(Pace.TODAY).escalation
    assert let_climb(open_one, now=at("10:00")).escalation == open_one


def test_handed_over_the_clock_begins_anew() -> None:
    change = hand_over(held(Pace.TODAY), by=DAAN, to=ELS, now=at("11:00"))
    assert said(*change.effects) == ["handed-over0: els"]
    assert until(change.escalation, at("13:00"))[1] == [("Mon 13:00", "asked0: els")]
    with pytest.raises(NotHolderError) as refused:
        hand_over(change.escalation, by=DAAN, to=MARJA, now=at("11:01"))
    assert refused.value.holder == ELS
    assert hand_over(change.escalation, by=ELS, to=ELS, now=at("11:01")) == Change(change.escalation)
