"""Keeping what comes in before Telegram is told that we have it."""

import asyncio
from collections.abc import Sequence
from typing import Any

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.platform import Arrived, Receive
from bot.platforms.background import MOST_OF_A_KIND, Background
from bot.platforms.telegram.account import Account
from bot.platforms.telegram.arriving import Group, Reading, read
from bot.platforms.telegram.at_sight import at_sight
from bot.texts import Texts
from domain.conversation import Kind, Media

log = structlog.get_logger()
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0


class Intake:
    """Reads updates and keeps them, all of one poll in one commit; what may wait is done beside it, afterwards."""

    def __init__(self, bot: Account, texts: Texts, background: Background, *, between_groups: float) -> None:
        """Answer presses and leave groups by this bot, with so many seconds between two of them."""
        self._bot, self._texts, self._background, self._between_groups = bot, texts, background, between_groups
        self._leaving: set[int] = set()
        self._one_group = asyncio.Lock()
        self.failures = 0
        """How often the database refused, since the start."""

    async def keep(self, updates: Sequence[dict[str, Any]], receive: Receive) -> None:
        """Keep these updates; tried again until it works, so it returns only when Telegram may forget them."""
        readings = [_reading(update) for update in updates]
        pause = FIRST_PAUSE
        while True:
            try:
                await self._keep(readings, receive)
            except Exception:
                self.failures += 1
                log.exception("telegram.not-kept", updates=len(updates), failures=self.failures)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return

    async def keep_once(self, update: dict[str, Any], receive: Receive) -> None:
        """Keep one update; whatever goes wrong is raised, so that it is not confirmed."""
        await self._keep([_reading(update)], receive)

    async def _keep(self, readings: Sequence[Reading], receive: Receive) -> None:
        arrived = [reading.arrived for reading in readings if reading.arrived]
        if arrived:
            await receive(arrived)
        for reading in readings:
            if reading.callback:
                self._background.do("answer", self._bot.ask("answerCallbackQuery", callback_query_id=reading.callback))
            if reading.group and reading.group.chat not in self._leaving and len(self._leaving) < MOST_OF_A_KIND:
                self._leaving.add(reading.group.chat)
                self._background.do("leave", self._leave(reading.group))

    async def _leave(self, group: Group) -> None:
        """Say that this is no place for it, if one may write there, and go.

        Whatever is refused, and however often the bot is brought back: the next line waits.
        """
        words = self._texts.say("telegram.no-groups", {}, language=group.language)
        try:
            async with self._one_group:
                try:
                    await self._bot.send_message(group.chat, words)
                except TelegramError as error:
                    log.info("telegram.group-is-closed", reason=type(error).__name__)
                try:
                    await self._bot.leave_chat(group.chat)
                except TelegramError as error:
                    log.warning("telegram.group-not-left", reason=type(error).__name__)
                await asyncio.sleep(self._between_groups)
        finally:
            self._leaving.discard(group.chat)


def _reading(raw: dict[str, Any]) -> Reading:
    """What an update says; one that the library cannot read is answered as something that we cannot read."""
    try:
        return at_sight(raw) or read(Update.de_json(raw, None))
    except Exception:
        log.exception("telegram.unreadable", update=raw.get("update_id"), kinds=sorted(raw))
        return _unreadable(raw)


def _unreadable(raw: dict[str, Any]) -> Reading:
    press = raw.get("callback_query")
    sender = press.get("from") if isinstance(press, dict) else None
    if isinstance(press, dict) and isinstance(sender, dict):
        return Reading(Arrived(str(sender.get("id")), f"c{press.get('id')}", Kind.MEDIA, option=Media.OTHER))
    message = raw.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(chat, dict) or chat.get("type") != "private":
        return Reading()
    return Reading(Arrived(str(chat.get("id")), f"m{message.get('message_id')}", Kind.MEDIA, option=Media.OTHER))
