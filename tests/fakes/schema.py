"""Today's tables in an empty database: laid once a worker and kind of database, then copied for every test."""

import asyncio

from sqlalchemy.ext.asyncio import create_async_engine

from storage import tables


def lay(url: str) -> None:
    """Bring the empty database at this address (with its asynchronous driver) to today's tables.

    Called outside any event loop, before the first test that asks for a database.
    """
    asyncio.run(_create(url))


async def _create(url: str) -> None:
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(tables.metadata.create_all)
    await engine.dispose()
