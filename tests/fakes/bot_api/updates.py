"""What waits for the bot: numbered, kept until it is confirmed, handed over by long polling or by webhook."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.clock import Clock
from fakes.bot_api.wire import ApiError, Json

KEPT_FOR = timedelta(hours=24)  # what Telegram promises
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
NOW_WEBHOOK = "terminated by setWebhook request"
WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(frozen=True)
class Update:
    """One thing that happened: `kind` is message, edited_message, callback_query and so on."""

    id: int
    kind: str
    body: Json
    chat: int
    made_at: datetime

    def to_json(self) -> Json:
        return {"update_id": self.id, self.kind: self.body}


@dataclass
class Updates:
    """The queue of one bot; `forgotten` counts those that waited longer than a day."""

    clock: Clock
    pending: list[Update] = field(default_factory=list)
    allowed: frozenset[str] = frozenset()  # empty: all but ONLY_ON_REQUEST
    next_id: int = field(default_factory=lambda: random.randint(10**8, 9 * 10**8))  # noqa: S311  not a secret
    given: int = 0
    confirmed: int = 0
    forgotten: int = 0
    polls: int = 0
    listeners: list[Callable[[Update], None]] = field(default_factory=list)
    _waiter: asyncio.Future[None] | None = None
    _closing: bool = False

    def add(self, kind: str, body: Json, *, chat: int) -> Update | None:
        """Keep an update for the bot; None when it does not want this kind."""
        if not (kind in self.allowed or (not self.allowed and kind not in ONLY_ON_REQUEST)):
            return None
        update = Update(self.next_id, kind, body, chat, self.clock.now())
        self.next_id += 1
        self.pending.append(update)
        self._wake()
        for listener in self.listeners:
            listener(update)
        return update

    def restart_ids(self, start: int | None = None) -> int:
        """Go on with other numbers, as Telegram may after an idle week; the next id.

        Raises:
            RuntimeError: something still waits, so it was not idle.
        """
        if self.pending:
            raise RuntimeError("update ids restart only when nothing waits")
        before = self.next_id
        while abs(self.next_id - before) < 1000:
            self.next_id = start or random.randint(10**8, 9 * 10**8)  # noqa: S311  not a secret
            if start:
                break
        return self.next_id

    async def poll(self, *, offset: int, limit: int, wait: float) -> list[Update]:
        """What is not yet confirmed, from `offset` on, which confirms all before it; waits up to `wait` seconds.

        Raises:
            ApiError: 409, when another poll or a webhook begins meanwhile.
        """
        self.interrupt(OTHER_POLL)
        self.polls += 1
        self.confirm_before(offset)
        if wait > 0 and not self.pending and not self._closing:
            self._waiter = waiter = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(wait):
                    await waiter
            except TimeoutError:
                pass
            finally:
                if self._waiter is waiter:
                    self._waiter = None
        self._forget()
        found = self.pending[:limit]
        self.given += len(found)
        return found

    def confirm_before(self, offset: int) -> None:
        """Drop what was confirmed; a number far beyond the last one given is of before a restart, and says nothing."""
        self._forget()
        if offset > self.next_id + 10:
            return
        if offset < 0:
            offset = self.pending[offset:][0].id if self.pending else 0
        kept = [one for one in self.pending if one.id >= offset]
        self.confirmed += len(self.pending) - len(kept)
        self.pending = kept

    def done(self, update: Update) -> None:
        """A webhook took it."""
        if update in self.pending:
            self.pending.remove(update)
            self.confirmed += 1

    def drop(self) -> None:
        self.pending.clear()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """From now on keep only these kinds; None changes nothing, an empty list means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def interrupt(self, why: str) -> None:
        """End a poll that waits with a 409."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(ApiError(409, f"Conflict: {why}"))
        self._waiter = None

    @property
    def being_polled(self) -> bool:
        """Whether a poll waits at this moment."""
        return self._waiter is not None

    def close(self) -> None:
        """Let a waiting poll end with nothing."""
        self._closing = True
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def _forget(self) -> None:
        too_old = self.clock.now() - KEPT_FOR
        while self.pending and self.pending[0].made_at < too_old:
            self.pending.pop(0)
            self.forgotten += 1
