"""The main job once more, unchanged, with everybody on Matrix: over a real homeserver, through the adapter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import House, build
from bot.stories.screens import Screens
from bot.stories.script import Scenario
from bot.stories.story import Place
from domain.clock import MovableClock
from fakes.matrix_people import People
from fakes.matrix_screens import MatrixScreens
from fakes.matrix_world import logged_in
from fakes.storybook import played, scenarios
from fakes.synapse import Homeserver, Registered
from storage.database import Database

OPEN = ("joining",)
ENCRYPTED = (
    "danger",
    "escalation_after_hours",
    "escalation_emergency",
    "escalation_no_answer",
    "escalation_note",
    "escalation_this_week",
    "escalation_today",
    "joined_card",
    "joining",
    "sign",
    "visit",
    "visit_after",
    "visit_line",
    "wrong_resident",
)
"""The whole main job: a visit, a worry, danger, and what climbs until somebody has it.

Who is put on two platforms in a story is there in `test_both`."""
SOME = {
    "spreadsheets": (
        "A file that is sent in the chat is fetched, and then talked about as any other",
        "She asks how, and for a form to fill in",
    ),
}
"""Files both ways, of a feature that is too long to play here whole."""


def has_no_level(scenario: Scenario) -> bool:
    return not any(' at level "' in step.text for step in scenario.steps)


def _some(chosen: Mapping[str, Sequence[str]]) -> list[object]:
    found = scenarios(*chosen, that=lambda one: any(one.name in names for names in chosen.values()))
    assert len(found) == sum(map(len, chosen.values())), "a scenario has another name"
    return found


@dataclass(frozen=True)
class OnMatrix(Place):
    """Everybody writes to the bot, each in a room of their own."""

    homeserver: Homeserver | None = None
    people: People | None = None
    bot: Registered | None = None
    keys: Path | None = None

    def screens(self) -> Screens:
        assert self.homeserver
        assert self.people
        bot = self.bot or self.homeserver.register("bot")
        return MatrixScreens(people=self.people, bot=bot, url=self.homeserver.url, keys=self.keys)

    async def house(self, clock: MovableClock, screens: Screens) -> House:
        """Its account remembers in the same database."""
        assert isinstance(screens, MatrixScreens)
        database = Database(self.url)
        await database.unlock(self.master, now=clock.now())
        screens.over(database, clock)
        house = build(database, clock, screens.at_work, texts=self.texts, wiring=self.wiring)
        await screens.begin(house)
        return house


@pytest.mark.parametrize("scenario", scenarios(*OPEN, that=has_no_level))
async def test_story(scenario: Scenario, sqlite_url: str, homeserver: Homeserver, people: People) -> None:
    await played(scenario, OnMatrix(sqlite_url, homeserver=homeserver, people=people))


@pytest.mark.parametrize("scenario", [*scenarios(*ENCRYPTED, that=has_no_level), *_some(SOME)])
async def test_encrypted(
    *, scenario: Scenario, sqlite_url: str, homeserver: Homeserver, people: People, tmp_path: Path
) -> None:
    bot, keys = homeserver.register("bot"), tmp_path / "keys"
    await logged_in(homeserver.url, bot, sqlite_url, store=keys)
    await played(scenario, OnMatrix(sqlite_url, homeserver=homeserver, people=people, bot=bot, keys=keys))
