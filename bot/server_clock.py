"""Whether this machine and the database server agree on the time, asked again and again while the program serves."""

import asyncio
import math

import structlog

from domain.clock import Clock
from scheduler.parts import Part, Platforms
from storage import health
from storage.database import Database

log = structlog.get_logger()
LOOK_EVERY = 10.0
ANSWERS_WITHIN = 5.0


class ServerClock:
    """The clock that all processes over one database share; whoever is too far from it takes no account."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Nothing is known against our clock: at start it was compared."""
        self._database, self._clock = database, clock
        self._agrees = True

    def agrees(self) -> bool:
        """Whether both clocks were near enough when they were last compared."""
        return self._agrees

    def part(self, platforms: Platforms) -> Part:
        """To be watched: while it is wrong, nothing goes out over these `platforms` here; a new start helps nothing."""
        return Part("clock", lambda: 0.0 if self._agrees else math.inf, broken=platforms, curable=False)

    async def run(self, *, every: float = LOOK_EVERY) -> None:
        """Compare until cancelled."""
        while True:
            await asyncio.sleep(every)
            await self.look()

    async def look(self) -> None:
        """Compare once; never raises. A database that does not answer says nothing about the time."""
        began = self._clock.now()
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                apart = await health.skew(self._database, now=began)
        except Exception:
            log.exception("clock.no-answer")
            return
        took = self._clock.now() - began
        agrees = apart - took <= health.MOST_SKEW
        if agrees != self._agrees:
            log.critical("clock.wrong" if not agrees else "clock.right-again", seconds=round(apart.total_seconds(), 1))
        self._agrees = agrees
