"""Updates wait until they are confirmed, and go to one consumer only."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
import telegram
from telegram.error import Conflict

from domain.clock import MovableClock
from fakes.bot_api import Server


async def test_what_is_not_confirmed_comes_again(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    for word in ("een", "twee", "drie"):
        await fatma.sends(word)
    first = await bot.get_updates()
    assert [one.message.text for one in first if one.message] == ["een", "twee", "drie"]
    assert [one.update_id for one in await bot.get_updates()] == [one.update_id for one in first]

    rest = await bot.get_updates(offset=first[1].update_id)
    assert [one.message.text for one in rest if one.message] == ["twee", "drie"]
    assert await bot.get_updates(offset=first[2].update_id + 1) == ()
    assert await bot.get_updates() == ()
    assert server.updates.confirmed == 3


async def test_a_limit_and_a_negative_offset(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    for word in ("een", "twee", "drie"):
        await fatma.sends(word)
    assert len(await bot.get_updates(limit=2)) == 2
    (last,) = await bot.get_updates(offset=-1)
    assert last.message is not None
    assert last.message.text == "drie"
    assert len(server.updates.pending) == 1


async def test_a_long_poll_ends_when_something_comes(server: Server, bot: telegram.Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await server.until(lambda: server.updates.being_polled)
    await server.person("Fatma", language_code="nl").sends("hallo")
    (update,) = await poll
    assert update.effective_user is not None
    assert (update.effective_user.first_name, update.effective_user.language_code) == ("Fatma", "nl")


async def test_a_second_poll_ends_the_first_with_409(server: Server, bot: telegram.Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await server.until(lambda: server.updates.being_polled)
    async with telegram.Bot(server.token, base_url=f"{server.url}/bot") as another:
        second = asyncio.create_task(another.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await first
        await server.person("Fatma").sends("hallo")
        assert len(await second) == 1


async def test_a_poll_that_went_away_blocks_nobody(server: Server, raw: aiohttp.ClientSession) -> None:
    poll = asyncio.create_task(raw.post("getUpdates", json={"timeout": 20}))
    await server.until(lambda: server.updates.being_polled)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    await server.until(lambda: not server.updates.being_polled)
    await server.person("Fatma").sends("hallo")
    async with raw.post("getUpdates", json={"timeout": 20}) as answer:
        assert len((await answer.json())["result"]) == 1


async def test_no_polling_beside_a_webhook(server: Server, bot: telegram.Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await server.until(lambda: server.updates.being_polled)
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await poll
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_the_kinds_that_were_asked_for(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    await bot.get_updates(allowed_updates=["edited_message"])
    message = await fatma.sends("een")
    await fatma.edits(message, "twee")
    (update,) = await bot.get_updates()  # the setting stays
    assert update.edited_message is not None
    assert update.edited_message.text == "twee"
    await bot.get_updates(offset=update.update_id + 1, allowed_updates=[])
    await fatma.sends("drie")
    assert len(await bot.get_updates()) == 1


async def test_numbers_that_begin_elsewhere_are_not_taken_for_old_ones(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    await fatma.sends("een")
    (before,) = await bot.get_updates()
    with pytest.raises(RuntimeError):
        server.restart_update_ids()
    await bot.get_updates(offset=before.update_id + 1)

    server.restart_update_ids(start=before.update_id // 2)
    await fatma.sends("twee")
    (after,) = await bot.get_updates(offset=before.update_id + 1)
    assert after.update_id < before.update_id
    assert after.message is not None
    assert after.message.text == "twee"


async def test_after_a_day_an_update_is_gone(server: Server, bot: telegram.Bot, clock: MovableClock) -> None:
    fatma = server.person("Fatma")
    await fatma.sends("een")
    clock.move_to(clock.now() + timedelta(hours=23))
    await fatma.sends("twee")
    clock.move_to(clock.now() + timedelta(hours=2))
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "twee"
    assert server.updates.forgotten == 1


async def test_somebody_without_the_token(server: Server, raw: aiohttp.ClientSession) -> None:
    async with raw.get(f"{server.url}/bot{server.token}x/getMe") as answer:
        assert answer.status == 401
        assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    async with raw.get("getNothing") as answer:
        assert answer.status == 404
    async with raw.get("GETME") as answer:
        assert (await answer.json())["result"]["username"] == "buurtpols_bot"
