"""Sending what has been claimed, and writing down what became of it."""

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import structlog

from bot.failing import Failing
from bot.marker import Marker
from bot.pacing import BULK, Pacer, Sleep
from bot.platform import Outgoing, Platform, RetryLaterError, UndeliverableError
from bot.rendering import render
from bot.retries import Refusal
from bot.texts import Texts
from domain.clock import Clock
from domain.conversation import Lane
from domain.ids import AccountId, PromptId
from storage import marking
from storage.database import Database
from storage.delivery import Message, Receipt
from storage.outbox import LEASE

log = structlog.get_logger()
IN_ORDER_WITHIN = 1.0
"""So many seconds what a turn says in one lane waits for what it says before it in another."""
SEND_WITHIN = 10.0
ENDS_WITHIN = 2.0
"""At the end of the program, what is under way has so long to arrive; the rest is sent after the next start."""
NONE_BEGUN_AFTER = LEASE.total_seconds() - SEND_WITHIN
"""A send that began later than this could still be under way when the lease has ended."""
BROKEN_AFTER = 3
"""What breaks something that often is given up; once may be the database that was in the way."""

Holds = Callable[[str], bool]
"""Whether this process may use the organisation's account on that platform."""
Wake = Callable[[Collection[Lane]], None]
"""Something waits in these lanes."""
Looked = Callable[[str, Lane], None]
"""A sign of life of that lane of a platform."""
Watching = Callable[[Outgoing], AbstractContextManager[None]]
"""What is around each send: left when the platform has taken it, or with what went wrong."""


@dataclass(frozen=True)
class Waits:
    """How long delivery waits, and by what.

    What has been sent waits `marked_within` seconds, to be marked together with what a turn says beside it. Until a
    message may go, `sleep` lets time pass.
    """

    marked_within: float = 1.0
    sleep: Sleep = asyncio.sleep


USUAL = Waits()


