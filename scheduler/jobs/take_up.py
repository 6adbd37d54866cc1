"""What another process took in and left unfinished when it died is dealt with by this one."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from scheduler.job import Job, nothing_waits
from storage.database import Database

EVERY = timedelta(seconds=5)
TakeUp = Callable[[], Awaitable[int]]


def job(take_up: TakeUp) -> Job:
    """Look for messages that have waited for longer than anything takes that is alive."""

    async def run(_database: Database, _now: datetime) -> int:
        return await take_up()

    return Job("take-up", EVERY, run, nothing_waits)
