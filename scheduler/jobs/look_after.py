"""Every minute: does anything break the rule that nothing is forgotten? Then somebody hears it."""

from datetime import datetime, timedelta

import structlog

from handlers.look_after import breaches
from scheduler.job import Job, Wake, keep, nothing_waits
from storage.database import Database

log = structlog.get_logger()
EVERY = timedelta(minutes=1)


def job(*, wake: Wake) -> Job:
    """Raise an alarm for each escalation that stands still and each closed report without an answer, once a day."""

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            turn = await breaches(db, now=now)
        if not turn.alarms:
            return 0
        log.error("audit.breach", alarms=len(turn.alarms))
        async with database.transaction("look-after") as db:
            await keep(db, turn, now=now, key=f"look-after:{now.isoformat()}")
        wake()
        return 0

    return Job("look-after", EVERY, run, nothing_waits)
