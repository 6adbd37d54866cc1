"""How many messages that can wait travel at once: many while nobody talks with us, hardly any while somebody does.

A platform that deals with everything in one row is at its best with many under way, and an answer then waits behind all
of them. So what is sent to many gives way, as background transfers do on a network that people use.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from domain.clock import Clock

LOOK_FOR_ROOM = 0.002
"""Seconds: one of the crowd looks for all, and what arrives leaves no gap."""
FIRST = 4
"""So many travel at once until it is known how fast they arrive; each that was not slow makes room for one more."""
SLOW = 2.5
"""Seconds of a journey after which half as many travel: at four times as many a send is given up."""
TALKS_FOR = 5.0
"""So many seconds after an answer somebody may still be talking with us: they read, and choose."""
RESTS = 1.0
"""While somebody talks, one message travels at a time, and then none for so many times as long as it took."""
STILL_GOES_AFTER = 1.0
"""One goes after so many seconds in any case, however many answers are under way."""


class Crowd:
    """What is sent to many over one platform; by a clock that never jumps."""

    def __init__(self, most: int, clock: Clock) -> None:
        """None travels yet; never will more than `most` at once."""
        self._most, self._clock = most, clock
        self._window = min(FIRST, most)
        self._travelling = self._answers = 0
        self._began_at = self._talked_at = self._shrank_at = -math.inf
        self._rests_until = -math.inf

    @property
    def most_claimed(self) -> int:
        """So many may be claimed: as many lie ready as travel, and no more than go before they are given back."""
        return FIRST if self._is_talk(self._clock.monotonic()) else 2 * self._window

    def waits(self) -> float:
        """Seconds after which to look again whether another one may go; 0 when it may now."""
        now = self._clock.monotonic()
        if self._travelling >= self._window:
            return LOOK_FOR_ROOM
        in_any_case = self._began_at + STILL_GOES_AFTER - now
        if not self._is_talk(now) or in_any_case <= 0:
            return 0.0
        if self._travelling or self._answers:
            return LOOK_FOR_ROOM
        return max(0.0, min(self._rests_until - now, in_any_case))

    def _is_talk(self, now: float) -> bool:
        return self._answers > 0 or now < self._talked_at + TALKS_FOR

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Somebody is told what they wait for inside this block."""
        self._answers += 1
        try:
            yield
        finally:
            self._answers -= 1
            self._talked_at = self._clock.monotonic()

    @contextmanager
    def travels(self) -> Iterator[None]:
        """One of the crowd travels inside this block."""
        begun = self._began_at = self._clock.monotonic()
        self._travelling += 1
        try:
            yield
            if self._clock.monotonic() - begun <= SLOW:
                self._window = min(self._window + 1, self._most)
        finally:
            self._travelling -= 1
            self._arrived(begun)

    def _arrived(self, begun: float) -> None:
        now = self._clock.monotonic()
        self._rests_until = now + RESTS * (now - begun)
        if now - begun > SLOW and begun > self._shrank_at:  # those that left before that are slow for the same reason
            self._window, self._shrank_at = max(1, self._window // 2), now
