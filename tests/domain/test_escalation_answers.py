"""What people do with an escalation: take, refuse, hand over, raise, join, close, answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.closing import answer_given, close, close_as_wrong_code, withdraw
from domain.effects import AskHolder, TellRaised, TellTaken
from domain.escalation import (
    AlreadyTakenError,
    AnswerState,
    Breach,
    Change,
    ClosedError,
    Escalation,
    NotHolderError,
    State,
    breach_of,
    takes_in,
)
from domain.holding import cannot_be_reached, contact_was_made, hand_over, let_climb, refuse, still_on_it, take
from domain.ids import ResidentId
from domain.ladder import Roster
from domain.opening import call_more, join, lower_to, not_managing, raise_to
from domain.policy import Pace
from domain.ticking import tick
from domain.urgency import Urgency
from fakes.ladders import (
    ANS,
    B12,
    DAAN,
    ELS,
    FATMA,
    FRIDAY_EVENING,
    FULL,
    MARJA,
    MO,
    NO_DUTY,
    RIET,
    SASKIA,
    at,
    on,
    opened,
    people_called,
    said,
    until,
)


def held(pace: Pace, *, by: str = "10:00", roster: Roster = FULL) -> Escalation:
    return take(opened(pace, roster=roster).escalation, by=DAAN, now=at(by)).escalation


def closed(pace: Pace, answer: AnswerState = AnswerState.OWED) -> Change:
    return close(held(pace), by=DAAN, outcome="talked", answer=answer, now=at("11:00"))


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
    made = contact_was_made(escalation).escalation
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


def test_raised_while_nobody_has_it_climbs_from_minute_0_of_the_new_row() -> None:
    escalation, _ = until(opened(Pace.THIS_WEEK).escalation, at("2026-03-03T10:00"))
    change = raise_to(escalation, Urgency.TODAY, now=at("2026-03-03T11:00"))
    assert said(*change.effects) == ["s0: daan"]
    assert change.escalation.generation == 2
    assert change.escalation.contact_by == at("2026-03-03T15:00")
    _, heard = until(change.escalation, at("2026-03-03T11:15"))
    assert heard[-1] == ("Tue 11:15", "s1: els")


def test_raised_a_holder_has_the_first_wait_to_say_so_before_it_climbs() -> None:
    change = raise_to(held(Pace.THIS_WEEK), Urgency.TODAY, now=at("11:00"))
    (told,) = change.effects
    assert isinstance(told, TellRaised)
    assert (told.people, told.urgency, told.climbs_at) == ((DAAN,), Urgency.TODAY, at("11:15"))
    assert [what for _, what in until(change.escalation, at("11:15"))[1]] == ["climbs-again0: daan", "s1: els"]
    still = still_on_it(change.escalation, by=DAAN, now=at("11:05")).escalation
    assert until(still, at("13:05"))[1] == [("Mon 13:05", "asked1: daan")]


def test_raised_to_emergency_calls_everybody_the_holder_too() -> None:
    escalation = take(opened(Pace.THIS_WEEK).escalation, by=ANS, now=at("10:00")).escalation
    change = raise_to(escalation, Urgency.EMERGENCY, now=at("11:00"))
    assert said(*change.effects) == ["s0: daan,ans,els,saskia", "nobody-yet0: fatma"]
    assert change.escalation.state is State.OPEN


def test_raising_never_lowers_and_lowering_never_raises() -> None:
    escalation = held(Pace.TODAY)
    for urgency in (Urgency.TODAY, Urgency.THIS_WEEK, Urgency.NOTE):
        assert raise_to(escalation, urgency, now=at("11:00")) == Change(escalation)
    for urgency in (Urgency.TODAY, Urgency.EMERGENCY):
        assert lower_to(escalation, urgency, by=DAAN, now=at("11:00")) == Change(escalation)
    door = opened(Pace.NO_ANSWER).escalation
    assert raise_to(door, Urgency.TODAY, now=at("11:00")) == Change(door)


def test_lowered_a_holder_keeps_it_in_the_new_clock() -> None:
    change = lower_to(held(Pace.TODAY), Urgency.THIS_WEEK, by=DAAN, now=at("11:00"))
    assert said(*change.effects) == ["lowered0: "]
    assert until(change.escalation, at("2026-03-04T11:00"))[1] == [("Wed 11:00", "asked0: daan")]
    assert change.escalation.contact_by == at("2026-03-06T17:00")


def test_lowered_while_nobody_has_it_the_called_hear_and_it_climbs_slower() -> None:
    change = lower_to(opened(Pace.EMERGENCY).escalation, Urgency.NOTE, by=SASKIA, now=at("10:01"))
    assert said(*change.effects) == ["lowered0: daan,els"]
    assert change.escalation.due_at == at("2026-03-09T09:00")


def test_a_second_sign_joins_the_card_and_can_only_raise_it() -> None:
    escalation = held(Pace.TODAY)
    slower = join(escalation, reporter=RIET, urgency=Urgency.THIS_WEEK, now=at("10:30"))
    assert said(*slower.effects) == ["joined2: daan"]
    assert slower.escalation.reporters == (FATMA, RIET)
    assert slower.escalation.pace is Pace.TODAY
    faster = join(opened(Pace.TODAY).escalation, reporter=RIET, urgency=Urgency.TODAY, no_answer=True, now=at("10:30"))
    assert faster.escalation.pace is Pace.NO_ANSWER
    assert said(*faster.effects) == ["joined2: daan", "s0: daan"]


def test_what_joins_and_what_does_not() -> None:
    escalation = opened(Pace.TODAY).escalation
    assert takes_in(escalation, B12, now=at("2026-03-09T10:00"))
    assert not takes_in(escalation, B12, now=at("2026-03-09T10:01"))
    assert not takes_in(escalation, ResidentId("B-07"), now=at("10:01"))
    assert not takes_in(closed(Pace.TODAY).escalation, B12, now=at("11:01"))


def test_more_people_are_called_at_once_and_nobody_is_removed() -> None:
    escalation = opened(Pace.EMERGENCY).escalation
    more = Roster(supervisor=on(ANS), coordinator=on(ANS))
    change = call_more(escalation, more, now=at("10:01"))
    assert said(*change.effects) == ["s0: ans"]
    _, heard = until(change.escalation, at("10:02"))
    assert ("Mon 10:02", "s1: marja") in heard
    assert not call_more(change.escalation, more, now=at("10:01")).effects
    assert not call_more(held(Pace.EMERGENCY), more, now=at("10:01")).effects


def test_more_people_for_a_slow_row_wait_for_the_morning() -> None:
    change = call_more(opened(Pace.THIS_WEEK).escalation, Roster(supervisor=on(ANS)), now=at("20:00"))
    assert not change.effects
    _, heard = until(change.escalation, at("2026-03-03T10:00"))
    assert ("Tue 10:00", "s0: ans") in heard


def test_lukt_niet_calls_coordinator_and_manager_at_any_hour() -> None:
    escalation = opened(Pace.TODAY, now=FRIDAY_EVENING, roster=NO_DUTY).escalation
    change = not_managing(escalation, now=at("2026-03-06T17:20"))
    assert said(*change.effects) == ["s3: marja", "s4: mo"]
    assert not_managing(change.escalation, now=at("2026-03-06T17:21")) == Change(change.escalation)
    _, heard = until(change.escalation, at("2026-03-06T18:20"))
    assert [one for one in heard if not one[1].startswith("other")] == [
        ("Fri 17:50", "r0: marja,mo"),
        ("Fri 17:50", "nobody-yet1: fatma"),
        ("Fri 18:20", "r1: marja,mo"),
    ]
    _, heard = until(change.escalation, at("2026-03-09T09:00"))
    assert ("Mon 09:00", "s0: daan") in heard


def test_lukt_niet_by_day_calls_them_and_the_ladder_goes_on() -> None:
    change = not_managing(opened(Pace.TODAY).escalation, now=at("10:05"))
    assert said(*change.effects) == ["s3: marja", "s4: mo"]
    _, heard = until(change.escalation, at("10:35"))
    assert ("Mon 10:15", "s1: els") in heard
    assert ("Mon 10:30", "s2: saskia") in heard


def test_lukt_niet_after_the_last_step_calls_all_again_now() -> None:
    escalation, _ = until(opened(Pace.TODAY).escalation, at("11:10"))
    assert "r0: daan,els,saskia,marja,mo" in said(*not_managing(escalation, now=at("11:10")).effects)


def test_lukt_niet_tells_a_holder() -> None:
    change = not_managing(held(Pace.TODAY), now=at("10:30"))
    assert said(*change.effects) == ["not-managing0: daan"]
    assert change.escalation.holder == DAAN


@pytest.mark.parametrize(
    ("pace", "due", "chased"),
    [
        (Pace.EMERGENCY, "Mon 17:00", "Tue 09:00"),
        (Pace.NO_ANSWER, "Tue 17:00", "Wed 09:00"),
        (Pace.TODAY, "Tue 17:00", "Wed 09:00"),
        (Pace.THIS_WEEK, "Fri 17:00", "Mon 09:00"),
    ],
)
def test_an_owed_answer_is_chased_without_end(pace: Pace, due: str, chased: str) -> None:
    change = closed(pace)
    assert change.escalation.answer_by == change.escalation.due_at
    _, heard = until(change.escalation, at("2026-03-13T17:00"))
    assert heard[0] == (due, "answer-due0: daan")
    assert heard[1] == (chased, "answer-chase0: daan,els")
    assert heard[2][1] == "answer-chase1: daan,els,marja"
    assert breach_of(change.escalation) is None


def test_an_answer_given_ends_it() -> None:
    given = answer_given(closed(Pace.TODAY).escalation).escalation
    assert (given.answer, given.due_at, breach_of(given)) == (AnswerState.GIVEN, None, None)
    assert answer_given(given) == Change(given)
    at_once = closed(Pace.TODAY, AnswerState.GIVEN).escalation
    assert (at_once.due_at, at_once.state, at_once.outcome) == (None, State.CLOSED, "talked")


def test_closing_needs_an_answer_given_or_owed() -> None:
    with pytest.raises(ValueError, match="given or owed"):
        closed(Pace.TODAY, AnswerState.NOT_YET)
    with pytest.raises(ClosedError):
        answer_given(held(Pace.TODAY))


def test_a_closed_one_refuses_everything() -> None:
    escalation, now = closed(Pace.TODAY).escalation, at("12:00")
    attempts: tuple[Callable[[], Change], ...] = (
        lambda: take(escalation, by=ELS, now=now),
        lambda: refuse(escalation, by=ELS, now=now),
        lambda: hand_over(escalation, by=DAAN, to=ELS, now=now),
        lambda: still_on_it(escalation, by=DAAN, now=now),
        lambda: raise_to(escalation, Urgency.EMERGENCY, now=now),
        lambda: lower_to(escalation, Urgency.NOTE, by=DAAN, now=now),
        lambda: join(escalation, reporter=RIET, urgency=Urgency.TODAY, now=now),
        lambda: call_more(escalation, FULL, now=now),
        lambda: not_managing(escalation, now=now),
        lambda: close_as_wrong_code(escalation, by=DAAN, now=now),
        lambda: withdraw(escalation, reporter=FATMA, now=now),
        lambda: cannot_be_reached(escalation, DAAN, now=now),
        lambda: let_climb(escalation, now=now),
        lambda: contact_was_made(escalation),
    )
    for attempt in attempts:
        with pytest.raises(ClosedError):
            attempt()


def test_the_others_hear_that_it_is_closed() -> None:
    escalation, _ = until(opened(Pace.TODAY).escalation, at("10:15"))
    taken = take(escalation, by=ELS, now=at("10:16")).escalation
    assert said(*close(taken, by=ELS, outcome="gp", answer=AnswerState.GIVEN, now=at("11:00")).effects) == [
        "closed0: daan"
    ]


def test_a_wrong_code_owes_no_answer_and_tells_who_was_called() -> None:
    change = close_as_wrong_code(opened(Pace.TODAY).escalation, by=FATMA, now=at("10:05"))
    assert said(*change.effects) == ["closed0: daan"]
    assert (change.escalation.outcome, change.escalation.due_at) == ("wrong_code", None)
    assert breach_of(change.escalation) is None


def test_withdrawn_before_anybody_heard_it_is_closed() -> None:
    change = withdraw(opened(Pace.NOTE).escalation, reporter=FATMA, now=at("10:05"))
    assert (change.escalation.outcome, change.escalation.answer) == ("withdrawn", AnswerState.NONE)


def test_withdrawn_after_a_call_stays_open_and_the_called_are_told() -> None:
    change = withdraw(opened(Pace.TODAY).escalation, reporter=FATMA, now=at("10:05"))
    assert said(*change.effects) == ["withdrawn1-fatma: daan"]
    assert change.escalation.state is State.OPEN
    assert change.escalation.due_at is not None
    assert withdraw(change.escalation, reporter=FATMA, now=at("10:06")) == Change(change.escalation)
    ended = close(change.escalation, by=DAAN, outcome="none", answer=AnswerState.OWED, now=at("11:00")).escalation
    assert (ended.answer, ended.due_at) == (AnswerState.NONE, None)


def test_the_audit_sees_what_breaks_the_rule() -> None:
    assert breach_of(replace(opened(Pace.TODAY).escalation, agenda=())) is Breach.NOTHING_DUE
    assert breach_of(replace(held(Pace.TODAY), agenda=())) is Breach.NOTHING_DUE
    assert breach_of(replace(closed(Pace.TODAY).escalation, agenda=())) is Breach.NOTHING_DUE
    broken = replace(closed(Pace.TODAY).escalation, answer=AnswerState.NOT_YET)
    assert breach_of(broken) is Breach.NO_ANSWER_PLANNED
    assert breach_of(held(Pace.TODAY)) is None
