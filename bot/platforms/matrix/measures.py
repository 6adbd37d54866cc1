"""How long this platform waits for what, and how much it asks for at once."""

from dataclasses import dataclass

from bot.platforms.matrix.gaps import PAGE


@dataclass(frozen=True)
class Measures:
    """Those that serve; who wants to see what happens beyond one hands in another."""

    typing_ms: int = 8_000
    """After so long the sign that somebody is at work goes by itself."""
    key_within: float = 10.0
    """Seconds. A key sent with its message comes with the next sync or two; then people are asked to send it again."""
    logged_out_pause: float = 60.0
    """Seconds before who was logged out looks whether somebody has logged in again."""
    events_at_once: int = PAGE
    """Of a room, in one answer; what happened beside is fetched on its own."""


USUAL = Measures()
