"""A whole bot of the library polls, hears, asks, is pressed and changes what it asked, also when Telegram falters."""

from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from fakes.bot_api import Server

GOOD = InlineKeyboardMarkup([[InlineKeyboardButton("Goed", callback_data="good")]])


async def ask(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_chat is not None
    await update.effective_chat.send_message("Hoe was het?", reply_markup=GOOD)


async def note(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert isinstance(update.callback_query, CallbackQuery)
    await update.callback_query.answer("Genoteerd")
    await update.callback_query.edit_message_text("Hoe was het? Goed")


async def test_a_bot_that_polls(server: Server) -> None:
    app: Application[Any, Any, Any, Any, Any, Any]
    app = Application.builder().token(server.token).base_url(f"{server.url}/bot").build()
    app.add_handlers([MessageHandler(filters.TEXT, ask), CallbackQueryHandler(note)])
    fatma = server.person("Fatma")
    async with app:
        await app.start()
        assert app.updater is not None
        await app.updater.start_polling()
        await fatma.sends("hallo")
        await server.hears(fatma)
        press = await fatma.presses("Goed")
        await server.until(lambda: fatma.notified[-1].edited_at)
        await server.all_taken()
        server.refuse(error=502, method="getUpdates", times=1)
        await fatma.sends("nog een keer")
        assert (await server.hears(fatma, after=1)).labels == ["Goed"]
        await app.updater.stop()
        await app.stop()
    assert [one.text for one in fatma.visible] == ["hallo", "Hoe was het? Goed", "nog een keer", "Hoe was het?"]
    assert press.said == "Genoteerd"
    assert server.violations == []
