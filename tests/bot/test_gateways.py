"""The organisation's account on a platform: one process has it, and leaves it before another one may take it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from sqlalchemy import select, update

from bot.gateways import WELL_AFTER, Gateways, Rhythm
from bot.memory import MemoryPlatform
from bot.platform import Receive
from domain.clock import MovableClock
from fakes.passing_seconds import Seconds
from fakes.post import NOW, Post
from storage.tables import leases

STOPS_WITHIN = 2.0
FAST = Rhythm(look_every=0.01, again_after=0.01)


class Listening(MemoryPlatform):
    """Listens; one that is slow to end takes its time when it is asked to stop."""

    name = "listening"

    def __init__(self, *, slow: bool = False) -> None:
        super().__init__()
        self.listens, self.ends, self.may_end = asyncio.Event(), asyncio.Event(), asyncio.Event()
        if not slow:
            self.may_end.set()

    async def listen(self, receive: Receive) -> None:
        del receive
        self.ends.clear()
        self.listens.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.listens.clear()
            self.ends.set()
            await self.may_end.wait()

    def silent_for(self) -> float:
        return 0.0


async def nothing(_arrived: object) -> None:
    pass


@asynccontextmanager
async def running(gateways: Gateways, platform: Listening) -> AsyncIterator["asyncio.Task[None]"]:
    """From when it listens."""
    task = asyncio.create_task(gateways.run({platform.name: nothing}))
    try:
        async with asyncio.timeout(5):
            await platform.listens.wait()
            yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def gateways_of(
    post: Post, platform: Listening, *, rhythm: Rhythm = FAST, on_time: Callable[[], bool] = lambda: True
) -> Gateways:
    return Gateways(post.database, post.clock, {platform.name: platform}, rhythm=rhythm, on_time=on_time)


def test_an_account_is_left_before_another_process_may_take_it() -> None:
    usual = Rhythm()
    assert usual.margin > STOPS_WITHIN
    tries = usual.look_every + usual.renew_within + usual.again_after
    assert tries < usual.lease - usual.margin, "a renewal that hangs once is tried again in time"
    assert usual.lease + usual.look_every + STOPS_WITHIN <= 20, "another process takes over within 20 seconds"


async def test_the_end_of_the_program_is_heard_while_a_platform_is_being_left(postgres_post: Post) -> None:
    post, platform = postgres_post, Listening(slow=True)
    async with running(gateways_of(post, platform), platform) as task:
        async with post.database.transaction("test") as db:
            await db.run(update(leases).values(holder="somebody else"))
        await platform.ends.wait()
        task.cancel()
        platform.may_end.set()
        ended, _ = await asyncio.wait([task], timeout=2)
        task.cancel()
        assert ended


async def test_a_renewal_that_hangs_is_a_lease_that_is_lost(postgres_post: Post) -> None:
    post, platform = postgres_post, Listening()
    gateways = gateways_of(post, platform, rhythm=replace(FAST, lease=3.4, renew_within=0.05))
    async with running(gateways, platform):
        async with post.database.transaction("test") as db:
            await db.run(update(leases).values(holder=leases.c.holder))
            await platform.ends.wait()
            assert not gateways.holds(platform.name)
        await platform.listens.wait()
        assert gateways.holds(platform.name)


async def test_a_renewal_waits_no_longer_than_the_account_may_be_used(postgres_post: Post) -> None:
    post, platform = postgres_post, Listening()
    gateways = gateways_of(post, platform, rhythm=replace(FAST, lease=3.4, renew_within=600.0))
    async with running(gateways, platform), post.database.transaction("test") as db:
        await db.run(update(leases).values(holder=leases.c.holder))
        await platform.ends.wait()
        assert not gateways.holds(platform.name)


async def test_a_process_whose_clock_is_wrong_gives_the_account_to_another(postgres_post: Post) -> None:
    post, platform, other, right = postgres_post, Listening(), Listening(), [True]
    gateways = gateways_of(post, platform, on_time=lambda: right[0])
    async with running(gateways, platform):
        right.clear()
        right.append(False)
        await platform.ends.wait()
        assert not gateways.holds(platform.name)
        async with running(gateways_of(post, other), other):
            right[0] = True
            async with post.database.reading() as db:
                assert len((await db.run(select(leases))).all()) == 1
            assert not platform.listens.is_set()
        await platform.listens.wait()


async def test_who_looks_after_no_lease_any_more_is_found(post: Post) -> None:
    platform, seconds = Listening(slow=True), Seconds()
    rights = [True]
    clock = MovableClock(NOW, beside=seconds)
    gateways = Gateways(post.database, clock, {platform.name: platform}, rhythm=FAST, on_time=lambda: rights[0])
    async with running(gateways, platform):
        assert gateways.stands_still_for() == 0
        rights[0] = False
        await platform.ends.wait()  # it is left, and does not end
        seconds.at += 61
        assert gateways.stands_still_for() == 61
        platform.may_end.set()


class Broken(Listening):
    """Breaks each time that it listens, until it is whole."""

    is_whole = False

    async def listen(self, receive: Receive) -> None:
        if not self.is_whole:
            self.listens.set()
            raise LookupError
        await super().listen(receive)


async def test_a_platform_that_breaks_again_and_again_is_found_until_it_goes_well(post: Post) -> None:
    platform, seconds = Broken(), Seconds()
    clock = MovableClock(NOW, beside=seconds)
    gateways = Gateways(post.database, clock, {platform.name: platform}, rhythm=FAST, listen_again_after=0.0)
    async with running(gateways, platform):
        await broken_again(platform)
        seconds.at += 7
        await broken_again(platform)
        assert gateways.stands_still_for() == 7
        platform.is_whole = True
        platform.ends.set()
        while platform.ends.is_set():  # noqa: ASYNC110  it clears that when it listens
            await asyncio.sleep(0)
        seconds.at += 8
        await gateways.take()
        assert gateways.stands_still_for() >= 8
        seconds.at += WELL_AFTER
        while gateways.stands_still_for() >= WELL_AFTER:  # noqa: ASYNC110  until it has gone round once more
            await asyncio.sleep(0)


async def broken_again(platform: Broken) -> None:
    """It has listened, and broken, twice more."""
    for _ in range(2):
        platform.listens.clear()
        await platform.listens.wait()


async def test_what_was_held_is_held_by_a_clock_that_never_jumps(post: Post) -> None:
    platform, seconds = Listening(), Seconds()
    gateways = Gateways(post.database, MovableClock(NOW, beside=seconds), {platform.name: platform})
    await gateways.take()
    seconds.at += Rhythm().lease - Rhythm().margin - 0.1
    assert gateways.holds(platform.name)
    seconds.at += 0.2
    assert not gateways.holds(platform.name)
