"""Small things that are done beside the main work: an answer to a press, leaving a group, somebody's menu."""

import asyncio
from collections.abc import Awaitable

import structlog

log = structlog.get_logger()
MOST = 200


class Background:
    """At most so many tasks at a time; one more is not begun, for none of them is worth waiting for."""

    def __init__(self, *, most: int = MOST) -> None:
        """Nothing is being done."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._most = most

    def do(self, what: str, work: Awaitable[object]) -> None:
        """Begin, and forget; what goes wrong is logged under this name."""
        if len(self._tasks) >= self._most:
            asyncio.ensure_future(work).cancel()
            log.warning("beside.too-much", what=what)
            return
        task = asyncio.create_task(_done(what, work), name=f"beside-{what}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

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
