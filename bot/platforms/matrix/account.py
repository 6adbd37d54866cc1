"""The bot's own account: one device that stays the same, so that the homeserver knows what it has sent before."""

import asyncio

import structlog
from nio import AsyncClient, AsyncClientConfig, LoginResponse

from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from storage.matrix import Device

log = structlog.get_logger()
DEVICE_NAME = "Buurtpols"
ANSWERS_WITHIN = 15.0
"""Seconds; what is waited for, as by a sync, comes on top."""


class Account:
    """Logs in at its first use, and goes on with that device from then on."""

    def __init__(self, homeserver: str, user: str, password: str, keeping: Keeping) -> None:
        """Nothing is asked yet. The library neither waits nor tries again: that is for our own queue."""
        config = AsyncClientConfig(
            max_limit_exceeded=0,
            max_timeouts=0,
            max_timeout_retry_wait_time=8,
            request_timeout=ANSWERS_WITHIN,
            encryption_enabled=False,
        )
        self.client = AsyncClient(homeserver, user, config=config)
        self.user = user
        self._homeserver, self._password, self._keeping = homeserver, password, keeping
        self._opening = asyncio.Lock()

    def __repr__(self) -> str:
        """Without the token."""
        return "<the bot's account>"

    async def open(self) -> None:
        """Be logged in.

        Raises:
            RetryLaterError: the homeserver does not let us in now.
            UndeliverableError: it knows no such account, or another password.
        """
        async with self._opening:
            if self.client.logged_in:
                return
            device = await self._keeping.device()
            if device is None or device.homeserver != self._homeserver:
                device = await self._log_in()
            self.client.restore_login(self.user, device.id, device.secrets["token"])

    async def _log_in(self) -> Device:
        answer = await asked(self.client.login(self._password, device_name=DEVICE_NAME))
        if not isinstance(answer, LoginResponse):
            raise TypeError(type(answer).__name__)
        device = Device(self.user, self._homeserver, answer.device_id, {"token": answer.access_token})
        await self._keeping.keep_device(device)
        log.info("matrix.logged-in", device=answer.device_id)
        return device

    def forget_token(self) -> None:
        """Look for another device at the next use: this one is logged out."""
        self.client.access_token = ""

    async def close(self) -> None:
        """Close all connections."""
        await self.client.close()  # type: ignore[no-untyped-call]  # nio
