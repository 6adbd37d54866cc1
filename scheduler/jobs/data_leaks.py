"""A data leak that nobody has judged is brought up until somebody has."""

from handlers.judge_leak import remind_of_leak
from scheduler.job import Job, Wake, each
from storage import data_leaks


def job(*, wake: Wake) -> Job:
    """Remind of each whose time has come."""
    return each("data-leaks", find=data_leaks.due, do=remind_of_leak, next_due=data_leaks.NEXT_DUE, wake=wake)
