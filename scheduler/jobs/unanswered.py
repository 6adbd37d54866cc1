"""Questions that cannot wait: a report that was half told goes on without the answer."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from domain.ids import ConversationId, PersonId
from scheduler.job import Job
from storage import conversations
from storage.database import Database

log = structlog.get_logger()


def job(go_on: Callable[[ConversationId, PersonId], Awaitable[None]]) -> Job:
    """Let each conversation go on whose question has waited long enough."""

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            waiting = await conversations.overdue(db, now=now)
        done = 0
        for conversation, person in waiting:
            try:
                await go_on(conversation, person)
            except Exception:
                log.exception("job.item-failed", job="unanswered")
            else:
                done += 1
        return done

    return Job("unanswered", timedelta(seconds=10), run, conversations.NEXT_OVERDUE)
