"""A file that somebody has agreed to is carried out at once."""

from functools import partial

from domain.escalation_words import Labels
from handlers.carry_out_import import carry_out_import
from scheduler.job import Job, Wake, each
from storage import uploads


def job(*, labels: Labels, wake: Wake) -> Job:
    """Carry out each, all of it in one transaction; one that breaks is tried again."""
    return each(
        "imports", find=uploads.due, do=partial(carry_out_import, labels=labels), next_due=uploads.NEXT_DUE, wake=wake
    )
