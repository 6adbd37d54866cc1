"""How long we wait before we try again: longer each time, and never so long that an outage outlasts itself by much."""

FIRST, LONGEST = 0.5, 8.0
"""Seconds."""


class BackingOff:
    """The pauses between tries that fail one after the other."""

    def __init__(self) -> None:
        """Nothing has failed yet."""
        self._pause = FIRST

    def next(self, *, asked: float = 0.0) -> float:
        """Seconds until the next try; `asked` are those that we were asked to wait, which is done within reason."""
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST)
        return max(pause, min(asked, LONGEST))

    def went_well(self) -> None:
        """The next failure is a first one again."""
        self._pause = FIRST
