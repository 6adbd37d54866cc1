"""Who goes is let go at once: their phone is lost, or they stop."""

from datetime import datetime

from domain.conversation import Turn
from domain.departures import DepartureKind
from domain.escalation_words import Labels
from domain.ids import DepartureId
from handlers.let_go import let_go
from handlers.unlink_person import unlink_person
from scheduler.job import Job, Wake, each
from storage import departures
from storage.database import Session


def job(*, labels: Labels, wake: Wake) -> Job:
    """Carry out each that was decided, all of it in one transaction; one that breaks is tried again."""

    async def do(db: Session, found: DepartureId, *, now: datetime) -> Turn:
        one = await departures.take(db, found)
        if one is None:
            return Turn()
        carry_out = unlink_person if one.kind is DepartureKind.LOST else let_go
        return await carry_out(db, one, labels=labels, now=now)

    return each("departures", find=departures.due, do=do, next_due=departures.NEXT_DUE, wake=wake)
