"""The dates of task cards are told to both sides in time."""

from handlers.tell_card_date import tell_card_date
from scheduler.job import Job, Wake, each
from storage import task_cards


def job(*, wake: Wake) -> Job:
    """Tell each date that has come near."""
    return each("card-dates", find=task_cards.due, do=tell_card_date, next_due=task_cards.NEXT_DUE, wake=wake)
