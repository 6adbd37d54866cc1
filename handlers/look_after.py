"""The audit of the promise: every open escalation is due, and every closed report has its answer, given or owed."""

from datetime import datetime, timedelta

from domain.conversation import AlarmSay, Turn
from domain.ids import AreaId, TextId
from domain.people import Person
from domain.text_args import Arg, Args
from storage import case_reports, escalations
from storage.database import Session

STANDS_STILL_AFTER = timedelta(minutes=2)
"""What is due is played within a second; this much later, something is broken."""


async def breaches(db: Session, *, now: datetime) -> Turn:
    """An alarm in the area of each breach, once a day."""
    alarms: list[AlarmSay] = []
    for escalation, area in await escalations.suspects(db, overdue_since=now - STANDS_STILL_AFTER):
        case = await escalations.load(db, escalation)
        call = tuple(case.people[one] for one in case.escalation.professionals_told if one in case.people)
        args: dict[str, Arg] = {"reference": case.escalation.reference}
        alarms.append(_alarm(area, "audit.overdue", about=escalation, now=now, args=args, call=call))
    for sign, area in await case_reports.unanswered(db):
        alarms.append(_alarm(area, "audit.unanswered", about=sign, now=now))
    return Turn(alarms=tuple(alarms))


def _alarm(
    area: AreaId,
    text: str,
    *,
    about: str,
    now: datetime,
    args: Args | None = None,
    call: tuple[Person, ...] = (),
) -> AlarmSay:
    key = f"{text}:{about}:{now.date().isoformat()}"
    return AlarmSay(TextId(text), areas=(area,), key=key, args=args or {}, call=call)
