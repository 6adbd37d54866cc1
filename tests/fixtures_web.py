"""A web server over a fresh organisation, for tests that speak HTTP."""

from collections.abc import AsyncIterator

import pytest

from fakes.web_world import WebWorld, web_world


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[WebWorld]:
    """Once on SQLite and once on PostgreSQL."""
    async with web_world(database_url) as made:
        yield made


@pytest.fixture
async def on_sqlite(sqlite_url: str) -> AsyncIterator[WebWorld]:
    """On SQLite alone, for what no database decides."""
    async with web_world(sqlite_url) as made:
        yield made
