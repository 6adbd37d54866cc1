"""The driver of SQLite: few journeys to its thread, and nothing of that changes what is kept."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import text

from storage import sqlite_driver
from storage.database import Database, Session, TakenError


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/driver.sqlite")
    await database.lay()
    await database.unlock(bytes(32), now=datetime(2026, 3, 2, tzinfo=UTC))
    async with database.engine.begin() as connection:
        await connection.execute(text("CREATE TABLE words (word TEXT PRIMARY KEY)"))
    yield database
    await database.close()


async def words(database: Database) -> list[str]:
    async with database.reading() as db:
        return [row.word for row in (await db.run(text("SELECT word FROM words ORDER BY word"))).all()]


def put(word: str) -> Any:  # noqa: ANN401  a statement
    return text("INSERT INTO words VALUES (:word) RETURNING word").bindparams(word=word)


async def undone(db: Session, *several: str) -> None:
    """Put words in within a savepoint, and end it with an exception."""
    async with db.savepoint():
        for word in several:
            await db.run(put(word))
        raise LookupError


async def lost(database: Database) -> None:
    """A transaction that fails inside a savepoint."""
    async with database.transaction("test") as db:
        await db.run(put("lost"))
        await undone(db, "lost too")


async def test_a_transaction_with_a_savepoint_makes_a_journey_for_each_statement_and_one_to_commit(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await words(database)
    async with database.transaction("once") as db:
        await db.run(put("zero"))
    journeys: list[object] = []
    carry_out = sqlite_driver.carry_out

    def counted(*more: Any) -> sqlite_driver.Outcome:  # noqa: ANN401  passed on
        journeys.append(more)
        return carry_out(*more)

    monkeypatch.setattr(sqlite_driver, "carry_out", counted)
    async with database.transaction("test") as db:
        async with db.savepoint():
            await db.run(put("one"))
        await db.run(put("two"))
    assert len(journeys) == 3
    assert await words(database) == ["one", "two", "zero"]


async def test_what_a_savepoint_undoes_is_gone_and_the_rest_stays(database: Database) -> None:
    async with database.transaction("test") as db:
        await db.run(put("before"))
        with pytest.raises(LookupError):
            await undone(db, "inside")
        await db.run(put("after"))
    assert await words(database) == ["after", "before"]


async def test_a_savepoint_at_the_end_is_undone_too(database: Database) -> None:
    async with database.transaction("test") as db:
        await db.run(put("before"))
        with pytest.raises(LookupError):
            await undone(db, "inside")
    assert await words(database) == ["before"]


async def test_savepoints_within_each_other(database: Database) -> None:
    async with database.transaction("test") as db, db.savepoint():
        await db.run(put("outer"))
        with pytest.raises(TakenError):
            await undone(db, "inner", "outer")
    assert await words(database) == ["outer"]


async def test_a_transaction_that_fails_leaves_nothing_for_the_next(database: Database) -> None:
    with pytest.raises(LookupError):
        await lost(database)
    async with database.transaction("test"):
        """Nothing is done."""
    async with database.transaction("test") as db:
        await db.run(put("kept"))
    assert await words(database) == ["kept"]


async def test_two_writers_wait_for_each_other(database: Database) -> None:
    async def write(word: str) -> None:
        async with database.transaction("test") as db:
            known = (await db.run(text("SELECT count(*) FROM words"))).scalar_one()
            await asyncio.sleep(0)
            await db.run(put(f"{word}{known}"))

    await asyncio.gather(*(write(word) for word in "ab"))
    assert sorted(word[1] for word in await words(database)) == ["0", "1"]
