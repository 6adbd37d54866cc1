"""A bell that wakes whoever waits for news, however many there are."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager


class Bell:
    """Rings for all who listen; one who was busy when it rang finds it rung at the next look."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._listeners: set[asyncio.Event] = set()
        self._taken_down = False

    def ring(self) -> None:
        """There is news."""
        for listener in self._listeners:
            listener.set()

    def take_down(self) -> None:
        """There will be no more news: everybody stops listening."""
        self._taken_down = True
        self.ring()

    @property
    def heard_by_nobody(self) -> bool:
        """Whether nobody listens."""
        return not self._listeners

    async def news(self, *, look_every: float) -> AsyncGenerator[bool, None]:
        """True at first and after each ring, False when it was quiet for so many seconds; ends when taken down."""
        with self._listening() as rung:
            rung.set()
            while not self._taken_down:
                heard = False
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(look_every):
                        heard = await rung.wait()
                rung.clear()
                if not self._taken_down:
                    yield heard

    @contextmanager
    def _listening(self) -> Iterator[asyncio.Event]:
        rung = asyncio.Event()
        self._listeners.add(rung)
        try:
            yield rung
        finally:
            self._listeners.discard(rung)
