"""How an escalation becomes more or less: raised, lowered, joined, more people, help needed now."""

from domain.effects import TellRaised
from domain.escalation import (
    Change,
    State,
    takes_in,
)
from domain.holding import still_on_it, take
from domain.ids import ResidentId
from domain.ladder import Roster
from domain.opening import call_more, join, lower_to, not_managing, raise_to
from domain.policy import Pace
from domain.urgency import Urgency
from fakes.ladders import (
    ANS,
    B12,
    DAAN,
    FATMA,
    FRIDAY_EVENING,
    NO_DUTY,
    RIET,
    SASKIA,
    at,
    closed,
    held,
    on,
    opened,
    said,
    until,
)


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


def test_raised_contact_has_to_be_made_anew() -> None:
    made = still_on_it(held(Pace.THIS_WEEK), by=DAAN, now=at("10:30"), contact=True).escalation
    assert not raise_to(made, Urgency.TODAY, now=at("11:00")).escalation.contact_made


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
