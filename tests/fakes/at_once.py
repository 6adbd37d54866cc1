"""Two turns at once on PostgreSQL, held at the same point by hand, so that a test decides who was where."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import text

from storage.database import Database

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


async def settled(database: Database, *tasks: asyncio.Task[Any]) -> None:
    """Wait until each of these is done, or waits in the database for somebody else."""
    async with asyncio.timeout(20), database.engine.connect() as connection:
        while True:
            going_on = sum(not task.done() for task in tasks)
            waiting = (await connection.execute(WAITING)).scalar_one()
            await connection.rollback()
            if going_on == waiting:
                return


@asynccontextmanager
async def nobody_writes(database: Database, table: str) -> AsyncIterator[None]:
    """Everybody may read a table, and whoever would write to it waits until the end of the block."""
    async with database.engine.begin() as connection:
        await connection.execute(text(f"LOCK TABLE {table} IN SHARE MODE"))
        yield


async def all_read_first(database: Database, table: str, *does: Callable[[], Awaitable[object]]) -> None:
    """Do these at once: each has read what it needs before any of them writes to the table."""
    async with asyncio.TaskGroup() as group, nobody_writes(database, table):
        tasks = [group.create_task(_run(one)) for one in does]
        await settled(database, *tasks)


async def _run(does: Callable[[], Awaitable[object]]) -> None:
    await does()
