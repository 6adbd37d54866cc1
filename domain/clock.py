"""Time as a value: the one place that looks at the real clock."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time; stories and the demo bring one that can be moved."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump: for leases, pacing and time-outs only."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()


class MovableClock:
    """A clock that stands still, or walks beside another one at a distance, and can only be moved forward."""

    def __init__(self, start: datetime, *, beside: Clock | None = None) -> None:
        """Show `start` now; with `beside` it goes on at that clock's pace, else it stands still."""
        self._beside = beside
        self._shown = start.astimezone(UTC)
        self._since = beside.now() if beside else None
        self._held = False

    def now(self) -> datetime:
        """The moment shown, aware, in UTC."""
        if self._beside is None or self._since is None or self._held:
            return self._shown
        return self._shown + max(self._beside.now() - self._since, timedelta(0))

    def monotonic(self) -> float:
        """Seconds that moving leaves alone."""
        return (self._beside or SystemClock()).monotonic()

    def move_to(self, at: datetime) -> None:
        """Go forward to `at`; a moment that has passed leaves the clock as it is."""
        if at > self.now():
            self._shown = at.astimezone(UTC)
            self._since = self._beside.now() if self._beside else None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Stand still inside: while it is moved step by step, working does not take any of its time."""
        self._shown, self._held = self.now(), True
        try:
            yield
        finally:
            self._held = False
            self._since = self._beside.now() if self._beside else None

    def begin_again(self, start: datetime) -> None:
        """Show `start`, also when that has passed: only for who has emptied everything that knows the time."""
        self._shown = start.astimezone(UTC)
        self._since = self._beside.now() if self._beside else None
