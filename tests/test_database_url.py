"""Each test has a database of its own, on both kinds, with today's tables and nothing of another test's."""

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import tables


@pytest.mark.parametrize("time", ["first", "second"])
async def test_a_database_is_fresh(database_url: str, time: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        there = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
        await connection.execute(text("CREATE TABLE only_mine (time text)"))  # red when the other test's is still here
        await connection.execute(text("INSERT INTO only_mine VALUES (:time)"), {"time": time})
    await engine.dispose()
    assert there >= set(tables.metadata.tables)


def test_both_kinds_are_tried(database_url: str, request: pytest.FixtureRequest) -> None:
    kind = "postgres" if database_url.startswith("postgresql") else "sqlite"
    assert request.node.get_closest_marker(kind)
