"""Showing people that what they wrote has been read, and that somebody is at work on it."""

import asyncio

from bot.platforms.background import Background
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.errors import asked

AFTER = 0.4
"""Seconds; an answer that comes sooner needs no sign of work."""
MOST = 25
"""With so many people at once there are better things to do."""


class Attending:
    """By one account, beside the main work; what of it fails is no loss."""

    def __init__(self, account: Account, background: Background, *, typing_ms: int) -> None:
        """Nobody waits. The sign goes by itself after so many milliseconds."""
        self._account, self._background, self._typing_ms = account, background, typing_ms
        self._waiting: set[str] = set()
        self._shown: set[str] = set()

    def has_read(self, room_id: str, event: str) -> None:
        """All up to that event of a room is kept."""
        self._background.do("receipt", asked(self._account.client.update_receipt_marker(room_id, event)))

    def begins(self, room_id: str) -> None:
        """Somebody wrote there; it is called before that is kept, for the answer may come at once."""
        if len(self._waiting) < MOST and room_id not in self._waiting:
            self._waiting.add(room_id)
            self._background.do("typing", self._works(room_id))

    def has_answered(self, room_id: str) -> None:
        """There is an answer in the room."""
        self._waiting.discard(room_id)
        if room_id in self._shown:
            self._shown.discard(room_id)
            self._background.do("typing", asked(self._account.client.room_typing(room_id, typing_state=False)))

    async def _works(self, room_id: str) -> None:
        await asyncio.sleep(AFTER)
        if room_id in self._waiting:
            self._waiting.discard(room_id)
            self._shown.add(room_id)
            await asked(self._account.client.room_typing(room_id, timeout=self._typing_ms))
