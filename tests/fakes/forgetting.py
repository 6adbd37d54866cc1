"""Both jobs that erase, one after the other."""

from datetime import datetime

from scheduler.jobs.forget import forget_chat, forget_work
from storage.database import Database


async def forget(database: Database, now: datetime) -> int:
    """Erase all that is past its time; how many things."""
    return await forget_chat(database, now) + await forget_work(database, now)
