"""The main job once more, unchanged, with everybody on Telegram: over HTTP, through the adapter."""

from dataclasses import dataclass

import pytest

from bot.stories.screens import Screens
from bot.stories.script import Scenario
from bot.stories.story import Place
from fakes.bot_api import Server
from fakes.storybook import played, scenarios
from fakes.telegram_beside import BesideTelegram
from fakes.telegram_screens import TelegramScreens, WebhookScreens

WITH_LEVELS = {"after_a_day", "files", "levels_buttons", "levels_nudge", "two_platforms"}
"""These say themselves who is on Telegram, and what may travel there."""
MAIN_JOB = {"danger", "escalation_today", "joining", "sign", "visit", "wrong_resident"}
"""A volunteer joins and reports, a professional takes it, the volunteer hears back; the other stories differ in nothing
that a platform sees."""


@dataclass(frozen=True)
class OnTelegram(Place):
    """Everybody writes to the bot, which polls, or is brought what they write."""

    way: type[TelegramScreens | BesideTelegram] = TelegramScreens
    server: Server | None = None

    def screens(self) -> Screens:
        assert self.server
        return self.way(server=self.server)


@pytest.mark.parametrize("scenario", scenarios(*MAIN_JOB))
async def test_by_polling(scenario: Scenario, sqlite_url: str, unlimited: Server) -> None:
    await played(scenario, OnTelegram(sqlite_url, server=unlimited))


@pytest.mark.parametrize("scenario", scenarios(*MAIN_JOB))
async def test_by_webhook(scenario: Scenario, sqlite_url: str, unlimited: Server) -> None:
    await played(scenario, OnTelegram(sqlite_url, way=WebhookScreens, server=unlimited))


@pytest.mark.parametrize("scenario", scenarios(*WITH_LEVELS))
async def test_at_its_level(scenario: Scenario, sqlite_url: str, unlimited: Server) -> None:
    await played(scenario, OnTelegram(sqlite_url, way=BesideTelegram, server=unlimited))
