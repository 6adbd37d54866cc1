"""Opening an organisation's database, as a program may: reached, up to date, on time, and with the right key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.config import Settings
from domain.clock import Clock
from storage import health, migrations
from storage.database import Database
from storage.sealing import read_master_key


@asynccontextmanager
async def organisation(settings: Settings, clock: Clock) -> AsyncIterator[Database]:
    """The unlocked database of these settings, closed at the end of the block.

    Raises:
        KeyFileError: the master key is missing or belongs to another database.
        NotMigratedError: its tables are missing, or of another version.
        UnusableError: it cannot be reached, or its clock is wrong.
    """
    master = read_master_key(settings.master_key_file)
    database = Database(settings.database_url.get_secret_value())
    try:
        await health.reach(database)
        await migrations.check(database)
        await health.check_clock(database, now=clock.now())
        await database.unlock(master, now=clock.now())
        yield database
    finally:
        await database.close()
