"""What the program is made of goes on when it breaks."""

import asyncio

import pytest

from bot.app import going_on
from bot.delivery import MOST_AT_ONCE, MOST_REPLIES
from bot.platforms import background
from bot.platforms.telegram.request import MOST_CONNECTIONS
from domain.conversation import Lane


async def test_a_part_that_breaks_begins_again() -> None:
    again = asyncio.Event()
    breaks = [OSError("gone")]

    async def work() -> None:
        if breaks:
            raise breaks.pop()
        again.set()
        await asyncio.Event().wait()

    going = asyncio.create_task(going_on("delivery", work, after=0.0))
    async with asyncio.timeout(5):
        await again.wait()
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going


def test_a_call_never_waits_for_a_connection_to_telegram() -> None:
    assert MOST_REPLIES + MOST_AT_ONCE * len(Lane) + background.MOST < MOST_CONNECTIONS
