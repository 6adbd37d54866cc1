"""The only one that sends: takes messages from the outbox, lane by lane, and has them handed to the platforms."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import structlog

from bot.failing import CannotBeReached, Failing, IsGone
from bot.pacing import Pacer
from bot.platform import Platform
from bot.sending import USUAL, Holds, Sending, Waits, Watching, queues
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane
from storage import delivery, due, leases, marking
from storage.database import Database
from storage.delivery import Message

log = structlog.get_logger()
MOST_AT_ONCE = 20
"""So many messages of a lane are under way at once on a platform."""
MOST_REPLIES = 100
"""So many replies that turns have claimed are under way at once; further ones wait in the outbox."""
ALL = tuple(Lane)
LOOK_EVERY = 0.5


class Delivery:
    """Sends what is due; a worker for each lane of each platform, so that nothing waits behind what can wait."""

    def __init__(
        self,
        database: Database,
        texts: Texts,
        clock: Clock,
        platforms: Mapping[str, Platform],
        *,
        cannot_be_reached: CannotBeReached,
        is_gone: IsGone,
        holds: Holds = lambda _platform: True,
        waits: Waits = USUAL,
    ) -> None:
        """Deliver over these platforms, by name."""
        self._database, self._clock, self._holds, self._waits = database, clock, holds, waits
        failing = Failing(database, clock, platforms, cannot_be_reached=cannot_be_reached, is_gone=is_gone)
        self._sending = Sending(
            database,
            texts,
            clock,
            platforms,
            failing=failing,
            holds=holds,
            looked=self._looked_at,
            wake=self.wake,
            waits=waits,
        )
        self._once = frozenset(name for name, platform in platforms.items() if platform.knows_again_for)
        self._wake: dict[tuple[str, Lane], asyncio.Event] = {}
        self._told: Counter[Lane] = Counter()
        self._looked: dict[tuple[str, Lane], float] = {}
        for name, platform in platforms.items():
            self._lay_ways(name, Pacer(platform.pace, clock, sleep=waits.sleep))
        self._replies: set[asyncio.Task[None]] = set()

    def _lay_ways(self, platform: str, pacer: Pacer) -> None:
        self._sending.pacers[platform] = pacer
        for lane in Lane:
            self._wake[platform, lane] = asyncio.Event()
            self._looked_at(platform, lane)

    def _looked_at(self, platform: str, lane: Lane) -> None:
        self._looked[platform, lane] = self._clock.monotonic()

    def watched(self, watching: Watching) -> None:
        """Have each send watched from now on, by this one."""
        self._sending.watching = watching

    def silent_for(self) -> float:
        """Seconds since the lane that was left alone longest was last looked at, or sent something."""
        held = [looked for (platform, _), looked in self._looked.items() if self._holds(platform)]
        return self._clock.monotonic() - min(held, default=self._clock.monotonic())

    def wake(self, lanes: Collection[Lane] = ALL) -> None:
        """Something was put into the outbox, in these lanes."""
        self._told.update(lanes)
        self._look_into(lanes)

    def _look_into(self, lanes: Collection[Lane]) -> None:
        for (_, lane), event in self._wake.items():
            if lane in lanes:
                event.set()

    def may_claim(self, platform: str) -> bool:
        """Whether a turn may put in its replies as claimed, to be sent by this process at once."""
        return self._holds(platform) and len(self._replies) < MOST_REPLIES

    async def send_claimed(self, messages: Sequence[Message]) -> None:
        """Send what a turn has claimed; while workers are at it this does not wait for the platform."""
        if not self._sending.is_at_work:
            await self._sending.send_all(messages)
        elif messages:
            task = self._sending.begin(messages)
            self._replies.add(task)
            task.add_done_callback(self._replies.discard)
            before = {one.lane: self._told[one.lane] for one in messages}
            task.add_done_callback(lambda _: self._wake_what_waited(before))

    def _wake_what_waited(self, before: Mapping[Lane, int]) -> None:
        """What was put in behind a turn's replies may go once they have gone; mostly nothing was."""
        self._look_into({lane for lane, told in before.items() if self._told[lane] != told})

    async def drain(self) -> int:
        """Send all that is due now, in all lanes; how many."""
        sent = 0
        while lanes := await self._lanes_due():
            batch = sum([await self._pump(one, lane) for lane in sorted(lanes) for one in self._sending.pacers])
            if not batch:
                break
            sent += batch
        return sent

    async def _lanes_due(self) -> Collection[Lane]:
        await self._sending.marker.catch_up()
        async with self._database.reading() as db:
            return await due.lanes(db, now=self._clock.now())

    async def recover(self) -> None:
        """At start: take up what an earlier process was sending when it ended.

        What waits for a platform that is not connected any more is refused there, and so finds another way, or becomes
        a dead letter; left alone nobody would ever hear of it.
        """
        async with self._database.transaction("recover") as db:
            await marking.recover(db, once=self._once)
            left = await delivery.platforms_used(db) - self._sending.pacers.keys()
        for platform in left:
            log.error("delivery.not-connected", platform=platform)
            self._lay_ways(platform, Pacer(None, self._clock))

    async def run(self) -> None:
        """Work until cancelled."""
        await self.recover()
        self._sending.is_at_work = True
        try:
            async with asyncio.TaskGroup() as workers:
                for platform, lane in self._wake:
                    workers.create_task(self._work(platform, lane), name=f"delivery-{platform}-{lane.name.lower()}")
        finally:
            await self._sending.end()

    async def _work(self, platform: str, lane: Lane) -> None:
        """Keep up to so many messages of this lane under way.

        What can wait is claimed several at a time. An escalation waits for no other one; when so many hang that it
        cannot even begin, it finds another way.
        """
        way, under_way = (platform, lane), set[asyncio.Task[None]]()
        while True:
            self._wake[way].clear()
            claimed: Sequence[Message] = []
            most = self._sending.pacers[platform].most_claimed(lane, usual=MOST_AT_ONCE)
            try:
                claimed = await self._claim_for_work(platform, lane, room=most - len(under_way))
                self._looked_at(platform, lane)
            except Exception:
                log.exception("delivery.failed", platform=platform, lane=int(lane))
            for messages in queues(claimed):
                task = self._sending.begin(messages)
                under_way.add(task)
                task.add_done_callback(under_way.discard)
                task.add_done_callback(lambda _: self._wake[way].set())
            if lane is not Lane.ESCALATION and len(under_way) > most // 2:
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            elif not claimed:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY):
                        await self._wake[way].wait()

    async def _claim_for_work(self, platform: str, lane: Lane, *, room: int) -> Sequence[Message]:
        """What may begin now, in so much room."""
        if not self._holds(platform):
            await self._pass_over_left(platform, lane)
        elif room <= 0:
            if lane is Lane.ESCALATION:
                await self._pass_over_late(platform)
        elif not self._sending.pacers[platform].bulk_waits(lane):
            return await self._claim(platform, lane, limit=room)
        return []

    async def _pass_over_left(self, platform: str, lane: Lane) -> int:
        """An escalation waits for nobody who may never come: where no process holds a platform, it finds another way.

        How many did.
        """
        if lane is not Lane.ESCALATION:
            return 0
        now = self._clock.now()
        async with self._database.reading() as db:
            if not await due.has_due_in(db, platform, lane, now=now):
                return 0
            if await leases.is_held(db, leases.GATEWAY + platform, now=now):
                return 0
        return await self._pass_over_late(platform)

    async def _pass_over_late(self, platform: str) -> int:
        async with self._database.transaction("claim") as db:
            late = await delivery.claim_late(db, platform, now=self._clock.now())
        await self._sending.pass_over(late)
        return len(late)

    async def _pump(self, platform: str, lane: Lane) -> int:
        """Claim and send what is due in a lane of a platform now; how many were claimed."""
        if not self._holds(platform):
            return await self._pass_over_left(platform, lane)
        messages = await self._claim(platform, lane, limit=MOST_AT_ONCE)
        await asyncio.gather(*(self._sending.send_all(some) for some in queues(messages)))
        return len(messages)

    async def _claim(self, platform: str, lane: Lane, *, limit: int) -> Sequence[Message]:
        await self._sending.marker.catch_up()
        now = self._clock.now()
        async with self._database.reading() as db:
            if not await due.has_due_in(db, platform, lane, now=now):
                return []
        async with self._database.transaction("claim") as db:
            return await delivery.claim(db, platform, lane, now=now, limit=limit, once=self._once)
