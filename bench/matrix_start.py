"""What a start on Matrix costs with thousands of encrypted rooms, from a saved token: how long nothing else goes on."""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from house import empty_database
from matrix_far import WITHIN, far_side, platform_of
from nio.crypto import InboundGroupSession, OlmAccount, OlmDevice, OutboundGroupSession, OutboundSession

from bot import logs
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import log_in
from bot.platforms.matrix.platform import MatrixPlatform
from domain.clock import SystemClock
from storage import matrix
from storage.database import Database
from storage.matrix import Room

MOST_STALLED = 0.2


async def start(rooms: int) -> None:
    """Begin from a saved token with that many rooms and their keys; how long the event loop stands still."""
    async with far_side() as far:
        with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
            clock = SystemClock()
            logs.configure("INFO", Path(name) / "log.jsonl")
            database = await empty_database(Path(name), clock)
            await log_in(far.url, far.bot.user, far.bot.password, keeping=Keeping(database, user=far.bot.user))
            await listened(platform_of(far, database, encrypts=True))  # from now on there is a saved token
            await lay(database, far.bot.user, rooms)
            await far.moves_in(1, encrypts=True)  # so that there is something to hear
            took, stalled, worked = await listened(platform_of(far, database, encrypts=True))
            await database.close()
    print(f"start with {rooms} encrypted rooms: listening after {took:.2f} s, longest stall {stalled * 1000:.0f} ms")
    print(f"{'':10} of our own: {worked * 1000:.0f} ms CPU at a stretch   (goal: at most {MOST_STALLED * 1000:.0f} ms)")


async def lay(database: Database, user: str, rooms: int) -> None:
    """That many rooms, and for each the device of its person, what we talk with it by, and what opens their words."""
    keeping = Keeping(database, user=user)
    device = await keeping.device()
    assert device
    keys = await keeping.open_keys(device.secrets["pickle"])
    mine, theirs = OlmAccount(), OlmAccount()
    for number in range(rooms):
        room, who = f"!r{number}:buurt.test", f"@p{number}:buurt.test"
        key = theirs.identity_keys["curve25519"][:-5] + f"{number:05}"
        keys.save_device_keys({who: {"D": OlmDevice(who, "D", {"ed25519": "x" * 43, "curve25519": key})}})
        theirs.generate_one_time_keys(1)
        (once,) = theirs.one_time_keys["curve25519"].values()
        theirs.mark_keys_as_published()
        keys.save_session(key, OutboundSession(mine, theirs.identity_keys["curve25519"], once))
        out = OutboundGroupSession()
        keys.save_inbound_group_session(InboundGroupSession(out.session_key, "x" * 43, key, room))
    await keeping.keep_keys()
    async with database.transaction("bench") as db:
        for number in range(rooms):
            await matrix.keep_room(db, Room(f"!r{number}:buurt.test", f"@p{number}:buurt.test", is_encrypted=True))


async def listened(platform: MatrixPlatform) -> tuple[float, float, float]:
    """Seconds until a start of it has heard from the homeserver, and the longest that nothing else could go on.

    A machine with other work stalls us too: the last is what we did ourselves at a stretch, in seconds of CPU.
    """
    stalls, works, begun = [0.0], [0.0], time.perf_counter()

    async def tick() -> None:
        while True:
            before, worked = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            stalls.append(time.perf_counter() - before)
            works.append(time.thread_time() - worked)

    async def receive(_arrived: object) -> None: ...

    heard = asyncio.Event()
    standing = platform._standing  # noqa: SLF001  nothing outside tells it
    setattr(standing, "answered", heard.set)  # noqa: B010  mypy holds a method to be final
    tasks = [asyncio.create_task(tick()), asyncio.create_task(platform.listen(receive))]
    try:
        async with asyncio.timeout(WITHIN):
            await heard.wait()
        took = time.perf_counter() - begun
        await asyncio.sleep(1)  # what follows the first answer may stall too
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await platform.close()
    return took, max(stalls), max(works)


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=5000, help="how many there are at the start (default 5000)")
    await start(parser.parse_args().rooms)


if __name__ == "__main__":
    asyncio.run(main())
