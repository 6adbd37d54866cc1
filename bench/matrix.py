"""What Matrix costs: a round to many rooms, plain and encrypted, beside bare nio; an answer meanwhile; and a start.

A real homeserver runs on 127.0.0.1, in a process of its own, without limits. Everybody has opened a room with the bot.
The same homeserver, account and rooms serve a bare client of nio, which sends as many lines, as many at once, and keeps
nothing. It ends with an error when lines of a room stand there in another order, or not once.
"""

import argparse
import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from house import empty_database, move_in
from nio import AsyncClient, LoginResponse, RoomSendResponse, SyncResponse
from nio.crypto import InboundGroupSession, OlmAccount, OlmDevice, OutboundGroupSession, OutboundSession
from sqlalchemy import func, select

from bot import logs
from bot.app import House, build
from bot.delivery import MOST_AT_ONCE
from bot.platform import Level
from bot.platforms.matrix.client import closed
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import log_in
from bot.platforms.matrix.platform import NAME, MatrixPlatform
from bot.texts import shipped
from domain.clock import SystemClock
from domain.conversation import Lane, Say
from domain.ids import PersonId, TextId
from domain.people import Language
from storage import matrix, outbox
from storage.database import Database
from storage.matrix import Room
from storage.tables import outbox as rows

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.matrix_people import People, Phone, done, people_at
from fakes.synapse import Registered, homeserver

LINES = (TextId("language.chosen"), TextId("stop.sure"))
MORE_LINES = (TextId("engine.nothing-to-stop"), TextId("reach.more"))
"""Of the round during which people ask."""
FIRST = TextId("engine.stopped")
"""Said once to everybody before anything is measured: rooms are joined, and their keys are shared."""
HELPS = "112"
"""Stands in the answer, and in no line of the round."""
GOAL, MOST_STALLED, ANSWER_GOAL = 0.9, 0.2, 2.0
WITHIN = 900.0
LOOK_EVERY = 0.05


@dataclass
class Far:
    """The homeserver with the bot's account and everybody's phones."""

    people: People
    bot: Registered
    phones: list[Phone] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.people.homeserver.url

    async def moves_in(self, rooms: int, *, encrypts: bool) -> None:
        """As many people, each with a room of their own, to which the bot is invited."""
        for number in range(rooms):
            phone = self.people.encrypting(f"p{number}") if encrypts else self.people.phone(f"p{number}")
            await phone.opens(self.bot.user)
            self.phones.append(phone)


@contextlib.asynccontextmanager
async def far_side() -> AsyncIterator[Far]:
    with homeserver() as served:
        async with people_at(served) as people:
            yield Far(people, served.register("bot"))


@dataclass
class Ours:
    """The whole program with everybody in it."""

    house: House
    people: list[PersonId]

    async def says(self, text: TextId) -> None:
        """Put a line for each into the outbox."""
        async with self.house.database.transaction("bench") as db:
            drafts = [outbox.draft_of(Say(person, text, lane=Lane.BROADCAST)) for person in self.people]
            await outbox.put(db, drafts, now=self.house.clock.now(), turn=f"bench:{text}")

    async def until_sent(self, text: TextId) -> None:
        """Until everybody has it, or it is given up for some."""
        wanted = select(func.count()).where(rows.c.text_id == text, rows.c.state.in_(["sent", "unknown", "dead"]))
        async with asyncio.timeout(WITHIN):
            while await self._count(wanted) < len(self.people):  # noqa: ASYNC110  the database tells nobody
                await asyncio.sleep(LOOK_EVERY)

    async def _count(self, statement: Any) -> int:  # noqa: ANN401  a select
        async with self.house.database.reading() as db:
            return int((await db.run(statement)).scalar_one())


def platform_of(far: Far, database: Database, *, encrypts: bool) -> MatrixPlatform:
    """The adapter, as the program connects it."""

    async def page_link(_person: PersonId) -> str:
        return f"{far.url}/page"

    keeping, bot = Keeping(database, user=far.bot.user), far.bot
    return MatrixPlatform(
        far.url, bot.user, bot.password, Level.TEXT, shipped(), page_link, keeping=keeping, encrypts=encrypts
    )


@contextlib.asynccontextmanager
async def ours(far: Far, folder: Path, *, encrypts: bool) -> AsyncIterator[Ours]:
    """The program at work, in everybody's room."""
    clock = SystemClock()
    logs.configure("INFO", folder / "log.jsonl")
    database = await empty_database(folder, clock)
    crowd = await move_in(database, clock, platform=NAME, addresses=[phone.user for phone in far.phones])
    if encrypts:
        await log_in(far.url, far.bot.user, far.bot.password, keeping=Keeping(database, user=far.bot.user))
    platform = platform_of(far, database, encrypts=encrypts)
    house = build(database, clock, {NAME: platform})
    async with house.at_work():
        async with asyncio.timeout(WITHIN):
            while len(await _joined(database)) < len(far.phones):  # noqa: ASYNC110  the database tells nobody
                await asyncio.sleep(LOOK_EVERY)
        made = Ours(house, [person for person, _ in crowd])
        await made.says(FIRST)
        house.delivery.wake()
        await made.until_sent(FIRST)
        yield made
    await platform.close()
    await database.close()


