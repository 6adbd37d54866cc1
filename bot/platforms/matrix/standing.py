"""How we stand with the homeserver: when it last answered, and whether it still knows us."""

from collections.abc import Callable

from bot.platforms.standing import Listening


class Standing(Listening):
    """What one process knows of it."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Not listening."""
        super().__init__(monotonic=monotonic)
        self.logged_out = False
        """Whether the homeserver has refused our token."""

    def answered(self) -> None:
        """What came in has been asked for, and given."""
        super().answered()
        self.logged_out = False
