"""An organisation with one area, on each kind of database."""

from collections.abc import AsyncIterator

import pytest_asyncio

from fakes.organisation import Organisation, organisation


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Organisation]:
    """On SQLite and on PostgreSQL."""
    async with organisation(database_url) as found:
        yield found


@pytest_asyncio.fixture
async def small_office(sqlite_url: str) -> AsyncIterator[Organisation]:
    """On SQLite alone, for what does not depend on the kind of database."""
    async with organisation(sqlite_url) as found:
        yield found
