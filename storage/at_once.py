"""Statements that SQLite does on the spot, without a detour over another thread; all others are awaited."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, Executable

from storage.awaited import AwaitedConnection, to_its_end
from storage.many import prepared
from storage.sqlite_driver import MOST_ROWS, NotAtOnceError


async def carried_out(
    connection: AwaitedConnection, statement: Executable, rows: Sequence[dict[str, Any]] | None = None
) -> CursorResult[Any]:
    """What a statement gives."""
    sync = connection.sync_connection
    if sync.dialect.name != "sqlite":
        return await connection.execute(statement, rows)
    if rows and len(rows) > MOST_ROWS:  # not on the spot: to try would prepare all of them twice
        return await to_its_end(_many(connection, statement, rows))
    try:
        return sync.execute(statement, rows)
    except NotAtOnceError:
        return await to_its_end(connection.execute(statement, rows))


async def _many(
    connection: AwaitedConnection, statement: Executable, rows: Sequence[dict[str, Any]]
) -> CursorResult[Any]:
    ready = prepared(statement, rows, connection.dialect)
    return await (connection.execute(statement, rows) if ready is None else connection.exec_driver_sql(*ready))


async def said(connection: AwaitedConnection, sql: str) -> None:
    """Say this to the database as it stands; there is nothing to be compiled."""
    sync = connection.sync_connection
    if sync.dialect.name != "sqlite":
        await connection.exec_driver_sql(sql)
        return
    try:
        if not sync.in_transaction():
            sync.begin()
        driver: Any = sync.connection.driver_connection  # SQLAlchemy prepares and hears much for each statement
        driver.carried_out(sql, lambda cursor: cursor.execute(sql))
    except (NotAtOnceError, sqlite3.Error):  # what goes wrong is then told as every other error
        await to_its_end(connection.exec_driver_sql(sql))
