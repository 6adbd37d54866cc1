"""Listening by long polling: the library's own loop, which we watch and begin again when it stands still."""

import asyncio
from datetime import timedelta

import structlog
from telegram.error import TelegramError
from telegram.ext import Updater

from bot.platforms.telegram.account import Account
from bot.platforms.telegram.arriving import READ
from bot.platforms.telegram.pauses import Pauses
from bot.platforms.telegram.standing import Standing

log = structlog.get_logger()
ASKS_FOR = timedelta(seconds=25)
"""How long one poll waits for something to come."""
STOPS_WITHIN = 1.0


class Forgetful(asyncio.Queue[object]):
    """What the library fills: nobody reads it, for all that is in it has been kept already."""

    async def put(self, item: object) -> None:
        """Let it go."""


async def poll(account: Account, standing: Standing, *, pauses: Pauses) -> None:
    """Poll until cancelled; without an answer for too long, from the beginning again."""
    standing.began()
    pause = pauses.begin_again
    try:
        while True:
            try:
                await _poll_until_stalled(account, standing, stalled_after=pauses.stalled_after)
            except TelegramError as error:
                log.warning("telegram.cannot-begin", reason=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, pauses.longest)
            else:
                pause = pauses.begin_again
                log.error("telegram.stalled", seconds=round(standing.silent_for()))
    finally:
        standing.ended()
        await account.stop_polling()


async def _poll_until_stalled(account: Account, standing: Standing, *, stalled_after: float) -> None:
    updater = Updater(account, Forgetful())
    await updater.initialize()
    found = await account.get_webhook_info()
    if found.url:
        log.warning("telegram.webhook-deleted")  # left by an earlier setting, or by somebody with our token
    await updater.start_polling(
        timeout=ASKS_FOR, allowed_updates=READ, drop_pending_updates=False, error_callback=lambda _: None
    )
    try:
        await asyncio.sleep(stalled_after)
        while (quiet := standing.silent_for()) < stalled_after:  # noqa: ASYNC110  nothing happens: that is the point
            await asyncio.sleep(stalled_after - quiet)
    finally:
        await _stop(updater)


async def _stop(updater: Updater) -> None:
    """Stop the library's loop; its last poll, which confirms what is kept, may take a moment and no more."""
    try:
        async with asyncio.timeout(STOPS_WITHIN):
            await updater.stop()
    except TimeoutError:
        log.info("telegram.last-poll-unanswered")
