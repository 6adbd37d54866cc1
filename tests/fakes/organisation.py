"""A small organisation on an unlocked database, for tests that need no story."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.app import House, build
from bot.memory import MemoryPlatform
from domain.areas import AfterHours, AreaNumbers
from domain.clock import MovableClock
from domain.conversation import Incoming, Kind
from domain.ids import AccountId, AreaId, PersonId
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from storage import areas, people
from storage.database import Database

MASTER = b"m" * 32
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")


@dataclass
class Organisation:
    """Its parts, and short words for what tests do with them."""

    database: Database
    clock: MovableClock
    platform: MemoryPlatform
    house: House
    area: AreaId
    _events: int = field(default=0)

    async def person(
        self,
        name: str,
        role: Role,
        *,
        state: str = "active",
        platform: str | None = "memory",
        phone: str = "088-0000009",
    ) -> PersonId:
        async with self.database.transaction("test") as db:
            person = await people.add(
                db,
                name,
                posts_in=[(role, self.area)],
                phone=phone,
                language=Language.DUTCH,
                now=self.clock.now(),
                state=state,
            )
            if platform:
                await people.open_account(db, platform, name, person=person, now=self.clock.now())
        return person

    async def account(self, address: str, *, platform: str = "memory") -> AccountId:
        """The account at that address; a stranger's when nobody has it."""
        async with self.database.transaction("test") as db:
            return await people.open_account(db, platform, address, person=None, now=self.clock.now())

    @property
    def last_event(self) -> str:
        """The event id of what was typed last."""
        return f"e{self._events}"

    async def types(self, address: str, text: str) -> list[str]:
        """Somebody types that; the text ids they hear."""
        account = await self.account(address)
        self._events += 1
        incoming = Incoming(account, self.last_event, Kind.TEXT, self.clock.now(), text)
        before = len(self.platform.sent)
        await self.house.dispatcher.receive(incoming)
        await self.house.settle()
        sent = [one.message for one in self.platform.sent[before:]]
        return [one.text for one in sent if one.address == address and one.effect == "say"]


@asynccontextmanager
async def organisation(url: str) -> AsyncIterator[Organisation]:
    """One area, and nobody in it yet."""
    database, clock, platform = Database(url), MovableClock(NOW), MemoryPlatform()
    try:
        await database.unlock(MASTER, now=NOW)
        async with database.transaction("test") as db:
            area = await areas.add(db, "Noord", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=NUMBERS)
        house = build(database, clock, {platform.name: platform})
        yield Organisation(database, clock, platform, house, area)
    finally:
        await database.close()
