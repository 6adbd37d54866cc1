"""Promises that are due are brought up again until they are kept."""

from datetime import datetime

from domain.conversation import Turn
from domain.ids import TaskId
from handlers.remind_task import remind_task
from scheduler.job import Job, Wake, each
from storage import tasks
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Remind of each task whose time has come."""

    async def find(db: Session, now: datetime) -> list[TaskId]:
        return list(await tasks.due(db, now=now))

    async def do(db: Session, task: TaskId, now: datetime) -> Turn:
        return await remind_task(db, task, now=now)

    return each("remind-tasks", find=find, do=do, next_due=tasks.NEXT_DUE, wake=wake)