class Sending:
    """Hands messages to their platforms, each account's in their order, and marks what went through."""

    def __init__(  # noqa: PLR0913  what it is made of
        self,
        database: Database,
        texts: Texts,
        clock: Clock,
        platforms: Mapping[str, Platform],
        *,
        failing: Failing,
        holds: Holds,
        looked: Looked,
        wake: Wake,
        waits: Waits,
    ) -> None:
        """Send over these platforms, by name; what did not go through is `failing`, and `wake` says that it waits."""
        self._database, self._texts, self._clock, self._platforms = database, texts, clock, platforms
        self._failing, self._holds, self._looked, self._wake, self._waits = failing, holds, looked, wake, waits
        self.marker = Marker(database, clock, platforms)
        self.pacers: dict[str, Pacer] = {}
        self.watching: Watching = lambda _outgoing: nullcontext()
        self.is_at_work, self._ends = False, False
        self._under_way: set[asyncio.Task[None]] = set()
        self._perhaps_sent: set[PromptId] = set()
        self._unsent: list[Message] = []
        self._unmarked: list[Receipt] = []

    def begin(self, messages: Sequence[Message]) -> asyncio.Task[None]:
        """Send these beside; it is ended with the program."""
        return self._started(self.send_all(messages))

    def _started(self, sending: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(sending)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def end(self) -> None:
        """Begin nothing more; after a while give back what has not begun, and mark what went through until then."""
        self.is_at_work, self._ends = False, True
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=ENDS_WITHIN)
        left = list(self._under_way)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if self._unmarked:
            await self._mark(self._unmarked)
        if self._unsent:
            await self._give_back(self._unsent)
        self._unmarked, self._unsent, self._ends = [], [], False
        self._perhaps_sent.clear()

    async def send_all(self, messages: Sequence[Message]) -> None:
        """Send claimed messages, each account's in their order, and mark them; whatever happens is written down.

        Lanes do not wait for each other, but what one turn says to somebody arrives in its order when all is well.
        """
        until = self._clock.monotonic() + NONE_BEGUN_AFTER
        sending: dict[AccountId, list[asyncio.Task[None]]] = {}
        sent: list[Receipt] = []
        for some in queues(messages):
            earlier = sending.setdefault(some[0].account, [])
            earlier.append(self._started(self._send_in_order(some, sent, until=until, after=tuple(earlier))))
        under_way = {task for tasks in sending.values() for task in tasks}
        try:
            while under_way:
                _, under_way = await asyncio.wait(under_way, timeout=self._waits.marked_within)
                receipts, sent[:] = list(sent), []
                if receipts:
                    await self._mark(receipts)
        except asyncio.CancelledError:
            self._unmarked += sent
            raise

    async def _mark(self, receipts: Sequence[Receipt]) -> None:
        try:
            await self.marker.mark(receipts)
        except Exception:
            log.exception("delivery.not-marked", messages=[one.message.id for one in receipts])

    async def _give_back(self, messages: Sequence[Message]) -> None:
        try:
            async with self._database.transaction("release") as db:
                await marking.release(db, messages)
            self._wake({one.lane for one in messages})
        except Exception:
            log.exception("delivery.broken", messages=[one.id for one in messages])

    async def _send_in_order(
        self, messages: Sequence[Message], sent: list[Receipt], *, until: float, after: Collection[asyncio.Task[None]]
    ) -> None:
        """Send one account's messages of one lane up to the first that does not go through; the rest is given back."""
        rest = list(messages)
        try:
            if after:
                await asyncio.wait(after, timeout=IN_ORDER_WITHIN)
            while rest:
                receipt = await self._send(rest[0], until=until)
                self._perhaps_sent.discard(rest[0].id)
                if receipt is None:
                    break
                sent.append(receipt)
                del rest[0]
        except asyncio.CancelledError:
            self._unsent += [one for one in rest if one.id not in self._perhaps_sent]
            raise
        except Exception:
            log.exception("delivery.broken", messages=[one.id for one in rest])
            return
        if rest:
            await self._give_back(rest)

    async def _send(self, message: Message, *, until: float) -> Receipt | None:
        """What the platform made of it, or None when it did not take it: then that is written down here.

        None as well, and nothing is written, when it could not begin `until` then, by a clock that never jumps.
        """
        self._looked(message.platform, message.lane)
        if message.effect == "close" and message.target_message_id is None:
            return None  # its message has not been shown yet
        try:
            platform, pacer = self._platform_for(message), self.pacers[message.platform]
            if self._failing.is_forgotten(message):
                await self._failed(message, Refusal(is_forgotten=True))
                return None
            outgoing = render(message, self._texts, level=platform.level)
            if not await pacer.turn(message.account, message.lane, until=until) or not self._may_begin(message):
                return None
            self._perhaps_sent.add(message.id)
            with pacer.under_way(message.lane, says=message.effect == "say"):
                async with asyncio.timeout(SEND_WITHIN):
                    with self.watching(outgoing):
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

    def _may_begin(self, message: Message) -> bool:
        """Not once the account was lost, the platform has refused another one, or the program ends."""
        if self._ends or not self._holds(message.platform):
            return False
        return not (self.is_at_work and self.pacers[message.platform].bulk_waits(message.lane))

    def _platform_for(self, message: Message) -> Platform:
        platform = self._platforms.get(message.platform)
        if platform is None:
            raise RetryLaterError(message.platform)
        return platform

    async def pass_over(self, messages: Sequence[Message]) -> None:
        """These cannot even begin: it is as if the platform had not taken them, so that they find another way."""
        for message in messages:
            await self._failed(message, self._failing.refusal_of(message, RetryLaterError("all hang")))

    async def _failed(self, message: Message, refusal: Refusal) -> None:
        if message.lane in BULK and not refusal.for_good:
            self.pacers[message.platform].bulk_refused(refusal.after)
        await self._failing.write_down(message, refusal)
        self._wake(tuple(Lane))


def queues(messages: Iterable[Message]) -> Sequence[Sequence[Message]]:
    """Each account's messages of each lane, in their order: one waits for the other there and nowhere else."""
    found: dict[tuple[str, Lane], list[Message]] = {}
    for message in messages:
        found.setdefault((message.account, message.lane), []).append(message)
    return list(found.values())
