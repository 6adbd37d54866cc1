"""An organisation with one area, on each kind of database."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from pathlib import Path

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


@pytest_asyncio.fixture
async def postgres_office(
    fresh_postgres: Callable[[Path], AbstractContextManager[str]], tmp_path: Path
) -> AsyncIterator[Organisation]:
    """On PostgreSQL alone, where several turns run at once."""
    with fresh_postgres(tmp_path) as url:
        async with organisation(url) as found:
            yield found
