"""Formal talks come up two weeks before they are due, and once more when they have begun."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import TalkId
from handlers.bring_up_talk import bring_up_talk
from scheduler.job import Job, Wake, each
from storage import talks
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Bring up each talk whose time has come."""

    async def find(db: Session, now: datetime) -> Sequence[TalkId]:
        return await talks.due(db, now=now)

    async def do(db: Session, talk: TalkId, now: datetime) -> Turn:
        return await bring_up_talk(db, talk, now=now)

    return each("bring-up-talks", find=find, do=do, next_due=talks.NEXT_DUE, wake=wake)
