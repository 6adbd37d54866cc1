"""The driver of SQLite: what waits does so in its thread, the rest is done at once, and all the same is kept."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import make_url, text

from fakes.words_kept import database_of_words, words
from storage.database import Database, Session, TakenError
from storage.sqlite_driver import MOST_ROWS, MOST_STEPS, Connection, Outcome, Run


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with database_of_words(tmp_path / "driver.sqlite") as database:
        yield database


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


@pytest.fixture
def journeys(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What went into a thread."""
    found: list[object] = []
    in_thread = Connection._in_thread  # noqa: SLF001  what is counted

    async def counted(connection: Connection, run: Run) -> Outcome:
        found.append(run)
        return await in_thread(connection, run)

    monkeypatch.setattr(Connection, "_in_thread", counted)
    return found


async def test_of_a_quick_transaction_only_its_commit_goes_into_the_thread(
    database: Database, journeys: list[object]
) -> None:
    await words(database)
    async with database.transaction("once") as db:
        await db.run(put("zero"))
    journeys.clear()
    async with database.transaction("test", quick=True) as db:
        async with db.savepoint():
            await db.run(put("one"))
        await db.run(put("two"))
    assert len(journeys) == 1
    assert await words(database) == ["one", "two", "zero"]


async def test_what_others_change_goes_there_too(database: Database, journeys: list[object]) -> None:
    async with database.transaction("test", quick=True) as db:
        await db.run(put("quick"))
    journeys.clear()
    async with database.transaction("test") as db:
        await db.run(put("one"))
        await db.run(put("two"))
    assert len(journeys) == 3
    journeys.clear()
    many = [{"word": f"{number:03}"} for number in range(MOST_ROWS + 1)]
    async with database.transaction("test", quick=True) as db:
        await db.run(text("INSERT INTO words VALUES (:word)"), many)
    assert len(journeys) == 2


COUNTED = (
    "SELECT count(*) FROM "
    "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) SELECT i FROM n)"
)


@pytest.mark.parametrize("quick", [True, False])
async def test_what_turns_out_to_read_much_is_read_in_the_thread(
    database: Database, journeys: list[object], *, quick: bool
) -> None:
    await words(database)
    async with database.transaction("test", quick=quick) as db:
        await db.run(put("kept"))
        journeys.clear()
        assert (await db.run(text(COUNTED.format(most=10)))).scalar_one() == 10
        assert not journeys
        assert (await db.run(text(COUNTED.format(most=MOST_STEPS)))).scalar_one() == MOST_STEPS
        assert len(journeys) == 1
    assert await words(database) == ["kept"]


async def test_while_another_program_writes_only_we_wait(database: Database) -> None:
    await words(database)
    other = sqlite3.connect(str(make_url(database.url).database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO words VALUES ('theirs')")

    async def write() -> None:
        async with database.transaction("test", quick=True) as db:
            await db.run(put("ours"))

    writing = asyncio.create_task(write())
    assert await words(database) == []
    other.execute("COMMIT")
    other.close()
    await writing
    assert await words(database) == ["ours", "theirs"]


@pytest.mark.parametrize("quick", [True, False])
async def test_who_waited_for_another_program_is_whole_or_nothing_all_the_same(
    database: Database, journeys: list[object], *, quick: bool
) -> None:
    async def write() -> None:
        async with database.transaction("test", quick=quick) as db:
            await db.run(text(COUNTED.format(most=MOST_STEPS)))
            await db.run(put("ours"))
            raise LookupError

    with contextlib.closing(sqlite3.connect(str(make_url(database.url).database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        journeys.clear()
        writing = asyncio.create_task(write())
        async with asyncio.timeout(5):
            while not journeys:  # noqa: ASYNC110  until it waits for the other
                await asyncio.sleep(0)
        other.execute("COMMIT")
    with pytest.raises(LookupError):
        await writing
    assert await words(database) == []


async def test_who_is_cancelled_while_the_thread_works_undoes_it_all(database: Database) -> None:
    async def write() -> None:
        async with database.transaction("test") as db, db.savepoint():
            await db.run(put("lost"))
            begun.set()
            await db.run(text(COUNTED.format(most=50 * MOST_STEPS)))

    begun = asyncio.Event()
    writing = asyncio.create_task(write())
    await begun.wait()
    writing.cancel()
    await asyncio.wait([writing])
    assert writing.cancelled()
    async with database.transaction("test") as db:
        await db.run(put("kept"))
    assert await words(database) == ["kept"]


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
