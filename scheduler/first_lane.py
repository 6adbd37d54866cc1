"""How long the most urgent messages wait, and whether the database answers and keeps: asked again at each look."""

from collections.abc import Collection, Sequence

from domain.clock import Clock
from scheduler.parts import SILENT_TOO_LONG, Part
from storage import beats, watch
from storage.database import Database

WAITS_TOO_LONG = 30.0
"""Seconds that a message in the lane of escalations may be unsent."""
KEEPS_EVERY = 15.0
"""Seconds between two signs of life that the database must keep."""


class FirstLane:
    """The lane of escalations as it was when the database last answered."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Nothing waits until it has been read."""
        self._database, self._clock = database, clock
        self._waits: dict[str, float] = {}
        self._answered_at = self._kept_at = clock.monotonic()
        self._full_since: float | None = None
        self._refused_at = self._answered_at

    async def read(self) -> None:
        """Ask the database; raises whatever it raises when it does not answer."""
        async with self._database.reading() as db:
            waiting = await watch.first_lane(db)
        now = self._clock.now()
        self._waits = {one.platform: (now - one.since).total_seconds() for one in waiting if one.since}
        self._answered_at = self._clock.monotonic()

    async def keep(self) -> None:
        """Let the database keep a sign of life, now and then; raises whatever it raises when its disk is full.

        Such a database is read as if all were well, and nothing that anybody reports is kept. Since a small sign fits
        now and then where a message does not, the disk is full until a minute of signs was kept.
        """
        now = self._clock.monotonic()
        if self._full_since is None and now - self._kept_at < KEEPS_EVERY:
            return
        try:
            async with self._database.transaction("beat") as db:
                await beats.note(db, "watchdog", at=self._clock.now())
        except BaseException:  # cancelled as well, which is how one that hangs ends
            self._full_since = now if self._full_since is None else self._full_since
            self._refused_at = now
            raise
        self._kept_at = now
        if now - self._refused_at >= SILENT_TOO_LONG:
            self._full_since = None

    def parts(self) -> Sequence[Part]:
        """The database and the lane; a new start would help neither."""
        return (
            Part("database", self.unanswered_for, curable=False),
            Part("urgent", self.waits_for, after=WAITS_TOO_LONG, broken=self.held_up, curable=False),
        )

    def unanswered_for(self) -> float:
        """Seconds since the database last answered, or since it keeps nothing any more."""
        since = self._answered_at if self._full_since is None else min(self._answered_at, self._full_since)
        return self._clock.monotonic() - since

    def waits_for(self) -> float:
        """Seconds that the oldest unsent message has waited; 0 when none waits."""
        return max(self._waits.values(), default=0.0)

    def held_up(self) -> Collection[str]:
        """The platforms over which such messages do not get through."""
        return [platform for platform, seconds in self._waits.items() if seconds >= WAITS_TOO_LONG]
