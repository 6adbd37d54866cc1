"""A visit that was otherwise than agreed: always accepted, gently marked, never counted against anybody."""

from datetime import date
from enum import StrEnum

from domain.task_cards import Terms


class Outside(StrEnum):
    """In what a visit was otherwise than the task card says."""

    DAY = "day"
    HOURS = "hours"
    TASK = "task"


def outside(terms: Terms, *, day: date, minutes_this_week: int, other_task: bool = False) -> tuple[Outside, ...]:
    """In what a visit was otherwise; `minutes_this_week` are those of its whole week, with this visit.

    Nothing is outside a card that did not hold on that day.
    """
    if not terms.holds_on(day):
        return ()
    found = {
        Outside.DAY: bool(terms.weekdays) and day.isoweekday() not in terms.weekdays,
        Outside.HOURS: minutes_this_week > terms.minutes_a_week,
        Outside.TASK: other_task,
    }
    return tuple(one for one in Outside if found[one])


def monday_of(day: date) -> date:
    """The Monday of that day's week."""
    return date.fromordinal(day.toordinal() - day.weekday())
