"""Each test has a database of its own, on both kinds, with today's tables and nothing of another test's."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import tables
from storage.tables.upkeep import audit


@pytest.mark.parametrize("time", ["first", "second"])
async def test_a_database_is_fresh(database_url: str, time: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        there = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
        await connection.execute(text("CREATE TABLE only_mine (time text)"))  # red when the other test's is still here
        await connection.execute(text("INSERT INTO only_mine VALUES (:time)"), {"time": time})
    await engine.dispose()
    assert there >= set(tables.metadata.tables)


@pytest.mark.parametrize("time", ["first", "second"])
async def test_rows_of_another_test_are_gone_and_numbers_begin_again(database_url: str, time: str) -> None:
    engine = create_async_engine(database_url)
    now = datetime(2026, 3, 2, tzinfo=UTC)
    async with engine.begin() as connection:
        first = await connection.execute(insert(audit).values(at=now, action="tried").returning(audit.c.seq))
        assert first.scalar_one() == 1, time
    await engine.dispose()


def test_both_kinds_are_tried(database_url: str, request: pytest.FixtureRequest) -> None:
    kind = "postgres" if database_url.startswith("postgresql") else "sqlite"
    assert request.node.get_closest_marker(kind)
