"""Formal talks come up two weeks before they are due, and once more when they have begun."""

from handlers.bring_up_talk import bring_up_talk
from scheduler.job import Job, Wake, each
from storage import talks


def job(*, wake: Wake) -> Job:
    """Bring up each talk whose time has come."""
    return each("bring-up-talks", find=talks.due, do=bring_up_talk, next_due=talks.NEXT_DUE, wake=wake)
