"""The main job once more, unchanged, with everybody on Telegram: over HTTP, through the adapter."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.stories.player import play_scenario
from bot.stories.screens import Screens
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import Place
from bot.stories.transcript import Transcript
from fakes import canaries
from fakes.bot_api import Limits, Server, bot_api
from fakes.telegram_beside import BesideTelegram
from fakes.telegram_screens import TelegramScreens, WebhookScreens

FOLDER = Path(__file__).parent / "stories"
WITH_LEVELS = {"after_a_day", "files", "levels_buttons", "levels_nudge", "two_platforms"}
"""These say themselves who is on Telegram, and what may travel there."""
MAIN_JOB = {"danger", "escalation_today", "joining", "sign", "visit", "wrong_resident"}
"""A volunteer joins and reports, a professional takes it, the volunteer hears back; the other stories differ in nothing
that a platform sees."""
WITHOUT_LIMITS = Limits(per_second=100_000, chat_per_second=100_000, chat_burst=100_000, enforce=False)


def _all(*wanted: str) -> list[object]:
    return [
        pytest.param(scenario, id=f"{file.stem}:{scenario.line}")
        for file in sorted(FOLDER.glob("*.feature"))
        if file.stem in wanted
        for scenario in read(file)
    ]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Server]:
    async with bot_api(token=canaries.TELEGRAM_TOKEN, limits=WITHOUT_LIMITS) as server:
        yield server
        assert [one for one in server.violations if one.kind != "our-answer"] == []


@dataclass(frozen=True)
class OnTelegram(Place):
    """Everybody writes to the bot, which polls, or is brought what they write."""

    way: type[TelegramScreens | BesideTelegram] = TelegramScreens
    server: Server | None = None

    def screens(self) -> Screens:
        assert self.server
        return self.way(server=self.server)


async def play(scenario: Scenario, place: Place) -> None:
    transcript = Transcript()
    try:
        await play_scenario(scenario, place, transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)


@pytest.mark.parametrize("scenario", _all(*MAIN_JOB))
async def test_by_polling(scenario: Scenario, sqlite_url: str, server: Server) -> None:
    await play(scenario, OnTelegram(sqlite_url, server=server))


@pytest.mark.parametrize("scenario", _all(*MAIN_JOB))
async def test_by_webhook(scenario: Scenario, sqlite_url: str, server: Server) -> None:
    await play(scenario, OnTelegram(sqlite_url, way=WebhookScreens, server=server))


@pytest.mark.parametrize("scenario", _all(*WITH_LEVELS))
async def test_at_its_level(scenario: Scenario, sqlite_url: str, server: Server) -> None:
    await play(scenario, OnTelegram(sqlite_url, way=BesideTelegram, server=server))
