"""Each test has a database of its own, on both kinds, and nothing of another test's is in it."""

import asyncpg
import pytest


@pytest.mark.parametrize("time", ["first", "second"])
async def test_a_database_is_fresh(database_url: str, time: str) -> None:
    if not database_url.startswith("postgresql"):
        assert database_url.startswith("sqlite+aiosqlite:///")
        return
    connection = await asyncpg.connect(database_url.replace("+asyncpg", ""))
    try:
        await connection.execute("CREATE TABLE only_mine (time text)")  # fails when the other test's is still here
        await connection.execute("INSERT INTO only_mine VALUES ($1)", time)
    finally:
        await connection.close()


def test_both_kinds_are_tried(database_url: str, request: pytest.FixtureRequest) -> None:
    kind = "postgres" if database_url.startswith("postgresql") else "sqlite"
    assert request.node.get_closest_marker(kind)
