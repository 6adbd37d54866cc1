"""SQLite's driver: what takes no time is done on the spot, what may take some in a thread of the connection's own.

Most statements of a message take some 20 microseconds: handing one to a thread, and being woken by it, takes several
times that. So reading, and what a quick transaction changes, is done where it is asked for. Into the thread goes what
waits for the disk (COMMIT), what finds the file locked by another program, and what turns out to read much: SQLite is
stopped in it after so many steps, and it is done again in the thread. Nothing holds up the event loop for long.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from sqlalchemy import PoolProxiedConnection
from sqlalchemy.engine import AdaptedConnection, make_url
from sqlalchemy.util.concurrency import await_, in_greenlet

WAITS_MS = 10_000
"""For so long a statement in the thread waits for another program to let go of the file."""
MOST_STEPS = 20_000
"""Of SQLite's own machine, on the spot; they take about a millisecond."""
MOST_ROWS = 50
"""Changed by one statement, on the spot."""
PAGES_KB, PAGES_KB_OF_WRITER = 512, 2000
"""Of the file that each connection keeps in memory; the operating system has the rest of it. One writes at a time."""
_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON")
_FETCHED_AT_ONCE = 64
_TAKES_NO_TIME = ("SELECT ", "BEGIN", "SAVEPOINT ", "RELEASE ", "ROLLBACK TO ")
_CHANGES = ("INSERT ", "UPDATE ", "DELETE ")
_LATER = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_INTERRUPT)

Run = Callable[[sqlite3.Cursor], object]


class NotAtOnceError(Exception):
    """This statement has to be awaited; nothing has happened yet."""


class Outcome:
    """What a statement gave: its columns and rows, how many it changed, the row it made last."""

    __slots__ = ("description", "lastrowid", "rowcount", "rows")

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        """Read it all."""
        self.rows: list[Any] = cursor.fetchall() if cursor.description else []
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid


class Connection(AdaptedConnection):
    """A connection to a file, in the shape that SQLAlchemy expects of a driver."""

    __slots__ = (
        "_changes_before",
        "_closing",
        "_has_begun",
        "_is_reading",
        "_last",
        "_sqlite",
        "_thread",
        "changes_at_once",
    )

    def __init__(self, file: str, *, writes: bool) -> None:
        """Open it. `changes_at_once` says whether what is changed now is little."""
        self._connection: Any = self
        self._sqlite = sqlite3.connect(file, isolation_level=None, timeout=WAITS_MS / 1000, check_same_thread=False)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")
        self._last: Future[Outcome] | None = None
        self._closing: Future[None] | None = None
        self._has_begun = self._is_reading = self.changes_at_once = False
        self._changes_before = 0
        pages, reads_only = (PAGES_KB_OF_WRITER, "OFF") if writes else (PAGES_KB, "ON")
        for pragma in (*_PRAGMAS, f"cache_size = -{pages}", f"query_only = {reads_only}", "busy_timeout = 0"):
            self._sqlite.execute(f"PRAGMA {pragma}")
        self._sqlite.set_progress_handler(self._is_long, MOST_STEPS)

    def cursor(self, server_side: bool = False) -> "Cursor":  # noqa: FBT001, FBT002  the dialect's own
        """A cursor, which costs nothing until it runs a statement."""
        del server_side
        return Cursor(self)

    def create_function(self, *args: Any, **more: Any) -> None:  # noqa: ANN401  SQLite's own
        """Let SQL call a function of ours; the dialect adds one."""
        self._sqlite.create_function(*args, **more)

    def carried_out(self, sql: str, run: Run, *, rows: int = 1) -> Outcome:
        """Run a statement and read all that it gives: for who awaits it in the thread, else here.

        Raises:
            NotAtOnceError: it has to be awaited.
        """
        is_awaited = in_greenlet()
        if self._closing:
            raise sqlite3.ProgrammingError("this connection was closed")
        if sql.startswith("BEGIN"):
            self._changes_before = self._sqlite.total_changes
        if not self._is_at_work and self._may_be_done_here(sql, rows) and (not is_awaited or sql.startswith("BEGIN")):
            self._is_reading = sql.startswith("SELECT")
            try:
                return carry_out(self._sqlite, run)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode not in _LATER:
                    raise
            finally:
                self._is_reading = False
                self._has_begun = self._has_begun or self._sqlite.in_transaction
        if not is_awaited:
            raise NotAtOnceError
        return await_(self._in_thread(run))

    def commit(self) -> None:
        """Commit; what never began needs no end.

        Raises:
            sqlite3.OperationalError: SQLite has rolled all of it back by itself, as it does when the disk is full.
        """
        has_begun, was_open = self._has_begun, self._is_in_transaction
        if was_open and not self._is_at_work and self._sqlite.total_changes == self._changes_before:
            self._sqlite.execute("COMMIT")  # nothing has changed, so it waits for no disk
        elif was_open:
            self.carried_out("COMMIT", lambda cursor: cursor.execute("COMMIT"))
        self._has_begun = False
        if has_begun and not was_open:
            raise sqlite3.OperationalError("the transaction was rolled back")

    def rollback(self) -> None:
        """Roll back; what never began, or has ended, needs no end."""
        self._has_begun = False
        if self._closing:
            return  # and with it all that was not committed
        if self._is_at_work:
            await_(self._in_thread(lambda _: self._sqlite.rollback()))
        elif self._sqlite.in_transaction:
            self._sqlite.rollback()

    def close(self) -> None:
        """Close it, when the thread has done what it was given; who awaits it goes on when it is closed."""
        if self._closing is None:
            self._closing = self._thread.submit(self._sqlite.close)
            self._thread.shutdown(wait=False)
        if in_greenlet():
            await_(self._closed(self._closing))

    terminate = close

    def is_closed(self) -> bool:
        """Whether the file was let go of."""
        return self._closing is not None and self._closing.done()

    @staticmethod
    async def _closed(closing: "Future[None]") -> None:
        await asyncio.shield(asyncio.wrap_future(closing))

    async def execute(self, sql: str) -> Outcome:
        """Run something outside any transaction."""
        return await self._in_thread(lambda cursor: cursor.execute(sql))

    @property
    def _is_in_transaction(self) -> bool:
        return self._closing is None and self._sqlite.in_transaction

    @property
    def _is_at_work(self) -> bool:
        """Whether the thread still runs something; perhaps nobody waits for that any more."""
        return self._last is not None and not self._last.done()

    def _may_be_done_here(self, sql: str, rows: int) -> bool:
        if sql.startswith(_CHANGES):
            return self.changes_at_once and rows <= MOST_ROWS
        return sql.startswith(_TAKES_NO_TIME)

    def _is_long(self) -> int:
        """Asked by SQLite after so many steps; anything but 0 stops it. To stop a change would undo all before it."""
        return int(self._is_reading)

    async def _in_thread(self, run: Run) -> Outcome:
        """Let it be done in the thread, after what it was given before."""
        self._last = self._thread.submit(_carry_out_patiently, self._sqlite, run)
        try:
            return await asyncio.shield(asyncio.wrap_future(self._last))
        finally:
            self._has_begun = self._has_begun or self._is_in_transaction


