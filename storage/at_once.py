"""Statements that SQLite does on the spot, without a detour over another thread; all others are awaited."""

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from sqlalchemy import CursorResult, Executable
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.sqlite_driver import NotAtOnceError

Given = TypeVar("Given")


async def carried_out(
    connection: AsyncConnection, statement: Executable, rows: Sequence[dict[str, Any]] | None = None
) -> CursorResult[Any]:
    """What a statement gives."""
    sync = connection.sync_connection
    if sync is None or sync.dialect.name != "sqlite":
        return await connection.execute(statement, rows)
    try:
        return sync.execute(statement, rows)
    except NotAtOnceError:
        return await to_its_end(connection.execute(statement, rows))


async def said(connection: AsyncConnection, sql: str) -> None:
    """Say this to the database as it stands; there is nothing to be compiled."""
    sync = connection.sync_connection
    if sync is None or sync.dialect.name != "sqlite":
        await connection.exec_driver_sql(sql)
        return
    try:
        sync.exec_driver_sql(sql)
    except NotAtOnceError:
        await to_its_end(connection.exec_driver_sql(sql))


async def to_its_end(work: Coroutine[Any, Any, Given]) -> Given:
    """What the thread has begun is waited for even by who is cancelled.

    SQLAlchemy would close the connection, and with it undo what others have done that share its commit.
    """
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise
