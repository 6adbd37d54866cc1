"""Writers of SQLite: quick ones share a commit, each stays whole, and nobody is told it was kept when it was not."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest_asyncio
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from fakes.words_kept import database_of_words, words
from storage.database import Database, TakenError
from storage.writers import MOST

PUT = text("INSERT INTO words VALUES (:word)")


class Written:
    """A database with words in it, and how often it has committed."""

    def __init__(self, database: Database) -> None:
        self.database, self.commits = database, 0
        event.listen(database.engine.sync_engine, "commit", self._count)

    def _count(self, _connection: object) -> None:
        self.commits += 1

    async def put(
        self,
        word: str,
        *,
        quick: bool = True,
        begun: asyncio.Event | None = None,
        until: asyncio.Event | None = None,
    ) -> None:
        """Put a word in and say so; the transaction stays open until then."""
        async with self.database.transaction("test", quick=quick) as db:
            await db.run(PUT, [{"word": word}])
            if begun:
                begun.set()
            if until:
                await until.wait()

    async def words(self) -> list[str]:
        """All that is kept."""
        return await words(self.database)


@pytest_asyncio.fixture
async def written(tmp_path: Path) -> AsyncIterator[Written]:
    async with database_of_words(tmp_path / "writers.sqlite") as database:
        yield Written(database)


async def behind_each_other(written: Written, *words: str, quick: bool = True) -> list[BaseException | None]:
    """Put words in at once, so that all but the first wait; what became of each."""
    gate = asyncio.Event()
    first = asyncio.create_task(written.put(words[0], quick=quick, until=gate))
    others = [asyncio.create_task(written.put(word, quick=quick)) for word in words[1:]]
    await asyncio.sleep(0)
    gate.set()
    return await asyncio.gather(first, *others, return_exceptions=True)


async def two_that_share(
    written: Written, *, until: asyncio.Event
) -> tuple["asyncio.Task[None]", "asyncio.Task[None]"]:
    """The first has put its word in and waits for the commit; the second has put its own in, and goes on then."""
    first_may_end, begun = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(written.put("a", until=first_may_end))
    second = asyncio.create_task(written.put("b", begun=begun, until=until))
    await asyncio.sleep(0)
    first_may_end.set()
    await begun.wait()
    return first, second


async def test_quick_ones_that_wait_share_a_commit(written: Written) -> None:
    assert await behind_each_other(written, "a", "b", "c") == [None] * 3
    assert await written.words() == ["a", "b", "c"]
    assert written.commits == 1


async def test_one_alone_is_committed_at_once(written: Written) -> None:
    await written.put("a")
    assert written.commits == 1
    await written.put("b")
    assert written.commits == 2


async def test_none_returns_before_it_is_kept(written: Written) -> None:
    gate = asyncio.Event()
    first, second = await two_that_share(written, until=gate)
    assert not first.done()
    assert await written.words() == []
    gate.set()
    await asyncio.gather(first, second)
    assert await written.words() == ["a", "b"]


async def test_others_do_not_share(written: Written) -> None:
    assert await behind_each_other(written, "a", "b", "c", quick=False) == [None] * 3
    assert written.commits == 3


async def test_a_slow_one_does_not_hold_up_the_quick_one_before_it(written: Written) -> None:
    gate, first_may_end = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(written.put("quick", until=first_may_end))
    slow = asyncio.create_task(written.put("slow", quick=False, until=gate))
    third = asyncio.create_task(written.put("third"))
    await asyncio.sleep(0)
    first_may_end.set()
    await first
    assert await written.words() == ["quick"]
    gate.set()
    await asyncio.gather(slow, third)
    assert await written.words() == ["quick", "slow", "third"]


async def test_so_many_share_and_no_more(written: Written) -> None:
    many = [f"{number:02}" for number in range(MOST + 3)]
    await behind_each_other(written, *many)
    assert await written.words() == many
    assert written.commits == 2


async def test_what_fails_takes_nobody_with_it(written: Written) -> None:
    await written.put("b")
    outcomes = await behind_each_other(written, "a", "b", "c")
    assert [type(outcome).__name__ for outcome in outcomes] == ["NoneType", "IntegrityError", "NoneType"]
    assert await written.words() == ["a", "b", "c"]


async def test_the_first_may_fail(written: Written) -> None:
    async def fails() -> None:
        async with written.database.transaction("test", quick=True) as db:
            await db.run(PUT, [{"word": "lost"}])
            await asyncio.sleep(0)
            raise LookupError

    outcomes = await asyncio.gather(fails(), written.put("kept"), return_exceptions=True)
    assert [type(outcome).__name__ for outcome in outcomes] == ["LookupError", "NoneType"]
    assert await written.words() == ["kept"]


async def test_a_savepoint_inside_stays_ones_own(written: Written) -> None:
    async def twice(word: str) -> None:
        async with written.database.transaction("test", quick=True) as db:
            await db.run(PUT, [{"word": word}])
            with suppress(TakenError):
                async with db.savepoint():
                    await db.run(PUT, [{"word": f"{word} lost"}])
                    await db.run(PUT, [{"word": word}])

    await asyncio.gather(twice("a"), twice("b"))
    assert await written.words() == ["a", "b"]


async def test_when_all_is_rolled_back_everybody_hears_of_it(written: Written) -> None:
    gate = asyncio.Event()

    async def loses_all() -> None:
        async with written.database.transaction("test", quick=True) as db:
            await db.connection.exec_driver_sql("ROLLBACK")  # as SQLite does by itself when the disk is full
            raise sqlite3.OperationalError("disk full")

    first = asyncio.create_task(written.put("a", until=gate))
    second = asyncio.create_task(loses_all())
    await asyncio.sleep(0)
    gate.set()
    outcomes = await asyncio.gather(first, second, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [OperationalError, sqlite3.OperationalError]
    await written.put("b")
    assert await written.words() == ["b"]


async def test_who_is_cancelled_in_the_queue_leaves_nobody_waiting(written: Written) -> None:
    gate, begun = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(written.put("a", begun=begun, until=gate))
    second = asyncio.create_task(written.put("b"))
    await begun.wait()
    gate.set()
    while not first.done() and not second.done():
        second.cancel()
        await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await asyncio.gather(first, second, return_exceptions=True)
        await written.put("c")
    assert await written.words() in (["a", "c"], ["a", "b", "c"])


async def test_who_is_cancelled_halfway_takes_nobody_with_it(written: Written) -> None:
    first, second = await two_that_share(written, until=asyncio.Event())
    second.cancel()
    async with asyncio.timeout(5):
        await first
        await asyncio.wait([second])
    assert second.cancelled()
    assert await written.words() == ["a"]


async def test_one_that_waits_for_its_commit_may_be_cancelled(written: Written) -> None:
    gate = asyncio.Event()
    first, second = await two_that_share(written, until=gate)
    first.cancel()
    gate.set()
    await second
    assert await written.words() == ["a", "b"]  # its work was done, only nobody waits for it


async def test_who_commits_for_others_and_is_cancelled_does_not_leave_them_waiting(written: Written) -> None:
    gate = asyncio.Event()
    first = asyncio.create_task(written.put("quick", until=gate))
    slow = asyncio.create_task(written.put("slow", quick=False))
    third = asyncio.create_task(written.put("third"))
    await asyncio.sleep(0)

    def cancel(_connection: object) -> None:
        slow.cancel()

    event.listen(written.database.engine.sync_engine, "commit", cancel)
    gate.set()
    async with asyncio.timeout(5):
        await asyncio.gather(first, third)
    assert slow.cancelled()
    assert await written.words() == ["quick", "third"]
