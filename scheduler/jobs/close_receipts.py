"""A day after a report its receipt loses its buttons: it can no longer be changed."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Close, Turn
from domain.ids import VisitId
from domain.visits import receipt_topic
from scheduler.job import Job, Wake, each
from storage import visits
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Close the receipts of what can no longer be changed, so that numbers in a chat stay low."""

    async def find(db: Session, now: datetime) -> Sequence[VisitId]:
        return await visits.unchangeable(db, now=now)

    async def do(db: Session, visit: VisitId, _now: datetime) -> Turn:
        await visits.let_be(db, visit)
        return Turn(close=(Close(receipt_topic(visit)),))

    return each("close-receipts", find=find, do=do, next_due=visits.NEXT_UNCHANGEABLE, wake=wake)
