"""The only one that sends: takes messages from the outbox, lane by lane, and hands them to the platforms."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

import structlog

from bot.marker import Marker
from bot.pacing import BULK, Pacer
from bot.platform import Platform, RetryLaterError, UndeliverableError
from bot.rendering import render
from bot.retries import ANOTHER_WAY_AFTER, Refusal, ask_for_another_way, next_try
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane, Turn
from domain.ids import AccountId, EscalationId, PersonId
from scheduler.job import keep
from storage import delivery, marking, undelivered
from storage.database import Database, Session
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

CannotBeReached = Callable[[Session, EscalationId, PersonId, datetime], Awaitable[Turn]]
"""What has to happen when no way to somebody is left who must hear of an escalation."""
IsGone = Callable[[Session, AccountId, datetime], Awaitable[Turn]]
"""What has to happen when a platform says that an account takes nothing any more."""
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
        self._cannot_be_reached, self._is_gone, self._holds = cannot_be_reached, is_gone, holds
        self._ways = [(platform, lane) for platform in platforms for lane in Lane]
        self._wake = {way: asyncio.Event() for way in self._ways}
        self._looked = dict.fromkeys(self._ways, clock.monotonic())
        self._pacers = {name: Pacer(platform.pace, clock) for name, platform in platforms.items()}
        self._marker = Marker(database, clock, platforms)
        self._worked_at: dict[str, datetime] = {}
        self._is_at_work = False
        self._sending: set[asyncio.Task[None]] = set()
        self._replies: set[asyncio.Task[None]] = set()

    def silent_for(self) -> float:
        """Seconds since the lane that was left alone longest was last looked at, or sent something."""
        held = [looked for (platform, _), looked in self._looked.items() if self._holds(platform)]
        return self._clock.monotonic() - min(held, default=self._clock.monotonic())

    def wake(self, lanes: Collection[Lane] = ALL) -> None:
        """Something was put into the outbox, in these lanes."""
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
            lanes = {one.lane for one in messages}  # what waited behind them may go now
            task.add_done_callback(lambda _: self.wake(lanes))

    async def drain(self) -> int:
        """Send all that is due now, in all lanes; how many."""
        sent = 0
        while batch := sum([await self._pump(platform, lane) for lane in Lane for platform in self._platforms]):
            sent += batch
        return sent

    async def recover(self) -> None:
        """At start: take up what an earlier process was sending when it ended."""
        async with self._database.transaction("recover") as db:
            await marking.recover(db, now=self._clock.now())

    async def run(self) -> None:
        """Work until cancelled."""
        await self.recover()
        self._is_at_work = True
        try:
            async with asyncio.TaskGroup() as workers:
                for platform, lane in self._ways:
                    workers.create_task(self._work(platform, lane), name=f"delivery-{platform}-{lane.name.lower()}")
        finally:
            self._is_at_work = False
            if self._sending:
                await asyncio.wait(self._sending, timeout=ENDS_WITHIN)
            for task in self._sending:
                task.cancel()

    def _begin(self, messages: Sequence[Message]) -> asyncio.Task[None]:
        task = asyncio.create_task(self._send_all(messages))
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
        now = self._clock.now()
        async with self._database.reading() as db:
            if not await delivery.has_due_in(db, platform, lane, now=now):
                return []
        async with self._database.transaction("claim") as db:
            return await delivery.claim(db, platform, lane, now=now, limit=limit)

    async def _send_all(self, messages: Sequence[Message]) -> None:
        """Send claimed messages, each account's in their order, and mark them; whatever happens is written down.

        Lanes do not wait for each other, but what one turn says to somebody arrives in its order when all is well.
        """
        until = self._clock.monotonic() + NONE_BEGUN_AFTER
        sending: dict[AccountId, list[asyncio.Task[list[Receipt]]]] = {}
        try:
            for some in _queues(messages):
                earlier = sending.setdefault(some[0].account, [])
                task = asyncio.create_task(self._send_in_order(some, until=until, after=tuple(earlier)))
                earlier.append(task)
            sent = await asyncio.gather(*(task for tasks in sending.values() for task in tasks))
            await self._marker.mark([receipt for some in sent for receipt in some])
        except Exception:
            log.exception("delivery.broken", messages=[one.id for one in messages])

    async def _send_in_order(
        self, messages: Sequence[Message], *, until: float, after: Sequence[asyncio.Task[list[Receipt]]]
    ) -> list[Receipt]:
        """Send one account's messages of one lane up to the first that does not go through; the rest is given back."""
        receipts: list[Receipt] = []
        if after:
            await asyncio.wait(after, timeout=IN_ORDER_WITHIN)
        for message in messages:
            if self._clock.monotonic() > until or (receipt := await self._send(message)) is None:
                break
            receipts.append(receipt)
        if rest := messages[len(receipts) :]:
            async with self._database.transaction("release") as db:
                await marking.release(db, rest)
        return receipts

    async def _send(self, message: Message) -> Receipt | None:
        """What the platform made of it, or None when it did not take it: then that is written down here."""
        self._looked[message.platform, message.lane] = self._clock.monotonic()
        if message.effect == "close" and message.target_message_id is None:
            return None  # its message has not been shown yet
        try:
            platform, pacer = self._platform_for(message), self._pacers[message.platform]
            if pacer.chat_waits(message.account, message.lane) > NONE_BEGUN_AFTER:
                return None
            outgoing = render(message, self._texts, level=platform.level)
            await pacer.turn(message.account, message.lane)
            if pacer.bulk_waits(message.lane):
                return None  # the platform has refused another one meanwhile
            with pacer.under_way():
                async with asyncio.timeout(SEND_WITHIN):
                    receipt = await platform.send(outgoing)
        except TimeoutError:
            await self._failed(message, Refusal(may_have_arrived=True, is_outage=self._is_outage(message)))
        except RetryLaterError as error:
            refusal = Refusal(error.after, error.may_have_arrived, is_outage=self._is_outage(message))
            await self._failed(message, refusal)
        except UndeliverableError as error:
            log.warning("delivery.undeliverable", message=message.id, lane=int(message.lane), gone=error.gone)
            await self._failed(message, Refusal(for_good=True, gone=error.gone))
        except Exception:
            log.exception("delivery.undeliverable", message=message.id, lane=int(message.lane))
            await self._failed(message, Refusal(for_good=True))
        else:
            self._worked_at[message.platform] = self._clock.now()
            return receipt
        return None

    def _is_outage(self, message: Message) -> bool:
        """Whether the platform has taken nothing since this was written, as far as this process knows."""
        worked_at = self._worked_at.get(message.platform)
        return worked_at is None or worked_at < message.created_at

    def _platform_for(self, message: Message) -> Platform:
        platform = self._platforms.get(message.platform)
        if platform is None:
            raise UndeliverableError(message.platform)
        return platform

    async def _failed(self, message: Message, refusal: Refusal) -> None:
        """Write down when it is tried again, or that it never will be; an escalation looks for another way."""
        now = self._clock.now()
        log.warning("delivery.refused", message=message.id, platform=message.platform, lane=int(message.lane))
        if refusal.after and message.lane in BULK:
            self._pacers[message.platform].pause_bulk(refusal.after)
        async with self._database.transaction("dead" if refusal.for_good else "retry") as db:
            is_open = message.escalation is not None and await undelivered.is_open(db, message.escalation)
            outcome = next_try(message, refusal, now=now, is_open=is_open)
            if not await marking.mark_failed(db, message, outcome):
                return
            if ask_for_another_way(message, refusal, outcome, now=now):
                await self._find_another_way(db, message, now=now)
            if refusal.gone:
                turn = await self._is_gone(db, message.account, now)
                await keep(db, turn, now=now, key=f"gone:{message.id}")
        self.wake()

    async def _find_another_way(self, db: Session, message: Message, *, now: datetime) -> None:
        if message.person is None or message.effect != "say":
            return
        if await undelivered.try_elsewhere(db, message, now=now, hope_since=now - ANOTHER_WAY_AFTER):
            return
        log.error("delivery.no-way-left", message=message.id, person=message.person)
        if message.escalation is not None:
            turn = await self._cannot_be_reached(db, message.escalation, message.person, now)
            await keep(db, turn, now=now, key=f"unreachable:{message.id}:{message.attempts}")


def _queues(messages: Iterable[Message]) -> Sequence[Sequence[Message]]:
    """Each account's messages of each lane, in their order: one waits for the other there and nowhere else."""
    queues: dict[tuple[str, Lane], list[Message]] = {}
    for message in messages:
        queues.setdefault((message.account, message.lane), []).append(message)
    return list(queues.values())
