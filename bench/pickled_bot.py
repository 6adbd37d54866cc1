"""The same three-step report as one would write it with python-telegram-bot: for comparison only.

A ConversationHandler with PicklePersistence, which writes its state down once a minute and at the end. What was said
since is lost when the process dies; updates are dealt with one by one, as a ConversationHandler demands.
"""

import logging
import time
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    PicklePersistence,
)
from telegram.warnings import PTBUserWarning

WHOM, HOW, LONG = range(3)
HOW_IT_WENT = ("Goed", "Gaat wel", "Er klopt iets niet", "Ging niet door")
LENGTHS = ("60 minuten", "90 minuten", "30 minuten")
Context = ContextTypes.DEFAULT_TYPE


def one_below_the_other(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label)] for label in labels])


async def begins(update: Update, _context: Context) -> int:
    """Ask whom."""
    assert update.effective_chat
    assert update.message
    await update.message.reply_text(
        "Bij wie ben je geweest?", reply_markup=one_below_the_other(f"B-{update.effective_chat.id}", "Gisteren")
    )
    return WHOM


async def whom(update: Update, context: Context) -> int:
    """Keep whom, ask how it went."""
    message = await answered(update, context, "whom")
    await message.reply_text("Hoe ging het bezoek?", reply_markup=one_below_the_other(*HOW_IT_WENT))
    return HOW


async def how(update: Update, context: Context) -> int:
    """Keep how it went, ask how long."""
    message = await answered(update, context, "how")
    await message.reply_text("Hoe lang was je er?", reply_markup=one_below_the_other(*LENGTHS))
    return LONG


async def how_long(update: Update, context: Context) -> int:
    """Keep the report and confirm it."""
    message = await answered(update, context, "long")
    assert context.user_data is not None
    report = dict(context.user_data)
    context.user_data.clear()
    context.bot_data.setdefault("reports", []).append(report)
    await message.reply_text(
        f"Bedankt. Opgeslagen.\n{report['whom']} · {report['how']} · {report['long']}",
        reply_markup=one_below_the_other("Wijzigen", "Notitie erbij", "Signaal melden", "Ongedaan maken"),
    )
    return ConversationHandler.END


async def answered(update: Update, context: Context, key: str) -> Message:
    """Keep an answer, stop the little clock, and show what was chosen in place of the buttons."""
    query = update.callback_query
    assert isinstance(query, CallbackQuery)
    assert context.user_data is not None
    assert isinstance(query.message, Message)
    context.user_data[key] = query.data
    await query.answer()
    await query.edit_message_text(f"{query.message.text}\n\n{query.data}")
    return query.message


@dataclass
class Ended:
    """What the bot leaves: how many reports it had, and how long it took to write its state down."""

    reports: int = 0
    writing: float = 0.0


@asynccontextmanager
async def pickled_bot(token: str, url: str, folder: Path) -> AsyncIterator[Ended]:
    """The bot at work; at the end it writes its state down."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # would log each request, with the token in it
    ended = Ended()
    bot = application(token, url, folder)
    async with bot:
        await bot.start()
        assert bot.updater
        await bot.updater.start_polling()
        try:
            yield ended
        finally:
            await bot.updater.stop()
            await bot.stop()
            ended.reports = len(bot.bot_data.get("reports", []))
            began = time.perf_counter()
            await bot.update_persistence()
            ended.writing = time.perf_counter() - began


def application(token: str, url: str, folder: Path) -> "Application[Any, Any, Any, Any, Any, Any]":
    """The bot with its one conversation."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBUserWarning)  # presses are told apart by person, as its examples do
        report: ConversationHandler[Any] = ConversationHandler(
            entry_points=[CommandHandler("bezoek", begins)],
            states={
                WHOM: [CallbackQueryHandler(whom)],
                HOW: [CallbackQueryHandler(how)],
                LONG: [CallbackQueryHandler(how_long)],
            },
            fallbacks=[],
            name="report",
            persistent=True,
        )
    bot = (
        Application.builder()
        .token(token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .persistence(PicklePersistence(folder / "state.pickle"))
        .build()
    )
    bot.add_handler(report)
    return bot
