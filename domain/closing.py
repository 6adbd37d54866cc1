"""How an escalation ends: with an outcome, and with an answer for the volunteer, given or owed."""

from dataclasses import replace
from datetime import datetime

from domain.agenda import Due, What
from domain.effects import TellClosed, TellWithdrawn
from domain.escalation import AnswerState, Change, ClosedError, Escalation, State, must_be_open, next_generation
from domain.ids import PersonId

WITHDRAWN = "withdrawn"
WRONG_CODE = "wrong_code"


def close(
    escalation: Escalation,
    *,
    by: PersonId,
    outcome: str,
    answer: AnswerState,
    now: datetime,
    next_check_in: datetime | None = None,
) -> Change:
    """Close it with an outcome; the answer for the volunteer is GIVEN now, or OWED by the row's time.

    Where no reporter is left the answer is NONE. `next_check_in` is when a note's answer is promised.

    Raises:
        ClosedError: it is closed already.
        ValueError: an answer that is neither given nor owed, nor NONE.
    """
    must_be_open(escalation)
    if answer is AnswerState.NOT_YET:
        raise ValueError("closing needs an answer given or owed")
    if not escalation.reporters:
        answer = AnswerState.NONE
    anew = next_generation(escalation)
    closed = replace(anew, closed_at=now, closed_by=by, outcome=outcome, answer=answer, agenda=())
    if answer is AnswerState.OWED:
        answer_by = closed.policy.answer_by(closed.row, now, next_check_in=next_check_in)
        closed = replace(closed, answer_by=answer_by, agenda=(Due(answer_by, What.ANSWER),))
    holder = () if escalation.holder is None else (escalation.holder,)
    told = TellClosed(
        escalation=closed.id,
        generation=closed.generation,
        people=tuple(person for person in dict.fromkeys((*holder, *escalation.people_called)) if person != by),
        outcome=outcome,
    )
    return Change(closed, (told,))


def close_as_wrong_code(escalation: Escalation, *, by: PersonId, now: datetime) -> Change:
    """It was about another resident: closed without an answer owed; for the right one another is opened.

    Raises:
        ClosedError: it is closed already.
    """
    return close(escalation, by=by, outcome=WRONG_CODE, answer=AnswerState.NONE, now=now)


def withdraw(escalation: Escalation, *, reporter: PersonId, now: datetime) -> Change:
    """A reporter takes the own report back.

    What a professional has been called for stays open: withdrawing would be lowering, which only
    professionals do; they are told. What nobody heard of yet, and nobody else reported, is closed.

    Raises:
        ClosedError: it is closed already.
    """
    must_be_open(escalation)
    if reporter not in escalation.reporters:
        return Change(escalation)
    others = tuple(other for other in escalation.reporters if other != reporter)
    rest = replace(escalation, reporters=others)
    if not rest.professionals_told and not others:
        return close(rest, by=reporter, outcome=WITHDRAWN, answer=AnswerState.NONE, now=now)
    told = TellWithdrawn(
        escalation=rest.id,
        generation=rest.generation,
        people=rest.professionals_told,
        number=rest.reports,
        reporter=reporter,
    )
    return Change(rest, (told,))


def answer_given(escalation: Escalation) -> Change:
    """The volunteer has heard what came of it; nothing is owed any more. Said twice changes nothing.

    Raises:
        ClosedError: it owes no answer and never did.
    """
    if escalation.answer is AnswerState.GIVEN:
        return Change(escalation)
    if escalation.state is not State.CLOSED or escalation.answer is not AnswerState.OWED:
        raise ClosedError
    return Change(replace(escalation, answer=AnswerState.GIVEN, agenda=()))


def owed_by(escalation: Escalation, to: PersonId) -> Change:
    """Somebody else gives the answer that was promised, by the same time; they are reminded of it instead.

    Raises:
        ClosedError: it owes no answer.
    """
    if escalation.state is not State.CLOSED or escalation.answer is not AnswerState.OWED:
        raise ClosedError
    return Change(replace(escalation, closed_by=to))
