"""A sign to somebody outside, every minute that all is well: when it stays away, they know that something is wrong."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import structlog
from pydantic import SecretStr

log = structlog.get_logger()
EVERY = 60.0
ANSWERS_WITHIN = 10.0
NOT_TAKEN = 300
"""From this status on, nobody heard the sign; another address that it names is not followed."""


class Pinging:
    """Asks an address while everything is clean; its path is a secret, so nothing of it is ever logged."""

    def __init__(self, url: SecretStr, *, is_clean: Callable[[], Awaitable[bool]]) -> None:
        """Ask this address; `is_clean` says whether it may be asked now, and never raises."""
        self._url, self._is_clean = url, is_clean

    async def run(self, *, every: float = EVERY) -> None:
        """Work until cancelled; the first sign comes after the first minute."""
        while True:
            await asyncio.sleep(every)
            await self.ping()

    async def ping(self) -> bool:
        """One sign, if all is well; whether it was taken. Never raises."""
        if not await self._is_clean():
            log.warning("ping.withheld")
            return False
        try:
            wait = aiohttp.ClientTimeout(total=ANSWERS_WITHIN)
            async with (
                aiohttp.ClientSession(timeout=wait) as session,
                session.get(self._url.get_secret_value(), allow_redirects=False) as answer,
            ):
                taken = answer.status < NOT_TAKEN
        except Exception as error:  # noqa: BLE001  whatever it is: its words may hold the address
            log.warning("ping.failed", reason=type(error).__name__)
            return False
        if not taken:
            log.warning("ping.refused", status=answer.status)
        return taken
