"""The only one that sends: takes messages from the outbox, lane by lane, and hands them to the platforms."""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from datetime import timedelta

import structlog

from bot.platform import Platform, RetryLaterError, UndeliverableError, render
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane
from storage import delivery
from storage.database import Database
from storage.delivery import Message, Receipt

log = structlog.get_logger()
BATCH = 20
LOOK_EVERY = 0.5
SEND_WITHIN = 10.0
RETRY_FIRST, RETRY_MOST = timedelta(seconds=1), timedelta(seconds=30)
MOST_TRIES = 8


class Delivery:
    """Sends what is due; a worker for each lane, so that an escalation never waits behind a broadcast."""

    def __init__(self, database: Database, texts: Texts, clock: Clock, platforms: Mapping[str, Platform]) -> None:
        """Deliver over these platforms, by name."""
        self._database, self._texts, self._clock, self._platforms = database, texts, clock, platforms
        self._wake = {lane: asyncio.Event() for lane in Lane}
        self._looked = dict.fromkeys(Lane, clock.monotonic())

    def silent_for(self) -> float:
        """Seconds since the lane that was left alone longest was last looked at, or sent something."""
        return self._clock.monotonic() - min(self._looked.values())

    def wake(self) -> None:
        """Something was put into the outbox."""
        for event in self._wake.values():
            event.set()

    async def send_claimed(self, messages: Sequence[Message]) -> None:
        """Send messages that are claimed already, and mark them in one commit."""
        receipts = [receipt for message in messages if (receipt := await self._send(message))]
        if not receipts:
            return
        async with self._database.transaction("mark") as db:
            await delivery.mark_sent(db, receipts, at=self._clock.now())
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
            await delivery.recover(db, now=self._clock.now())

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

    async def _send(self, message: Message) -> Receipt | None:
        """What the platform made of it, or None when it did not take it: then that is written down here."""
        self._looked[message.lane] = self._clock.monotonic()
        try:
            platform = self._platform_for(message)
            async with asyncio.timeout(SEND_WITHIN):
                return await platform.send(render(message, self._texts))
        except (RetryLaterError, TimeoutError):
            await self._again(message)
        except Exception:
            log.exception("delivery.undeliverable", message=message.id, lane=int(message.lane))
            await self._dead(message)
        return None

    def _platform_for(self, message: Message) -> Platform:
        platform = self._platforms.get(message.platform)
        if platform is None:
            raise UndeliverableError(message.platform)
        if message.effect == "close" and message.target_message_id is None:
            raise RetryLaterError("its prompt has not been sent yet")
        return platform

    async def _again(self, message: Message) -> None:
        if message.attempts + 1 >= MOST_TRIES and message.lane is not Lane.ESCALATION:
            await self._dead(message)
            return
        wait = min(RETRY_FIRST * 2**message.attempts, RETRY_MOST)
        log.warning("delivery.retry", message=message.id, lane=int(message.lane), attempt=message.attempts + 1)
        async with self._database.transaction("retry") as db:
            await delivery.mark_failed(db, message, again_at=self._clock.now() + wait)

    async def _dead(self, message: Message) -> None:
        async with self._database.transaction("dead") as db:
            await delivery.mark_failed(db, message, again_at=None)
