"""Tests over a real homeserver have a target of their own, `make test-matrix`, and are left out of every other run."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from fakes.matrix_people import People, people_at
from fakes.matrix_world import Bot, bot_at
from fakes.synapse import Homeserver

HERE = Path(__file__).parent
logging.getLogger("peewee").setLevel(logging.INFO)  # each statement of the phones' own stores, none of ours


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Collect them only when they are asked for by name."""
    del collection_path
    return None if any(HERE.name in argument for argument in config.args) else True


@pytest_asyncio.fixture
async def people(homeserver: Homeserver) -> AsyncIterator[People]:
    async with people_at(homeserver) as people:
        yield people


@pytest_asyncio.fixture
async def bot(homeserver: Homeserver, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    """The bot's own account, new for each test."""
    async with bot_at(homeserver.url, homeserver.register("bot"), sqlite_url, store=tmp_path / "keys") as bot:
        yield bot
