"""An outbox with two moody platforms, on each kind of database."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest_asyncio

from fakes.post import Post


@pytest_asyncio.fixture
async def post(database_url: str) -> AsyncIterator[Post]:
    """On SQLite and on PostgreSQL."""
    found = await Post.at(database_url)
    yield found
    await found.database.close()


@pytest_asyncio.fixture
async def postgres_post(
    fresh_postgres: Callable[[Path], AbstractContextManager[str]], tmp_path: Path
) -> AsyncIterator[Post]:
    """On PostgreSQL alone, where several processes may be at work."""
    with fresh_postgres(tmp_path) as url:
        found = await Post.at(url)
        yield found
        await found.database.close()
