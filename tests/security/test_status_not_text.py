"""Coordinators see how a case stands, not what was written; whoever takes it reads the words, and the log says so."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest_asyncio
from sqlalchemy import select

from fakes.organisation import NOW
from fakes.two_areas import TwoAreas, two_areas
from storage import tables

WORDS = "de bewoner lag op de grond"


@pytest_asyncio.fixture
async def house(sqlite_url: str) -> AsyncIterator[TwoAreas]:
    """Fatma has written what she saw, and nobody has taken it for days."""
    async with two_areas(sqlite_url, with_south=False) as found:
        for words in ("B-12 zorg gevallen", WORDS):
            await found.types("Fatma", words)
        clock = found.office.clock
        while (due := await found.office.house.settle()) and due <= NOW + timedelta(days=4):
            clock.move_to(max(due, clock.now()))
        yield found


def read_by(house: TwoAreas, who: str) -> str:
    return "\n".join(bubble.text for bubble in house.office.platform.screens[who].bubbles)


async def deeds(house: TwoAreas, who: str) -> list[str]:
    wanted = select(tables.audit.c.action).where(tables.audit.c.actor_id == house.known[who])
    async with house.office.database.reading() as db:
        return list((await db.run(wanted.order_by(tables.audit.c.seq))).scalars())


async def test_the_words_open_with_taking_and_the_log_says_who_took_it(house: TwoAreas) -> None:
    for words in ("/open", "/bellen", "/pols", "/totalen", "/bezorging"):
        await house.types("Marja", words)
    assert "S-1" in read_by(house, "Marja")
    assert WORDS not in read_by(house, "Marja")
    await house.types("Marja", "Ik pak dit op")
    assert WORDS in read_by(house, "Marja")
    assert "escalation.take" in await deeds(house, "Marja")


async def test_who_is_handed_it_reads_them_too_and_the_log_says_that(house: TwoAreas) -> None:
    for words in ("/open", "Ik pak dit op", "Doorgeven aan een collega", "Els"):
        await house.types("Marja", words)
    await house.office.house.settle()
    assert WORDS in read_by(house, "Els")
    assert await deeds(house, "Els") == ["escalation.handed"]
