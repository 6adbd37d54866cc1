"""Volunteers who went through something are looked after: it begins in time, and it is asked how it goes."""

from functools import partial

from domain.catalogue import Catalogue
from handlers.begin_aftercare import begin_after
from handlers.follow_aftercare import follow_aftercare
from scheduler.job import Job, Wake, each
from storage import aftercares


def beginning(*, catalogue: Catalogue, wake: Wake) -> Job:
    """Begin with those who reported a case that was an emergency, violence or a death."""
    return each(
        "aftercare-begin",
        find=aftercares.to_begin,
        do=partial(begin_after, catalogue=catalogue),
        next_due=aftercares.NEXT_TO_BEGIN,
        wake=wake,
    )


def following(*, catalogue: Catalogue, wake: Wake) -> Job:
    """Ask how it goes with each whose day it is."""
    return each(
        "aftercare-follow",
        find=aftercares.due,
        do=partial(follow_aftercare, catalogue=catalogue),
        next_due=aftercares.NEXT_DUE,
        wake=wake,
    )
