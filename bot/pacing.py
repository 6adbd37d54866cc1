"""How fast may be sent: one budget for a whole platform, a pace for each chat, and always room for what is urgent."""

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from bot.crowd import Crowd
from bot.platform import Pace
from domain.clock import Clock
from domain.conversation import Lane
from domain.ids import AccountId

MOST_CHATS = 10_000
"""So many chats are remembered at once; of those that were quiet for long nothing needs to be known."""
LOOK_AGAIN = 0.02
"""Seconds, when all that may be counted is still under way."""
Sleep = Callable[[float], Awaitable[object]]
"""Lets so many seconds pass."""
BULK = (Lane.CHECK_IN, Lane.BROADCAST)
WELL_WITHIN = 2.0
"""A platform that took something so many seconds ago is not out of order."""
OUT_OF_ORDER_FOR = 30.0
"""So many seconds what is sent to many waits when a platform takes nothing any more."""


class Pacer:
    """Says when the next message may go; by a clock that never jumps.

    The budget is a row of slots. Bulk takes the next slot when its time has come, so that it is spread evenly and uses
    all that is idle. A reply may run a few slots ahead. An escalation takes a slot and waits for none; only of several
    at once, a later one waits some milliseconds where the platform would refuse it for a second. A platform
    counts by its own clock, so a slot that was missed is made up for, but never more than one.
    """

    def __init__(
        self, pace: Pace | None, clock: Clock, *, sleep: Sleep = asyncio.sleep, most_chats: int = MOST_CHATS
    ) -> None:
        """Nothing has been sent yet; without a pace nothing ever waits."""
        self._pace, self._clock, self._sleep, self._most_chats = pace, clock, sleep, most_chats
        self._next_slot = 0.0
        self._next_in_chat: dict[AccountId, float] = {}
        self._bulk = asyncio.Lock()
        self._bulk_pauses_until = 0.0
        self._went_through_at = -math.inf
        self._under_way = 0
        self._crowd = Crowd(pace.bulk_at_once, clock) if pace and pace.bulk_at_once else None
        self._arrived_at: deque[float] = deque()
        self._left_at: deque[float] = deque(maxlen=(pace and pace.refused_above) or 0)

    def went_through(self) -> None:
        """The platform took something."""
        self._went_through_at = self._clock.monotonic()

    def bulk_refused(self, after: float | None) -> None:
        """The platform did not take what was sent to many, and asked us to wait that long: all of that waits.

        Without a word it waits too when nothing else goes through either, so that an outage does not use it all up.
        """
        now = self._clock.monotonic()
        if after is None and now - self._went_through_at < WELL_WITHIN:
            return
        self._bulk_pauses_until = max(self._bulk_pauses_until, now + (OUT_OF_ORDER_FOR if after is None else after))

    def bulk_waits(self, lane: Lane) -> float:
        """Seconds for which nothing of this lane may go; claiming it earlier would only hold it."""
        return max(0.0, self._bulk_pauses_until - self._clock.monotonic()) if lane in BULK else 0.0

    def most_claimed(self, lane: Lane, *, usual: int) -> int:
        """How many of this lane may be claimed at once, as is usual or as a crowd asks for."""
        return self._crowd.most_claimed if self._crowd and lane in BULK else usual

    def chat_waits(self, account: AccountId, lane: Lane) -> float:
        """Seconds until that chat takes another message; what is urgent goes at once."""
        if self._pace is None or lane is Lane.ESCALATION:
            return 0.0
        spread = (self._pace.burst - 1) / self._pace.of_chat
        return max(0.0, self._next_in_chat.get(account, 0.0) - spread - self._clock.monotonic())

    async def turn(self, account: AccountId, lane: Lane, *, until: float = math.inf) -> bool:
        """Wait until a message of this lane may go into that chat, and take its place in the budget.

        False when that was not to be had `until` then; what is urgent waits for nothing but not to be refused.
        """
        if self._pace is None:
            return True
        if goes := await self._in_turn(self._pace, account, lane, until=until):
            self._left_at.append(self._clock.monotonic())
        return goes

    async def _in_turn(self, pace: Pace, account: AccountId, lane: Lane, *, until: float) -> bool:
        while wait := self.chat_waits(account, lane):
            if not await self._waited(wait, until):
                return False
        self._take_in_chat(account, 1 / pace.of_chat)
        slot = 1 / pace.of_all
        if lane is Lane.ESCALATION:
            self._take(slot)
            return await self._not_refused(until=until)
        if lane is Lane.REPLY:
            return await self._wait_for_slot(slot, ahead=pace.kept * slot, until=until)
        async with self._bulk:
            while self._crowd and (seconds := self._crowd.waits()):
                if not await self._waited(seconds, until):
                    return False
            return await self._wait_for_slot(slot, ahead=0.0, until=until)

    async def _not_refused(self, *, until: float) -> bool:
        """Wait until the platform takes one more: it counts what left within a second, and no message that hangs."""
        while (seconds := self._refused_for()) > 0:
            if not await self._waited(seconds, until):
                return False
        return True

    def _refused_for(self) -> float:
        if not self._left_at or len(self._left_at) != self._left_at.maxlen:
            return 0.0
        return self._left_at[0] + 1.0 - self._clock.monotonic()

    @contextmanager
    def under_way(self, lane: Lane, *, says: bool = True) -> Iterator[None]:
        """A message travels inside this block; at which moment of it the platform counts it, nobody knows.

        One that `says` nothing only changes what was shown: nobody waits for that.
        """
        self._under_way += 1
        try:
            with self._among_others(lane, says=says):
                yield
        finally:
            self._under_way -= 1
            self._arrived_at.append(self._clock.monotonic())
            self._forget_the_second_before()

    def _among_others(self, lane: Lane, *, says: bool) -> AbstractContextManager[None]:
        if self._crowd and lane in BULK:
            return self._crowd.travels()
        return self._crowd.answered() if self._crowd and says else nullcontext()

    def _forget_the_second_before(self) -> None:
        while self._arrived_at and self._arrived_at[0] <= self._clock.monotonic() - 1.0:
            self._arrived_at.popleft()

    def _full_for(self) -> float:
        """Seconds for which the platform might have counted as much as it may within a second."""
        now = self._clock.monotonic()
        self._forget_the_second_before()
        most = self._pace.in_any_second if self._pace else None
        if most is None or self._under_way + len(self._arrived_at) < most:
            return 0.0
        return self._arrived_at[0] + 1.0 - now if self._arrived_at else LOOK_AGAIN

    async def _wait_for_slot(self, slot: float, *, ahead: float, until: float) -> bool:
        def wait() -> float:
            return max(self._next_slot - ahead - self._clock.monotonic(), self._full_for())

        while (seconds := wait()) > 0:
            if not await self._waited(seconds, until):
                return False
        self._take(slot)
        return True

    async def _waited(self, seconds: float, until: float) -> bool:
        """Let so much time pass, but none after `until`: then False."""
        left = until - self._clock.monotonic()
        await self._sleep(max(0.0, min(seconds, left)))
        return seconds <= left

    def _take(self, slot: float) -> None:
        self._next_slot = max(self._next_slot, self._clock.monotonic() - slot) + slot

    def _take_in_chat(self, account: AccountId, seconds: float) -> None:
        now = self._clock.monotonic()
        if len(self._next_in_chat) >= self._most_chats:
            self._next_in_chat = {chat: at for chat, at in self._next_in_chat.items() if at > now}
        self._next_in_chat[account] = max(self._next_in_chat.get(account, 0.0), now) + seconds
