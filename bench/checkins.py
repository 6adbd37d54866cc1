"""What a Monday morning costs on which everybody is due at once, beside one APScheduler job for each of them.

The first part gives a turn to each of so many volunteers who are due, as the program does: found by an indexed column,
laid out over the day, written to a SQLite file with full care for the disk. The second does the same for fewer, and
beside it lets APScheduler fire as many jobs from its memory, each of which keeps its own turn in such a file; then
once more with jobs that keep nothing. A watcher notes the longest time for which the event loop stood still.
"""

import argparse
import asyncio
import gc
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from house import empty_database
from sqlalchemy import insert

from domain.check_in_spread import Turn
from domain.check_in_times import Wishes
from domain.clock import MovableClock
from domain.ids import PersonId, new_id
from scheduler.jobs.check_ins import give_turns
from storage import check_in_plans
from storage.database import Database
from storage.tables import check_in_plans as plans
from storage.tables import people

NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""A Monday, 09:00 in Amsterdam."""
IN_ONE_GO = 5_000
GOAL, STALL_GOAL = 20.0, 0.1
SETTLED = 0.2
LOOK_EVERY = 0.0005


@dataclass(frozen=True)
class Cost:
    """Seconds until all was done, and the longest for which nothing else could run."""

    took: float
    stall: float


async def watched(work: Callable[[], Awaitable[object]]) -> Cost:
    """Do it while something looks, again and again, whether it gets its turn."""
    longest, is_done = 0.0, False

    async def look() -> None:
        nonlocal longest
        before = time.perf_counter()
        while not is_done:
            await asyncio.sleep(LOOK_EVERY)
            now = time.perf_counter()
            longest, before = max(longest, now - before - LOOK_EVERY), now

    gc.collect()
    gc.freeze()  # as the program does when it has started
    watcher = asyncio.create_task(look())
    await asyncio.sleep(SETTLED)
    longest = 0.0
    begun = time.perf_counter()
    await work()
    took = time.perf_counter() - begun
    await asyncio.sleep(LOOK_EVERY * 4)
    is_done = True
    await watcher
    gc.unfreeze()
    return Cost(took, longest)


async def crowd(database: Database, number: int) -> None:
    """So many volunteers who are all due on Monday at nine."""
    slot = Wishes(weekday=1).slot_on(date(2026, 3, 2))
    slot_values = {"opens_at": NINE, "closes_at": slot.closes_at}
    for start in range(0, number, IN_ONE_GO):
        ids = [new_id() for _ in range(min(IN_ONE_GO, number - start))]
        async with database.transaction("bench") as db:
            who = {"details_sealed": b"", "language": "nl", "state": "active", "created_at": NINE}
            await db.run(insert(people), [{"id": one, **who} for one in ids])
            when = {"started_on": date(2026, 1, 5), "weekday": 1, "starts": "09:00", **slot_values}
            await db.run(insert(plans), [{"person_id": one, **when} for one in ids])


async def ours(number: int) -> Cost:
    """Give each a turn; all of them must have one, and none after the end of their day."""
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        database = await empty_database(Path(folder), MovableClock(NINE))
        await crowd(database, number)
        cost = await watched(lambda: give_turns(database, now=NINE))
        async with database.reading() as db:
            left = await check_in_plans.due(db, now=NINE, limit=1)
            last = await check_in_plans.last_turn(db)
        assert not left
        assert last
        assert last < NINE + timedelta(hours=11)
        print(f"{'':28} the last turn of {number} is at {last + timedelta(hours=1):%H:%M}")
        await database.close()
    return cost


async def theirs(number: int, *, keeps: bool) -> Cost:
    """One job for each in APScheduler's memory, all due at once; each `keeps` its turn in the same kind of database."""
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        database = await empty_database(Path(folder), MovableClock(NINE))
        await crowd(database, number)
        async with database.reading() as db:
            waiting = [one.person for one in await check_in_plans.due(db, now=NINE, limit=number)]
        cost = await _fired(database, waiting, keeps=keeps)
        await database.close()
    return cost


async def _fired(database: Database, waiting: Sequence[PersonId], *, keeps: bool) -> Cost:
    fired: set[PersonId] = set()
    all_fired = asyncio.Event()

    async def fire(person: PersonId) -> None:
        if keeps:
            async with database.transaction("bench") as db:
                await check_in_plans.give_turns(db, [Turn(person, NINE)])
        fired.add(person)
        if len(fired) == len(waiting):
            all_fired.set()

    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start(paused=True)
    due = datetime.now(UTC)
    for person in waiting:
        scheduler.add_job(fire, "date", run_date=due, args=[person], id=person, misfire_grace_time=None)

    async def go() -> None:
        scheduler.resume()
        await all_fired.wait()

    cost = await watched(go)
    scheduler.shutdown(wait=False)
    return cost


def best_of(costs: Sequence[Cost]) -> Cost:
    """The least of each: other work on the machine only adds."""
    return Cost(min(one.took for one in costs), min(one.stall for one in costs))


def say(name: str, cost: Cost) -> None:
    print(f"{name:28} {cost.took:7.3f} s, longest stall {cost.stall * 1000:7.1f} ms")


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000, help="how many are due in the first part")
    parser.add_argument("--beside", type=int, default=5_000, help="how many in the comparison")
    parser.add_argument("--rounds", type=int, default=3, help="of the comparison; the best of each counts")
    asked = parser.parse_args()
    say(f"{asked.people} due at once", await ours(asked.people))
    mine, others, bare = [], [], []
    for _ in range(asked.rounds):
        mine.append(await ours(asked.beside))
        others.append(await theirs(asked.beside, keeps=True))
        bare.append(await theirs(asked.beside, keeps=False))
    say(f"{asked.beside}: this program", best_of(mine))
    say(f"{asked.beside}: a job each", best_of(others))
    say(f"{asked.beside}: jobs that keep nothing", best_of(bare))
    faster = best_of(others).took / best_of(mine).took
    print(f"{'':28} {faster:.1f} times faster   (goal: {GOAL:.0f})")
    stall = best_of(mine).stall / best_of(others).stall
    print(f"{'':28} longest stall {stall:.3f} of theirs   (goal: {STALL_GOAL})")


if __name__ == "__main__":
    asyncio.run(main())
