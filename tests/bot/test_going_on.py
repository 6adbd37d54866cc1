"""What the program is made of goes on when it breaks, and ends when it is told to."""

import asyncio

import pytest
from sqlalchemy import update

from bot import app, gateways
from bot.app import going_on
from bot.delivery import MOST_AT_ONCE, MOST_REPLIES
from bot.gateways import Gateways
from bot.memory import MemoryPlatform
from bot.platform import Receive
from bot.platforms import background
from bot.platforms.telegram.request import MOST_CONNECTIONS
from domain.conversation import Lane
from fakes.post import Post
from storage.tables import leases


class SlowToEnd(MemoryPlatform):
    """Listens, and takes its time when it is asked to stop."""

    name = "slow"

    def __init__(self) -> None:
        super().__init__()
        self.listens, self.ends, self.may_end = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def listen(self, receive: Receive) -> None:
        del receive
        self.listens.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.ends.set()
            await self.may_end.wait()

    def silent_for(self) -> float:
        return 0.0


async def test_a_part_that_breaks_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "BEGINS_AGAIN_AFTER", 0.0)
    again = asyncio.Event()
    breaks = [OSError("gone")]

    async def work() -> None:
        if breaks:
            raise breaks.pop()
        again.set()
        await asyncio.Event().wait()

    going = asyncio.create_task(going_on("delivery", work))
    async with asyncio.timeout(5):
        await again.wait()
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going


async def test_the_end_of_the_program_is_heard_while_a_platform_is_being_left(
    postgres_post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, platform = postgres_post, SlowToEnd()
    monkeypatch.setattr(gateways, "LOOK_EVERY", 0.01)
    running = asyncio.create_task(Gateways(post.database, post.clock, {"slow": platform}).run({"slow": _nothing}))
    async with asyncio.timeout(5):
        await platform.listens.wait()
        async with post.database.transaction("test") as db:
            await db.run(update(leases).values(holder="somebody else"))
        await platform.ends.wait()
    running.cancel()
    platform.may_end.set()
    ended, _ = await asyncio.wait([running], timeout=2)
    running.cancel()
    assert ended


async def _nothing(_arrived: object) -> None:
    pass


def test_a_call_never_waits_for_a_connection_to_telegram() -> None:
    assert MOST_REPLIES + MOST_AT_ONCE * len(Lane) + background.MOST < MOST_CONNECTIONS
