"""Whether a database can be used: reached, on time, and already somebody's."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from domain.clock import SystemClock
from fakes.organisation import Organisation
from storage import health, tables
from storage.database import Database


async def test_a_clock_that_is_wrong_is_refused_where_the_server_has_one_of_its_own(office: Organisation) -> None:
    now = SystemClock().now()
    await health.check_clock(office.database, now=now)
    for away in (timedelta(seconds=30), -timedelta(seconds=30)):
        if office.database.engine.dialect.name == "postgresql":
            with pytest.raises(health.UnusableError) as refused:
                await health.check_clock(office.database, now=now + away)
            assert refused.value.args_of_text == {"seconds": 30}
        else:
            await health.check_clock(office.database, now=now + away)


FULL = {
    "sqlite": "INSERT INTO full VALUES (NULL)",  # no id is left: it says of that what it says of a disk
    "postgresql": "DO $$ BEGIN RAISE disk_full; END $$",
}


async def test_a_full_disk_is_told_from_other_trouble(office: Organisation) -> None:
    kind = office.database.engine.dialect.name
    async with office.database.engine.connect() as connection:
        if kind == "sqlite":
            await connection.exec_driver_sql("CREATE TABLE full (id INTEGER PRIMARY KEY AUTOINCREMENT)")
            await connection.exec_driver_sql("INSERT INTO full VALUES (9223372036854775807)")
        with pytest.raises(DBAPIError) as refused:
            await connection.exec_driver_sql(FULL[kind])
    assert health.is_full(refused.value)
    async with office.database.engine.connect() as connection:
        with pytest.raises(DBAPIError) as other:
            await connection.exec_driver_sql("SELECT 1 FROM nothing_of_that_name")
    assert not health.is_full(other.value)


async def test_a_database_is_somebodys_once_it_was_unlocked(office: Organisation, database_url: str) -> None:
    assert await health.is_made(office.database)
    async with office.database.transaction("test") as db:
        await db.run(tables.keys.delete())
    other = Database(database_url)
    assert not await health.is_made(other)
    await other.close()
