"""The organisation's accounts on chat platforms: each is used by one process at a time, the others stand by."""

import asyncio
import math
from collections.abc import Callable, Collection, Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.elsewhere import Elsewhere
from bot.platform import Gateway, Platform, Receive
from domain.clock import Clock
from domain.ids import new_id
from storage import leases
from storage.database import Database

log = structlog.get_logger()
MOST_UNANSWERED = 3
"""So many questions to a database that does not answer are left behind, each with a connection, before a new one."""
LISTEN_AGAIN_AFTER = 5.0
WELL_AFTER = 30.0
"""Who listens for so many seconds without breaking is well again."""
SOON = 0.01


@dataclass(frozen=True)
class Rhythm:
    """The seconds of a lease, by a clock that never jumps.

    `lease` after the last sign of life of the process that held an account another one takes over; it is renewed every
    `look_every`. A renewal that takes longer than `renew_within` is given up and begun again after `again_after`.
    `margin` before its lease ends a process that could not renew it begins to leave the account: it takes no more
    messages there, and its platform stops listening within 2 seconds.
    """

    lease: float = 12.0
    look_every: float = 4.0
    renew_within: float = 3.0
    again_after: float = 1.0
    margin: float = 3.0


class Gateways:
    """Takes and keeps the leases, and listens where it has one."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        platforms: Mapping[str, Platform],
        *,
        on_time: Callable[[], bool] = lambda: True,
        rhythm: Rhythm = Rhythm(),
        listen_again_after: float = LISTEN_AGAIN_AFTER,
    ) -> None:
        """Nothing is held yet; while this process is not `on_time`, it takes nothing and gives back what it holds."""
        self._database, self._clock, self._on_time, self._rhythm = database, clock, on_time, rhythm
        self._gateways = {name: one for name, one in platforms.items() if isinstance(one, Gateway)}
        self._elsewhere = {name for name, one in platforms.items() if isinstance(one, Elsewhere)}
        self._holder, self._listen_again_after = new_id(), listen_again_after
        self._held_until: dict[str, float] = {}
        self._asked: set[asyncio.Task[None]] = set()
        self._went_round_at = clock.monotonic()
        self._began_at: dict[str, float] = {}
        self._broken_since: dict[str, float] = {}

    @property
    def names(self) -> Collection[str]:
        """The platforms on which the organisation has an account."""
        return self._gateways.keys()

    def holds(self, platform: str) -> bool:
        """Whether this process may send there now; a platform without an account of its own is everybody's."""
        if platform in self._elsewhere:
            return False
        return platform not in self._gateways or self._clock.monotonic() < self._held_until.get(platform, 0.0)

    def silent_for(self) -> float:
        """Seconds since the platform that was silent longest last answered, of those this process listens to."""
        return max((one.silent_for() for name, one in self._gateways.items() if self.holds(name)), default=0.0)

    def stands_still_for(self) -> float:
        """Seconds since the leases were last looked after, or since somewhere listening breaks again and again."""
        now = self._clock.monotonic()
        broken = [
            since for name, since in self._broken_since.items() if self.holds(name) and not self._goes_well(name, now)
        ]
        return now - min([self._went_round_at, *broken])

    def _goes_well(self, platform: str, now: float) -> bool:
        return now - self._began_at[platform] >= WELL_AFTER

    async def take(self) -> None:
        """Take or renew the lease of each account, where no other process has it."""
        for name in self._gateways:
            asked, now = self._clock.monotonic(), self._clock.now()
            until = now + timedelta(seconds=self._rhythm.lease)
            async with self._database.transaction("lease") as db:
                taken = await leases.take(db, leases.GATEWAY + name, holder=self._holder, now=now, until=until)
            if taken != self.holds(name):
                log.info("gateway.taken" if taken else "gateway.lost", platform=name)
            self._held_until[name] = asked + self._rhythm.lease - self._rhythm.margin if taken else 0.0

    async def run(self, receive: Mapping[str, Receive]) -> None:
        """Hold what can be held, and listen there, until cancelled; what comes in goes to `receive` of the platform."""
        listening: dict[str, asyncio.Task[None]] = {}
        try:
            while True:
                self._went_round_at = self._clock.monotonic()
                answered = await self._answered(self.take() if self._on_time() else self._give_back())
                await self._listen_where_held(listening, receive)
                pause = self._rhythm.look_every if answered else self._rhythm.again_after
                await asyncio.sleep(min(pause, self._left() + SOON))
        finally:
            for name in list(listening):
                await _stop(listening.pop(name))
            await self._answered(self._give_back())

    def _left(self) -> float:
        """Seconds until the first of the accounts in use has to be left; infinite when none is."""
        left = [until - self._clock.monotonic() for until in self._held_until.values()]
        return min((seconds for seconds in left if seconds > 0), default=math.inf)

    async def _answered(self, question: Coroutine[object, object, None]) -> bool:
        """Whether the database did that before an account had to be left; one that hangs is not waited for.

        Not even for the end of what was begun: on a line that is dead a rollback hangs as well.
        """
        if len(self._asked) >= MOST_UNANSWERED:
            question.close()
            return False
        asked = asyncio.create_task(question)
        self._asked.add(asked)
        asked.add_done_callback(self._ended)
        try:
            await asyncio.wait({asked}, timeout=min(self._rhythm.renew_within, self._left()))
        finally:
            asked.cancel()
        if not asked.done():
            log.error("gateway.no-answer", unanswered=len(self._asked))
            return False
        return asked.exception() is None

    def _ended(self, asked: asyncio.Task[None]) -> None:
        self._asked.discard(asked)
        if not asked.cancelled() and (error := asked.exception()):
            log.error("gateway.no-lease", exc_info=error)

    async def _listen_where_held(
        self, listening: dict[str, asyncio.Task[None]], receive: Mapping[str, Receive]
    ) -> None:
        for name, gateway in self._gateways.items():
            if self.holds(name) and name not in listening:
                listening[name] = asyncio.create_task(self._listen(gateway, receive[name]), name=f"gateway-{name}")
            elif not self.holds(name) and name in listening:
                log.warning("gateway.left", platform=name)
                await _stop(listening.pop(name))

    async def _listen(self, gateway: Gateway, receive: Receive) -> None:
        while True:
            self._began_at[gateway.name] = self._clock.monotonic()
            try:
                await gateway.listen(receive)
            except Exception:
                log.exception("gateway.broken", platform=gateway.name)
                self._breaks(gateway.name)
            await asyncio.sleep(self._listen_again_after)

    def _breaks(self, platform: str) -> None:
        now = self._clock.monotonic()
        if self._goes_well(platform, now):
            self._broken_since.pop(platform, None)
        self._broken_since.setdefault(platform, now)

    async def _give_back(self) -> None:
        """Let another process take them at once; when the database is gone the leases end by themselves."""
        self._held_until.clear()
        for name in self._gateways:
            async with self._database.transaction("lease") as db:
                await leases.give_back(db, leases.GATEWAY + name, holder=self._holder)


async def _stop(task: asyncio.Task[None]) -> None:
    """End it, and wait for that; who waits can be cancelled all the while."""
    task.cancel()
    await asyncio.wait([task])
