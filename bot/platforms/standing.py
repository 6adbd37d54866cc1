"""How we stand with a platform that we listen to: when it last answered."""

from collections.abc import Callable


class Listening:
    """What one process knows of it; moments are those of a clock that nobody moves."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Not listening."""
        self._monotonic = monotonic
        self._answered_at: float | None = None

    def silent_for(self) -> float:
        """Seconds since the last good answer; 0 while not listening."""
        return 0.0 if self._answered_at is None else self._monotonic() - self._answered_at

    def began(self) -> None:
        """From now on we listen."""
        self._answered_at = self._monotonic()

    def ended(self) -> None:
        """We listen no longer."""
        self._answered_at = None

    def answered(self) -> None:
        """What came in has been asked for, and given."""
        self._answered_at = self._monotonic()
