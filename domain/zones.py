"""The zone in which everybody lives of whom nothing else is known."""

DEFAULT_ZONE = "Europe/Amsterdam"
