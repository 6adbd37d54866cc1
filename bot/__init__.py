"""The edges and the wiring: chat platforms, pages, the command line, and the heart that joins all parts."""

from bot.left_out import left_out

with left_out("rich", "twisted"):  # would colour errors on developers' screens: 4 MB, and a twentieth of starting
    import structlog as structlog  # before anybody else does
