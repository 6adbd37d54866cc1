"""An organisation's outbox, and short words for what tests put in and find there."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import select, update

from bot.app import House, build
from domain.areas import AfterHours, AreaNumbers
from domain.clock import MovableClock
from domain.conversation import Lane, Option
from domain.ids import AccountId, AreaId, EscalationId, PersonId, PromptId, TextId, new_id
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.moody import MoodyPlatform
from fakes.passing import passes
from storage import areas, outbox, people
from storage.database import Database, Failpoint
from storage.outbox import Draft, Put
from storage.tables import outbox as rows

MASTER = b"p" * 32
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")
HELLO = TextId("engine.stopped")


def _each_of(failpoints: Sequence[Failpoint], name: str) -> None:
    for one in failpoints:
        one(name)


@dataclass
class Post:
    """One area, two platforms, nobody yet."""

    database: Database
    clock: MovableClock
    first: MoodyPlatform
    second: MoodyPlatform
    house: House
    area: AreaId
    failpoints: list[Failpoint]
    accounts: dict[str, AccountId] = field(default_factory=dict)

    @classmethod
    async def at(cls, url: str) -> "Post":
        failpoints: list[Failpoint] = []
        database = Database(url, failpoint=partial(_each_of, failpoints))
        clock = MovableClock(NOW)
        await database.unlock(MASTER, now=NOW)
        first, second = MoodyPlatform("first"), MoodyPlatform("second")
        house = build(database, clock, {one.name: one for one in (first, second)})
        async with database.transaction("test") as db:
            area = await areas.add(db, "Noord", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=NUMBERS)
        return cls(database, clock, first, second, house, area, failpoints)

    async def person(self, name: str, role: Role = Role.PROFESSIONAL, *, also_second: bool = False) -> PersonId:
        now = self.clock.now()
        async with self.database.transaction("test") as db:
            person = await people.add(
                db, name, posts_in=[(role, self.area)], phone="088-0000009", language=Language.DUTCH, now=now
            )
            self.accounts[name] = await people.open_account(db, "first", name, person=person, now=now)
            if also_second:
                await people.open_account(db, "second", name, person=person, now=now + timedelta(microseconds=1))
        return person

    def draft(  # noqa: PLR0913  a row is all of that
        self,
        person: PersonId,
        text: str = HELLO,
        *,
        lane: Lane = Lane.REPLY,
        account: AccountId | None = None,
        escalation: EscalationId | None = None,
        generation: int | None = None,
        key: str | None = None,
        topic: str | None = None,
        options: tuple[Option, ...] = (),
    ) -> Draft:
        return Draft(
            id=PromptId(new_id()),
            person=person,
            text=TextId(text),
            lane=lane,
            account=account,
            escalation=escalation,
            generation=generation,
            key=key,
            topic=topic,
            options=options,
        )

    async def put(self, *drafts: Draft, turn: str = "", claim_for: AccountId | None = None) -> list[Put]:
        async with self.database.transaction("test") as db:
            turn = turn or new_id()
            return list(await outbox.put(db, drafts, now=self.clock.now(), turn=turn, claim_for=claim_for))

    async def row(self, prompt: PromptId) -> Any:  # noqa: ANN401  a row
        async with self.database.reading() as db:
            return (await db.run(select(rows).where(rows.c.id == prompt))).one()

    async def states(self) -> list[str]:
        """Of all rows, oldest first."""
        async with self.database.reading() as db:
            return list((await db.run(select(rows.c.state).order_by(rows.c.seq))).scalars())

    async def change(self, prompt: PromptId, **values: object) -> None:
        async with self.database.transaction("test") as db:
            await db.run(update(rows).where(rows.c.id == prompt).values(values))

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Deliver in the background, as the program does."""
        working = asyncio.create_task(self.house.delivery.run())
        try:
            yield
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working

    @asynccontextmanager
    async def open_for_all(self) -> AsyncIterator[None]:
        """Deal with what comes in as well."""
        dealing = asyncio.create_task(self.house.dispatcher.run())
        try:
            async with self.at_work():
                yield
        finally:
            dealing.cancel()
            with suppress(asyncio.CancelledError):
                await dealing

    async def passes(self, seconds: float) -> None:
        """Time goes on, from one due moment to the next."""
        await passes(self.house, self.clock, timedelta(seconds=seconds))
