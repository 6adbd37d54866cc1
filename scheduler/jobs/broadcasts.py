"""What is sent to many goes out little by little."""

from datetime import datetime

from domain.conversation import Turn
from domain.ids import BroadcastId
from handlers.hold_broadcast import hold_back
from handlers.send_broadcast import send_on
from scheduler.job import Job, Wake, each
from storage import broadcasts
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Do the next bit of each broadcast that is due."""

    async def do(db: Session, which: BroadcastId, *, now: datetime) -> Turn:
        held = await hold_back(db, which, now=now)
        return await send_on(db, which, now=now) if held is None else held

    return each("broadcasts", find=broadcasts.due, do=do, next_due=broadcasts.NEXT_LOOK, wake=wake)
