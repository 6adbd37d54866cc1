"""How we stand with Telegram: when it last answered, and whether somebody else uses our bot."""

from collections.abc import Callable

import structlog

from bot.platforms.standing import Listening

log = structlog.get_logger()
CONFLICT_HOLDS = 60.0
"""Seconds after the last sign of somebody else: two who poll take turns in being refused."""


class Standing(Listening):
    """What one process knows of it."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Not listening, and nobody else either."""
        super().__init__(monotonic=monotonic)
        self._conflict_at: float | None = None

    def answered(self) -> None:
        """A poll went well."""
        super().answered()
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
