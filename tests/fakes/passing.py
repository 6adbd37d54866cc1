"""Time goes on for a whole house."""

from datetime import timedelta

from bot.app import House
from domain.clock import MovableClock


async def passes(house: House, clock: MovableClock, span: timedelta) -> None:
    """From one due moment to the next; what is due meanwhile is done at its moment."""
    until = clock.now() + span
    due = await house.settle()
    while due is not None and due <= until:
        clock.move_to(due)
        due = await house.settle()
    clock.move_to(until)
    await house.settle()
