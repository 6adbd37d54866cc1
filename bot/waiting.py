"""What waits to be dealt with: each account's messages in their order, and the accounts in turn."""

import asyncio
import itertools
from collections import defaultdict, deque

from domain.clock import Clock
from domain.ids import AccountId, InboxId
from storage.inbox import Unfinished

BURST = 40
"""So many messages of one account are dealt with at once; after that one a second, so that nobody crowds others out."""
EVERY = 1.0
"""Seconds between them then."""
TOLD_FOR = 3600.0
"""Somebody is told that we cannot keep up with them once in so many seconds."""
LOOKED_THROUGH_AT = 1_000
"""Of so many accounts it is remembered how fast they were, before those that no longer matter are forgotten."""
MOST_KNOWN = 20_000
"""Of so many accounts it is remembered that they are somebody's whom we know."""


class Waiting:
    """Each account's rows, oldest first; an account is handed out to one worker at a time."""

    def __init__(self, clock: Clock, *, burst: int = BURST, every: float = EVERY) -> None:
        """Nothing waits yet."""
        self._clock, self.burst, self.every = clock, burst, every
        self._rows: dict[AccountId, deque[InboxId]] = defaultdict(deque)
        self._ready: asyncio.PriorityQueue[tuple[bool, int, AccountId]] = asyncio.PriorityQueue()
        self._known: set[AccountId] = set()
        self._turns = itertools.count()
        self._slots: dict[AccountId, float] = {}
        self._told: dict[AccountId, float] = {}
        self._looked_through_at = LOOKED_THROUGH_AT
        self._moved_at = clock.monotonic()

    def take_in(self, kept: Unfinished) -> None:
        """A message waits that was kept. Who is known waits behind no stranger, also with their first one.

        So nobody's report comes behind a crowd's, not right after the program has started either.
        """
        if kept.somebody:
            self.belongs_to(kept.account, somebody=True)
        self.put(kept.account, kept.row)

    def put(self, account: AccountId, row: InboxId) -> None:
        """A message waits; one that waits already is passed over."""
        if not self._rows:
            self._moved_at = self._clock.monotonic()
        rows = self._rows[account]
        if row in rows:
            return
        rows.append(row)
        if len(rows) == 1:
            self.again(account)

    def has(self, account: AccountId, row: InboxId) -> bool:
        """Whether that message waits here, or is being dealt with."""
        return row in self._rows.get(account, ())

    async def get(self) -> AccountId:
        """The account whose turn it is, once one has."""
        return (await self._ready.get())[-1]

    def get_now(self) -> AccountId | None:
        """The account whose turn it is, None when nothing waits."""
        return None if self._ready.empty() else self._ready.get_nowait()[-1]

    def first(self, account: AccountId) -> InboxId:
        """Its oldest message."""
        return self._rows[account][0]

    def done(self, account: AccountId) -> None:
        """Its oldest message has been dealt with; another account's turn comes before its next one."""
        self._moved_at = self._clock.monotonic()
        self._rows[account].popleft()
        if self._rows[account]:
            self.again(account)
        else:
            del self._rows[account]

    def again(self, account: AccountId) -> None:
        """Its oldest message waits for its turn, as a stranger's does until nobody waits whom we know."""
        self._ready.put_nowait((account not in self._known, next(self._turns), account))

    def belongs_to(self, account: AccountId, *, somebody: bool) -> None:
        """Whether it turned out to be the account of somebody whom we know."""
        if not somebody:
            self._known.discard(account)
        elif len(self._known) < MOST_KNOWN:
            self._known.add(account)

    def too_fast(self, account: AccountId) -> float:
        """Seconds that this account must wait, since it has sent so much; 0 takes its place in the row."""
        now = self._clock.monotonic()
        slot = max(self._slots.get(account, 0.0), now)
        if (wait := slot - now - (self.burst - 1) * self.every) > 0:
            return wait
        self._slots[account] = slot + self.every
        if len(self._slots) >= self._looked_through_at:
            self._forget_slow_ones(now)
        return 0.0

    def _forget_slow_ones(self, now: float) -> None:
        """Keep those who have been fast just now, and look again when there are twice as many."""
        self._slots = {one: at for one, at in self._slots.items() if at > now}
        self._told = {one: at for one, at in self._told.items() if now - at < TOLD_FOR}
        self._looked_through_at = max(LOOKED_THROUGH_AT, 2 * len(self._slots))

    def wait(self, account: AccountId, seconds: float) -> bool:
        """Hand the account out after that many seconds; whether its owner must be told now."""
        asyncio.get_running_loop().call_later(seconds, self.again, account)
        now = self._clock.monotonic()
        if now - self._told.get(account, now - TOLD_FOR) < TOLD_FOR:
            return False
        self._told[account] = now
        return True

    @property
    def remembered(self) -> int:
        """Of how many accounts it is remembered how fast they were."""
        return len(self._slots)

    @property
    def is_empty(self) -> bool:
        """Whether no account is ready."""
        return self._ready.empty()

    def __len__(self) -> int:
        """How many messages wait."""
        return sum(len(rows) for rows in self._rows.values())

    def silent_for(self) -> float:
        """Seconds for which messages have waited and none was finished; 0 when none waits."""
        return self._clock.monotonic() - self._moved_at if self._rows else 0.0
