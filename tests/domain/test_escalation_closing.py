"""How an escalation ends, and the answer that the volunteer is owed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.closing import answer_given, close, close_as_wrong_code, withdraw
from domain.escalation import (
    AnswerState,
    Change,
    ClosedError,
    State,
)
from domain.holding import cannot_be_reached, hand_over, let_climb, refuse, still_on_it, take
from domain.opening import call_more, join, lower_to, not_managing, raise_to
from domain.policy import Pace
from domain.urgency import Urgency
from fakes.ladders import (
    DAAN,
    ELS,
    FATMA,
    FULL,
    RIET,
    Breach,
    at,
    breach_of,
    closed,
    held,
    opened,
    said,
    until,
)


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


def test_what_breaks_the_promise_is_seen() -> None:
    assert breach_of(replace(opened(Pace.TODAY).escalation, agenda=())) is Breach.NOTHING_DUE
    assert breach_of(replace(held(Pace.TODAY), agenda=())) is Breach.NOTHING_DUE
    assert breach_of(replace(closed(Pace.TODAY).escalation, agenda=())) is Breach.NOTHING_DUE
    broken = replace(closed(Pace.TODAY).escalation, answer=AnswerState.NOT_YET)
    assert breach_of(broken) is Breach.NO_ANSWER_PLANNED
    assert breach_of(held(Pace.TODAY)) is None
