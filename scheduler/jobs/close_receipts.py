"""A day after a report its receipt loses its buttons: it can no longer be changed."""

from datetime import datetime

from domain.conversation import Close, Turn
from domain.ids import VisitId
from domain.visits import receipt_topic
from scheduler.job import Job, Wake, each
from storage import visits
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Close the receipts of what can no longer be changed, so that numbers in a chat stay low."""

    async def do(db: Session, visit: VisitId, *, now: datetime) -> Turn:
        del now
        await visits.let_be(db, visit)
        return Turn(close=(Close(receipt_topic(visit)),))

    return each("close-receipts", find=visits.unchangeable, do=do, next_due=visits.NEXT_UNCHANGEABLE, wake=wake)
