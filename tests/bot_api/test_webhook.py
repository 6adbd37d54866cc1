"""A webhook gets each update with the secret, one by one in a chat, until it says that it has it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import telegram
from aiohttp import web
from telegram.error import BadRequest

from fakes.bot_api import Server


@dataclass
class Door:
    """Where updates are brought; `says` are the next status codes, then 200."""

    url: str = ""
    says: list[int] = field(default_factory=list)
    got: list[tuple[str | None, str]] = field(default_factory=list)
    opens: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        await self.opens.wait()
        body = await request.json()
        self.got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), body["message"]["text"]))
        return web.Response(status=self.says.pop(0) if self.says else 200)


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    made = Door()
    app = web.Application()
    app.add_routes([web.post("/telegram", made.take)])
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    made.opens.set()
    yield made
    await runner.cleanup()


async def test_each_update_is_brought_with_the_secret(server: Server, bot: telegram.Bot, door: Door) -> None:
    fatma = server.person("Fatma")
    await fatma.sends("before")
    await bot.set_webhook(door.url, secret_token="geheim", max_connections=3, allowed_updates=["message"])
    await fatma.sends("after")
    await server.all_taken()
    assert door.got == [("geheim", "before"), ("geheim", "after")]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.max_connections) == (door.url, 0, 3)


async def test_it_is_brought_again_until_it_was_taken(server: Server, bot: telegram.Bot, door: Door) -> None:
    server.webhook.retry = 0.001
    door.says = [500, 403, 302]
    await bot.set_webhook(door.url)
    fatma = server.person("Fatma")
    await fatma.sends("een")
    await fatma.sends("twee")
    await server.all_taken()
    assert [text for _, text in door.got] == ["een", "een", "een", "een", "twee"]
    assert (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 302 Found"


async def test_nobody_at_home(server: Server, bot: telegram.Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    await server.person("Fatma").sends("een")
    await server.until(lambda: server.webhook.last_error)
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1


async def test_chats_do_not_wait_for_each_other(server: Server, bot: telegram.Bot, door: Door) -> None:
    door.opens.clear()
    await bot.set_webhook(door.url)
    for person in server.crowd(3):
        await person.sends("een")
        await person.sends("twee")
    await server.until(lambda: server.webhook.tries == 3)
    door.opens.set()
    await server.all_taken()
    assert sorted(text for _, text in door.got[:3]) == ["een"] * 3


@pytest.mark.parametrize(
    ("url", "secret", "words"),
    [
        ("http://example.org/x", None, "https url"),
        ("https://example.org/x", "not a secret!", "unallowed characters"),
    ],
)
async def test_what_is_no_webhook(bot: telegram.Bot, url: str, secret: str | None, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        await bot.set_webhook(url, secret_token=secret)
