"""Whether a database can be used: reached, told the same time, and already somebody's."""

from datetime import datetime, timedelta

from sqlalchemy import inspect, select, text

from domain.errors import StartError
from storage import tables
from storage.database import Database

MOST_SKEW = timedelta(seconds=2)
_FULL = {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "53100"}
"""What each calls a full disk: SQLite, SQLite when it opens its file (sqlite.org/rescode.html), and PostgreSQL."""


class UnusableError(StartError):
    """The database cannot be used as it is; the message says what to do, and holds no address or password."""


async def reach(database: Database) -> None:
    """Ask the database anything.

    Raises:
        UnusableError: it does not answer, or has no room to.
    """
    try:
        async with database.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    except Exception as error:  # a driver's own errors as well, without importing a driver that is not used
        if is_full(error):
            raise UnusableError("start.disk-full") from error
        raise UnusableError("start.unreachable", why=type(_cause(error)).__name__) from error


def is_full(error: Exception) -> bool:
    """Whether the database could not keep something since its disk is full."""
    cause = _cause(error)
    return bool(_FULL & {getattr(cause, "sqlite_errorname", None), getattr(cause, "sqlstate", None)})


def _cause(error: Exception) -> object:
    """The driver's own error."""
    return getattr(error, "orig", None) or error


async def is_made(database: Database) -> bool:
    """Whether an organisation's keys lie in it already: then it must never be laid anew."""
    async with database.engine.connect() as connection:
        if not await connection.run_sync(lambda sync: inspect(sync).has_table(tables.keys.name)):
            return False
        return (await connection.execute(select(tables.keys.c.version).limit(1))).first() is not None


async def skew(database: Database, *, now: datetime) -> timedelta:
    """How far the clock of the database server is from `now`; an SQLite file has no clock of its own."""
    async with database.engine.connect() as connection:
        if connection.dialect.name != "postgresql":
            return timedelta(0)
        there: datetime = (await connection.execute(text("SELECT clock_timestamp()"))).scalar_one()
    return abs(there - now)


async def check_clock(database: Database, *, now: datetime) -> None:
    """Compare the two clocks.

    Raises:
        UnusableError: they are more than two seconds apart; then nobody knows what is due.
    """
    apart = await skew(database, now=now)
    if apart > MOST_SKEW:
        raise UnusableError("start.clocks-apart", seconds=round(apart.total_seconds()))
