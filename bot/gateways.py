"""The organisation's accounts on chat platforms: each is used by one process at a time, the others stand by."""

import asyncio
import contextlib
from collections.abc import Collection, Mapping
from datetime import timedelta

import structlog

from bot.platform import Gateway, Platform, Receive
from domain.clock import Clock
from domain.ids import new_id
from storage import leases
from storage.database import Database

log = structlog.get_logger()
LEASE = timedelta(seconds=12)
"""So long after the last sign of life of the process that held an account, another one takes over."""
LOOK_EVERY = 4.0
MARGIN = 2.0
"""So many seconds before its lease ends a process that cannot renew it stops using the account."""
LISTEN_AGAIN_AFTER = 5.0


class Gateways:
    """Takes and keeps the leases, and listens where it has one."""

    def __init__(self, database: Database, clock: Clock, platforms: Mapping[str, Platform]) -> None:
        """Nothing is held yet."""
        self._database, self._clock = database, clock
        self._gateways = {name: one for name, one in platforms.items() if isinstance(one, Gateway)}
        self._holder = new_id()
        self._held_until: dict[str, float] = {}

    @property
    def names(self) -> Collection[str]:
        """The platforms on which the organisation has an account."""
        return self._gateways.keys()

    def holds(self, platform: str) -> bool:
        """Whether this process may send there now; a platform without an account of its own is everybody's."""
        return platform not in self._gateways or self._clock.monotonic() < self._held_until.get(platform, 0.0)

    def silent_for(self) -> float:
        """Seconds since the platform that was silent longest last answered, of those this process listens to."""
        return max((one.silent_for() for name, one in self._gateways.items() if self.holds(name)), default=0.0)

    async def take(self) -> None:
        """Take or renew the lease of each account, where no other process has it."""
        for name in self._gateways:
            asked, now = self._clock.monotonic(), self._clock.now()
            async with self._database.transaction("lease") as db:
                taken = await leases.take(db, f"gateway:{name}", holder=self._holder, now=now, until=now + LEASE)
            if taken != self.holds(name):
                log.info("gateway.taken" if taken else "gateway.lost", platform=name)
            self._held_until[name] = asked + LEASE.total_seconds() - MARGIN if taken else 0.0

    async def run(self, receive: Mapping[str, Receive]) -> None:
        """Hold what can be held, and listen there, until cancelled; what comes in goes to `receive` of the platform."""
        listening: dict[str, asyncio.Task[None]] = {}
        try:
            while True:
                await self._look(listening, receive)
                await asyncio.sleep(LOOK_EVERY)
        finally:
            for name in list(listening):
                await _stop(listening.pop(name))
            await self._give_back()

    async def _look(self, listening: dict[str, asyncio.Task[None]], receive: Mapping[str, Receive]) -> None:
        try:
            await self.take()
        except Exception:
            log.exception("gateway.no-lease")
        for name, gateway in self._gateways.items():
            if self.holds(name) and name not in listening:
                listening[name] = asyncio.create_task(self._listen(gateway, receive[name]), name=f"gateway-{name}")
            elif not self.holds(name) and name in listening:
                await _stop(listening.pop(name))

    async def _listen(self, gateway: Gateway, receive: Receive) -> None:
        while True:
            try:
                await gateway.listen(receive)
            except Exception:
                log.exception("gateway.broken", platform=gateway.name)
            await asyncio.sleep(LISTEN_AGAIN_AFTER)

    async def _give_back(self) -> None:
        self._held_until.clear()
        for name in self._gateways:
            with contextlib.suppress(Exception):  # the lease ends by itself when the database is gone
                async with self._database.transaction("lease") as db:
                    await leases.give_back(db, f"gateway:{name}", holder=self._holder)


async def _stop(task: asyncio.Task[None]) -> None:
    """End it, and wait for that; who waits can be cancelled all the while."""
    task.cancel()
    await asyncio.wait([task])