def _carry_out_patiently(connection: sqlite3.Connection, run: Run) -> Outcome:
    connection.execute(f"PRAGMA busy_timeout = {WAITS_MS}")
    try:
        return carry_out(connection, run)
    finally:
        connection.execute("PRAGMA busy_timeout = 0")


def carry_out(connection: sqlite3.Connection, run: Run) -> Outcome:
    """Run one statement and read what it gives."""
    cursor = connection.cursor()
    try:
        run(cursor)
        return Outcome(cursor)
    finally:
        cursor.close()


class Cursor:
    """One statement and its outcome, in the shape that SQLAlchemy expects of a driver."""

    __slots__ = ("_connection", "arraysize", "description", "lastrowid", "rowcount", "rows")

    def __init__(self, connection: Connection) -> None:
        """Nothing was run yet."""
        self._connection = connection
        self.arraysize = _FETCHED_AT_ONCE
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.rows: list[Any] = []

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self._read(self._connection.carried_out(sql, lambda cursor: cursor.execute(sql, parameters)))

    def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Run a statement once for each row of parameters."""
        run = self._connection.carried_out
        self._read(run(sql, lambda cursor: cursor.executemany(sql, parameters), rows=len(parameters)))

    def _read(self, outcome: Outcome) -> None:
        self.rows, self.description = outcome.rows, outcome.description
        self.rowcount, self.lastrowid = outcome.rowcount, outcome.lastrowid

    def fetchone(self) -> Any:  # noqa: ANN401  a row
        """The next row, None after the last."""
        return self.rows.pop(0) if self.rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next so many rows."""
        wanted = size or self.arraysize
        taken, self.rows = self.rows[:wanted], self.rows[wanted:]
        return taken

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        taken, self.rows = self.rows, []
        return taken

    def close(self) -> None:
        """It was closed when it had been read."""

    async def _async_soft_close(self) -> None:
        """As `close`."""


def opened(url: str, *, writes: bool) -> Connection:
    """A connection to the file of this address."""
    return Connection(make_url(url).database or ":memory:", writes=writes)


def begin(pooled: PoolProxiedConnection, *, writes: bool) -> None:
    """Begin a transaction, which takes the file at once when it will write."""
    pooled.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")
