"""A SQLite file with one table of words beside today's, for tests of how it is written."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from storage.database import Database


@asynccontextmanager
async def database_of_words(file: Path) -> AsyncIterator[Database]:
    """No word is in it."""
    database = Database(f"sqlite+aiosqlite:///{file}")
    await database.lay()
    await database.unlock(bytes(32), now=datetime(2026, 3, 2, tzinfo=UTC))
    async with database.engine.begin() as connection:
        await connection.execute(text("CREATE TABLE words (word TEXT PRIMARY KEY)"))
    yield database
    await database.close()


async def words(database: Database) -> list[str]:
    """All that are kept, by name."""
    async with database.reading() as db:
        return [row.word for row in (await db.run(text("SELECT word FROM words ORDER BY word"))).all()]
