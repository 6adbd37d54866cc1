"""Noting what has been sent: many at once share one commit."""

import asyncio
from collections.abc import Mapping, Sequence

import structlog

from bot.platform import Platform
from domain.clock import Clock
from storage import marking
from storage.database import Database, TakenError
from storage.delivery import Receipt

log = structlog.get_logger()
MOST_TRIES = 5


class Marker:
    """While one commit is under way, what is sent meanwhile gathers for the next one."""

    def __init__(self, database: Database, clock: Clock, platforms: Mapping[str, Platform]) -> None:
        """Mark in this database, and let each platform know of its own."""
        self._database, self._clock, self._platforms = database, clock, platforms
        self._waiting: list[Receipt] = []
        self._writing = asyncio.Lock()

    async def mark(self, receipts: Sequence[Receipt]) -> None:
        """Return when these are marked, by whoever's commit; what fails stays for the next one to mark."""
        self._waiting.extend(receipts)
        async with self._writing:
            batch = await self._write() if self._waiting else []
        for name, platform in self._platforms.items():
            if accounts := [one.message.account for one in batch if one.message.platform == name]:
                platform.marked(accounts)

    async def catch_up(self) -> None:
        """Mark what could not be marked before, if that works now: left as it is, it would be sent once more."""
        if not self._waiting or self._writing.locked():
            return
        try:
            await self.mark(())
        except Exception:
            log.exception("delivery.not-marked", messages=[one.message.id for one in self._waiting])

    async def _write(self) -> Sequence[Receipt]:
        """Mark all that waits when it is our turn to write.

        Once more when another process has counted what the same account is shown at the same time.
        """
        for tries_left in reversed(range(MOST_TRIES)):
            batch: list[Receipt] = []
            try:
                async with self._database.transaction("mark", quick=True) as db:
                    batch, self._waiting = self._waiting, []
                    await marking.mark_sent(db, batch, at=self._clock.now())
            except BaseException as error:
                self._waiting = [*batch, *self._waiting]
                if not tries_left or not isinstance(error, TakenError):
                    raise
            else:
                return batch
        raise AssertionError("the last try returns or raises")
