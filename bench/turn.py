"""How many messages a second the program deals with, against bare inserts with as many commits.

Volunteers report visits, four messages each, on a fresh SQLite file; every message is kept, dealt with and answered.
Then as many commits of one plain insert each are made into another file beside it, with the same care for the disk.
Prints messages a second for both, and how many times slower the program is.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from house import empty_database, move_in

from bot import logs
from bot.app import House, build
from bot.memory import MemoryPlatform
from domain.clock import MovableClock
from domain.conversation import Incoming, Kind
from domain.ids import AccountId

STARTS_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
MESSAGES = ("/bezoek", "{code}", "good", "60")
"""A whole report, typed: the fixed command, whom, how it went, how long."""
ROW = bytes(600)
"""About as much as one message leaves in a table."""


async def people_house(
    folder: Path, volunteers: int, commits: Counter[str]
) -> tuple[House, list[tuple[AccountId, str]]]:
    """A house with so many volunteers, each with one resident; their accounts and codes."""
    clock, addresses = MovableClock(STARTS_AT), [str(number) for number in range(volunteers)]
    database = await empty_database(folder, clock, failpoint=lambda name: commits.update([name]))
    crowd = await move_in(database, clock, platform=MemoryPlatform.name, addresses=addresses)
    house = build(database, clock, {MemoryPlatform.name: MemoryPlatform()})
    return house, [(account, f"B-{address}") for (_, account), address in zip(crowd, addresses, strict=True)]


async def report(house: House, accounts: list[tuple[AccountId, str]]) -> float:
    """Let everybody report a visit, all at the same time; seconds a message, on average."""
    began = time.perf_counter()
    for place, words in enumerate(MESSAGES):
        for account, code in random.sample(accounts, len(accounts)):
            event = f"{code}-{place}"
            incoming = Incoming(account, event, Kind.TEXT, house.clock.now(), words.format(code=code))
            await house.dispatcher.receive(incoming)
        await house.dispatcher.settle()
    await house.delivery.drain()
    return (time.perf_counter() - began) / (len(accounts) * len(MESSAGES))


def bare(file: Path, *, messages: int, commits: int) -> float:
    """Insert one row a commit, so many commits for each message; seconds a message, on average."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE rows (seq INTEGER PRIMARY KEY, body BLOB)")
        began = time.perf_counter()
        for _ in range(messages * commits):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO rows (body) VALUES (?)", [ROW])
            connection.execute("COMMIT")
        return (time.perf_counter() - began) / messages


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--volunteers", type=int, default=100, help="how many report a visit (default 100)")
    volunteers = parser.parse_args().volunteers
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        logs.configure("INFO", Path(folder) / "log.jsonl")
        commits: Counter[str] = Counter()
        house, accounts = await people_house(Path(folder), volunteers, commits)
        commits.clear()
        program = await report(house, accounts)
        async with house.database.reading() as db:
            visits = (await db.connection.exec_driver_sql("SELECT count(*) FROM visits")).scalar_one()
        await house.database.close()
        messages = volunteers * len(MESSAGES)
        made = sum(count for name, count in commits.items() if name.endswith(".after"))
        plain = bare(Path(folder) / "bare.sqlite", messages=messages, commits=round(made / messages))
    if visits != volunteers:
        raise SystemExit(f"{visits} of {volunteers} visits were kept: this measures nothing")
    print(f"{messages} messages, {made / messages:.1f} commits each")
    print(f"through the program       {1 / program:8.0f} messages a second   ({program * 1000:.2f} ms each)")
    print(f"bare inserts              {1 / plain:8.0f} messages a second   ({plain * 1000:.2f} ms each)")
    print(f"ratio                     {program / plain:8.1f}")


if __name__ == "__main__":
    asyncio.run(main())
