"""Putting the house together: one place where every part meets."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.capability import Wiring
from bot.catalogue import shipped as shipped_catalogue
from bot.delivery import Delivery
from bot.dispatch import Dispatcher
from bot.fetching import Fetching
from bot.free_text import free_text
from bot.gateways import Gateways
from bot.platform import Level, Platform
from bot.previews import Previews
from bot.reading import Reader
from bot.sending import Holds
from bot.strangers import Strangers
from bot.texts import Texts, shipped
from bot.wiring import wiring as all_capabilities
from domain.catalogue import Catalogue
from domain.clock import Clock
from domain.conversation import Turn
from domain.escalation_words import Labels
from domain.filed import label_of
from domain.ids import AccountId, EscalationId, PersonId
from domain.ways_in import NOT_SET, WaysIn
from handlers.cannot_be_reached import cannot_be_reached
from handlers.lose_touch import account_lost
from scheduler.job import Job, moments, nothing_waits
from scheduler.jobs import all_jobs
from storage import due
from storage.database import Database, Session

log = structlog.get_logger()
BEGINS_AGAIN_AFTER = 1.0
"""Seconds before a part that has broken begins again."""
SELDOM = timedelta(minutes=10)
"""A job that looks no oftener than this looks by the clock alone: nothing that people do makes it due."""


@dataclass(frozen=True, repr=False)
class House:
    """All parts, built and joined, over one unlocked database."""

    database: Database
    clock: Clock
    texts: Texts
    catalogue: Catalogue
    wiring: Wiring
    dispatcher: Dispatcher
    delivery: Delivery
    gateways: Gateways
    levels: Mapping[str, Level]
    jobs: Sequence[Job]
    ways: WaysIn
    looked: dict[str, datetime] = field(default_factory=dict)

    async def settle(self) -> datetime | None:
        """Do all that can be done now: what came in, what must go out, what is due; for stories and moved clocks.

        Gives the next moment at which anything becomes due, as `next_due` does.
        """
        while True:
            if await self._flow():
                self._look_again()
            now, found = self.clock.now(), await self._moments()
            ran = [
                await job.run(self.database, now) for job in self.jobs if self._may_be_due(job, found[job.name], now)
            ]
            if not any(ran):
                return min((moment for moment in found.values() if moment), default=None)

    async def _flow(self) -> bool:
        """Deal with what came in and send what must go out, until there is neither; whether there was any."""
        flowed = await self.dispatcher.settle()
        flowed = await self.delivery.drain() > 0 or flowed
        while flowed and await self.dispatcher.settle():
            await self.delivery.drain()
        return flowed

    def _look_again(self) -> None:
        """What people do, and what does not arrive, may make anything due at once, but not what is done seldom."""
        for job in self.jobs:
            if job.every < SELDOM:
                self.looked.pop(job.name, None)

    def _may_be_due(self, job: Job, moment: datetime | None, now: datetime) -> bool:
        """Whether there can be something to do now; a job that tells no moment looks no oftener than it says.

        What is done seldom is done first when its time has passed once, as in a program that has just begun.
        """
        if job.next_due is not nothing_waits:
            return moment is not None and moment <= now
        looked = self.looked.setdefault(job.name, now) if job.every >= SELDOM else self.looked.get(job.name)
        if looked is not None and looked <= now < looked + job.every:
            return False
        self.looked[job.name] = now
        return True

    async def next_due(self) -> datetime | None:
        """The next moment at which anything becomes due; a moment that has passed stands for what nobody has done."""
        return min((moment for moment in (await self._moments()).values() if moment), default=None)

    async def _moments(self) -> Mapping[str, datetime | None]:
        """When each job, and delivery, has something to do next."""
        async with self.database.reading() as db:
            of_jobs = await moments(db, self.jobs)
            return {**of_jobs, "delivery": await due.next_due(db, now=self.clock.now())}

    async def recover(self) -> None:
        """At start: take up what an earlier process received or was sending when it ended."""
        await self.delivery.recover()
        await self.dispatcher.take_up()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Dispatch and deliver in the background until the end of the block."""
        await self.dispatcher.take_up()
        receive = {name: partial(self.dispatcher.arrive, name) for name in self.gateways.names}
        workers = [
            asyncio.create_task(going_on("gateways", lambda: self.gateways.run(receive)), name="gateways"),
            asyncio.create_task(going_on("dispatch", self.dispatcher.run), name="dispatch"),
            asyncio.create_task(going_on("delivery", self.delivery.run), name="delivery"),
        ]
        try:
            yield
        finally:
            for worker in workers:
                worker.cancel()
            for worker in workers:
                with contextlib.suppress(asyncio.CancelledError):
                    await worker


async def going_on(name: str, work: Callable[[], Awaitable[None]], *, after: float = BEGINS_AGAIN_AFTER) -> None:
    """Do work that never ends until cancelled; when it breaks all the same, it begins again, `after` some seconds."""
    while True:
        try:
            await work()
        except Exception:
            log.exception("house.broken", part=name)
        await asyncio.sleep(after)


def build(
    database: Database,
    clock: Clock,
    platforms: Mapping[str, Platform],
    *,
    texts: Texts | None = None,
    catalogue: Catalogue | None = None,
    wiring: Wiring | None = None,
    on_time: Callable[[], bool] = lambda: True,
    ways: WaysIn = NOT_SET,
) -> House:
    """The house over an unlocked database, with these platforms by name and, unless given, all that is shipped.

    `ways` are those by which people come in with a code. While this process is not `on_time` it leaves the
    organisation's accounts to others.
    """
    texts, catalogue = texts or shipped(), catalogue or shipped_catalogue()
    levels = {name: platform.level for name, platform in platforms.items()}
    wiring = wiring or all_capabilities(catalogue, ways=ways, preview=Previews(texts, levels))
    labels = partial(label_of, catalogue)
    gateways = Gateways(database, clock, platforms, on_time=on_time)
    delivery = _delivery(database, texts, clock, platforms, labels=labels, holds=gateways.holds)
    dispatcher = Dispatcher(
        database,
        clock,
        wiring=wiring,
        reader=Reader(texts, free_text(catalogue)),
        delivery=delivery,
        strangers=Strangers(clock),
        levels=levels,
    )
    jobs = all_jobs(
        go_on=dispatcher.go_on, take_up_again=dispatcher.take_up, labels=labels, catalogue=catalogue, wake=delivery.wake
    )
    jobs = (*jobs, *Fetching(platforms, holds=gateways.holds, waits=dispatcher.waiting.take_in).jobs())
    return House(database, clock, texts, catalogue, wiring, dispatcher, delivery, gateways, levels, jobs, ways)


def _delivery(
    database: Database,
    texts: Texts,
    clock: Clock,
    platforms: Mapping[str, Platform],
    *,
    labels: Labels,
    holds: Holds,
) -> Delivery:
    """Delivery, which tells the handlers of whom it does not reach."""

    async def unreachable(db: Session, escalation: EscalationId, person: PersonId, now: datetime) -> Turn:
        return await cannot_be_reached(db, escalation, person, labels=labels, now=now)

    async def is_gone(db: Session, account: AccountId, now: datetime, is_one_of_many: bool) -> Turn:  # noqa: FBT001  a callback
        return await account_lost(db, account, now=now, is_one_of_many=is_one_of_many)

    return Delivery(database, texts, clock, platforms, cannot_be_reached=unreachable, is_gone=is_gone, holds=holds)
