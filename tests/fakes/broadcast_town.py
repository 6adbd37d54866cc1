"""The organisation of a broadcast that is played, laid and looked into beside the program that runs."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import select, update

from bot.config import Settings
from bot.making import make
from domain.areas import AfterHours
from domain.clock import SystemClock
from domain.ids import AreaId, PersonId
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.broadcast_program import PATIENCE, Program
from storage import areas, links, matches, people, residents
from storage.database import Database
from storage.sealing import read_master_key
from storage.tables import accounts, addressees, outbox
from storage.tables import people as all_people


def by_day() -> str:
    """A zone in which it is about noon: nobody gets a broadcast at night."""
    behind = SystemClock().now().astimezone(UTC).hour - 12
    return f"Etc/GMT{behind:+d}" if behind else "Etc/GMT"


@contextlib.asynccontextmanager
async def opened(program: Program, folder: Path) -> AsyncIterator[Database]:
    """The program's own database, looked at beside it."""
    database = Database(_url(program))
    try:
        await database.unlock(read_master_key(folder / "key"), now=SystemClock().now())
        yield database
    finally:
        await database.close()


def _url(program: Program) -> str:
    return program.settings["BUURTPOLS_DATABASE_URL"].replace("sqlite:", "sqlite+aiosqlite:")


async def organisation(
    program: Program, folder: Path, *, chats: Sequence[int], reporters: Sequence[int], daan: int
) -> Sequence[str]:
    """A volunteer for each chat; elsewhere those who report, with a resident each, and who is called.

    Gives the keys to the pages of two coordinators.

    Who has just reported is in the middle of something and would get the message only later.
    """
    clock = SystemClock()
    await make(Settings(database_url=SecretStr(_url(program)), master_key_file=folder / "key"), now=clock.now())
    async with opened(program, folder) as database, database.transaction("seed") as db:
        hours = WorkingHours("ma-zo 00:00-24:00")
        noord, zuid = [
            await areas.add(db, name, hours=hours, after_hours=AfterHours.NONE) for name in ("Noord", "Zuid")
        ]
        tokens: list[str] = []

        async def moves_in(chat: object, role: Role, area: AreaId, *, platform: str = "telegram") -> PersonId:
            posts = [(role, area)]
            who = await people.add(db, "Iemand", posts_in=posts, phone="06", language=Language.DUTCH, now=clock.now())
            account = await people.open_account(db, platform, str(chat), person=who, now=clock.now())
            if platform == "web":
                tokens.append(await links.open_session(db, account, now=clock.now()))
            return who

        for page in ("one", "two"):
            await moves_in(page, Role.COORDINATOR, noord, platform="web")
        for chat in chats:
            await moves_in(chat, Role.VOLUNTEER, noord)
        called = await moves_in(daan, Role.PROFESSIONAL, zuid)
        for number, chat in enumerate(reporters, start=len(chats) + 1):
            who = await moves_in(chat, Role.VOLUNTEER, zuid)
            whom = await residents.add(db, f"B-{number}", area=zuid, supervisor=called, deputy=None)
            await matches.add(db, whom, volunteer=who, started_on=clock.now().date())
        await db.run(update(all_people).values(zone=by_day()))
    return tokens


async def became(program: Program, folder: Path) -> tuple[frozenset[int], bool]:
    """Who is listed as perhaps having it, and whether anything still waits."""
    async with opened(program, folder) as database, database.reading() as db:
        statement = (
            select(accounts.c.address, outbox.c.state)
            .select_from(addressees)
            .join(accounts, accounts.c.person_id == addressees.c.person_id)
            .outerjoin(outbox, outbox.c.key == addressees.c.key)
        )
        rows: Sequence[Any] = (await db.run(statement)).all()
    waits = any(row.state in {None, "queued", "sending"} for row in rows)
    return frozenset(int(row.address) for row in rows if row.state == "unknown"), waits


async def unknown_in_the_end(program: Program, folder: Path) -> frozenset[int]:
    """Who is listed as perhaps having it when nothing waits any more."""
    async with asyncio.timeout(PATIENCE * 2):
        while (now := await became(program, folder))[1]:  # noqa: ASYNC110  it is another process
            await asyncio.sleep(1)
    return now[0]
