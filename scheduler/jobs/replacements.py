"""Stand-ins begin and end at their time; who follows a colleague for good does so at once."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.escalation_words import Labels
from domain.ids import ReplacementId
from handlers.play_replacement import play_replacement
from scheduler.job import Job, Wake, each
from storage import replacements
from storage.database import Session


def job(*, labels: Labels, wake: Wake) -> Job:
    """Begin or end each that has come to that."""

    async def find(db: Session, now: datetime) -> Sequence[ReplacementId]:
        return await replacements.due(db, now=now)

    async def do(db: Session, found: ReplacementId, now: datetime) -> Turn:
        return await play_replacement(db, found, now=now, labels=labels)

    return each("replacements", find=find, do=do, next_due=replacements.NEXT_DUE, wake=wake)
