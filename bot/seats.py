"""Who may stay connected with the pages: never so many that the program has no room left to reach its people.

Anybody may connect with a web server, and say nothing. Each connection takes one of the files that a process may have
open, and so does each one to a database or a chat platform: without this, a thousand silent strangers stop every call.
"""

import asyncio
import resource

import structlog
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

log = structlog.get_logger()
WANTED = 16_384
"""Open files. Most systems give 1,024 to who asks for no more."""
KEPT = 1_000
"""Of these for all that is no page: databases, chat platforms, files."""
IDLE_FOR = 30.0
"""Seconds without a whole request, after which a connection is closed. What is answered stays as long as it takes."""


def room() -> int:
    """How many connections the pages may have, once this process may open as many files as it needs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    files = WANTED if soft == resource.RLIM_INFINITY else min(soft, WANTED)
    return max(files - KEPT, files // 2)


def seats(most: int, *, idle_for: float = IDLE_FOR) -> type[H11Protocol]:
    """The server's side of each connection, when there are at most so many."""

    class Seat(H11Protocol):
        """A connection that is turned away when all seats are taken, and closed when nothing is asked over it."""

        looking: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as its parent
            super().connection_made(transport)
            if len(self.connections) > most:
                log.warning("seats.taken", most=most)
                transport.abort()
            else:
                self._look_later()

        def connection_lost(self, exc: Exception | None) -> None:
            if self.looking:
                self.looking.cancel()
            super().connection_lost(exc)

        def _look_later(self) -> None:
            self.looking = self.loop.call_later(idle_for, self._look, self.cycle)

        def _look(self, before: object) -> None:
            """Nothing began since the look before, and nothing is being answered: it only takes room."""
            if self.cycle is before and not self._answers():
                self.transport.close()
            else:
                self._look_later()

        def _answers(self) -> bool:
            """Whether a request was read and is not answered to its end; there may have been none yet."""
            cycle: RequestResponseCycle | None = self.cycle
            return cycle is not None and not cycle.response_complete

    return Seat
