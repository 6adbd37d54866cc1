"""The end of a database: no connection stays open, and nothing lies beside its file, whoever was doing what."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError, ResourceClosedError

from storage.database import SQLITE_POOL, Database

NOW = datetime(2026, 3, 2, tzinfo=UTC)
SLOW = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT max(i) FROM n")
ANYTHING = text("SELECT 1")
OTHERS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


async def read(database: Database, *, begun: asyncio.Event | None = None, until: asyncio.Event | None = None) -> None:
    """Read something, and once more when that is said."""
    async with database.reading() as db:
        await db.run(ANYTHING)
        if begun:
            begun.set()
        if until:
            await until.wait()
            await db.run(ANYTHING)


class Looking:
    """Who looks from outside whether a database is open."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._others: set[int] = set()

    async def look(self) -> None:
        """Before it is opened: whoever is there then does not count."""
        if self.url.startswith("postgresql"):
            self._others = await self._pids()

    async def is_closed(self) -> bool:
        """Whether nobody has a connection, and SQLite's file lies alone; PostgreSQL hears it in a moment."""
        if self.url.startswith("postgresql"):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(5):
                    while await self._pids() - self._others:
                        pass
                    return True
            return False
        file = Path(str(make_url(self.url).database))
        return not _opened(file) and [path.name for path in file.parent.glob(f"{file.name}*")] == [file.name]

    async def _pids(self) -> set[int]:
        connection = await asyncpg.connect(self.url.replace("+asyncpg", ""))
        try:
            return {row["pid"] for row in await connection.fetch(OTHERS)}
        finally:
            await connection.close()


def _opened(file: Path) -> list[Path]:
    """What this process has open of a file and of what lies beside it."""
    links = []
    for link in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            links.append(link.readlink())
    return [link for link in links if str(link).startswith(str(file))]


@pytest_asyncio.fixture
async def looking(database_url: str) -> Looking:
    looking = Looking(database_url)
    await looking.look()
    return looking


@pytest_asyncio.fixture
async def database(looking: Looking) -> AsyncIterator[Database]:
    """A database that is open, and of which nobody has read yet; closed for who has not done so."""
    database = Database(looking.url)
    await database.unlock(bytes(32), now=NOW)
    yield database
    await database.close()


async def test_many_that_have_read_leave_nothing(database: Database, looking: Looking) -> None:
    begun, gate = [asyncio.Event() for _ in range(SQLITE_POOL)], asyncio.Event()
    readers = [asyncio.create_task(read(database, begun=one, until=gate)) for one in begun]
    await asyncio.gather(*(one.wait() for one in begun))
    gate.set()
    await asyncio.gather(*readers)
    await database.close()
    assert await looking.is_closed()


@pytest.mark.parametrize("steps", range(4))
async def test_a_reader_cancelled_while_opening(database: Database, looking: Looking, steps: int) -> None:
    reader = asyncio.create_task(read(database))
    for _ in range(steps):
        await asyncio.sleep(0)
    reader.cancel()
    await database.close()
    assert await looking.is_closed()
    with contextlib.suppress(asyncio.CancelledError):
        await reader


async def test_a_reader_that_is_opening_goes_no_further(database: Database, looking: Looking) -> None:
    gate = asyncio.Event()
    reader = asyncio.create_task(read(database, until=gate))
    await asyncio.sleep(0)
    await database.close(patience=0)
    assert await looking.is_closed()
    gate.set()
    with pytest.raises((DBAPIError, ResourceClosedError)):
        await reader


async def test_a_reader_that_still_holds_is_told_when_it_asks_again(database: Database, looking: Looking) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()
    reader = asyncio.create_task(read(database, begun=begun, until=gate))
    await begun.wait()
    await database.close(patience=0)
    assert await looking.is_closed()
    gate.set()
    with pytest.raises(DBAPIError):
        await reader
    assert await looking.is_closed()


async def test_a_reader_cancelled_while_it_still_holds_says_nothing(database: Database, looking: Looking) -> None:
    begun = asyncio.Event()
    reader = asyncio.create_task(read(database, begun=begun, until=asyncio.Event()))
    await begun.wait()
    reader.cancel()
    await database.close()
    assert await looking.is_closed()
    with pytest.raises(asyncio.CancelledError):
        await reader


async def test_a_reader_whose_statement_takes_long(database: Database, looking: Looking) -> None:
    async def count() -> None:
        async with database.reading() as db:
            await db.run(SLOW)

    await read(database)
    reader = asyncio.create_task(count())
    await asyncio.sleep(0)
    await database.close()
    assert await looking.is_closed()
    with contextlib.suppress(DBAPIError):
        await reader


async def test_who_is_cancelled_while_closing_has_closed(database: Database, looking: Looking) -> None:
    await read(database)
    closing = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    closing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await closing
    assert await looking.is_closed()


async def test_a_writer_is_waited_for_and_none_comes_after_it(database: Database, looking: Looking) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with database.transaction("test") as db:
            await db.run(text("UPDATE keys SET made_at = made_at"))
            begun.set()
            await gate.wait()

    writer = asyncio.create_task(write())
    await begun.wait()
    closing = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    gate.set()
    await closing
    assert await looking.is_closed()
    await writer
    for opened in (database.transaction("test"), database.reading()):
        with pytest.raises(ResourceClosedError):
            async with opened:
                pass
    assert await looking.is_closed()
