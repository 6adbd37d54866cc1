"""Riet, who visits residents, on each kind of database."""

import pytest_asyncio

from fakes.organisation import Organisation
from fakes.visiting import Visiting, visiting


@pytest_asyncio.fixture
async def riet(office: Organisation) -> Visiting:
    return await visiting(office)


@pytest_asyncio.fixture
async def riet_alone(small_office: Organisation) -> Visiting:
    """The same on SQLite alone, for what does not depend on the kind of database."""
    return await visiting(small_office)
