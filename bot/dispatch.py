"""The heart: each message that came in is dealt with once, in one transaction, in the order its sender wrote."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.capability import Wiring
from bot.delivery import Delivery
from bot.reading import Reader
from bot.turn import TurnRun
from domain.clock import Clock
from domain.conversation import AlarmSay, Incoming, Option, Say, Start, Turn
from domain.ids import AccountId, ConversationId, InboxId, PersonId, PromptId, TextId, new_id
from domain.people import Person
from storage import alarms, conversations, inbox, outbox, people
from storage.database import Database, Session, is_deadlock
from storage.delivery import Message, message_of
from storage.inbox import MOST_ATTEMPTS, Arrival
from storage.outbox import Draft, Put
from storage.people import JOINING

log = structlog.get_logger()
DEADLOCK_TRIES = 3
RETRY_AFTER = (0.2, 1.0)
"""Seconds before a message that failed is tried again: what was in its way may be gone by then."""


@dataclass(frozen=True)
class Welcome:
    """What becomes of a stranger's message: they are somebody now, or hear a neutral text."""

    text: TextId
    joined: Person | None = None


Strangers = Callable[[Session, Incoming], Awaitable[Welcome]]


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
    ) -> None:
        """Deal with messages by these parts."""
        self._database, self._clock, self._wiring = database, clock, wiring
        self._reader, self._delivery, self._strangers = reader, delivery, strangers
        self._waiting: dict[AccountId, deque[InboxId]] = defaultdict(deque)
        self._ready: asyncio.Queue[AccountId] = asyncio.Queue()
        self._busy = 0
        self.rest: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._moved_at = clock.monotonic()

    async def receive(self, incoming: Incoming) -> bool:
        """Keep a message; only after this may its platform be told "received". False: it was kept before."""
        async with self._database.transaction("inbox") as db:
            row = await inbox.accept(db, incoming)
        if row is not None:
            self._enqueue(row, incoming.account)
        return row is not None

    async def take_up(self) -> None:
        """At start: take up what was kept but not finished; each start counts as an attempt."""
        async with self._database.reading() as db:
            rows = await inbox.waiting(db)
        for row, account in rows:
            async with self._database.transaction("attempt") as db:
                attempts = await inbox.failed(db, row)
            if attempts > MOST_ATTEMPTS:
                await self._set_aside(row)
            else:
                self._enqueue(row, account)

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as workers:
            for number in range(self._database.concurrency):
                workers.create_task(self._work(), name=f"dispatch-{number}")

    async def settle(self) -> bool:
        """Deal with all that waits; whether there was anything. For stories, where nobody else works."""
        did = False
        while not self._ready.empty():
            did = True
            await self._next(self._ready.get_nowait())
        return did

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being dealt with."""
        return self._ready.empty() and not self._busy

    def silent_for(self) -> float:
        """Seconds for which messages have waited and none was finished; 0 when none waits."""
        return self._clock.monotonic() - self._moved_at if self._waiting else 0.0

    async def go_on(self, conversation: ConversationId, person: PersonId) -> None:
        """Let a conversation go on whose question was not answered in time."""
        now = self._clock.now()
        async with self._database.transaction("turn") as db:
            await conversations.lock_person(db, person)
            stored = await conversations.get(db, conversation)
            accounts = await people.accounts_of(db, person)
            found = (await people.get(db, [person])).get(person)
            if stored is None or stored.prompt is None or found is None or not accounts or stored.overdue_at is None:
                return
            if stored.overdue_at > now or stored.state == conversations.ENDED:
                return
            run = TurnRun(
                db=db,
                wiring=self._wiring,
                me=found,
                joining=False,
                account=accounts[0][0],
                now=now,
                event_id=f"overdue:{conversation}",
                prompts=list(await conversations.prompts(db, person)),
            )
            await self._reader.overdue(run, stored)
            await run.keep(turn=f"overdue:{conversation}:{stored.prompt}", claim=False)
        self._delivery.wake()

    def _enqueue(self, row: InboxId, account: AccountId) -> None:
        if not self._waiting:
            self._moved_at = self._clock.monotonic()
        queue = self._waiting[account]
        queue.append(row)
        if len(queue) == 1:
            self._ready.put_nowait(account)

    async def _work(self) -> None:
        while True:
            account = await self._ready.get()
            self._busy += 1
            try:
                await self._next(account)
            except Exception:
                log.exception("dispatch.broken")
                await asyncio.sleep(1)
            finally:
                self._busy -= 1

    async def _next(self, account: AccountId) -> None:
        """Deal with the oldest message of an account; another account's turn comes before its next one.

        One that could not even be set aside, as while the database is gone, stays the first of its account.
        """
        queue = self._waiting[account]
        try:
            await self._finish(queue[0])
        except Exception:
            self._ready.put_nowait(account)
            raise
        self._moved_at = self._clock.monotonic()
        queue.popleft()
        if queue:
            self._ready.put_nowait(account)
        else:
            del self._waiting[account]

    async def _finish(self, row: InboxId) -> None:
        """Deal with a message until it is finished or set aside; nothing is ever dropped."""
        deadlocks = 0
        while True:
            try:
                await self._turn(row)
            except Exception as error:
                if is_deadlock(error) and deadlocks < DEADLOCK_TRIES:
                    deadlocks += 1
                    continue
                log.exception("dispatch.failed", inbox=row)
                async with self._database.transaction("attempt") as db:
                    attempts = await inbox.failed(db, row)
                if attempts >= MOST_ATTEMPTS:
                    await self._set_aside(row)
                    return
                if self._busy:  # at work; a story does not wait
                    await self.rest(RETRY_AFTER[min(attempts, len(RETRY_AFTER)) - 1])
            else:
                return

    async def _turn(self, row: InboxId) -> None:
        now = self._clock.now()
        async with self._database.transaction("turn") as db:
            arrival = await inbox.take(db, row, at=now)
            if arrival is None:
                return
            sent = await self._deal_with(db, arrival)
            if arrival.sender is None:
                await inbox.erase(db, row)
        log.info("turn.done", inbox=row, kind=arrival.incoming.kind.value, messages=len(sent))
        await self._delivery.send_claimed(sent)
        self._delivery.wake()

    async def _deal_with(self, db: Session, arrival: Arrival) -> Sequence[Message]:
        incoming = arrival.incoming
        if arrival.sender is None:
            return await self._stranger(db, arrival)
        run = await self._run(db, arrival, arrival.sender.person, joining=arrival.sender.state == JOINING)
        if run.me.active or run.joining:
            await self._reader.read(run, incoming)
        else:
            run.say("engine.left")
        return claimed(await run.keep(turn=f"in:{arrival.id}"), arrival, now=self._clock.now(), me=run.me)

    async def _stranger(self, db: Session, arrival: Arrival) -> Sequence[Message]:
        welcome = await self._strangers(db, arrival.incoming)
        if welcome.joined is not None:
            run = await self._run(db, arrival, welcome.joined, joining=True)
            await run.begin(Start("join"))
            return claimed(await run.keep(turn=f"in:{arrival.id}"), arrival, now=self._clock.now(), me=run.me)
        account = arrival.incoming.account
        draft = Draft(id=PromptId(new_id()), person=None, text=welcome.text, account=account)
        now = self._clock.now()
        puts = await outbox.put(db, [draft], now=now, turn=f"in:{arrival.id}", claim_for=account)
        return claimed(puts, arrival, now=now, me=None)

    async def _run(self, db: Session, arrival: Arrival, me: Person, *, joining: bool) -> TurnRun:
        incoming = arrival.incoming
        return TurnRun(
            db=db,
            wiring=self._wiring,
            me=me,
            joining=joining,
            account=incoming.account,
            now=incoming.received_at,
            event_id=incoming.event_id,
            prompts=list(arrival.prompts if arrival.sender else await conversations.prompts(db, me.id)),
        )

    async def _set_aside(self, row: InboxId) -> None:
        """Keep a message that cannot be dealt with, tell its sender, and raise an alarm."""
        now = self._clock.now()
        log.error("dispatch.set-aside", inbox=row)
        async with self._database.transaction("set-aside") as db:
            await inbox.set_aside(db, row, at=now)
            person = await inbox.sender_of(db, row)
            if person is not None:
                await conversations.park_all(db, person, at=now)
                await outbox.put(db, await _poison_drafts(db, person, row), now=now, turn=f"poison:{row}")
        self._delivery.wake()


async def _poison_drafts(db: Session, person: PersonId, row: InboxId) -> list[Draft]:
    """The sender hears that it is kept; whoever hears the alarms of their areas, that somebody must look."""
    sender = (await people.get(db, [person]))[person]
    told = Say(person, TextId("engine.set-aside"))
    cleared = Option("cleared", TextId("alarm.option-cleared"), start=Start("clear_poison", {"message": row}))
    alarm = AlarmSay(
        TextId("alarm.set-aside"),
        areas=tuple(post.area for post in sender.posts if post.area),
        key=f"poison:{row}",
        args={"name": sender.name},
        options=(cleared,),
        topic=f"poison:{row}",
        call=(sender,),
        but=person,
    )
    turn = await alarms.sounded(db, Turn(say=(told,), alarms=(alarm,)))
    return [outbox.draft_of(say) for say in turn.say]


def claimed(puts: Sequence[Put], arrival: Arrival, *, now: datetime, me: Person | None) -> Sequence[Message]:
    """The replies that are ours to send at once, as delivery takes them, without reading them back."""
    return [
        message_of(put, platform=arrival.platform, address=arrival.address, now=now, person=me)
        for put in puts
        if put.claimed
    ]
