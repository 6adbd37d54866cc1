"""How long a call of an escalation takes to be sent while ten thousand broadcasts wait.

The broadcasts lie in the outbox and are being sent, over a stand-in for a platform that takes a moment for each. Then
a call is put in, to somebody who has a broadcast waiting too. Prints how long it took, beside an empty outbox.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from house import empty_database, move_in

from bot import logs
from bot.app import build
from bot.delivery import Delivery
from bot.memory import MemoryPlatform
from bot.platform import Outgoing
from domain.clock import SystemClock
from domain.conversation import Lane, Say
from domain.ids import AccountId, PersonId, TextId
from storage import outbox
from storage.database import Database
from storage.delivery import Receipt

PEOPLE = 100
SEND_TAKES = 0.005
CALLS = 20
CALL_WITHIN = 30.0
TEXT = TextId("language.chosen")


class SlowPlatform(MemoryPlatform):
    """Takes a moment for each message, as a network does, and notes when it had the calls."""

    def __init__(self) -> None:
        super().__init__()
        self.called = asyncio.Event()
        self.others = 0

    async def send(self, outgoing: Outgoing) -> Receipt:
        await asyncio.sleep(SEND_TAKES)
        if outgoing.message.lane is Lane.ESCALATION:
            self.called.set()
        else:
            self.others += 1
        return Receipt(outgoing.message, message_id=outgoing.message.id)

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches."""


async def put(database: Database, says: Sequence[Say], *, turn: str) -> None:
    """Put messages into the outbox."""
    async with database.transaction("bench") as db:
        await outbox.put(db, [outbox.draft_of(say) for say in says], now=SystemClock().now(), turn=turn)


async def calls(database: Database, delivery: Delivery, platform: SlowPlatform, crowd: list[PersonId]) -> list[float]:
    """Seconds from committing each of some calls until the platform had it."""
    took = []
    for number in range(CALLS):
        platform.called.clear()
        say = Say(crowd[number], TEXT, lane=Lane.ESCALATION)
        await put(database, [say], turn=f"call:{platform.others}:{number}")
        began = time.perf_counter()
        delivery.wake()
        async with asyncio.timeout(CALL_WITHIN):
            await platform.called.wait()
        took.append(time.perf_counter() - began)
        await asyncio.sleep(0.05)
    return took


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--broadcasts", type=int, default=10_000, help="how many wait (default 10000)")
    broadcasts = parser.parse_args().broadcasts
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        logs.configure("INFO", Path(folder) / "log.jsonl")
        clock, platform = SystemClock(), SlowPlatform()
        database = await empty_database(Path(folder), clock)
        addresses = [str(number) for number in range(PEOPLE)]
        crowd = await move_in(database, clock, platform=platform.name, addresses=addresses)
        everybody = [person for person, _ in crowd]
        delivery = build(database, clock, {platform.name: platform}).delivery
        working = asyncio.create_task(delivery.run())
        alone = await calls(database, delivery, platform, everybody)
        for start in range(0, broadcasts, 500):
            says = [Say(everybody[number % PEOPLE], TEXT, lane=Lane.BROADCAST) for number in range(500)]
            await put(database, says, turn=f"broadcast:{start}")
        delivery.wake()
        await asyncio.sleep(0.5)
        beside = await calls(database, delivery, platform, everybody)
        sent = platform.others
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        await database.close()
    if sent >= broadcasts or not sent:
        raise SystemExit(f"{sent} of {broadcasts} broadcasts were sent: this measures nothing")
    print(f"a call, empty outbox              {max(alone) * 1000:7.0f} ms at most, of {CALLS}")
    print(
        f"a call behind {broadcasts} broadcasts  {max(beside) * 1000:9.0f} ms at most, of {CALLS} ({sent} of them sent)"
    )


if __name__ == "__main__":
    asyncio.run(main())
