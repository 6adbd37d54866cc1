"""How we stand with the homeserver: when it last answered, and whether it still knows us."""

import math
from collections.abc import Callable

from bot.platforms.standing import Listening

IN_A_ROUND_FOR = 1.0
"""Seconds; so long after one of many was sent, more of them are on their way."""
RESTS = 0.25
"""Seconds between syncs during a round. Each message that we send ends a sync, which costs Synapse as much as the
message itself: when many share one, a round goes faster, and answers are not far behind it (docs/performance.md)."""


class Standing(Listening):
    """What one process knows of it."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Not listening."""
        super().__init__(monotonic=monotonic)
        self.logged_out = False
        """Whether the homeserver has refused our token."""
        self._bulk_at = -math.inf

    def sends_bulk(self) -> None:
        """One of many goes out."""
        self._bulk_at = self._monotonic()

    def rests(self) -> float:
        """Seconds to leave between two syncs."""
        return RESTS if self._monotonic() - self._bulk_at < IN_A_ROUND_FOR else 0.0

    def answered(self) -> None:
        """What came in has been asked for, and given."""
        super().answered()
        self.logged_out = False
