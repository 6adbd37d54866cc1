"""A Bot API server with its own bot, driven by the library that Buurtpols uses."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
import telegram

from domain.clock import MovableClock
from fakes.bot_api import Server, bot_api


@pytest.fixture(autouse=True)
def _whole_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library give `retry_after` as a timedelta; without this every 429 is a deprecation warning as well."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 2, 9, tzinfo=UTC))


@pytest.fixture
async def server(clock: MovableClock) -> AsyncIterator[Server]:
    async with bot_api(clock=clock) as serving:
        yield serving
        assert [one for one in serving.violations if one.kind == "our-answer"] == []


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[telegram.Bot]:
    """python-telegram-bot's own, with its usual request class."""
    made = telegram.Bot(server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
    async with made:
        yield made


@pytest.fixture
async def raw(server: Server) -> AsyncIterator[aiohttp.ClientSession]:
    """HTTP without a library between; addresses begin with `sendMessage`."""
    async with aiohttp.ClientSession(f"{server.url}/bot{server.token}/") as session:
        yield session
