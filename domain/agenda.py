"""What an escalation still has to do, and when: the reason why an open one can never fall silent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class What(StrEnum):
    """The things that can be due, in the order in which they happen at one moment."""

    STEP = "step"
    LIST = "list"
    OTHER_PLATFORM = "other_platform"
    REPEAT = "repeat"
    CLOSING_TIME = "closing_time"
    TOLD = "told"
    ALARM = "alarm"
    ASK = "ask"
    CONTACT = "contact"
    CLIMB = "climb"
    ANSWER = "answer"
    CHASE = "chase"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due; `number` is the step or how often it happened before."""

    at: datetime
    what: What
    number: int = 0


def first_of(agenda: Iterable[Due]) -> Due | None:
    """What comes first, or None when nothing is planned."""
    order = list(What)
    return min(agenda, key=lambda due: (due.at, order.index(due.what), due.number), default=None)


def without(agenda: Iterable[Due], *whats: What) -> tuple[Due, ...]:
    """The agenda less everything of these kinds."""
    return tuple(due for due in agenda if due.what not in whats)
