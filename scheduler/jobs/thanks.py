"""On anniversaries and on the day of the volunteer somebody is asked whether they want to say thanks."""

from datetime import timedelta

from handlers.propose_thanks import propose_on_anniversary, propose_on_the_day
from scheduler.job import Job, Wake, each
from storage import appreciation

EVERY = timedelta(minutes=1)


def anniversaries(*, wake: Wake) -> Job:
    """Ask about each volunteer whose anniversary it is."""
    return each(
        "anniversaries",
        find=appreciation.due,
        do=propose_on_anniversary,
        next_due=appreciation.NEXT_DUE,
        wake=wake,
        every=EVERY,
    )


def day_of_volunteers(*, wake: Wake) -> Job:
    """Ask the coordinators of each area once a year."""
    return each(
        "volunteers-day",
        find=appreciation.areas_due,
        do=propose_on_the_day,
        next_due=appreciation.NEXT_AREA,
        wake=wake,
        every=EVERY,
    )