async def _joined(database: Database) -> Sequence[Room]:
    async with database.reading() as db:
        return [room for room in await matrix.rooms(db) if room.state == matrix.JOINED]


async def broadcast(program: Ours, lines: Sequence[TextId]) -> float:
    """Lines a second, to everybody."""
    for text in lines:
        await program.says(text)
    begun = time.perf_counter()
    program.house.delivery.wake()
    for text in lines:
        await program.until_sent(text)
    return len(lines) * len(program.people) / (time.perf_counter() - begun)


async def bare(far: Far, folder: Path, *, encrypts: bool) -> float:
    """Lines a second by nio alone: a device of its own, so many rooms at once, each line after the one before."""
    client = AsyncClient(far.url, far.bot.user, store_path=str(folder) if encrypts else "")
    assert isinstance(await client.login(far.bot.password), LoginResponse)
    if client.should_upload_keys:
        await done(client.keys_upload())
    await done(client.sync(timeout=0, full_state=True))
    if client.should_query_keys:
        await done(client.keys_query())
    at_once = asyncio.Semaphore(MOST_AT_ONCE)

    async def say(room: str, *words: str) -> None:
        async with at_once:
            for one in words:
                content = {"msgtype": "m.text", "body": one}
                sent = await done(
                    client.room_send(room, "m.room.message", content, ignore_unverified_devices=encrypts or None)
                )
                assert isinstance(sent, RoomSendResponse)

    await asyncio.gather(*(say(phone.room, "eerst") for phone in far.phones))
    begun = time.perf_counter()
    await asyncio.gather(*(say(phone.room, *LINES) for phone in far.phones))
    took = time.perf_counter() - begun
    await closed(client)
    return len(LINES) * len(far.phones) / took


async def answered(phone: Phone) -> float:
    """Seconds from asking for help until it is there, as a phone sees it."""
    synced = await phone.keeps_up()
    begun = time.perf_counter()
    asked = {"msgtype": "m.text", "body": "/help"}
    await done(phone.client.room_send(phone.room, "m.room.message", asked, ignore_unverified_devices=True))
    async with asyncio.timeout(WITHIN):
        while True:
            news = await done(phone.client.sync(timeout=5000, since=synced.next_batch))
            assert isinstance(news, SyncResponse)
            synced = news
            found = [one for room in news.rooms.join.values() for one in room.timeline.events]
            if any(HELPS in getattr(one, "body", "") for one in found):
                return time.perf_counter() - begun


async def answers(phones: Sequence[Phone], goes_on: Callable[[], bool]) -> list[float]:
    """How long answers take, one after the other, while that goes on."""
    took = []
    for phone in phones:
        if not goes_on():
            break
        took.append(await answered(phone))
    return took


async def in_order(far: Far) -> bool:
    """Whether in each room all lines stand once, in the order in which they were put in."""
    words = [shipped().say(text, {}, language=Language.DUTCH) for text in (*LINES, *MORE_LINES)]
    for phone in far.phones:
        found = [one["content"].get("body") for one in await phone.chat() if one["sender"] == far.bot.user]
        if [one for one in found if one in words] != words:
            return False
    return True


async def rounds(rooms: int, asked: int, *, encrypts: bool) -> None:
    """Play and print one kind of room."""
    kind = "encrypted" if encrypts else "plain"
    async with far_side() as far:
        with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
            await far.moves_in(rooms, encrypts=encrypts)
            async with ours(far, Path(name), encrypts=encrypts) as program:
                asking = [far.phones[number % rooms] for number in range(asked)]
                quiet = await answers(asking, lambda: True)
                mine = await broadcast(program, LINES)
                sending = asyncio.create_task(broadcast(program, MORE_LINES))
                busy = await answers(asking * 20, lambda: not sending.done())
                await sending
            is_right = await in_order(far)
            theirs = await bare(far, Path(name), encrypts=encrypts)
    print(f"{kind}, {rooms} rooms: {mine:6.1f} lines a second; bare nio {theirs:6.1f}")
    print(f"{'':10} ratio {mine / theirs:5.2f}   (goal: {GOAL}); order in each room: {'kept' if is_right else 'LOST'}")
    for when, some in (("quiet", quiet), ("during the round", busy)):
        middle, slow = statistics.median(some) * 1000, _slow(some) * 1000
        print(f"{'':10} answer, {when}: p50 {middle:.0f} ms, p95 {slow:.0f} ms of {len(some)}")
    print(f"{'':10} ratio of p95 {_slow(busy) / _slow(quiet):5.2f}   (goal: under {ANSWER_GOAL})")
    if not is_right:
        raise SystemExit("lines were lost, doubled, or came in another order")


def _slow(some: Sequence[float]) -> float:
    """Of twenty, nineteen are faster."""
    return sorted(some)[min(len(some) - 1, int(len(some) * 0.95))]


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
    parser.add_argument("--rooms", type=int, default=200, help="how many are written to (default 200)")
    parser.add_argument("--asked", type=int, default=40, help="answers timed while it is quiet (default 40)")
    parser.add_argument("--start", type=int, default=5000, help="rooms at a start (default 5000)")
    asked = parser.parse_args()
    for encrypts in (False, True):
        await rounds(asked.rooms, asked.asked, encrypts=encrypts)
    await start(asked.start)


if __name__ == "__main__":
    asyncio.run(main())
