"""Small things that are done beside the main work: an answer to a press, leaving a group, somebody's menu."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from functools import partial

import structlog

log = structlog.get_logger()
MOST = 200
MOST_OF_A_KIND = 50
"""So that nobody keeps the rest from being done, as by bringing the bot into a hundred groups."""


class Background:
    """At most so many tasks at a time; one more is not begun, for none of them is worth waiting for."""

    def __init__(self, *, most: int = MOST) -> None:
        """Nothing is being done."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._kinds: Counter[str] = Counter()
        self._most = most

    def do(self, what: str, work: Awaitable[object]) -> None:
        """Begin, and forget; what goes wrong is logged under this name."""
        if len(self._tasks) >= self._most or self._kinds[what] >= MOST_OF_A_KIND:
            asyncio.ensure_future(work).cancel()
            log.warning("beside.too-much", what=what)
            return
        task = asyncio.create_task(_done(what, work), name=f"beside-{what}")
        self._tasks.add(task)
        self._kinds[what] += 1
        task.add_done_callback(partial(self._ended, what))

    def _ended(self, what: str, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._kinds[what] -= 1

    async def close(self) -> None:
        """End what is still being done."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _done(what: str, work: Awaitable[object]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001  whatever it was, nobody waits for it
        log.warning("beside.failed", what=what, reason=type(error).__name__)
