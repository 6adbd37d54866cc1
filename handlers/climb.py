"""An escalation moves on by itself when its time has come."""

from datetime import datetime

from domain.conversation import Turn
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.ids import EscalationId
from domain.ladder import everybody
from domain.ticking import tick
from storage import escalations, people
from storage.database import Session


async def climb(db: Session, escalation: EscalationId, *, labels: Labels, now: datetime) -> Turn:
    """Play what is due; who has left or lost their account since is passed over and reported."""
    case = await escalations.load(db, escalation)
    wanted = everybody(case.escalation.policy.roster)
    away = set(wanted) - await people.reachable(db, wanted)
    change = tick(case.escalation, now=now, away=away)
    await escalations.keep(db, change.escalation)
    return turn_for(change, case, labels=labels)
