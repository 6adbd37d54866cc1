"""The server as a program, for who kills the bot and looks at what is left."""

import pytest
import telegram
from telegram.error import RetryAfter

from fakes.bot_api import TOKEN, bot_api_process


async def test_a_server_in_another_process() -> None:
    async with bot_api_process("--now", "2026-03-02T09:00:00+00:00") as remote:
        fatma = await remote.person("Fatma", language_code="nl")
        said = await fatma.sends("hallo")
        async with telegram.Bot(TOKEN, base_url=f"{remote.url}/bot") as bot:
            (update,) = await bot.get_updates()
            assert update.message is not None
            assert (update.message.text, update.message.date.isoformat()[:10]) == ("hallo", "2026-03-02")
            button = telegram.InlineKeyboardButton("Goed", callback_data="a")
            await bot.send_message(fatma.id, "hoi", reply_markup=telegram.InlineKeyboardMarkup([[button]]))
            assert await fatma.heard() == ["hoi"]
            press = await fatma.presses("Goed")
            await fatma.does("edits", message=said["id"], text="anders")
            with pytest.raises(LookupError):
                await fatma.presses("Slecht")
            await bot.get_updates(offset=update.update_id + 1)
            await bot.answer_callback_query(press["id"], "Ja")
            await remote.goes_wrong("refuse", error=429, retry_after=7, method="sendMessage", chat=fatma.id)
            with pytest.raises(RetryAfter):
                await bot.send_message(fatma.id, "hoi")
            await remote.heal()
            await remote.move_clock("2026-03-05T09:00:00+00:00")
            (one, *_) = await remote.crowd(3)
            await bot.send_message(one, "dag")
        state = await remote.until(lambda seen: seen["sent"] == 2)
        assert (state["confirmed"], state["unanswered"], state["now"][:10]) == (1, 0, "2026-03-05")
        assert [one["text"] for one in await remote.sent(after=1)] == ["dag"]
        assert await remote.violations() == []
        assert (await fatma.sees())["answers"] == [{"text": "Ja"}]
