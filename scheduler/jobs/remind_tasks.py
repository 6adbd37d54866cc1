"""Promises that are due are brought up again until they are kept."""

from handlers.remind_task import remind_task
from scheduler.job import Job, Wake, each
from storage import tasks


def job(*, wake: Wake) -> Job:
    """Remind of each task whose time has come."""
    return each("remind-tasks", find=tasks.due, do=remind_task, next_due=tasks.NEXT_DUE, wake=wake)
