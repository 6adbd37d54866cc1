"""A data leak that nobody has judged is brought up until somebody has."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import LeakId
from handlers.judge_leak import remind_of_leak
from scheduler.job import Job, Wake, each
from storage import data_leaks
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Remind of each whose time has come."""

    async def find(db: Session, now: datetime) -> Sequence[LeakId]:
        return await data_leaks.due(db, now=now)

    async def do(db: Session, leak: LeakId, now: datetime) -> Turn:
        return await remind_of_leak(db, leak, now=now)

    return each("data-leaks", find=find, do=do, next_due=data_leaks.NEXT_DUE, wake=wake)
