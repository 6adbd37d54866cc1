"""How we stand with Telegram: when it last answered, and whether somebody else uses our bot."""

from collections.abc import Callable

import structlog

log = structlog.get_logger()
CONFLICT_HOLDS = 60.0
"""Seconds after the last sign of somebody else: two who poll take turns in being refused."""


class Standing:
    """What one process knows of it; moments are those of a clock that nobody moves."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Not listening, and nobody else either."""
        self._monotonic = monotonic
        self._answered_at: float | None = None
        self._conflict_at: float | None = None

    def silent_for(self) -> float:
        """Seconds since the last good poll; 0 while not listening."""
        return 0.0 if self._answered_at is None else self._monotonic() - self._answered_at

    def began(self) -> None:
        """From now on we listen."""
        self._answered_at = self._monotonic()

    def ended(self) -> None:
        """We listen no longer."""
        self._answered_at = None

    def answered(self) -> None:
        """A poll went well."""
        self._answered_at = self._monotonic()
        if self._conflict_at is not None and not self.conflicting:
            self._conflict_at = None
            log.warning("telegram.conflict-over")

    @property
    def conflicting(self) -> bool:
        """Whether somebody else used the bot just now."""
        return self._conflict_at is not None and self._monotonic() - self._conflict_at < CONFLICT_HOLDS

    def conflict(self) -> None:
        """Somebody else polls, or has set a webhook."""
        self._conflict_at = self._monotonic()
        log.critical("telegram.conflict")
