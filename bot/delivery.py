"""The only one that sends: takes messages from the outbox, lane by lane, and hands them to the platforms."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime

import structlog

from bot.platform import Platform, RetryLaterError, UndeliverableError
from bot.rendering import render
from bot.retries import ANOTHER_WAY_AFTER, needs_another_way, next_try
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane, Turn
from domain.ids import EscalationId, PersonId
from scheduler.job import keep
from storage import delivery, marking, undelivered
from storage.database import Database, Session
from storage.delivery import Message, Receipt
from storage.outbox import LEASE

log = structlog.get_logger()
BATCH = 20
LOOK_EVERY = 0.5
SEND_WITHIN = 10.0
NONE_BEGUN_AFTER = LEASE.total_seconds() - SEND_WITHIN
"""A send that began later than this could still be under way when the lease has ended."""

CannotBeReached = Callable[[Session, EscalationId, PersonId, datetime], Awaitable[Turn]]
"""What has to happen when no way to somebody is left who must hear of an escalation."""


class Delivery:
    """Sends what is due; a worker for each lane, so that an escalation never waits behind a broadcast."""

    def __init__(
        self,
        database: Database,
        texts: Texts,
        clock: Clock,
        platforms: Mapping[str, Platform],
        *,
        cannot_be_reached: CannotBeReached,
    ) -> None:
        """Deliver over these platforms, by name."""
        self._database, self._texts, self._clock, self._platforms = database, texts, clock, platforms
        self._cannot_be_reached = cannot_be_reached
        self._wake = {lane: asyncio.Event() for lane in Lane}
        self._looked = dict.fromkeys(Lane, clock.monotonic())
        self._marking = asyncio.Lock()

    def silent_for(self) -> float:
        """Seconds since the lane that was left alone longest was last looked at, or sent something."""
        return self._clock.monotonic() - min(self._looked.values())

    def wake(self) -> None:
        """Something was put into the outbox."""
        for event in self._wake.values():
            event.set()

    async def send_claimed(self, messages: Sequence[Message]) -> None:
        """Send messages that are claimed already, each account's in their order, and mark them in one commit."""
        until = self._clock.monotonic() + NONE_BEGUN_AFTER
        sent = await asyncio.gather(*(self._send_in_order(some, until=until) for some in _queues(messages)))
        receipts = [receipt for some in sent for receipt in some]
        if not receipts:
            return
        async with self._marking, self._database.transaction("mark") as db:
            await marking.mark_sent(db, receipts, at=self._clock.now())
        for name, platform in self._platforms.items():
            platform.marked([one.message.account for one in receipts if one.message.platform == name])

    async def pump(self, lane: Lane) -> int:
        """Claim and send what is due in a lane now; how many were claimed."""
        now = self._clock.now()
        async with self._database.reading() as db:
            if not await delivery.has_due_in(db, lane, now=now):
                return 0
        async with self._database.transaction("claim") as db:
            messages = await delivery.claim(db, lane, now=now, limit=BATCH)
        await self.send_claimed(messages)
        return len(messages)

    async def drain(self) -> int:
        """Send all that is due now, in all lanes; how many."""
        sent = 0
        while batch := sum([await self.pump(lane) for lane in Lane]):
            sent += batch
        return sent

    async def recover(self) -> None:
        """At start: take up what an earlier process was sending when it ended."""
        async with self._database.transaction("recover") as db:
            await marking.recover(db, now=self._clock.now())

    async def run(self) -> None:
        """Work until cancelled."""
        await self.recover()
        async with asyncio.TaskGroup() as workers:
            for lane in Lane:
                workers.create_task(self._work(lane), name=f"delivery-{lane.name.lower()}")

    async def _work(self, lane: Lane) -> None:
        while True:
            try:
                sent = await self.pump(lane)
                self._looked[lane] = self._clock.monotonic()
                if sent:
                    continue
            except Exception:
                log.exception("delivery.failed", lane=int(lane))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self._wake[lane].wait()
            self._wake[lane].clear()

    async def _send_in_order(self, messages: Sequence[Message], *, until: float) -> list[Receipt]:
        """Send one account's messages of one lane up to the first that does not go through; the rest is given back."""
        receipts: list[Receipt] = []
        try:
            for message in messages:
                if self._clock.monotonic() > until or (receipt := await self._send(message)) is None:
                    break
                receipts.append(receipt)
            if rest := messages[len(receipts) :]:
                async with self._database.transaction("release") as db:
                    await marking.release(db, rest)
        except Exception:
            log.exception("delivery.broken", messages=[one.id for one in messages])
        return receipts

    async def _send(self, message: Message) -> Receipt | None:
        """What the platform made of it, or None when it did not take it: then that is written down here."""
        self._looked[message.lane] = self._clock.monotonic()
        if message.effect == "close" and message.target_message_id is None:
            return None  # its message has not been shown yet
        try:
            platform = self._platform_for(message)
            async with asyncio.timeout(SEND_WITHIN):
                return await platform.send(render(message, self._texts))
        except (RetryLaterError, TimeoutError) as error:
            log.warning("delivery.retry", message=message.id, lane=int(message.lane), reason=type(error).__name__)
            await self._failed(message, for_good=False)
        except Exception:
            log.exception("delivery.undeliverable", message=message.id, lane=int(message.lane))
            await self._failed(message, for_good=True)
        return None

    def _platform_for(self, message: Message) -> Platform:
        platform = self._platforms.get(message.platform)
        if platform is None:
            raise UndeliverableError(message.platform)
        return platform

    async def _failed(self, message: Message, *, for_good: bool) -> None:
        """Write down when it is tried again, or that it never will be; an escalation looks for another way."""
        now = self._clock.now()
        async with self._database.transaction("dead" if for_good else "retry") as db:
            is_open = message.escalation is not None and await undelivered.is_open(db, message.escalation)
            again_at = None if for_good else next_try(message, now=now, is_open=is_open)
            if not await marking.mark_failed(db, message, again_at=again_at):
                return
            if message.lane is Lane.ESCALATION and (again_at is None or needs_another_way(message, now=now)):
                await self._find_another_way(db, message, now=now)
        self.wake()

    async def _find_another_way(self, db: Session, message: Message, *, now: datetime) -> None:
        if message.person is None or message.effect != "say":
            return
        hope_since = now - ANOTHER_WAY_AFTER
        if await undelivered.try_elsewhere(db, message, now=now, hope_since=hope_since):
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
