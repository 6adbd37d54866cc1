"""Looking at what is due, and watching that everything goes on, for as long as the program serves."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager

from pydantic import SecretStr

from bot.app import House
from bot.loop_watch import LoopWatch
from bot.systemd import ALIVE, Systemd
from bot.watching import Watch
from scheduler.clockwork import Clockwork
from scheduler.parts import Part
from scheduler.watchdog import Watchdog


@asynccontextmanager
async def looking(
    house: House, watch: Watch, systemd: Systemd, *, ping: SecretStr | None = None
) -> AsyncIterator[None]:
    """Look at what is due, and watch over all parts until the end of the block; `ping` is an address to tell so."""
    clockwork = Clockwork(house.database, house.clock, house.jobs)
    watch.parts.watch(
        Part("tick", clockwork.silent_for),
        Part("delivery", house.delivery.silent_for),
        Part("dispatch", house.dispatcher.silent_for),
        Part("gateways", house.gateways.stands_still_for, broken=lambda: house.gateways.names),
        watch.server_clock.part(lambda: house.gateways.names),
    )
    watchdog = Watchdog(house.database, house.clock, watch.parts, first_lane=watch.first_lane, wake=house.delivery.wake)
    clockwork.start()
    try:
        with LoopWatch(house.clock):
            async with (
                beside(watchdog.run()),
                beside(watch.server_clock.run()),
                beside(signs_of_life(watch, systemd)),
                beside(pinging(watch, ping)),
            ):
                yield
    finally:
        clockwork.stop()


async def signs_of_life(watch: Watch, systemd: Systemd) -> None:
    """Tell systemd that the program lives while a new start would help nothing; without any, it starts it anew."""
    if systemd.alive_every is None:
        return
    while True:
        if watch.content:
            systemd.tell(ALIVE)
        await asyncio.sleep(systemd.alive_every)


async def pinging(watch: Watch, url: SecretStr | None) -> None:
    """Tell somebody outside every minute that all is well."""
    if url is None:
        return
    from bot.pinging import Pinging  # noqa: PLC0415  slow to import, and only needed here

    await Pinging(url, is_clean=watch.is_clean).run()


@asynccontextmanager
async def beside(work: Coroutine[object, object, None]) -> AsyncIterator[None]:
    """Let this go on beside the block, and end it with the block."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
