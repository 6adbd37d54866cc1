"""The one door to the database: engines, transactions, and the fair queue of writers."""

import secrets
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from sqlalchemy import CursorResult, Executable, create_engine, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, NoSuchTableError, OperationalError, ProgrammingError

from domain.errors import StartError
from storage import sqlite_driver, tables
from storage.at_once import carried_out, said
from storage.awaited import AwaitedConnection, AwaitedEngine, to_its_end
from storage.compiled import COMPILED
from storage.sealing import KEY_BYTES, KeyFileError, Sealer, unwrap_key, wrap_key
from storage.writers import MOST, Writers

log = structlog.get_logger()
Failpoint = Callable[[str], None]
Watching = Callable[[str], AbstractContextManager[None]]
"""What is around each transaction, by its name: left when it is committed, or with what went wrong."""
POSTGRES_POOL = 12
SQLITE_POOL = 8
"""Connections that are kept: each has the schema and some pages in memory. More are opened for a moment."""
SQLITE_MOST = 26
ENDS_WITHIN = 1.0
"""Seconds that who reads may take to its end while the database is closed; it has been cancelled by then."""
ENGINE: Mapping[str, Any] = {"hide_parameters": True, "execution_options": {"compiled_cache": COMPILED}}
_SERIALIZATION = {"40001", "40P01"}


class NotMigratedError(StartError):
    """The database has no tables yet, or older ones; the message says what to do."""


class TakenError(Exception):
    """A write was refused because its unique key is there already; the transaction goes on."""


