"""How the program is, part by part, for who asks from outside."""

import asyncio
import math
from collections.abc import Mapping

import structlog

from bot.server_clock import ServerClock
from domain.clock import Clock
from handlers.look_after import STANDS_STILL_AFTER
from scheduler.first_lane import FirstLane
from scheduler.parts import SILENT_TOO_LONG, Part, Parts, SilentFor
from storage import watch
from storage.database import Database

log = structlog.get_logger()
ANSWERS_WITHIN = 5.0
RECENT = 1.0
"""So many seconds an answer of the database serves all who ask from outside, however often they ask."""
POLL_AFTER = 90.0
"""Seconds without an answer of a chat platform; a poll itself may take half a minute."""


class Watch:
    """The parts of one house that are watched; whoever runs one puts it into `parts`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Begin with the database and what is most urgent in it."""
        self._database, self._clock = database, clock
        self.first_lane = FirstLane(database, clock)
        self.server_clock = ServerClock(database, clock)
        self.parts = Parts(*self.first_lane.parts())
        self._asking = asyncio.Lock()
        self._asked_at, self._answers = -math.inf, False

    def gateway(self, platform: str, silent_for: SilentFor) -> None:
        """Watch that a chat platform is polled; when its own server is gone a new start helps nothing."""
        self.parts.watch(Part("poll", silent_for, after=POLL_AFTER, platform=platform, curable=False))

    async def look(self) -> Mapping[str, bool]:
        """Each part and whether it is well now; the database is asked."""
        async with self._asking:
            await self._ask()
        return self._parts()

    async def recently(self) -> Mapping[str, bool]:
        """The same for whoever asks from outside: the database is asked once a second at most."""
        async with self._asking:
            if self._clock.monotonic() - self._asked_at >= RECENT:
                await self._ask()
        return self._parts()

    async def _ask(self) -> None:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await self.first_lane.read()
        except Exception:
            log.exception("health.no-database")
            self._answers = False
        else:
            self._answers = True
        self._asked_at = self._clock.monotonic()

    def _parts(self) -> Mapping[str, bool]:
        return {part.key: part.is_well and (self._answers or part.key != "database") for part in self.parts}

    @property
    def content(self) -> bool:
        """Whether starting the program anew would help nothing: its own parts go on, or the database is gone."""
        return not self.parts.needs_a_new_start or self.first_lane.unanswered_for() >= SILENT_TOO_LONG

    async def is_clean(self) -> bool:
        """Whether every part is well, and the audit finds nothing that breaks the promise; never raises."""
        if not all((await self.look()).values()):
            return False
        try:
            async with asyncio.timeout(ANSWERS_WITHIN), self._database.reading() as db:
                return await watch.is_clean(db, overdue_since=self._clock.now() - STANDS_STILL_AFTER)
        except Exception:
            log.exception("health.no-audit")
            return False
