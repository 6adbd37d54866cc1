"""Stand-ins begin and end at their time; who follows a colleague for good does so at once."""

from functools import partial

from domain.escalation_words import Labels
from handlers.play_replacement import play_replacement
from scheduler.job import Job, Wake, each
from storage import replacements


def job(*, labels: Labels, wake: Wake) -> Job:
    """Begin or end each that has come to that."""
    return each(
        "replacements",
        find=replacements.due,
        do=partial(play_replacement, labels=labels),
        next_due=replacements.NEXT_DUE,
        wake=wake,
    )
