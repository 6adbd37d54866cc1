"""SQLite's driver with one journey to its thread for each statement, where aiosqlite alone makes four.

What only opens or closes a transaction or a savepoint gives nothing back: it travels with the statement that follows.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType
from typing import Any, Self

import aiosqlite
from sqlalchemy.engine import make_url

TRAVELS_ALONG = ("BEGIN", "SAVEPOINT ", "RELEASE ", "ROLLBACK TO ")
_FETCHED_AT_ONCE = 64


class Outcome:
    """What a statement gave: its columns and rows, how many it changed, the row it made last."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        """Read it all."""
        self.rows: Sequence[Any] = cursor.fetchall() if cursor.description else ()
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid


class Connection(aiosqlite.Connection):
    """As aiosqlite's, but a statement is run, read and closed in one go."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        """Nothing is opened yet; its thread does not hold up the end of the program."""
        super().__init__(connector, _FETCHED_AT_ONCE)
        self._thread.daemon = True
        self._waiting: list[str] = []
        self._has_begun = False

    def cursor(self) -> "Cursor":  # type: ignore[override]  # SQLAlchemy enters it, and awaits nothing else
        """A cursor, which costs nothing until it runs a statement."""
        return Cursor(self)

    def travels_along(self, sql: str) -> None:
        """Let this be run before the next statement."""
        self._waiting.append(sql)

    async def carried_out(self, run: Callable[[sqlite3.Cursor], object]) -> Outcome:
        """Let the connection's own thread run a statement and read all that it gives."""
        first, self._waiting = self._waiting, []
        try:
            outcome: Outcome = await self._execute(carry_out, self._conn, run, first)  # type: ignore[no-untyped-call]
        finally:
            self._has_begun = self._has_begun or self.in_transaction
        return outcome

    async def commit(self) -> None:
        """Commit; what never began needs no end.

        Raises:
            sqlite3.OperationalError: SQLite has rolled all of it back by itself, as it does when the disk is full.
        """
        has_begun, was_open = self._has_begun, self.in_transaction
        if was_open:
            await self.carried_out(lambda cursor: cursor.execute("COMMIT"))
        self._has_begun = False
        self._waiting.clear()
        if has_begun and not was_open:
            raise sqlite3.OperationalError("the transaction was rolled back")

    async def rollback(self) -> None:
        """Roll back; what never began, or has ended, needs no end."""
        self._waiting.clear()
        self._has_begun = False
        if self.in_transaction:
            await super().rollback()


def carry_out(connection: sqlite3.Connection, run: Callable[[sqlite3.Cursor], object], first: Sequence[str]) -> Outcome:
    """What a connection's own thread does in one journey: first what travels along, then the statement."""
    cursor = connection.cursor()
    try:
        for sql in first:
            cursor.execute(sql)
        run(cursor)
        return Outcome(cursor)
    finally:
        cursor.close()


class Cursor:
    """One statement and its outcome, in the shape that SQLAlchemy expects of an asynchronous driver."""

    arraysize = _FETCHED_AT_ONCE

    def __init__(self, connection: Connection) -> None:
        """Nothing was run yet."""
        self._connection = connection
        self._outcome: Outcome | None = None

    async def __aenter__(self) -> Self:
        """Nothing needs to be opened."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing needs to be closed."""

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        """Run a statement, or let it travel along."""
        if sql.startswith(TRAVELS_ALONG):
            self._connection.travels_along(sql)
        else:
            self._outcome = await self._connection.carried_out(lambda cursor: cursor.execute(sql, parameters))
        return self

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> Self:
        """Run a statement once for each row of parameters."""
        self._outcome = await self._connection.carried_out(lambda cursor: cursor.executemany(sql, parameters))
        return self

    async def fetchall(self) -> Sequence[Any]:
        """All rows, which have been read already."""
        return self._outcome.rows if self._outcome else ()

    async def close(self) -> None:
        """It was closed when it had been read."""

    @property
    def description(self) -> Any:  # noqa: ANN401  as the driver describes columns
        """The columns, None when the statement gives no rows."""
        return self._outcome.description if self._outcome else None

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._outcome.rowcount if self._outcome else -1

    @property
    def lastrowid(self) -> int | None:
        """The row that was made last."""
        return self._outcome.lastrowid if self._outcome else None


async def opened(url: str) -> Connection:
    """A connection to the file of this address."""
    file = make_url(url).database or ":memory:"
    connection = Connection(partial(sqlite3.connect, file, check_same_thread=False))
    _ = await connection  # itself
    return connection
