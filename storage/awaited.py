"""Connections to a database that are awaited: SQLAlchemy's own, with each call in a greenlet of its own.

SQLAlchemy's asyncio package does the same, but brings the object mapper along: 8 MB and a twentieth of what starting
costs, for something that nobody here uses.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Engine, Executable, event
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.util.concurrency import greenlet_spawn

Given = TypeVar("Given")


async def to_its_end(work: Coroutine[Any, Any, Given]) -> Given:
    """What has begun is waited for even by who is cancelled meanwhile.

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


class AwaitedConnection:
    """One connection; the driver beneath it is an asynchronous one."""

    __slots__ = ("_given_back", "sync_connection")

    def __init__(self, sync_connection: Connection, given_back: Callable[[], None]) -> None:
        """It is open; `given_back` is told when it was closed."""
        self.sync_connection, self._given_back = sync_connection, given_back

    @property
    def dialect(self) -> Dialect:
        """The kind of database."""
        return self.sync_connection.dialect

    @property
    def invalidated(self) -> bool:
        """Whether it was lost, or closed in the middle of a statement."""
        return self.sync_connection.invalidated

    async def execute(self, statement: Executable, rows: Any = None) -> CursorResult[Any]:  # noqa: ANN401  one or many
        """Carry out one statement, with one row of parameters or many."""
        return await greenlet_spawn(self.sync_connection.execute, statement, rows)

    async def exec_driver_sql(self, sql: str, rows: Any = None) -> CursorResult[Any]:  # noqa: ANN401  as `execute`
        """Carry out this SQL as it stands, with rows as the driver takes them."""
        return await greenlet_spawn(self.sync_connection.exec_driver_sql, sql, rows)

    async def run_sync(self, work: Callable[[Connection], Given]) -> Given:
        """Do work that asks the database much, such as making its tables."""
        return await greenlet_spawn(work, self.sync_connection)

    async def driver(self) -> Any:  # noqa: ANN401  the driver's own
        """The driver's own connection."""
        return (await greenlet_spawn(getattr, self.sync_connection, "connection")).driver_connection

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[None]:
        """One transaction, committed at the end, rolled back when it ends with an exception."""
        transaction = await greenlet_spawn(self.sync_connection.begin)
        try:
            yield
        except BaseException:
            await greenlet_spawn(transaction.rollback)
            raise
        await greenlet_spawn(transaction.commit)

    async def commit(self) -> None:
        """Commit what was begun."""
        await greenlet_spawn(self.sync_connection.commit)

    async def rollback(self) -> None:
        """Undo what was begun."""
        await greenlet_spawn(self.sync_connection.rollback)

    async def invalidate(self) -> None:
        """Never use the driver's connection again."""
        await greenlet_spawn(self.sync_connection.invalidate)

    async def close(self) -> None:
        """Give it back, rolling back what was not committed."""
        try:
            await greenlet_spawn(self.sync_connection.close)
        finally:
            self._given_back()


class AwaitedEngine:
    """Where connections come from, and go back to."""

    def __init__(self, sync_engine: Engine) -> None:
        """Nothing is opened yet."""
        self.sync_engine = sync_engine
        self._is_closed = False
        self._in_use, self._unused = 0, asyncio.Event()
        self._unused.set()
        self._open: list[AdaptedConnection] = []
        event.listen(sync_engine, "connect", self._keep, insert=True)

    @property
    def dialect(self) -> Dialect:
        """The kind of database."""
        return self.sync_engine.dialect

    async def opened(self) -> AwaitedConnection:
        """A connection, for who closes it.

        Raises:
            ResourceClosedError: `close` was called.
        """
        if self._is_closed:
            raise ResourceClosedError("the database was closed")
        self._in_use += 1
        self._unused.clear()
        try:
            return AwaitedConnection(await greenlet_spawn(self.sync_engine.connect), self._given_back)
        except BaseException:
            self._given_back()
            raise

    @asynccontextmanager
    async def connect(self) -> AsyncIterator[AwaitedConnection]:
        """A connection, given back at the end even by who is cancelled meanwhile."""
        connection = await self.opened()
        try:
            yield connection
        finally:
            await to_its_end(connection.close())

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AwaitedConnection]:
        """A connection with one transaction, committed at the end."""
        async with self.connect() as connection, connection.begin():
            yield connection

    async def close(self, *, patience: float) -> None:
        """Close every connection, one after another, and open none from now on.

        Who holds one has `patience` seconds to give it back; then it is closed all the same: the next thing asked of it
        fails, and what was not committed is undone. Of two that are closed at once neither would be the last, who
        tidies up beside SQLite's file.
        """
        self._is_closed = True
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._unused.wait()
        while self._open:
            await greenlet_spawn(self.dialect.do_terminate, self._open.pop())
        await greenlet_spawn(self.sync_engine.dispose)

    def _given_back(self) -> None:
        self._in_use -= 1
        if not self._in_use:
            self._unused.set()

    def _keep(self, opened: AdaptedConnection, _: object) -> None:
        """Know every connection from the moment it is there: who is cancelled while it is set up gives back nothing."""
        if self._is_closed:
            raise ResourceClosedError("the database was closed")
        self._open = [*(one for one in self._open if not one.driver_connection.is_closed()), opened]
