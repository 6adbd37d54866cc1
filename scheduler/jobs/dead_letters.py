"""Once a day, whoever coordinates hears which messages did not arrive."""

from datetime import datetime, timedelta

import structlog

from handlers.report_dead_letters import report_dead_letters
from scheduler.job import Job, Wake, keep, nothing_waits
from storage import undelivered
from storage.database import Database

log = structlog.get_logger()
EVERY = timedelta(minutes=1)


def job(*, wake: Wake) -> Job:
    """Report what did not arrive as soon as it is given up, to nobody more than once a day."""

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            turn, letters = await report_dead_letters(db, now=now)
        if not turn.say:
            return 0
        async with database.transaction("dead-letters") as db:
            await undelivered.told_of(db, letters)
            await keep(db, turn, now=now, key=f"dead-letters:{now.isoformat()}")
        log.warning("dead-letters.reported", letters=len(letters), told=len(turn.say))
        wake()
        return len(turn.say)

    return Job("dead-letters", EVERY, run, nothing_waits)
