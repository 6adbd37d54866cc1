"""What is in hand at the same time, never more than so much: who comes with more is asked to wait."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager

import structlog

log = structlog.get_logger()


class Hands:
    """Counts what is held, while it arrives and while it is worked on."""

    def __init__(self, most: int) -> None:
        """Hold at most so much."""
        self._most, self._arriving = most, 0
        self._working: set[asyncio.Task[None]] = set()

    @property
    def full(self) -> bool:
        """Whether no more can be held now."""
        return self._arriving + len(self._working) >= self._most

    @contextmanager
    def one(self) -> Iterator[None]:
        """Hold something while it arrives."""
        self._arriving += 1
        try:
            yield
        finally:
            self._arriving -= 1

    def take(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Work on what has arrived, to the end, whether or not anybody waits for that."""
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._let_go)
        return task

    def _let_go(self, task: asyncio.Task[None]) -> None:
        self._working.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.info("files.ended", kind=type(error).__name__)
