"""Moving the clock: from due time to due time, settling at each, so that waiting can be seen step by step."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.app import House
from domain.clock import MovableClock

STUCK_STEP = timedelta(minutes=1)
"""When something stays due although it was tried, time goes on in steps of this."""


async def _nobody_looks() -> None:
    """Nobody wants to know."""


async def move_clock(
    house: House,
    clock: MovableClock,
    *,
    to: datetime,
    at_each: Callable[[], Awaitable[None]] = _nobody_looks,
) -> None:
    """Go to `to`; everything that is due on the way happens at its time. `at_each` is awaited after every stop."""
    await house.settle()
    while (due := await house.next_due()) is not None and due <= to:
        now = clock.now()
        clock.move_to(due if due > now else min(now + STUCK_STEP, to))
        await house.settle()
        await at_each()
        if clock.now() >= to:
            break
    clock.move_to(to)
    await house.settle()
    await at_each()
