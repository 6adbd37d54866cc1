"""Stories whose people are on Telegram and on Matrix at once, over HTTP and over a real homeserver, encrypted."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.platforms.matrix.platform import NAME
from bot.stories.screens import Screens
from bot.stories.script import Scenario
from bot.stories.story import Place
from fakes.bot_api import Server
from fakes.both_screens import TURNS, BothScreens, HalfScreens
from fakes.matrix_people import People
from fakes.matrix_screens import MatrixScreens
from fakes.matrix_world import logged_in
from fakes.storybook import played, scenarios
from fakes.synapse import Homeserver, Registered


@dataclass(frozen=True)
class OnBoth(Place):
    """Whoever a story puts on Telegram or on Matrix is there."""

    server: Server | None = None
    homeserver: Homeserver | None = None
    people: People | None = None
    bot: Registered | None = None
    keys: Path | None = None
    way: type[BothScreens] = BothScreens

    def screens(self) -> Screens:
        assert self.server
        assert self.homeserver
        assert self.people
        assert self.bot
        far = MatrixScreens(people=self.people, bot=self.bot, url=self.homeserver.url, keys=self.keys)
        return self.way(server=self.server, far=far)


@pytest_asyncio.fixture
async def place(
    *, sqlite_url: str, unlimited: Server, homeserver: Homeserver, people: People, tmp_path: Path
) -> OnBoth:
    bot, keys = homeserver.register("bot"), tmp_path / "keys"
    await logged_in(homeserver.url, bot, sqlite_url, store=keys)
    return OnBoth(sqlite_url, server=unlimited, homeserver=homeserver, people=people, bot=bot, keys=keys)


def on_matrix(scenario: Scenario) -> bool:
    return any(f'is on "{NAME}"' in step.text for step in scenario.steps)


def closes(scenario: Scenario) -> bool:
    return any('picks "close"' in step.text for step in scenario.steps)


@pytest.mark.parametrize("scenario", scenarios("two_platforms", "escalation_note", that=on_matrix))
async def test_everybody_may_be_on_both(scenario: Scenario, place: OnBoth) -> None:
    await played(scenario, place)


@pytest.mark.parametrize("scenario", scenarios("escalation_today", that=closes))
async def test_one_half_is_on_telegram_the_other_on_matrix(scenario: Scenario, place: OnBoth) -> None:
    story = await played(scenario, replace(place, way=HalfScreens))
    assert {one.message.platform for one in story.sent} == {*TURNS}
