"""Moving the clock: from due time to due time, settling at each, so that waiting can be seen step by step."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.app import House
from domain.clock import MovableClock

STUCK_STEP = timedelta(minutes=1)
"""When something stays due although it was tried, time goes on in steps of this."""
LEAPS = 10
"""In how many leaps the rest is done when patience is at its end."""


async def _nobody_looks() -> None:
    """Nobody wants to know."""


async def move_clock(
    house: House,
    clock: MovableClock,
    *,
    to: datetime,
    at_each: Callable[[], Awaitable[None]] = _nobody_looks,
    patience: float | None = None,
) -> None:
    """Go to `to`; everything that is due on the way happens at its time. `at_each` is awaited after every stop.

    After `patience` seconds the rest is done in a few leaps: what is due within one happens at its end, as it would
    after the program had been away. Nothing is left out.
    """
    with clock.held():
        await _go(house, clock, to=to, at_each=at_each, patience=patience)


async def _go(
    house: House,
    clock: MovableClock,
    *,
    to: datetime,
    at_each: Callable[[], Awaitable[None]],
    patience: float | None,
) -> None:
    began, leap = clock.monotonic(), timedelta(0)
    due = await house.settle()
    while due is not None and due <= to:
        now = clock.now()
        stop = due if due > now else now + STUCK_STEP
        if patience is not None and clock.monotonic() - began > patience:
            leap = leap or (to - now) / LEAPS
            stop = max(stop, now + leap)
        clock.move_to(min(stop, to))
        due = await house.settle()
        await at_each()
        if clock.now() >= to:
            break
    clock.move_to(to)
    await house.settle()
    await at_each()
