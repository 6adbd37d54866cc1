"""A fresh organisation for a bench: an empty database, and as many volunteers as are wanted, each with one resident."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.app import House, build
from bot.platform import Level, Pace, Platform
from bot.platforms.telegram.platform import TelegramPlatform
from bot.texts import shipped
from domain.clock import Clock
from domain.ids import AccountId, PersonId
from domain.people import Language, Person, Role
from domain.working_hours import WorkingHours
from storage import areas, matches, people, residents
from storage.database import Database
from storage.people import ACTIVE

MASTER_KEY = b"bench" * 6 + b"!!"


async def empty_database(folder: Path, clock: Clock, *, failpoint: Callable[[str], None] | None = None) -> Database:
    """A SQLite file with today's tables, written with full care for the disk."""
    database = _database(folder, failpoint=failpoint or (lambda _name: None))
    await database.lay()
    await database.unlock(MASTER_KEY, now=clock.now())
    return database


async def filled_database(folder: Path, clock: Clock) -> Database:
    """The same file once people have moved in, and all has been closed."""
    database = _database(folder, failpoint=lambda _name: None)
    await database.unlock(MASTER_KEY, now=clock.now())
    return database


def _database(folder: Path, *, failpoint: Callable[[str], None]) -> Database:
    return Database(f"sqlite+aiosqlite:///{folder}/bench.sqlite", failpoint=failpoint)


async def move_in(
    database: Database, clock: Clock, *, platform: str, addresses: Sequence[str]
) -> list[tuple[PersonId, AccountId]]:
    """A volunteer for each address, who visits the resident `B-<address>`; one professional supervises all."""
    now, found = clock.now(), []
    async with database.transaction("bench") as db:
        area = await areas.add(db, "Noord", hours=WorkingHours())
        daan = await people.add(
            db, "Daan", posts_in=[(Role.PROFESSIONAL, area)], phone="06", language=Language.DUTCH, now=now
        )
        for address in addresses:
            who = await people.add(
                db,
                f"Volunteer {address}",
                posts_in=[(Role.VOLUNTEER, area)],
                phone="06",
                language=Language.DUTCH,
                now=now,
                state=ACTIVE,
            )
            resident = await residents.add(db, f"B-{address}", area=area, supervisor=daan, deputy=None)
            await matches.add(db, resident, volunteer=who, started_on=now.date())
            found.append((who, await people.open_account(db, platform, address, person=who, now=now)))
    return found


def on_telegram(
    database: Database, clock: Clock, *, token: str, url: str, pace: Pace | None
) -> tuple[House, TelegramPlatform]:
    """The whole program with one bot at that Bot API server."""

    async def find_person(person: PersonId) -> Person | None:
        async with database.reading() as db:
            return (await people.get(db, [person])).get(person)

    async def page_link(_person: PersonId) -> str:
        return f"{url}/page"

    telegram = TelegramPlatform(
        token, url, Level.TEXT, None, shipped(), page_link, find_person=find_person, monotonic=clock.monotonic
    )
    telegram.pace = pace
    platforms: dict[str, Platform] = {telegram.name: telegram}
    return build(database, clock, platforms), telegram
