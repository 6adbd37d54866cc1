"""A day after it was sent, a message about somebody says only that: on a lost phone nothing else is left to read."""

from datetime import datetime, timedelta

from scheduler.job import Job, Wake, nothing_waits
from storage import shortening
from storage.database import Database

EVERY = timedelta(minutes=1)
READABLE_FOR = timedelta(hours=24)


def job(*, wake: Wake) -> Job:
    """Have the platforms shorten what is a day old, last of all that is to be sent."""

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            found = await shortening.readable(db, sent_before=now - READABLE_FOR)
        if not found:
            return 0
        async with database.transaction("shorten") as db:
            edits = await shortening.shorten(db, found, at=now)
        if edits:
            wake()
        return len(found)

    return Job("shorten", EVERY, run, nothing_waits)
