"""How long the most urgent messages wait, and whether the database answers: read again at each look."""

from collections.abc import Collection, Sequence

from domain.clock import Clock
from scheduler.parts import Part
from storage import watch
from storage.database import Database

WAITS_TOO_LONG = 30.0
"""Seconds that a message in the lane of escalations may be unsent."""


class FirstLane:
    """The lane of escalations as it was when the database last answered."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Nothing waits until it has been read."""
        self._database, self._clock = database, clock
        self._waits: dict[str, float] = {}
        self._answered_at = clock.monotonic()

    async def read(self) -> None:
        """Ask the database; raises whatever it raises when it does not answer."""
        async with self._database.reading() as db:
            waiting = await watch.first_lane(db)
        now = self._clock.now()
        self._waits = {one.platform: (now - one.since).total_seconds() for one in waiting if one.since}
        self._answered_at = self._clock.monotonic()

    def parts(self) -> Sequence[Part]:
        """The database and the lane; a new start would help neither."""
        return (
            Part("database", self.unanswered_for, curable=False),
            Part("urgent", self.waits_for, after=WAITS_TOO_LONG, broken=self.held_up, curable=False),
        )

    def unanswered_for(self) -> float:
        """Seconds since the database last answered."""
        return self._clock.monotonic() - self._answered_at

    def waits_for(self) -> float:
        """Seconds that the oldest unsent message has waited; 0 when none waits."""
        return max(self._waits.values(), default=0.0)

    def held_up(self) -> Collection[str]:
        """The platforms over which such messages do not get through."""
        return [platform for platform, seconds in self._waits.items() if seconds >= WAITS_TOO_LONG]
