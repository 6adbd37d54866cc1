"""The main job once more, unchanged, with everybody on Matrix: over a real homeserver, through the adapter."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import House, build
from bot.stories.player import play_scenario
from bot.stories.screens import Screens
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import Place
from bot.stories.transcript import Transcript
from domain.clock import MovableClock
from fakes.matrix_people import People
from fakes.matrix_screens import MatrixScreens
from fakes.synapse import Homeserver
from storage.database import Database

FOLDER = Path(__file__).parents[1] / "stories"
PLAYED = ("visit", "escalation_today")


def _all() -> list[object]:
    return [
        pytest.param(scenario, id=f"{name}:{scenario.line}")
        for name in PLAYED
        for scenario in read(FOLDER / f"{name}.feature")
    ]


@dataclass(frozen=True)
class OnMatrix(Place):
    """Everybody writes to the bot, each in a room of their own."""

    homeserver: Homeserver | None = None
    people: People | None = None

    def screens(self) -> Screens:
        assert self.homeserver
        assert self.people
        return MatrixScreens(people=self.people, bot=self.homeserver.register("bot"), url=self.homeserver.url)

    async def house(self, clock: MovableClock, screens: Screens) -> House:
        """Its account remembers in the same database."""
        assert isinstance(screens, MatrixScreens)
        database = Database(self.url)
        await database.unlock(self.master, now=clock.now())
        screens.over(database)
        house = build(database, clock, screens.at_work, texts=self.texts, wiring=self.wiring)
        await screens.begin(house)
        return house


@pytest.mark.parametrize("scenario", _all())
async def test_story(scenario: Scenario, sqlite_url: str, homeserver: Homeserver, people: People) -> None:
    transcript = Transcript()
    place = OnMatrix(sqlite_url, homeserver=homeserver, people=people)
    try:
        await play_scenario(scenario, place, transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)
