"""A chat platform that listens for as long as a test wants."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

from bot.platform import Receive


class Listens(Protocol):
    async def listen(self, receive: Receive) -> None: ...


class Keeps(Protocol):
    @property
    def receive(self) -> Receive: ...


@asynccontextmanager
async def listening(platform: Listens, inbox: Keeps) -> AsyncIterator[asyncio.Task[None]]:
    """The platform listens until the end of the block, and then stops within 2 seconds."""
    task = asyncio.create_task(platform.listen(inbox.receive))
    try:
        yield task
    finally:
        task.cancel()
        async with asyncio.timeout(2):
            await asyncio.gather(task, return_exceptions=True)
