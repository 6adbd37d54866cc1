"""Escalations climb: each that has something due is moved on, in a transaction of its own."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.escalation_words import Labels
from domain.ids import EscalationId
from handlers.climb import climb
from scheduler.job import Job, Wake, each
from storage import escalations
from storage.database import Session


def job(*, labels: Labels, wake: Wake) -> Job:
    """Look every second at what is due."""

    async def find(db: Session, now: datetime) -> Sequence[EscalationId]:
        return await escalations.due(db, now=now)

    async def do(db: Session, escalation: EscalationId, now: datetime) -> Turn:
        return await climb(db, escalation, labels=labels, now=now)

    return each("climb", find=find, do=do, next_due=escalations.NEXT_DUE, wake=wake)
