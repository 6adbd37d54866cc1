"""Offers go on: some people at a time, each in a transaction of its own."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import OfferId, PersonId
from handlers.follow_offer import follow_guest, follow_offer
from scheduler.job import Job, Wake, each
from storage import offers
from storage.database import Session

AT_ONCE = 50
"""So many people are dealt with in one look, so that what is more urgent never waits long for them."""
Due = tuple[OfferId, PersonId | None]


def job(*, wake: Wake) -> Job:
    """Name, ask, remind and pass over, and end what has begun to take place."""
    failed: set[Due] = set()

    async def find(db: Session, *, now: datetime) -> Sequence[Due]:
        whole: list[Due] = [(one, None) for one in await offers.due(db, now=now)]
        return [*whole, *await offers.guests_due(db, now=now, limit=AT_ONCE + len(failed))]

    async def do(db: Session, due: Due, *, now: datetime) -> Turn:
        offer, person = due
        return await (follow_guest(db, offer, person, now=now) if person else follow_offer(db, offer, now=now))

    return each("offers", find=find, do=do, next_due=offers.NEXT_MOMENT, wake=wake, failed=failed)
