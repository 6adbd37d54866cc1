"""What must not be kept any longer is erased: words of the chat, shown messages, sessions, and who never came in."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import structlog

from scheduler.job import Job, nothing_waits
from storage import conversations, drafts, inbox, links, marking, strangers
from storage.database import Database, Session

log = structlog.get_logger()
EVERY = timedelta(minutes=10)
CHAT_KEPT = timedelta(hours=24)
"""How long what people typed, what they were asked and what they were shown stays readable."""
DRAFTS_KEPT = timedelta(days=7)
"""How long what somebody wrote and never sent waits on their own page."""


def job() -> Job:
    """Erase what is past its time, each kind in a transaction of its own, and leave no trace of it in the files.

    However often it is looked at, as while a clock is moved, it works only every so often by that clock.
    """
    worked: list[datetime] = []

    async def run(database: Database, now: datetime) -> int:
        if worked and now - worked[0] < EVERY:
            return 0
        worked[:] = [now]
        return await forget(database, now)

    return Job("forget", EVERY, run, nothing_waits)


async def forget(database: Database, now: datetime) -> int:
    """Erase; how many things. A second run right after it finds nothing."""
    before = now - CHAT_KEPT
    kinds: dict[str, Callable[[Session], Awaitable[int]]] = {
        "inbox": partial(inbox.forget, before=before),
        "conversations": partial(conversations.forget, before=before),
        "shown": partial(marking.forget, before=before),
        "drafts": partial(drafts.forget, before=now - DRAFTS_KEPT),
        "links": partial(links.forget, before=now),
        "strangers": partial(strangers.forget, before=before),
    }
    erased = {}
    for kind, erase in kinds.items():
        async with database.transaction("forget") as db:
            erased[kind] = await erase(db)
    total = sum(erased.values())
    if total:
        log.info("forget.done", **erased)
        await database.checkpoint()
    return total
