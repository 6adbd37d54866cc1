"""Two cases that turn out to be about one resident become one, and nobody who was called is called off."""

from dataclasses import replace
from datetime import datetime

from domain.escalation import AnswerState, Escalation, State
from domain.holding import take
from domain.ids import EscalationId, PersonId
from domain.merging import Merged, goes_on, merge
from domain.policy import Pace
from fakes.ladders import DAAN, ELS, FATMA, FULL, RIET, SASKIA, at, breach_of, held, on, opened, said, until

NOON = at("12:00")


def together(one: Escalation, other: Escalation, *, now: datetime = NOON) -> Merged:
    """Whichever of them goes on, goes on."""
    return merge(one, other, now=now) if goes_on(one, other) else merge(other, one, now=now)


def danger(pace: Pace = Pace.EMERGENCY, *, called: tuple[PersonId, ...] = (DAAN, ELS)) -> Escalation:
    """S-35, about nobody knows whom, reported by Riet at noon."""
    roster = replace(FULL, supervisor=on(*called[:1]), deputy=on(*called[1:]))
    escalation = opened(pace, now=NOON, reporters=(RIET,), roster=roster).escalation
    return replace(escalation, id=EscalationId("e35"), number=35)


def test_the_faster_one_goes_on_and_nobody_is_called_twice() -> None:
    older = opened(Pace.THIS_WEEK).escalation
    merged = together(older, danger())
    kept, gone = merged.kept.escalation, merged.gone
    assert (kept.number, kept.pace, kept.reports, kept.reporters) == (35, Pace.EMERGENCY, 2, (RIET, FATMA))
    assert said(*merged.kept.effects) == ["merged34: daan"]
    assert (gone.state, gone.answer, gone.joined_into) == (State.CLOSED, AnswerState.NONE, kept.id)
    assert breach_of(gone) is None
    assert breach_of(kept) is None


def test_who_was_called_for_the_other_alone_is_called_now() -> None:
    older, _ = until(opened(Pace.TODAY, roster=replace(FULL, deputy=on(SASKIA))).escalation, at("10:15"))
    merged = together(older, danger(Pace.NO_ANSWER))
    assert said(*merged.kept.effects) == ["s0: saskia", "merged34: daan"]
    assert SASKIA in merged.kept.escalation.people_called


def test_who_has_the_slower_one_is_called_for_the_faster() -> None:
    older = take(opened(Pace.THIS_WEEK).escalation, by=SASKIA, now=at("10:30")).escalation
    merged = together(older, danger(Pace.TODAY))
    assert said(*merged.kept.effects) == ["s0: saskia"]
    assert merged.kept.escalation.holder is None


def test_of_two_as_fast_the_one_that_somebody_has_goes_on() -> None:
    merged = together(held(Pace.TODAY), danger(Pace.TODAY, called=(ELS,)))
    assert merged.kept.escalation.number == 34
    assert said(*merged.kept.effects) == ["merged35: els,daan"]
    again = together(danger(Pace.TODAY, called=(ELS,)), held(Pace.TODAY))
    assert again.kept.escalation.number == 34


def test_of_two_as_fast_that_nobody_has_the_older_goes_on() -> None:
    merged = together(danger(Pace.TODAY), opened(Pace.TODAY).escalation)
    assert merged.kept.escalation.number == 34


def test_at_night_who_was_called_by_day_sleeps_until_the_morning() -> None:
    by_day = take(opened(Pace.THIS_WEEK).escalation, by=SASKIA, now=at("10:30")).escalation
    roster = replace(FULL, duty=(), supervisor=on(DAAN))
    night = opened(Pace.TODAY, now=at("20:00"), roster=roster, reporters=(RIET,)).escalation
    merged = together(by_day, replace(night, id=EscalationId("e35"), number=35), now=at("20:00"))
    assert said(*merged.kept.effects) == ["merged34: saskia"]
    _, heard = until(merged.kept.escalation, at("2026-03-03T09:00"))
    assert heard[-1] == ("Tue 09:00", "s0: daan,saskia")


def test_two_notes_become_one_note() -> None:
    merged = together(opened(Pace.NOTE).escalation, danger(Pace.NOTE))
    assert merged.kept.escalation.number == 34
    assert merged.kept.effects == ()
