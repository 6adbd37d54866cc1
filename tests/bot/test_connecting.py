"""Which platforms are connected, by the settings."""

import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
import structlog
from pydantic import SecretStr

from bot.config import Settings
from bot.connecting import connected
from bot.platforms.telegram.invites import invite_link
from bot.platforms.telegram.platform import TelegramPlatform
from bot.texts import shipped
from domain.clock import MovableClock
from domain.people import Language, Role
from fakes import canaries
from fakes.bot_api import bot_api
from fakes.listening import listening
from fakes.post import Post
from fakes.telegram_world import Inbox, outgoing

ROOT = Path(__file__).parents[2]
TOKEN = SecretStr(canaries.TELEGRAM_TOKEN)


@pytest_asyncio.fixture
async def post(sqlite_url: str) -> AsyncIterator[Post]:
    found = await Post.at(sqlite_url)
    yield found
    await found.database.close()


@pytest.mark.parametrize("settings", [Settings(), Settings(telegram_token=TOKEN, telegram_level="off")])
async def test_what_is_not_set_is_not_connected(post: Post, settings: Settings) -> None:
    async with connected(settings, post.database, post.clock) as chats:
        assert chats.platforms == {}
        assert not chats.routes


def test_what_is_not_set_or_not_needed_is_not_even_imported() -> None:
    heavy = {"telegram", "aiohttp", "alembic", "rich", "sqlalchemy.orm", "sqlalchemy.dialects.postgresql", "twisted"}
    code = f"import sys, bot.running, bot.doctor; sys.exit(' '.join({heavy} & {{*sys.modules}}) or 0)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")


async def test_a_token_connects_telegram(post: Post) -> None:
    async with bot_api(token=canaries.TELEGRAM_TOKEN) as server:
        settings = Settings(telegram_token=TOKEN, telegram_api_url=server.url, telegram_level="buttons")
        person = await post.person("Fatma", Role.VOLUNTEER)
        fatma = server.person("Fatma", started=True)
        async with connected(settings, post.database, post.clock) as chats:
            telegram = chats.platforms["telegram"]
            assert isinstance(telegram, TelegramPlatform)
            assert telegram.level == "buttons"
            assert not chats.routes
            sent = outgoing(fatma.id, "Schrijf het op.", page=True, person_id=person)
            await telegram.send(sent)
        assert fatma.notified[0].text.startswith("Schrijf het op.\n\nOpen mijn pagina: http://127.0.0.1:8000/c/")
        assert fatma.keyboard == ["Bezoek", "Zorg melden", "Hulp voor mij", "Bel"]
        assert server.violations == []


@pytest.mark.parametrize("assessed", [None, "2026-03-02, M. Privacy"])
async def test_each_start_minds_that_no_assessment_was_recorded(post: Post, assessed: str | None) -> None:
    settings = Settings(telegram_token=TOKEN, telegram_api_url="http://127.0.0.1:1", telegram_dpia=assessed)
    with structlog.testing.capture_logs() as logs:
        async with connected(settings, post.database, post.clock):
            """Nothing more is needed."""
    assert [line["event"] for line in logs] == ([] if assessed else ["telegram.no-assessment"])


async def test_that_somebody_else_uses_the_bot_is_known_at_once(post: Post) -> None:
    async with bot_api(token=canaries.TELEGRAM_TOKEN) as server:
        settings = Settings(telegram_token=TOKEN, telegram_api_url=server.url)
        async with connected(settings, post.database, post.clock) as chats:
            telegram, [part] = chats.platforms["telegram"], chats.parts
            assert chats.ways.telegram("ABC") is None, "Telegram has not said yet who the bot is"
            assert isinstance(telegram, TelegramPlatform)
            async with listening(telegram, Inbox()):
                await server.until(lambda: server.updates.being_polled)
                assert part.is_well
                assert chats.ways.telegram("ABC") == invite_link(server.username, "ABC")
                async with aiohttp.ClientSession() as thief, thief.get(f"{server.url}/bot{server.token}/getUpdates"):
                    await server.until(lambda: telegram.conflicting)
                assert not part.is_well
                assert shipped().say(part.words.id, part.words.args, language=Language.DUTCH).startswith("Telegram")


async def test_a_secret_opens_a_webhook(post: Post) -> None:
    settings = Settings(
        telegram_token=TOKEN,
        telegram_webhook_secret=SecretStr("kanarie-geheim-1234"),
        public_url="https://buurtpols.example.org",
    )
    async with connected(settings, post.database, MovableClock(post.clock.now())) as chats:
        [route] = chats.routes
        assert route.path.startswith("/telegram/")
