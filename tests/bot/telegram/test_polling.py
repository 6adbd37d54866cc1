"""Polling goes on: whoever else polls, whatever is refused, and however long nothing is answered."""

import asyncio
import time

import aiohttp
import pytest

from bot.platform import RetryLaterError
from bot.platforms.telegram.pauses import Pauses
from bot.platforms.telegram.platform import TelegramPlatform
from fakes.bot_api import Server
from fakes.listening import listening
from fakes.telegram_world import Inbox, Moment, outgoing, platform_at


async def test_somebody_else_polls_and_nothing_is_said_until_that_is_over(server: Server) -> None:
    moment = Moment()
    telegram = platform_at(server.url, monotonic=moment)
    riet, inbox = server.person("Riet", started=True), Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        async with aiohttp.ClientSession() as thief, thief.get(f"{server.url}/bot{server.token}/getUpdates"):
            await server.until(lambda: telegram.conflicting)
        with pytest.raises(RetryLaterError):
            await telegram.send(outgoing(riet.id, "Hallo"))
        await server.until(lambda: server.updates.being_polled)
        moment.now += 61
        await riet.sends("hallo")
        assert not telegram.conflicting
        await telegram.send(outgoing(riet.id, "Hallo"))
    await telegram.close()
    assert len(riet.notified) == 1


async def test_a_webhook_of_somebody_is_deleted(server: Server, telegram: TelegramPlatform) -> None:
    async with aiohttp.ClientSession() as thief:
        url = f"{server.url}/bot{server.token}/setWebhook?url=http://127.0.0.1:1/thief"
        async with thief.get(url) as answer:
            assert answer.ok
    inbox = Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        assert server.webhook.url == ""
        await server.person("Riet").sends("hallo")
        await server.all_taken()


@pytest.mark.parametrize("error", [401, 404, 429, 500, 502])
async def test_polling_never_stops_for_good(server: Server, telegram: TelegramPlatform, error: int) -> None:
    riet, inbox = server.person("Riet"), Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        server.refuse(error=error, method="getUpdates", times=1, retry_after=1 if error == 429 else None)
        await riet.sends("een")
        await server.all_taken()
        await riet.sends("twee")
        await server.all_taken()
    assert [one.text for one in inbox.arrived] == ["een", "twee"]


async def test_a_server_that_is_not_there_yet(server: Server) -> None:
    telegram, inbox = platform_at(server.url, pauses=Pauses(begin_again=0.05)), Inbox()
    for method in ("getMe", "getWebhookInfo", "deleteWebhook", "setMyCommands"):
        server.refuse(error=401, method=method, times=1)
    async with listening(telegram, inbox):
        await server.person("Riet").sends("hallo")
        await server.all_taken()
        assert telegram.invite_link("ABC"), "it asks again who it is"
    await telegram.close()


async def test_silence_is_measured_and_polling_begins_again(server: Server) -> None:
    moment = Moment()
    telegram, inbox = platform_at(server.url, monotonic=moment, pauses=Pauses(stalled_after=0.3)), Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        silence = server.silence(method="getUpdates")
        server.updates.interrupt("gone")
        await server.until(lambda: silence.hits)
        moment.now += 80
        assert telegram.silent_for() >= 80
        await server.until(lambda: silence.hits > 1)
        server.heal()
        await server.person("Riet").sends("hallo")
        await server.all_taken()
        assert telegram.silent_for() == 0
    await telegram.close()


async def test_it_stops_within_two_seconds_whatever_hangs(server: Server, telegram: TelegramPlatform) -> None:
    task = asyncio.create_task(telegram.listen(Inbox().receive))
    await server.until(lambda: server.updates.being_polled)
    server.silence()
    begun = time.monotonic()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert time.monotonic() - begun < 2
    assert task.cancelled()
