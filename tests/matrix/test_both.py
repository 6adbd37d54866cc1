"""Stories whose people are on Telegram and on Matrix at once, over HTTP and over a real homeserver, encrypted."""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import log_in
from bot.platforms.matrix.platform import NAME
from bot.stories.player import play_scenario
from bot.stories.screens import Screens
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import STORY_STARTS, Place
from bot.stories.transcript import Transcript
from fakes import canaries
from fakes.bot_api import Limits, Server, bot_api
from fakes.both_screens import TURNS, BothScreens, HalfScreens
from fakes.matrix_people import People
from fakes.matrix_screens import MatrixScreens
from fakes.synapse import Homeserver, Registered
from storage.database import Database

FOLDER = Path(__file__).parents[1] / "stories"
WITHOUT_LIMITS = Limits(per_second=100_000, chat_per_second=100_000, chat_burst=100_000, enforce=False)


def _all(*names: str, on: str = "") -> list[object]:
    return [
        pytest.param(scenario, id=f"{name}:{scenario.line}")
        for name in names
        for scenario in read(FOLDER / f"{name}.feature")
        if any(on in step.text for step in scenario.steps)
    ]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Server]:
    async with bot_api(token=canaries.TELEGRAM_TOKEN, limits=WITHOUT_LIMITS) as server:
        yield server
        assert [one for one in server.violations if one.kind != "our-answer"] == []


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

    async def logs_in(self) -> None:
        """As `buurtpols matrix login` does, before anything else."""
        assert self.homeserver
        assert self.bot
        assert self.keys
        database = Database(self.url)
        await database.unlock(self.master, now=STORY_STARTS)
        keeping = Keeping(database, user=self.bot.user)
        await log_in(self.homeserver.url, self.bot.user, self.bot.password, keeping=keeping)
        await database.close()


@pytest_asyncio.fixture
async def place(*, sqlite_url: str, server: Server, homeserver: Homeserver, people: People, tmp_path: Path) -> OnBoth:
    bot, keys = homeserver.register("bot"), tmp_path / "keys"
    place = OnBoth(sqlite_url, server=server, homeserver=homeserver, people=people, bot=bot, keys=keys)
    await place.logs_in()
    return place


async def play(scenario: Scenario, place: Place) -> Collection[str]:
    """The platforms on which anything was said."""
    transcript = Transcript()
    try:
        played = await play_scenario(scenario, place, transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)
    return {one.message.platform for one in played.sent}


@pytest.mark.parametrize("scenario", _all("two_platforms", "escalation_note", on=f'is on "{NAME}"'))
async def test_everybody_may_be_on_both(scenario: Scenario, place: OnBoth) -> None:
    await play(scenario, place)


@pytest.mark.parametrize("scenario", _all("escalation_today", on='picks "close"'))
async def test_one_half_is_on_telegram_the_other_on_matrix(scenario: Scenario, place: OnBoth) -> None:
    assert await play(scenario, replace(place, way=HalfScreens)) == {*TURNS}
