"""All migrations together give exactly the tables that the code works with, and a database knows its version."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from fakes.laid_tables import SEQUENCES, described
from storage import migrations, tables
from storage.database import Database, NotMigratedError

ADVICE = 'python -m storage.migrations "what changes" writes the missing step (see storage/migrations)'


async def laid(url: str) -> tuple[dict[str, object], dict[str, object]]:
    """What the tables give, and what the migrations give, in the same empty database."""
    database = Database(url)
    async with database.engine.begin() as connection:
        by_tables = await connection.run_sync(described)
        await connection.run_sync(_empty)
    await migrations.upgrade(database)
    async with database.engine.connect() as connection:
        by_migrations = await connection.run_sync(described)
    await database.close()
    return by_tables, by_migrations


def _empty(connection: Connection) -> None:
    tables.metadata.drop_all(connection)


async def test_migrations_and_tables_are_equal(database_url: str) -> None:
    by_tables, by_migrations = await laid(database_url)
    for name in by_tables.keys() | by_migrations.keys():
        assert by_migrations.get(name) == by_tables.get(name), f"{name} differs: {ADVICE}"
    assert set(by_tables) == {SEQUENCES, *tables.metadata.tables}


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE people ADD COLUMN extra INTEGER",
        "DROP INDEX ix_outbox_queued",
        "CREATE UNIQUE INDEX ix_new ON areas (hours)",
        "CREATE TABLE extra (id INTEGER)",
    ],
)
async def test_a_difference_is_seen(database_url: str, change: str) -> None:
    database = Database(database_url)
    async with database.engine.begin() as connection:
        before = await connection.run_sync(described)
        await connection.execute(text(change))
        assert await connection.run_sync(described) != before
    await database.close()


async def test_a_database_knows_its_version(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/fresh.sqlite")
    with pytest.raises(NotMigratedError, match=r"start\.no-tables"):
        await migrations.check(database)
    await migrations.upgrade(database)
    await migrations.check(database)
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(NotMigratedError) as other:
        await migrations.check(database)
    assert other.value.args_of_text["found"] == "0000"
    await database.close()


async def test_what_is_made_up_is_laid_in_one_go(database_url: str) -> None:
    database = Database(database_url)
    async with database.engine.begin() as connection:
        await connection.run_sync(_empty)
    await migrations.lay(database)
    await migrations.check(database)
    assert await migrations.lacking(database) == []
    async with database.engine.begin() as connection:
        if connection.dialect.supports_sequences:
            await connection.execute(text("DROP SEQUENCE escalation_reference"))
            lacks = ["escalation_reference"]
        else:
            lacks = []
    assert await migrations.lacking(database) == lacks
    async with database.engine.begin() as connection:
        await connection.execute(text("DROP TABLE alembic_version"))
    await database.close()


async def test_foreign_keys_are_enforced_after_migrating(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/fresh.sqlite")
    await migrations.upgrade(database)
    async with database.engine.connect() as connection:
        assert (await connection.execute(text("PRAGMA foreign_keys"))).scalar_one() == 1
    await database.close()
