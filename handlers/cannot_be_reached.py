"""No way to somebody works: whoever must know hears it, and what waits for them waits no longer."""

from datetime import datetime

from domain import holding
from domain.climbing import alarm
from domain.conversation import Turn
from domain.effects import AlarmReason
from domain.escalation import Change, State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.ids import EscalationId, PersonId
from storage import escalations
from storage.database import Session


async def cannot_be_reached(
    db: Session, escalation: EscalationId, person: PersonId, *, labels: Labels, now: datetime
) -> Turn:
    """The coordinators and managers hear it; a ladder that waits for this person moves on at once.

    Somebody who was not called for it, as its reporter, holds nothing up and is only reported.
    """
    case = await escalations.load(db, escalation)
    if case.escalation.state is State.CLOSED:
        return Turn()
    if person == case.escalation.holder or person in case.escalation.people_called:
        change = holding.cannot_be_reached(case.escalation, person, now=now)
        await escalations.keep(db, change.escalation)
    else:
        change = Change(case.escalation, (alarm(case.escalation, AlarmReason.UNREACHABLE, about=person),))
    return turn_for(change, case, labels=labels)
