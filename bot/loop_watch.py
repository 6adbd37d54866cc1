"""A thread that notices when the event loop has not answered, since nothing inside the loop could."""

import asyncio
import sys
import threading
import traceback
from pathlib import Path
from typing import Self

import structlog

from domain.clock import Clock

log = structlog.get_logger()
STUCK_AFTER = 60.0
LOOK_EVERY = 5.0
INNERMOST = 20


class LoopWatch:
    """Asks the running loop for an answer again and again, and says so once when it stays silent.

    It changes nothing: systemd, which hears its signs of life from inside the loop, ends a process without any.
    """

    def __init__(self, clock: Clock, *, after: float = STUCK_AFTER, look_every: float = LOOK_EVERY) -> None:
        """Watch the loop that this is called in; `after` seconds of silence are too many."""
        self._clock, self._after, self._look_every = clock, after, look_every
        self._loop, self._its_thread = asyncio.get_running_loop(), threading.get_ident()
        self._answered_at = clock.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="loop-watch", daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Watch no longer."""
        self._over.set()
        self._thread.join()

    def silent_for(self) -> float:
        """Seconds since the loop last answered."""
        return self._clock.monotonic() - self._answered_at

    def _watch(self) -> None:
        stuck = False
        while not self._over.wait(self._look_every):
            silent = self.silent_for()
            if silent >= self._after and not stuck:
                log.critical("loop.stuck", seconds=round(silent), at=self._where())
            elif stuck and silent < self._after:
                log.warning("loop.goes-on")
            stuck = silent >= self._after
            self._ask()

    def _ask(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._answer)
        except RuntimeError:  # the loop has been closed
            self._over.set()

    def _answer(self) -> None:
        self._answered_at = self._clock.monotonic()

    def _where(self) -> list[str]:
        """The places in the code that the loop's thread is in, innermost last; no values and no source lines."""
        frame = sys._current_frames().get(self._its_thread)  # noqa: SLF001  there is no other way to see it
        places = traceback.StackSummary.extract(traceback.walk_stack(frame), lookup_lines=False)
        short = ["/".join(Path(one.filename).parts[-3:]) + f":{one.lineno} {one.name}" for one in places]
        return short[:INNERMOST][::-1]
