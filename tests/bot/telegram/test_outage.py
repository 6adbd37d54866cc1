"""Telegram refuses everything for a while, or asks us to wait for hours: nothing is lost, and urgent things get out."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.memory import MemoryPlatform
from bot.platform import Platform
from bot.stories import cast
from bot.stories.screens import Screens
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from domain.people import Role
from fakes.bot_api import Server
from fakes.passing import passes
from fakes.telegram_screens import TelegramScreens
from storage import people

REFUSES_FOR = 20.0
PLEASE = "escalation.please-take"


@dataclass
class BesideAnother(TelegramScreens):
    """Telegram, and a second platform in memory."""

    other: MemoryPlatform = field(default_factory=lambda: MemoryPlatform("other"))

    @property
    def at_work(self) -> Mapping[str, Platform]:
        return {**super().at_work, "other": self.other}

    def heard_by(self, who: str) -> list[str]:
        """The texts that reached somebody on Telegram."""
        return [one.message.text for one in self.sent if one.message.address == self.address_of(who)]


@dataclass(frozen=True)
class TwoPlatforms(Place):
    server: Server | None = None

    def screens(self) -> Screens:
        assert self.server
        return BesideAnother(server=self.server)


@dataclass
class World:
    story: Story
    screens: BesideAnother
    server: Server

    async def types(self, who: str, text: str) -> None:
        """On Telegram; it is kept as soon as Telegram lets us poll."""
        await self.screens.phone(who).sends(text)

    async def minutes(self, number: float) -> None:
        """Time goes on by the clock of the house, from one due moment to the next."""
        await passes(self.story.house, self.story.clock, timedelta(minutes=number))


@asynccontextmanager
async def world(url: str, server: Server) -> AsyncIterator[World]:
    """Fatma visits B-12; Daan, who supervises, has a second platform, Els, his deputy, has not."""
    place = TwoPlatforms(url, server=server)
    async with Story.at(place, Transcript()) as story:
        screens = story.screens
        assert isinstance(screens, BesideAnother)
        async with story.house.database.transaction("story") as db:
            await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
            await cast.person(db, story, "Marja", posts=[(Role.COORDINATOR, "Noord")])
            resident = await cast.resident(db, story, "B-12", area_name="Noord", supervisor="Daan", deputy="Els")
            await cast.visited(db, story, resident, by=story.people["Fatma"], agreed=None)
            later = story.clock.now() + timedelta(seconds=1)
            await people.open_account(db, "other", "Daan", person=story.people["Daan"], now=later)
        yield World(story, screens, server)


@pytest.mark.timeout(120)
async def test_all_is_refused_for_twenty_seconds_while_an_hour_goes_by(sqlite_url: str, server: Server) -> None:
    async with world(sqlite_url, server) as at:
        await at.types("Fatma", "B-12 zorg gevallen")
        await server.all_taken()
        ends = asyncio.get_running_loop().time() + REFUSES_FOR
        server.refuse(error=502)
        await at.minutes(0.5)
        assert [one.message.text for one in at.screens.other.sent if one.message.effect == "say"] == [PLEASE]
        await at.types("Fatma", "B-12 goed 60")
        for _ in range(59):
            await at.minutes(1)
        while asyncio.get_running_loop().time() < ends:
            await asyncio.sleep(0.5)
            await at.minutes(0.01)
        server.heal()
        await server.all_taken(within=60)
        await at.minutes(20)
        heard = at.screens.heard_by("Fatma")
        assert heard.count("sign.filed") == 1
        assert heard.count("visit.noted") == 1
        async with at.story.house.database.reading() as db:
            dead = await people.reachable(db, [at.story.people["Fatma"]])
        assert dead == {at.story.people["Fatma"]}


async def test_asked_to_wait_for_hours_an_escalation_goes_the_other_way(sqlite_url: str, server: Server) -> None:
    async with world(sqlite_url, server) as at:
        daan = at.screens.phone("Daan")
        server.refuse(method="sendMessage", chat=daan, error=429, retry_after=10_072)
        await at.types("Fatma", "B-12 zorg gevallen")
        await server.all_taken()
        began = at.story.clock.now()
        await at.minutes(0.5)
        called = [one.message for one in at.screens.other.sent if one.message.text == PLEASE]
        assert len(called) == 1
        assert called[0].created_at - began <= timedelta(seconds=30)
        tries = len(server.calls("sendMessage", chat=daan))
        await at.minutes(60)
        assert len(server.calls("sendMessage", chat=daan)) == tries, "who asks us to wait is waited for"
        server.heal()
        await at.minutes(120)
        assert at.screens.heard_by("Daan").count(PLEASE) >= 1
        assert "sign.filed" in at.screens.heard_by("Fatma")
