"""The clocks of this machine and of the database server, compared while the program serves."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import structlog

from bot.server_clock import ServerClock
from bot.watching import Watch
from domain.clock import SystemClock
from fakes.organisation import Organisation
from storage.database import Database


class Wrong(SystemClock):
    """The clock of the machine, wrong by `away`; what is `slow` seems to take a while."""

    away, slow = timedelta(0), timedelta(0)

    def now(self) -> datetime:
        now = super().now() + self.away
        self.away += self.slow
        return now


@pytest.fixture
async def on_postgres(
    fresh_postgres: Callable[[Path], AbstractContextManager[str]], tmp_path: Path
) -> AsyncIterator[Database]:
    with fresh_postgres(tmp_path) as url:
        database = Database(url)
        yield database
        await database.close()


@pytest.mark.parametrize("away", [timedelta(seconds=5), -timedelta(seconds=5)])
async def test_a_clock_that_goes_wrong_is_known_until_it_is_right_again(on_postgres: Database, away: timedelta) -> None:
    clock = Wrong()
    watched = ServerClock(on_postgres, clock)
    part = watched.part(lambda: ["telegram"])
    with structlog.testing.capture_logs() as logs:
        for clock.away, right in ((timedelta(0), True), (away, False), (away, False), (timedelta(0), True)):
            await watched.look()
            assert (watched.agrees(), part.is_well) == (right, right)
    assert [(one["event"], one.get("seconds")) for one in logs] == [("clock.wrong", 5.0), ("clock.right-again", 0.0)]
    assert part.avoided == {"telegram"}
    assert not part.curable


async def test_a_database_that_answers_slowly_is_not_held_for_a_wrong_clock(on_postgres: Database) -> None:
    clock = Wrong()
    clock.away, clock.slow = -timedelta(seconds=8), timedelta(seconds=8)
    watched = ServerClock(on_postgres, clock)
    await watched.look()
    assert watched.agrees()


async def test_a_database_that_does_not_answer_says_nothing_about_the_time(on_postgres: Database) -> None:
    clock = Wrong()
    clock.away = timedelta(seconds=5)
    watched = ServerClock(on_postgres, clock)
    await watched.look()
    await on_postgres.close()
    gone = ServerClock(Database("postgresql+asyncpg://nobody@127.0.0.1:9/nothing"), SystemClock())
    await gone.look()
    assert (watched.agrees(), gone.agrees()) == (False, True)


async def test_a_file_has_no_clock_of_its_own(small_office: Organisation) -> None:
    watched = ServerClock(small_office.database, small_office.clock)
    await watched.look()
    assert watched.agrees()


async def test_it_is_compared_again_and_again(on_postgres: Database) -> None:
    clock = Wrong()
    clock.away = timedelta(minutes=1)
    watched = ServerClock(on_postgres, clock)
    looking = asyncio.create_task(watched.run(every=0.01))
    async with asyncio.timeout(10):
        while watched.agrees():  # noqa: ASYNC110  it tells nobody
            await asyncio.sleep(0.01)
        clock.away = timedelta(0)
        while not watched.agrees():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    looking.cancel()


async def test_the_watch_has_one(small_office: Organisation) -> None:
    assert Watch(small_office.database, small_office.clock).server_clock.agrees()
