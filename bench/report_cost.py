"""What each step of a report costs, and how much memory the program needs.

One volunteer after the other reports a visit. Of each step: SQL statements (BEGIN, COMMIT and savepoints not counted),
commits, and CPU milliseconds, the median of all. Then, in a process of its own that finds everybody moved in: the
memory of the whole program idle, and after as many people have reported, each once, with nothing forgotten.
"""

import argparse
import asyncio
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from house import empty_database, filled_database, move_in
from sqlalchemy import bindparam, event, select

from bot import logs
from bot.app import House, build
from bot.memory import MemoryPlatform
from bot.platform import Outgoing
from domain.clock import SystemClock
from domain.conversation import Incoming, Kind
from domain.ids import AccountId
from storage.delivery import Receipt
from storage.tables import accounts

STEPS = ("/bezoek", "B-{address}", "good", "60")
FRAMING = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT", "PRAGMA")
MEMORY_GOAL = 120.0


class Forgetful(MemoryPlatform):
    """Remembers nothing, so that only the program's own memory counts."""

    async def send(self, outgoing: Outgoing) -> Receipt:
        return Receipt(outgoing.message, message_id=outgoing.message.id)


@dataclass
class Counted:
    """What has been done since the last look."""

    statements: int = 0
    commits: int = 0
    names: Counter[str] = field(default_factory=Counter)

    def commit(self, name: str) -> None:
        self.commits += name.endswith(".after")

    def statement(self, _connection: object, _cursor: object, sql: str, *_more: Any) -> None:  # noqa: ANN401  SQLAlchemy's own
        self.statements += not sql.startswith(FRAMING)


async def opened(folder: Path, counted: Counted) -> House:
    """The program, with nobody in it."""
    clock = SystemClock()
    logs.configure("INFO", folder / "log.jsonl")
    database = await empty_database(folder, clock, failpoint=counted.commit)
    event.listen(database.engine.sync_engine, "before_cursor_execute", counted.statement)
    platform = Forgetful()
    return build(database, clock, {platform.name: platform})


async def crowd_of(house: House, people: int) -> list[tuple[AccountId, str]]:
    """So many people move in."""
    addresses = [str(number) for number in range(people)]
    crowd = await move_in(house.database, house.clock, platform=Forgetful.name, addresses=addresses)
    return [(account, address) for (_, account), address in zip(crowd, addresses, strict=True)]


async def step(house: House, account: AccountId, words: str, *, event_id: str) -> None:
    """One message, until it is answered and marked."""
    await house.dispatcher.receive(Incoming(account, event_id, Kind.TEXT, house.clock.now(), words))
    await house.dispatcher.settle()


async def steps(people: int) -> None:
    """Measure each step."""
    counted, seen = Counted(), [list[tuple[int, int, float]]() for _ in STEPS]
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        house = await opened(Path(folder), counted)
        for account, address in await crowd_of(house, people):
            for place, words in enumerate(STEPS):
                counted.statements = counted.commits = 0
                cpu = time.process_time()
                await step(house, account, words.format(address=address), event_id=f"{address}-{place}")
                seen[place].append((counted.statements, counted.commits, (time.process_time() - cpu) * 1000))
        await house.database.close()
    for words, found in zip(STEPS, seen, strict=True):
        statements, commits = (statistics.median_high(one[place] for one in found) for place in (0, 1))
        cpu = statistics.median(one[2] for one in found)
        print(f"{words.format(address='...'):10} {statements:3} statements {commits:3} commits {cpu:8.2f} ms CPU")


async def fill(people: int, folder: Path) -> None:
    """Let so many people move in, and end: what that takes is no part of what is measured."""
    house = await opened(folder, Counted())
    await crowd_of(house, people)
    await house.database.close()


async def remember(people: int, folder: Path) -> None:
    """Be the process whose memory is measured: idle, then after everybody has reported."""
    import bot.platforms.telegram.platform  # noqa: PLC0415  part of what is measured
    import bot.running  # noqa: F401, PLC0415  the web server too

    clock, platform = SystemClock(), Forgetful()
    logs.configure("INFO", folder / "log.jsonl")
    house = build(await filled_database(folder, clock), clock, {platform.name: platform})
    idle = rss()
    for address in map(str, range(people)):  # the bench remembers nobody either
        await step(house, await account_of(house, address), f"B-{address} goed 60", event_id=f"{address}-0")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{people} people: idle {idle:.1f} MB, after a report of each {rss():.1f} MB", end="")
    print(f"   (of 1,024 x 1,024 bytes; goal: under {MEMORY_GOAL:.0f}; at most {most:.1f})")
    await house.database.close()


async def account_of(house: House, address: str) -> AccountId:
    """Whose chat has that address."""
    statement = select(accounts.c.id).where(accounts.c.address == bindparam("address"))
    async with house.database.reading() as db:
        return AccountId((await db.run(statement, [{"address": address}])).scalar_one())


def rss() -> float:
    """What this process has in memory now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024**2


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=60, help="how many report, step by step (default 60)")
    parser.add_argument("--people", type=int, default=1000, help="for the memory, how many report (default 1000)")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.part:
        asyncio.run(PARTS[asked.part](asked.people, asked.folder))
        return
    asyncio.run(steps(asked.reports))
    sys.stdout.flush()
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        for part in PARTS:
            command = [sys.executable, __file__, "--part", part, "--people", str(asked.people), "--folder", folder]
            subprocess.run(command, check=True)  # noqa: S603  our own words


PARTS = {"fill": fill, "remember": remember}
"""What is done in a process of its own, one after the other."""


if __name__ == "__main__":
    main()