@dataclass(frozen=True)
class Session:
    """One transaction: what storage's functions take. It seals and opens with the organisation's keys."""

    connection: AwaitedConnection
    sealer: Sealer

    async def run(self, statement: Executable, rows: Sequence[dict[str, Any]] | None = None) -> CursorResult[Any]:
        """Carry out one statement, with many rows of parameters when given."""
        return await carried_out(self.connection, statement, rows)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what happens inside when it ends with an exception, and only that.

        Raises:
            TakenError: a unique key was there already.
        """
        run = partial(said, self.connection)
        await run("SAVEPOINT inside")
        try:
            yield
        except BaseException as error:
            if self.connection.invalidated:
                raise  # who was cancelled in the middle of a statement; there is nothing left to undo
            await run("ROLLBACK TO SAVEPOINT inside")
            await run("RELEASE SAVEPOINT inside")
            if isinstance(error, IntegrityError):
                raise TakenError(str(error.orig).split("\n")[0]) from error
            raise
        await run("RELEASE SAVEPOINT inside")

    @property
    def is_postgres(self) -> bool:
        """Whether this is PostgreSQL; else it is SQLite."""
        return self.connection.dialect.name == "postgresql"


class Database:
    """Engines for writing and for reading, and the only place that commits."""

    def __init__(self, url: str, *, failpoint: Failpoint = lambda _name: None) -> None:
        """Prepare engines for `url`; nothing is opened yet. `failpoint` is called around each commit."""
        self.url = url
        self._failpoint = failpoint
        self._watching: Watching = lambda _name: nullcontext()
        self._sealer: Sealer | None = None
        self._is_sqlite = url.startswith("sqlite")
        if self._is_sqlite:
            self._write, self._read = _sqlite(url, writes=True), _sqlite(url, writes=False)
            self._writers: Writers | None = Writers(self._write)
        else:
            self._writers = None
            engine = create_engine(url, pool_size=POSTGRES_POOL, max_overflow=4, **ENGINE)
            self._write = self._read = AwaitedEngine(engine)

    @property
    def engine(self) -> AwaitedEngine:
        """The engine that writes, for migrations and for counting statements."""
        return self._write

    @property
    def concurrency(self) -> int:
        """How many turns may run at once; writers of SQLite queue, but as many as may share a commit."""
        return MOST if self._is_sqlite else 8

    async def lay(self) -> None:
        """Make today's tables in an empty database, for stories and tests; an organisation's own is migrated."""
        async with self._write.begin() as connection:
            await connection.run_sync(tables.metadata.create_all)

    async def unlock(self, master: bytes, *, now: datetime) -> None:
        """Open the organisation's data keys with the master key; the first time, make one.

        Raises:
            KeyFileError: the master key is not the one of this database.
            NotMigratedError: there are no tables yet.
        """
        try:
            async with self._write.begin() as connection:
                rows = (await connection.execute(select(tables.keys))).all()
                keys = {row.version: unwrap_key(master, row.wrapped, version=row.version) for row in rows}
                if not keys:
                    keys = {1: secrets.token_bytes(KEY_BYTES)}
                    wrapped = wrap_key(master, keys[1], version=1)
                    await connection.execute(insert(tables.keys).values(version=1, wrapped=wrapped, made_at=now))
        except (OperationalError, ProgrammingError, NoSuchTableError) as error:
            raise NotMigratedError("start.no-tables") from error
        self._sealer = Sealer(keys)

    @property
    def sealer(self) -> Sealer:
        """The keys of this organisation; raises KeyFileError before `unlock`."""
        if self._sealer is None:
            raise KeyFileError("start.locked")
        return self._sealer

    def watched(self, watching: Watching) -> None:
        """Have each transaction watched from now on, by this one."""
        self._watching = watching

    @asynccontextmanager
    async def transaction(self, name: str, *, quick: bool = False) -> AsyncIterator[Session]:
        """One write transaction, committed at the end; `name` names its failpoints `name.before` and `name.after`.

        A `quick` one may share its commit with others that are.
        """
        with self._watching(name):
            async with self._writer(quick=quick) as connection:
                yield Session(connection, self.sealer)
                self._failpoint(f"{name}.before")
        self._failpoint(f"{name}.after")

    def _writer(self, *, quick: bool) -> AbstractAsyncContextManager[AwaitedConnection]:
        return self._writers.transaction(quick=quick) if self._writers else self._write.begin()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A transaction that only reads; whatever it writes is rolled back."""
        async with self._read.connect() as connection:
            yield Session(connection, self.sealer)

    async def checkpoint(self) -> None:
        """Empty SQLite's write-ahead log, where erased text would stay readable; PostgreSQL does it by itself."""
        if self._writers is None:
            return
        async with self._writers.nobody(), self._write.connect() as connection:
            await (await connection.driver()).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self, *, patience: float = ENDS_WITHIN) -> None:
        """Close all connections when the last writer has gone, and who reads has had `patience` seconds to end.

        Then none is open, and SQLite's log is gone from beside its file; also when who closes is cancelled. Who still
        reads, or comes later, fails.
        """
        try:
            if self._writers:
                async with self._writers.nobody():
                    pass
        finally:
            await to_its_end(self._closed(patience))

    async def _closed(self, patience: float) -> None:
        await self._read.close(patience=patience)
        await self._write.close(patience=patience)


def is_deadlock(error: Exception) -> bool:
    """Whether the database ended this transaction in favour of another, so that it may be repeated."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _SERIALIZATION


def _sqlite(url: str, *, writes: bool) -> AwaitedEngine:
    creator = partial(sqlite_driver.opened, url, writes=writes)
    engine = create_engine(
        url, **ENGINE, creator=creator, pool_size=SQLITE_POOL, max_overflow=SQLITE_MOST - SQLITE_POOL
    )

    # Not by SQLAlchemy's event, as it advises: an engine that has one takes a quarter longer over each statement.
    engine.dialect.do_begin = partial(sqlite_driver.begin, writes=writes)  # type: ignore[method-assign]
    return AwaitedEngine(engine)


assert sqlite3.sqlite_version_info >= (3, 35), "RETURNING needs SQLite 3.35"  # noqa: S101  refuses to start
