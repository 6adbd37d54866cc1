"""Escalations climb: each that has something due is moved on, in a transaction of its own."""

from functools import partial

from domain.escalation_words import Labels
from handlers.climb import climb
from scheduler.job import Job, Wake, each
from storage import escalations


def job(*, labels: Labels, wake: Wake) -> Job:
    """Look every second at what is due."""
    return each(
        "climb", find=escalations.due, do=partial(climb, labels=labels), next_due=escalations.NEXT_DUE, wake=wake
    )
