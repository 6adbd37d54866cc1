"""Somebody who was called takes a case, or says that they cannot now."""

from domain import holding
from domain.ask import Ask
from domain.case import Case
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.escalation import AlreadyTakenError
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts, topic_of, who_has_it
from domain.ids import EscalationId, TextId
from domain.people import Person
from domain.permissions import Action, may
from domain.promised_calls import calls_told
from storage import audit, escalations, tasks
from storage.database import Session


async def take(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """*Ik pak dit op*: of two who press, one has it and the other hears who."""
    case = await _case_for(db, person, escalation)
    try:
        change = holding.take(case.escalation, by=person.id, now=ask.now)
    except AlreadyTakenError as error:
        raise RefusedError("escalation.already-taken", **who_has_it(case, error.by)) from error
    if change.escalation == case.escalation:
        return Turn()
    await escalations.keep(db, change.escalation)
    await audit.note(
        db,
        "escalation.take",
        by=person.id,
        subject=case.escalation.id,
        at=ask.now,
        generation=change.escalation.generation,
    )
    promised = await tasks.follow(db, case, to=person.id)
    return turn_for(change, case, labels=labels) + Turn(say=tuple(calls_told(case, promised)))


async def cannot(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """*Ik kan nu niet*: noted; when nobody who was called can, the next one is called at once."""
    case = await _case_for(db, person, escalation)
    change = holding.refuse(case.escalation, by=person.id, now=ask.now)
    await escalations.keep(db, change.escalation)
    await audit.note(db, "escalation.cannot", by=person.id, subject=case.escalation.id, at=ask.now)
    noted = Say(person.id, TextId("escalation.cannot-noted"), facts(case))
    return Turn(say=(noted,), close=(Close(topic_of(case), of=person.id),)) + turn_for(change, case, labels=labels)


async def _case_for(db: Session, person: Person, escalation: str) -> Case:
    """The case, if this person was called for it or may answer in its area.

    Raises:
        RefusedError: it does not exist, or is not theirs to see: the same words.
    """
    case = await escalations.theirs(db, EscalationId(escalation), person)
    if not case.escalation.is_with(person.id) and not may(person, Action.ANSWER_ESCALATION, area=case.area.id):
        raise RefusedError("escalation.unknown")
    return case
