"""Noticing that a part of the program stands still; it depends on none of the parts that it watches."""

import asyncio
from collections.abc import Callable, Mapping

import structlog

from domain.clock import Clock
from domain.conversation import AlarmSay, Turn, text
from domain.ids import TextId, new_id
from scheduler.job import Wake, keep
from storage.database import Database

log = structlog.get_logger()
LOOK_EVERY = 10.0
SILENT_TOO_LONG = 60.0
"""Seconds; with the look it is noticed after 70 at most, and 90 is what people may count on."""
WRITE_WITHIN = 15.0
SilentFor = Callable[[], float]


class Watchdog:
    """Asks each part how long it has been silent, by a clock that never jumps, and raises an alarm once a silence."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        parts: Mapping[str, SilentFor],
        *,
        wake: Wake,
    ) -> None:
        """Watch these parts; a name's words are the text `alarm.part-<name>`."""
        self._database, self._clock, self._parts, self._wake = database, clock, parts, wake
        self._silent: set[str] = set()

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self.look()

    async def look(self) -> None:
        """One look at all parts; never raises."""
        for name, silent_for in self._parts.items():
            seconds = silent_for()
            if seconds < SILENT_TOO_LONG:
                if name in self._silent:
                    log.warning("watchdog.goes-on", part=name)
                self._silent.discard(name)
            elif name not in self._silent:
                self._silent.add(name)
                log.critical("watchdog.stands-still", part=name, seconds=round(seconds))
                await self._alarm(name)

    async def _alarm(self, name: str) -> None:
        """Put the alarm where it is sent first; when even that fails, the log has it."""
        now = self._clock.now()
        try:
            async with asyncio.timeout(WRITE_WITHIN), self._database.transaction("watchdog") as db:
                await keep(db, _alarm(name), now=now, key=f"watchdog:{name}:{new_id()}")
        except Exception:
            log.exception("watchdog.cannot-tell", part=name)
            return
        self._wake()


def _alarm(name: str) -> Turn:
    """It concerns every area."""
    part = text(f"alarm.part-{name}")
    return Turn(alarms=(AlarmSay(TextId("alarm.stands-still"), areas=(), key=new_id(), args={"part": part}),))
