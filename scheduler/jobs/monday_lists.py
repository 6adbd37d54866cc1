"""On Monday morning everybody gets the list of what they have to do."""

from datetime import datetime, timedelta

from domain.conversation import Turn
from domain.monday_list import ListReader
from handlers.guard_load import guard_load
from handlers.monday_list import monday_list
from scheduler.job import Job, Wake, each
from storage import monday_lists
from storage.database import Session

EVERY = timedelta(minutes=1)


def job(*, wake: Wake) -> Job:
    """Give each who is due their list; it comes after what is called and brought up by itself."""

    async def do(db: Session, reader: ListReader, *, now: datetime) -> Turn:
        await guard_load(db, reader, now=now)
        return await monday_list(db, reader, now=now)

    return each("monday-lists", find=monday_lists.due, do=do, next_due=monday_lists.next_due, wake=wake, every=EVERY)
