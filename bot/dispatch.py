"""The heart: each message that came in is dealt with once, in one transaction, in the order its sender wrote."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

import structlog

from bot.capability import Wiring
from bot.dealing import Dealing, Strangers
from bot.delivery import Delivery
from bot.platform import Arrived, Level
from bot.reading import Reader
from bot.reception import Reception
from bot.replies import poison_drafts
from bot.waiting import Waiting
from domain.clock import Clock
from domain.conversation import Incoming
from domain.ids import AccountId, ConversationId, InboxId, PersonId, PromptId, TextId, new_id
from storage import arrivals, conversations, inbox, outbox, people
from storage.arrivals import OlderFirstError
from storage.database import Database
from storage.inbox import MOST_ATTEMPTS
from storage.outbox import Draft
from storage.repeating import repeated

log = structlog.get_logger()
RETRY_AFTER = (0.2, 1.0)
"""Seconds before a message that failed is tried again: what was in its way may be gone by then."""


class Dispatcher:
    """Keeps what comes in, and works it off."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        wiring: Wiring,
        reader: Reader,
        delivery: Delivery,
        strangers: Strangers,
        levels: Mapping[str, Level] | None = None,
    ) -> None:
        """Deal with messages by these parts."""
        self._database, self._clock, self._delivery = database, clock, delivery
        self._dealing = Dealing(clock, wiring, reader, strangers, levels or {}, delivery.may_claim)
        self.rest: Callable[[float], Awaitable[None]] = asyncio.sleep
        self.waiting = Waiting(clock)
        self._reception = Reception(database, clock, self.waiting)
        self._busy = 0

    async def receive(self, incoming: Incoming) -> bool:
        """Keep a message; only after this may its platform be told "received". False: it was kept before."""
        return await self._reception.receive(incoming)

    async def arrive(self, platform: str, arrived: Sequence[Arrived]) -> None:
        """Keep what came in at a platform; raises when some of it must be brought again."""
        await self._reception.arrive(platform, arrived)

    async def take_up(self) -> int:
        """Take up what was kept but not finished, at start and when another process has died; how much.

        Each time counts as an attempt of the oldest of each account, for only that can have been in hand. Where other
        processes are alive, what is younger than a while is theirs.
        """
        before = self._clock.now() - inbox.LEFT_TO_OTHERS
        async with self._database.reading() as db:
            rows = await inbox.waiting(db, received_before=before if db.is_postgres else None)
        oldest = {one.account: one.row for one in reversed(rows)}
        rows = [one for one in rows if not self.waiting.has(one.account, one.row)]
        for one in rows:
            if one.row == oldest[one.account] and await self._attempts(one.row) > MOST_ATTEMPTS:
                await self._set_aside(one.row)
            else:
                self.waiting.take_in(one)
        return len(rows)

    async def _attempts(self, row: InboxId) -> int:
        """Count one more; how many there have been."""
        async with self._database.transaction("attempt") as db:
            return await inbox.failed(db, row)

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as workers:
            for number in range(self._database.concurrency):
                workers.create_task(self._work(), name=f"dispatch-{number}")

    async def settle(self) -> bool:
        """Deal with all that waits; whether there was anything. For stories, where nobody else works."""
        did = False
        while account := self.waiting.get_now():
            did = True
            await self._next(account)
        return did

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being dealt with."""
        return self.waiting.is_empty and not self._busy

    def silent_for(self) -> float:
        """Seconds for which messages have waited and none was finished; 0 when none waits."""
        return self.waiting.silent_for()

    async def go_on(self, conversation: ConversationId, person: PersonId) -> None:
        """Let a conversation go on whose question was not answered in time."""
        await repeated(partial(self._go_on, conversation, person))
        self._delivery.wake()

    async def _go_on(self, conversation: ConversationId, person: PersonId) -> None:
        async with self._database.transaction("turn", quick=True) as db:
            await self._dealing.go_on(db, conversation, person)

    async def _work(self) -> None:
        while True:
            account = await self.waiting.get()
            self._busy += 1
            try:
                if wait := self.waiting.too_fast(account):
                    await self._slow_down(account, wait)
                else:
                    await self._next(account)
            except Exception:
                log.exception("dispatch.broken")
                await asyncio.sleep(1)
            finally:
                self._busy -= 1

    async def _slow_down(self, account: AccountId, seconds: float) -> None:
        """Who sends more than anybody can type is dealt with slowly, in the order it came, and told so once."""
        if not self.waiting.wait(account, seconds):
            return
        log.warning("dispatch.too-fast", account=account)
        now = self._clock.now()
        async with self._database.transaction("slow-down") as db:
            told = await people.owner_of(db, account)
            draft = Draft(id=PromptId(new_id()), person=told, text=TextId("engine.slow-down"), account=account)
            await outbox.put(db, [draft], now=now, turn=f"slow-down:{account}:{now.isoformat()}")
        self._delivery.wake()

    async def _next(self, account: AccountId) -> None:
        """Deal with the oldest message of an account.

        One that could not even be set aside, as while the database is gone, stays the first of its account.
        """
        try:
            await self._finish(self.waiting.first(account))
        except Exception:
            self.waiting.again(account)
            raise
        self.waiting.done(account)

    async def _finish(self, row: InboxId) -> None:
        """Deal with a message until it is finished or set aside; nothing is ever dropped."""
        while True:
            try:
                await repeated(partial(self._turn, row))
            except OlderFirstError as error:
                await self._take_over(error.row)
            except Exception:
                log.exception("dispatch.failed", inbox=row)
                if (attempts := await self._attempts(row)) >= MOST_ATTEMPTS:
                    await self._set_aside(row)
                    return
                if self._busy:  # at work; a story does not wait
                    await self.rest(RETRY_AFTER[min(attempts, len(RETRY_AFTER)) - 1])
            else:
                return

    async def _take_over(self, row: InboxId) -> None:
        """Deal with what another process took in; if it has died of that, this counts as one more attempt."""
        log.info("dispatch.taken-over", inbox=row)
        if await self._attempts(row) > MOST_ATTEMPTS:
            await self._set_aside(row)
        else:
            await self._finish(row)

    async def _turn(self, row: InboxId) -> None:
        now = self._clock.now()
        async with self._database.transaction("turn", quick=True) as db:
            arrival = await arrivals.take(db, row, at=now)
            if arrival is None:
                return
            replies = await self._dealing.deal_with(db, arrival)
            if arrival.sender is None:
                await inbox.erase(db, row)
        self.waiting.belongs_to(arrival.incoming.account, somebody=arrival.sender is not None)
        log.info("turn.done", inbox=row, kind=arrival.incoming.kind.value, messages=len(replies.ours))
        await self._delivery.send_claimed(replies.ours)
        self._delivery.wake(replies.left_in)

    async def _set_aside(self, row: InboxId) -> None:
        """Keep a message that cannot be dealt with, tell its sender, and raise an alarm."""
        now = self._clock.now()
        async with self._database.transaction("set-aside") as db:
            if not await inbox.set_aside(db, row, at=now):
                return  # another process has dealt with it meanwhile
            log.error("dispatch.set-aside", inbox=row)
            person = await inbox.sender_of(db, row)
            if person is not None:
                await conversations.park_all(db, person, at=now)
                await outbox.put(db, await poison_drafts(db, person, row), now=now, turn=f"poison:{row}")
        self._delivery.wake()
