"""When Python looks for what may be thrown away: hardly while the program starts, for nearly all of that stays."""

import gc

WHILE_STARTING = 400_000
"""Things made until it looks again; with Python's own 700 looking took a tenth of the CPU of starting."""
_USUAL = gc.get_threshold()


def hardly_collect() -> None:
    """Begin to start: libraries, tables, texts and all parts are made, and stay."""
    gc.set_threshold(WHILE_STARTING)


def keep_for_good() -> None:
    """Let Python no longer look through what was made at the start: it stays, and to look takes longer than a send."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_USUAL)
