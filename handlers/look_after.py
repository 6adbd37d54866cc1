"""The audit of the promise: every open escalation is due, and every closed report has its answer, given or owed."""

from datetime import datetime, timedelta

from domain.conversation import Lane, Say, Turn
from domain.ids import AreaId, TextId
from domain.people import Role
from domain.text_args import Arg
from storage import escalations, people
from storage.database import Session

STANDS_STILL_AFTER = timedelta(minutes=2)
"""What is due is played within a second; this much later, something is broken."""


async def breaches(db: Session, *, now: datetime) -> Turn:
    """An alarm for the coordinators and managers of the area, once a day for each breach."""
    says: list[Say] = []
    for escalation, area in await escalations.suspects(db, overdue_since=now - STANDS_STILL_AFTER):
        case = await escalations.load(db, escalation)
        args: dict[str, Arg] = {"reference": case.escalation.reference}
        says += await _alarms(db, area, "audit.overdue", args, about=escalation, now=now)
    for sign, area in await escalations.unanswered(db):
        says += await _alarms(db, area, "audit.unanswered", {}, about=sign, now=now)
    return Turn(say=tuple(says))


async def _alarms(
    db: Session,
    area: AreaId,
    text: str,
    args: dict[str, Arg],
    *,
    about: str,
    now: datetime,
) -> list[Say]:
    leads = await people.with_role(db, (Role.COORDINATOR, Role.MANAGER), area=area)
    day = now.date().isoformat()
    return [
        Say(one.id, TextId(text), args, lane=Lane.ESCALATION, key=f"{text}:{about}:{day}:{one.id}") for one in leads
    ]
