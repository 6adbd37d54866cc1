"""An organisation whose people are all on Matrix, with the whole program at work in it."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from house import empty_database, move_in
from matrix_far import WITHIN, Far, platform_of
from nio import SyncResponse
from sqlalchemy import func, select

from bot import logs
from bot.app import House, build
from bot.crowd import TALKS_FOR
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import log_in
from bot.platforms.matrix.platform import NAME
from domain.clock import SystemClock
from domain.conversation import Lane, Say
from domain.ids import PersonId, TextId
from fakes.matrix_phone import Phone, done
from storage import matrix, outbox
from storage.database import Database
from storage.matrix import Room
from storage.tables import outbox as rows

HELPS = "112"
"""Stands in the answer, and in no line of the round."""
LOOK_EVERY = 0.05


@dataclass
class Ours:
    """The whole program with everybody in it."""

    house: House
    people: list[PersonId]
    far: Far

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


@dataclass
class Home:
    """An organisation whose people have all opened a room with the bot."""

    far: Far
    database: Database
    people: list[PersonId]
    encrypts: bool

    @contextlib.asynccontextmanager
    async def at_work(self) -> AsyncIterator[Ours]:
        """The program runs, is in everybody's room, and has read all that was said there: somebody has an answer."""
        platform = platform_of(self.far, self.database, encrypts=self.encrypts)
        house = build(self.database, SystemClock(), {NAME: platform})
        async with house.at_work():
            async with asyncio.timeout(WITHIN):
                while len(await _joined(self.database)) < len(self.far.phones):  # noqa: ASYNC110  nobody is told
                    await asyncio.sleep(LOOK_EVERY)
            await answered(self.far.phones[0])
            await asyncio.sleep(TALKS_FOR)
            yield Ours(house, self.people, self.far)
        await platform.close()


@contextlib.asynccontextmanager
async def home(far: Far, folder: Path, *, encrypts: bool) -> AsyncIterator[Home]:
    """An empty database, into which everybody moves."""
    clock = SystemClock()
    logs.configure("INFO", folder / "log.jsonl")
    database = await empty_database(folder, clock)
    crowd = await move_in(database, clock, platform=NAME, addresses=[phone.user for phone in far.phones])
    if encrypts:
        await log_in(far.url, far.bot.user, far.bot.password, keeping=Keeping(database, user=far.bot.user))
    made = Home(far, database, [person for person, _ in crowd], encrypts)
    yield made
    await database.close()


async def _joined(database: Database) -> Sequence[Room]:
    async with database.reading() as db:
        return [room for room in await matrix.rooms(db) if room.state == matrix.JOINED]


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
