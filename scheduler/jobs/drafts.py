"""Words that were kept for somebody's own page and that nobody touched for a quarter of an hour are looked after."""

from datetime import datetime

from domain.conversation import Turn
from domain.escalation_words import Labels
from domain.ids import PersonId
from handlers.look_after_draft import look_after_draft
from scheduler.job import Job, Wake, each
from storage import conversations, drafts
from storage.database import Session


def job(*, labels: Labels, wake: Wake) -> Job:
    """Look after everybody whose words wait too long."""

    async def do(db: Session, person: PersonId, *, now: datetime) -> Turn:
        await conversations.lock_person(db, person)
        return await look_after_draft(db, person, labels=labels, now=now)

    return each("drafts", find=drafts.due, do=do, next_due=drafts.NEXT_DUE, wake=wake)
