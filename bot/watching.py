"""How the program is, part by part, for who asks from outside."""

import asyncio
from collections.abc import Mapping

import structlog

from domain.clock import Clock
from handlers.look_after import STANDS_STILL_AFTER
from scheduler.first_lane import FirstLane
from scheduler.parts import SILENT_TOO_LONG, Part, Parts, SilentFor
from storage import watch
from storage.database import Database

log = structlog.get_logger()
ANSWERS_WITHIN = 5.0
POLL_AFTER = 90.0
"""Seconds without an answer of a chat platform; a poll itself may take half a minute."""


class Watch:
    """The parts of one house that are watched; whoever runs one puts it into `parts`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Begin with the database and what is most urgent in it."""
        self._database, self._clock = database, clock
        self.first_lane = FirstLane(database, clock)
        self.parts = Parts(*self.first_lane.parts())

    def gateway(self, platform: str, silent_for: SilentFor) -> None:
        """Watch that a chat platform is polled; when its own server is gone a new start helps nothing."""
        self.parts.watch(Part("poll", silent_for, after=POLL_AFTER, platform=platform, curable=False))

    async def look(self) -> Mapping[str, bool]:
        """Each part and whether it is well now; the database is asked."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await self.first_lane.read()
        except Exception:
            log.exception("health.no-database")
            answers = False
        else:
            answers = True
        return {part.key: part.is_well and (answers or part.key != "database") for part in self.parts}

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
