"""A professional decides whether notes that add up are picked up this week."""

from functools import partial

from domain.ask import Ask
from domain.case import Case
from domain.catalogue import Catalogue
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.escalation_messages import turn_for
from domain.filed import label_of
from domain.ids import EscalationId, TextId
from domain.ladder import everybody
from domain.opening import raise_to
from domain.people import Person
from domain.urgency import Urgency
from storage import escalations
from storage.database import Session


async def raise_notes(ask: Ask, person: Person, *, db: Session, catalogue: Catalogue, escalation: str) -> Turn:
    """Pick it up this week: the ladder of this week begins.

    Raises:
        RefusedError: it is not theirs, or it is closed.
    """
    case = await _own(db, person, escalation)
    change = raise_to(case.escalation, Urgency.THIS_WEEK, now=ask.now)
    await escalations.keep(db, change.escalation)
    said = Say(person.id, TextId("sign.notes-raised"), {"reference": case.escalation.reference})
    turn = Turn(say=(said,), close=(Close(_topic(case)),))
    return turn + turn_for(change, case, labels=partial(label_of, catalogue))


async def leave_notes(_ask: Ask, person: Person, *, db: Session, escalation: str) -> Turn:
    """Leave it a note."""
    case = await _own(db, person, escalation)
    said = Say(person.id, TextId("sign.notes-left"), {"reference": case.escalation.reference})
    return Turn(say=(said,), close=(Close(_topic(case)),))


async def _own(db: Session, person: Person, escalation: str) -> Case:
    case = await escalations.theirs(db, EscalationId(escalation), person)
    if person.id not in everybody(case.escalation.policy.roster):
        raise RefusedError("escalation.unknown")
    return case


def _topic(case: Case) -> str:
    return f"notes:{case.escalation.id}"
