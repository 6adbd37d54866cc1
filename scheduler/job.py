"""What a job is: it finds what is due and does each thing in a transaction of its own."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

import structlog

from domain.conversation import Turn
from storage import alarms, editing, outbox
from storage.closing_cards import close_cards
from storage.database import Database, Session
from storage.moments import NextDue, due_next
from storage.repeating import repeated

log = structlog.get_logger()
Item = TypeVar("Item")
Found_co = TypeVar("Found_co", covariant=True)
Given_contra = TypeVar("Given_contra", contravariant=True)
Wake = Callable[[], None]


class Find(Protocol[Found_co]):
    """Asks the database what is due by now, as a function of storage does."""

    async def __call__(self, db: Session, /, *, now: datetime) -> Sequence[Found_co]:
        """What is due, the longest due first."""
        ...


class Do(Protocol[Given_contra]):
    """Does one thing that is due, as a handler does."""

    async def __call__(self, db: Session, item: Given_contra, /, *, now: datetime) -> Turn:
        """What it leads to."""
        ...


@dataclass(frozen=True)
class Job:
    """Looked at every so often; `run` does what is due at a moment and says how much that was.

    `next_due` gives when it has something to do next, None when nothing waits: a clock that is moved stops there.
    """

    name: str
    every: timedelta
    run: Callable[[Database, datetime], Awaitable[int]]
    next_due: NextDue


async def nothing_waits(_db: Session) -> datetime | None:
    """For a job that a moved clock need not stop at."""
    return None


async def moments(db: Session, jobs: Sequence[Job]) -> Mapping[str, datetime | None]:
    """When each job has something to do next."""
    return await due_next(db, {job.name: job.next_due for job in jobs})


def one_at_a_time(jobs: Sequence[Job]) -> Sequence[Job]:
    """The same jobs, each of which never runs twice at once, whoever runs it: the scheduler or a moved clock."""

    def guarded(job: Job) -> Job:
        lock = asyncio.Lock()

        async def run(database: Database, now: datetime) -> int:
            async with lock:
                return await job.run(database, now)

        return replace(job, run=run)

    return [guarded(job) for job in jobs]


def each(
    name: str,
    *,
    find: Find[Item],
    do: Do[Item],
    next_due: NextDue,
    wake: Wake,
    every: timedelta = timedelta(seconds=1),
    failed: set[Item] | None = None,
) -> Job:
    """A job that does items one by one; a broken one is logged and never silences the rest.

    One that another transaction got in the way of is done again.

    `do` must move what it does out of `find`'s reach in the same transaction. A `find` that looks no further than so
    many items hands in `failed`, where those stand that broke when they were last done, and looks as much further.
    """
    broken: set[Item] = set() if failed is None else failed

    async def one(database: Database, item: Item, now: datetime) -> None:
        async with database.transaction(name) as db:
            turn = await do(db, item, now=now)
            await keep(db, turn, now=now, key=f"{name}:{item}:{now.isoformat()}")

    async def run(database: Database, now: datetime) -> int:
        async with database.reading() as db:
            items = await find(db, now=now)
        done = 0
        for item in items:
            if await _goes_well(name, partial(one, database, item, now)):
                broken.discard(item)
                done += 1
            else:
                broken.add(item)
        if done:
            wake()
        return done

    return Job(name, every, run, next_due)


async def _goes_well(name: str, do: Callable[[], Awaitable[None]]) -> bool:
    try:
        await repeated(do)
    except Exception:
        log.exception("job.item-failed", job=name)
        return False
    return True


async def keep(db: Session, turn: Turn, *, now: datetime, key: str) -> None:
    """Write what a job decided; a job cannot start a conversation, so `then` is refused."""
    if turn.then is not None:
        raise ValueError("a job does not start a conversation: send a card whose buttons do")
    turn = await alarms.sounded(db, turn)
    closing = await close_cards(db, turn.close)
    changes = await editing.drafts(db, turn.edit)
    await outbox.put(db, [*closing, *changes, *(outbox.draft_of(say) for say in turn.say)], now=now, turn=key)
