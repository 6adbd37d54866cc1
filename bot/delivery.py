"""The only one that sends: takes messages from the outbox, lane by lane, and hands them to the platforms."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence

import structlog

from bot.failing import CannotBeReached, Failing, IsGone
from bot.marker import Marker
from bot.pacing import BULK, Pacer
from bot.platform import Platform, RetryLaterError, UndeliverableError
from bot.rendering import render
from bot.retries import Refusal
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane
from domain.ids import AccountId
from storage import delivery, due, marking
from storage.database import Database
from storage.delivery import Message, Receipt
from storage.outbox import LEASE

log = structlog.get_logger()
MOST_AT_ONCE = 20
"""So many messages of a lane are under way at once on a platform."""
MOST_REPLIES = 100
"""So many replies that turns have claimed are under way at once; further ones wait in the outbox."""
ALL = tuple(Lane)
LOOK_EVERY = 0.5
IN_ORDER_WITHIN = 1.0
"""So many seconds what a turn says in one lane waits for what it says before it in another."""
SEND_WITHIN = 10.0
ENDS_WITHIN = 2.0
"""At the end of the program, what is under way has so long to arrive; the rest is sent after the next start."""
NONE_BEGUN_AFTER = LEASE.total_seconds() - SEND_WITHIN
"""A send that began later than this could still be under way when the lease has ended."""
MARKED_WITHIN = 1.0
"""So many seconds what has been sent waits, to be marked together with what a turn says beside it."""
BROKEN_AFTER = 3
"""What breaks something that often is given up; once may be the database that was in the way."""

Holds = Callable[[str], bool]
"""Whether this process may use the organisation's account on that platform."""


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
    ) -> None:
        """Deliver over these platforms, by name."""
        self._database, self._texts, self._clock, self._platforms = database, texts, clock, platforms
        self._holds = holds
        self._failing = Failing(database, clock, platforms, cannot_be_reached=cannot_be_reached, is_gone=is_gone)
        self._wake: dict[tuple[str, Lane], asyncio.Event] = {}
        self._told: Counter[Lane] = Counter()
        self._looked: dict[tuple[str, Lane], float] = {}
        self._pacers: dict[str, Pacer] = {}
        for name, platform in platforms.items():
            self._lay_ways(name, Pacer(platform.pace, clock))
        self._marker = Marker(database, clock, platforms)
        self._is_at_work = False
        self._sending: set[asyncio.Task[None]] = set()
        self._replies: set[asyncio.Task[None]] = set()

    def _lay_ways(self, platform: str, pacer: Pacer) -> None:
        self._pacers[platform] = pacer
        for lane in Lane:
            self._wake[platform, lane] = asyncio.Event()
            self._looked[platform, lane] = self._clock.monotonic()

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
        if not self._is_at_work:
            await self._send_all(messages)
        elif messages:
            task = self._begin(messages)
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
        while await self._is_any_due():
            batch = sum([await self._pump(platform, lane) for lane in Lane for platform in self._pacers])
            if not batch:
                break
            sent += batch
        return sent

    async def _is_any_due(self) -> bool:
        await self._marker.catch_up()
        async with self._database.reading() as db:
            return await due.has_due(db, now=self._clock.now())

    async def recover(self) -> None:
        """At start: take up what an earlier process was sending when it ended.

        What waits for a platform that is not connected any more is refused there, and so finds another way, or becomes
        a dead letter; left alone nobody would ever hear of it.
        """
        async with self._database.transaction("recover") as db:
            await marking.recover(db, now=self._clock.now())
            left = await delivery.platforms_used(db) - self._pacers.keys()
        for platform in left:
            log.error("delivery.not-connected", platform=platform)
            self._lay_ways(platform, Pacer(None, self._clock))

    async def run(self) -> None:
        """Work until cancelled."""
        await self.recover()
        self._is_at_work = True
        try:
            async with asyncio.TaskGroup() as workers:
                for platform, lane in self._wake:
                    workers.create_task(self._work(platform, lane), name=f"delivery-{platform}-{lane.name.lower()}")
        finally:
            self._is_at_work = False
            if self._sending:
                await asyncio.wait(self._sending, timeout=ENDS_WITHIN)
            for task in self._sending:
                task.cancel()

    def _begin(self, messages: Sequence[Message]) -> asyncio.Task[None]:
        return self._started(self._send_all(messages))

    def _started(self, sending: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """A task that is ended with the program."""
        task = asyncio.create_task(sending)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        return task

    async def _work(self, platform: str, lane: Lane) -> None:
        """Keep up to so many messages of this lane under way."""
        way, pacer = (platform, lane), self._pacers[platform]
        under_way: set[asyncio.Task[None]] = set()
        while True:
            self._wake[way].clear()
            claimed: Sequence[Message] = []
            try:
                if self._holds(platform) and not pacer.bulk_waits(lane):
                    claimed = await self._claim(platform, lane, limit=MOST_AT_ONCE - len(under_way))
                self._looked[way] = self._clock.monotonic()
            except Exception:
                log.exception("delivery.failed", platform=platform, lane=int(lane))
            for messages in _queues(claimed):
                task = self._begin(messages)
                under_way.add(task)
                task.add_done_callback(under_way.discard)
                task.add_done_callback(lambda _: self._wake[way].set())
            if len(under_way) > MOST_AT_ONCE // 2:
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            elif not claimed:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY):
                        await self._wake[way].wait()

    async def _pump(self, platform: str, lane: Lane) -> int:
        """Claim and send what is due in a lane of a platform now; how many were claimed."""
        if not self._holds(platform):
            return 0
        messages = await self._claim(platform, lane, limit=MOST_AT_ONCE)
        await asyncio.gather(*(self._send_all(some) for some in _queues(messages)))
        return len(messages)

    async def _claim(self, platform: str, lane: Lane, *, limit: int) -> Sequence[Message]:
        await self._marker.catch_up()
        now = self._clock.now()
        async with self._database.reading() as db:
            if not await due.has_due_in(db, platform, lane, now=now):
                return []
        async with self._database.transaction("claim") as db:
            return await delivery.claim(db, platform, lane, now=now, limit=limit)

    async def _send_all(self, messages: Sequence[Message]) -> None:
        """Send claimed messages, each account's in their order, and mark them; whatever happens is written down.

        Lanes do not wait for each other, but what one turn says to somebody arrives in its order when all is well.
        """
        until = self._clock.monotonic() + NONE_BEGUN_AFTER
        sending: dict[AccountId, list[asyncio.Task[None]]] = {}
        sent: list[Receipt] = []
        for some in _queues(messages):
            earlier = sending.setdefault(some[0].account, [])
            earlier.append(self._started(self._send_in_order(some, sent, until=until, after=tuple(earlier))))
        under_way = {task for tasks in sending.values() for task in tasks}
        while under_way:
            _, under_way = await asyncio.wait(under_way, timeout=MARKED_WITHIN)
            receipts, sent[:] = list(sent), []
            if receipts:
                await self._mark(receipts)

    async def _mark(self, receipts: Sequence[Receipt]) -> None:
        try:
            await self._marker.mark(receipts)
        except Exception:
            log.exception("delivery.not-marked", messages=[one.message.id for one in receipts])

    async def _send_in_order(
        self, messages: Sequence[Message], sent: list[Receipt], *, until: float, after: Collection[asyncio.Task[None]]
    ) -> None:
        """Send one account's messages of one lane up to the first that does not go through; the rest is given back."""
        if after:
            await asyncio.wait(after, timeout=IN_ORDER_WITHIN)
        rest = list(messages)
        try:
            while rest and (receipt := await self._send(rest[0], until=until)) is not None:
                sent.append(receipt)
                del rest[0]
            if rest:
                async with self._database.transaction("release") as db:
                    await marking.release(db, rest)
                self.wake({one.lane for one in rest})
        except Exception:
            log.exception("delivery.broken", messages=[one.id for one in rest])

    async def _send(self, message: Message, *, until: float) -> Receipt | None:
        """What the platform made of it, or None when it did not take it: then that is written down here.

        None as well, and nothing is written, when it could not begin `until` then, by a clock that never jumps.
        """
        self._looked[message.platform, message.lane] = self._clock.monotonic()
        if message.effect == "close" and message.target_message_id is None:
            return None  # its message has not been shown yet
        try:
            platform, pacer = self._platform_for(message), self._pacers[message.platform]
            if self._failing.is_forgotten(message):
                await self._failed(message, Refusal(is_forgotten=True))
                return None
            outgoing = render(message, self._texts, level=platform.level)
            if not await pacer.turn(message.account, message.lane, until=until):
                return None
            if self._is_at_work and pacer.bulk_waits(message.lane):
                return None  # the platform has refused another one meanwhile
            with pacer.under_way(message.lane):
                async with asyncio.timeout(SEND_WITHIN):
                    receipt = await platform.send(outgoing)
        except TimeoutError:
            await self._failed(message, self._failing.refusal_of(message, RetryLaterError(may_have_arrived=True)))
        except RetryLaterError as error:
            await self._failed(message, self._failing.refusal_of(message, error))
        except UndeliverableError as error:
            log.warning("delivery.undeliverable", message=message.id, lane=int(message.lane), gone=error.gone)
            await self._failed(message, Refusal(for_good=True, gone=error.gone))
        except Exception:
            log.exception("delivery.undeliverable", message=message.id, lane=int(message.lane))
            await self._failed(message, Refusal(for_good=message.attempts + 1 >= BROKEN_AFTER))
        else:
            self._failing.went_through(message.platform)
            pacer.went_through()
            return receipt
        return None

    def _platform_for(self, message: Message) -> Platform:
        platform = self._platforms.get(message.platform)
        if platform is None:
            raise RetryLaterError(message.platform)
        return platform

    async def _failed(self, message: Message, refusal: Refusal) -> None:
        if message.lane in BULK and not refusal.for_good:
            self._pacers[message.platform].bulk_refused(refusal.after)
        await self._failing.write_down(message, refusal)
        self.wake()


def _queues(messages: Iterable[Message]) -> Sequence[Sequence[Message]]:
    """Each account's messages of each lane, in their order: one waits for the other there and nowhere else."""
    queues: dict[tuple[str, Lane], list[Message]] = {}
    for message in messages:
        queues.setdefault((message.account, message.lane), []).append(message)
    return list(queues.values())
