"""The steps that bring a database from any earlier version to today's tables."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage import tables
from storage.database import Database, NotMigratedError

FOLDER = Path(__file__).parent


@cache
def newest() -> str:
    """The version that this program works with: the number of the last file; each is named `0001_what_changes.py`."""
    return max(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*_*.py"))


async def lay(database: Database) -> None:
    """Lay today's tables in an empty database, and note that they are the newest: as all steps would, without Alembic.

    For what is made up; an organisation's own database takes the steps. A test holds both to be equal.
    """
    async with database.engine.begin() as connection:
        await connection.run_sync(tables.metadata.create_all)
        await connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        await connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": newest()})


async def upgrade(database: Database) -> None:
    """Bring the tables to the newest version, all in one transaction; what lies in them stays.

    On SQLite, changing a table means building it anew, which must not count as deleting what refers to it: foreign
    keys are not enforced meanwhile, and looked through before the commit.

    Raises:
        NotMigratedError: rows would refer to nothing afterwards; the database is as it was.
    """
    from storage.migrations import steps  # noqa: PLC0415  Alembic takes time to import, and is seldom needed

    async with database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            await (await connection.driver()).execute(
                "PRAGMA foreign_keys = OFF"
            )  # must be said before the transaction begins
        async with connection.begin():
            await connection.run_sync(steps.take_all)
            if connection.dialect.name == "sqlite":
                dangling = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
                if dangling:
                    raise NotMigratedError("start.dangling", table=str(dangling[0][0]))
        await connection.invalidate()  # the next one enforces foreign keys again


async def version(database: Database) -> str | None:
    """The version of this database's tables; None when it has none."""
    async with database.engine.connect() as connection:
        if not await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version")):
            return None
        return (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one_or_none()


async def lacking(database: Database) -> Sequence[str]:
    """The columns and sequences that this program works with and that are not there, whatever its version says."""

    def compare(connection: Connection) -> Sequence[str]:
        looked = inspect(connection)
        found = {name: {column["name"] for column in looked.get_columns(name)} for name in looked.get_table_names()}
        numbered = {*looked.get_sequence_names()} if connection.dialect.supports_sequences else None
        missing = [
            str(column)
            for table in tables.metadata.sorted_tables
            for column in table.columns
            if column.name not in found.get(table.name, set())
        ]
        return [*missing, *(one.name for one in tables.SEQUENCES if numbered is not None and one.name not in numbered)]

    async with database.engine.connect() as connection:
        return await connection.run_sync(compare)


async def check(database: Database) -> None:
    """Raise NotMigratedError, which says what to do, unless the tables are those this program works with."""
    found = await version(database)
    if found is None:
        raise NotMigratedError("start.no-tables")
    if found != newest():
        raise NotMigratedError("start.other-version", found=found, wanted=newest())
