"""The web chat as a platform: what it shows is kept in the database, and open pages are told that there is news."""

import asyncio
import contextlib
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager

from bot.platform import Level, Outgoing
from domain.ids import AccountId
from storage.delivery import Receipt

NAME = "web"
KEEP_ALIVE = 15.0


class WebPlatform:
    """Sending is keeping: the message becomes visible with the mark that it was sent, in one commit."""

    name = NAME
    level = Level.TEXT

    def __init__(self) -> None:
        """Nobody looks yet."""
        self._watchers: dict[AccountId, set[asyncio.Event]] = defaultdict(set)
        self._closed = False

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Render it as the page will show it; a closing shows nothing of its own."""
        message = outgoing.message
        if message.effect != "say":
            return Receipt(message, message_id=message.id)
        options = [{"id": one.id, "number": one.number, "label": one.label} for one in outgoing.options]
        shown = {"text": outgoing.text, "options": options, "lane": int(message.lane)}
        return Receipt(message, message_id=message.id, shown=json.dumps(shown))

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Wake the pages of these accounts."""
        for account in set(accounts):
            for event in self._watchers.get(account, ()):
                event.set()

    @contextmanager
    def watching(self, account: AccountId) -> Iterator[asyncio.Event]:
        """While inside, the yielded event is set whenever there is news for the account."""
        event = asyncio.Event()
        self._watchers[account].add(event)
        try:
            yield event
        finally:
            self._watchers[account].discard(event)
            if not self._watchers[account]:
                del self._watchers[account]

    async def news(self, event: asyncio.Event) -> AsyncIterator[bool]:
        """Once at first and after each piece of news True, False when it was quiet for a while; ends when closed."""
        event.set()
        while not self._closed:
            heard = False
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(KEEP_ALIVE):
                    heard = await event.wait()
            event.clear()
            if self._closed:
                return
            yield heard

    @property
    def closed(self) -> bool:
        """Whether the server is ending."""
        return self._closed

    def close(self) -> None:
        """End all open streams."""
        self._closed = True
        for events in self._watchers.values():
            for event in events:
                event.set()
