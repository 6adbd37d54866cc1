"""The adapter over real HTTP, against a Bot API server of our own."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.platforms.telegram.platform import TelegramPlatform
from fakes import canaries
from fakes.bot_api import Server, bot_api
from fakes.telegram_world import platform_at


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Server]:
    async with bot_api(token=canaries.TELEGRAM_TOKEN) as server:
        yield server
        assert [one for one in server.violations if one.kind != "our-answer"] == []


@pytest_asyncio.fixture
async def telegram(server: Server) -> AsyncIterator[TelegramPlatform]:
    platform = platform_at(server.url)
    yield platform
    await platform.close()
