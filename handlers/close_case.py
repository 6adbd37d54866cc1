"""A professional closes a case with an outcome, and says what the volunteer may know."""

from collections.abc import Iterator
from datetime import datetime

from domain import closing
from domain.ask import Ask
from domain.case import Case
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.escalation import AnswerState, Escalation, EscalationKind, State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts, say_about, topic_of, who_has_it
from domain.ids import EscalationId, PersonId, TextId
from domain.outcomes import fixed_answers, outcomes_of
from domain.people import Person
from domain.permissions import Action, may
from domain.policy import Unit
from domain.privacy import mask_bsn
from domain.promised_calls import calls_of, cards_closed
from domain.text_args import Arg, Written
from storage import audit, case_reports, check_in_plans, escalations, tasks
from storage.database import Session

LATER = Option("later", TextId("close.may-know_later"))
NOTED = {
    AnswerState.GIVEN: TextId("close.noted"),
    AnswerState.OWED: TextId("close.noted-owed"),
    AnswerState.NONE: TextId("close.noted-nobody"),
}
"""What who closes it reads, by what the volunteer gets to hear."""


async def close_case(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """Close it; the volunteer's answer is given now, or owed by the time that the policy promises.

    Who took the report back waits for none: then nothing is asked about it.
    """
    case = await escalations.theirs(db, EscalationId(escalation), person)
    _must_be_theirs(case, person)
    kind = case.escalation.kind
    outcome = await ask.one_of("close.outcome", outcomes_of(kind), reference=case.escalation.reference)
    waits = any(one != person.id for one in case.escalation.reporters)
    known = await _what_they_hear(ask, case, *fixed_answers(kind), LATER) if waits else None
    state = AnswerState.NONE if known is None else AnswerState.OWED if known == LATER else AnswerState.GIVEN
    words = None if known is None or known == LATER else _words(known)
    check_in = await _next_check_in(db, case.escalation) if state is AnswerState.OWED else None
    change = closing.close(
        case.escalation, by=person.id, outcome=outcome.key, answer=state, now=ask.now, next_check_in=check_in
    )
    await escalations.keep(db, change.escalation)
    await case_reports.close_reports(db, case, answer=words, answer_by=change.escalation.answer_by, at=ask.now)
    if calls := calls_of(case):
        await tasks.all_done(db, calls, at=ask.now)
    noted = Say(person.id, NOTED[state], facts(case))
    answers = () if words is None else tuple(_answers(case, words, person, labels))
    close = (Close(topic_of(case)), *cards_closed(case))
    return Turn(say=(noted, *answers), close=close) + turn_for(change, case, labels=labels)


async def give_answer(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """Give the answer that was owed to the volunteers."""
    case = await escalations.theirs(db, EscalationId(escalation), person)
    if not case.escalation.is_with(person.id) and not may(person, Action.ANSWER_ESCALATION, area=case.area.id):
        raise RefusedError("escalation.unknown")
    if case.escalation.state is not State.CLOSED or case.escalation.answer is not AnswerState.OWED:
        raise RefusedError("close.answered-already")
    known = await _what_they_hear(ask, case, *fixed_answers(case.escalation.kind))
    change = closing.answer_given(case.escalation)
    words = _words(known)
    await escalations.keep(db, change.escalation)
    await case_reports.close_reports(db, case, answer=words, answer_by=None, at=ask.now)
    await audit.note(db, "escalation.answer", by=person.id, subject=case.escalation.id, at=ask.now)
    noted = Say(person.id, TextId("close.answer-sent"), facts(case))
    return Turn(say=(noted, *_answers(case, words, person, labels)), close=(Close(topic_of(case)),))


async def _next_check_in(db: Session, escalation: Escalation) -> datetime | None:
    """When the answer is promised with the next check-in: when the first of the reporters has theirs."""
    if escalation.row.answer_within.unit is not Unit.NEXT_CHECK_IN:
        return None
    return await check_in_plans.soonest(db, escalation.reporters)


async def _what_they_hear(ask: Ask, case: Case, *options: Option) -> str | Option:
    """What may be known of a resident; of what somebody asked for themselves, what they hear."""
    reference = case.escalation.reference
    if case.escalation.kind is EscalationKind.SIGN:
        return await ask.words("close.may-know", options=options, reference=reference)
    return await ask.words("close.tell-volunteer", options=options, reference=reference)


def _must_be_theirs(case: Case, person: Person) -> None:
    """Refuse who does not have it; closing is for the one who took it."""
    holder = case.escalation.holder
    if case.escalation.state is State.CLOSED:
        raise RefusedError("escalation.already-closed")
    if holder is None:
        raise RefusedError("escalation.take-it-first")
    if holder != person.id:
        raise RefusedError("escalation.already-taken", **who_has_it(case, holder))


def _words(known: str | Option) -> Arg:
    return text(known.label) if isinstance(known, Option) else Written(mask_bsn(known))


def _answers(case: Case, words: Arg, person: Person, labels: Labels) -> Iterator[Say]:
    """Each volunteer hears about the own report only, and can say that they are still worried, or whether it helped."""
    is_sign = case.escalation.kind is EscalationKind.SIGN
    names = ("still_worried",) if is_sign else ("helped", "not_helped")
    options = tuple(
        Option(
            name,
            TextId(f"close.option-{name.replace('_', '-')}"),
            start=Start(name, {"escalation": case.escalation.id}),
        )
        for name in names
    )
    for reporter in case.escalation.reporters:
        if reporter == person.id:
            continue
        args: dict[str, Arg] = {"words": words, "name": person.name, "about": _about(case, reporter, labels)}
        text_id = "close.answer" if is_sign else "close.answer-support"
        yield say_about(
            case,
            reporter,
            text_id,
            args,
            key=f"answer:{case.escalation.id}:{reporter}",
            options=options,
            topic=f"answer:{case.escalation.id}",
        )


def _about(case: Case, reporter: PersonId, labels: Labels) -> Arg:
    """What a volunteer knows it by: the resident's code, else what they reported; they never read its reference."""
    own = (labels(report.key) for report in case.reports if report.reporter == reporter)
    return case.resident_code or next(own, case.escalation.reference)
