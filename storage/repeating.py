"""Two transactions that get in each other's way: one of them is done again from its beginning."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.database import is_deadlock

MOST_REPEATS = 3
Outcome = TypeVar("Outcome")


class StaleError(Exception):
    """What was read has been changed by another transaction since; nothing of this one may be kept."""


async def repeated(work: Callable[[], Awaitable[Outcome]]) -> Outcome:
    """Do work that is one transaction, and again, thrice at most, when another transaction got in its way.

    Raises:
        Exception: whatever the work raised for another reason, or the last time.
    """
    for repeats_left in reversed(range(MOST_REPEATS + 1)):
        try:
            return await work()
        except Exception as error:
            if not repeats_left or not (isinstance(error, StaleError) or is_deadlock(error)):
                raise
    raise AssertionError("the last time returns or raises")
