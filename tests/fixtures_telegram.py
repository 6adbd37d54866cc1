"""The adapter over real HTTP, against a Bot API server of our own."""

import contextlib
from collections.abc import AsyncIterator

import pytest_asyncio

from bot.platforms.telegram.platform import TelegramPlatform
from fakes import canaries
from fakes.bot_api import Limits, Server, bot_api
from fakes.telegram_world import platform_at


@contextlib.asynccontextmanager
async def _serving(limits: Limits) -> AsyncIterator[Server]:
    async with bot_api(token=canaries.TELEGRAM_TOKEN, limits=limits) as server:
        yield server
        assert [one for one in server.violations if one.kind != "our-answer"] == []


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Server]:
    """With Telegram's own limits."""
    async with _serving(Limits()) as server:
        yield server


@pytest_asyncio.fixture
async def unlimited() -> AsyncIterator[Server]:
    """For stories, in which hours pass in no time."""
    limits = Limits(per_second=100_000, chat_per_second=100_000, chat_burst=100_000, enforce=False)
    async with _serving(limits) as server:
        yield server


@pytest_asyncio.fixture
async def telegram(server: Server) -> AsyncIterator[TelegramPlatform]:
    platform = platform_at(server.url)
    yield platform
    await platform.close()
