"""The bot's own account: one device that stays the same, so that the homeserver knows what it has sent before."""

import asyncio
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import structlog
from nio import AsyncClient, AsyncClientConfig, LoginResponse, RoomSendResponse
from nio.store import SqliteStore

from bot.platform import RetryLaterError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.encryption import Encryption
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from storage.matrix import Device

log = structlog.get_logger()
DEVICE_NAME = "Buurtpols"
ANSWERS_WITHIN = 15.0
"""Seconds; what is waited for, as by a sync, comes on top."""


def client_of(device: Device, store: Path) -> AsyncClient:
    """A client of the library that is logged in as this device; with keys, these are in the folder `store`."""
    if device.has_keys:
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
    client = _client(device.homeserver, device.user, store=str(store), pickle=device.secrets.get("pickle"))
    client.restore_login(device.user, device.id, device.secrets["token"])
    return client


def _client(homeserver: str, user: str, *, store: str = "", pickle: str | None = None) -> AsyncClient:
    """The library neither waits nor tries again: that is for our own queue."""
    config = AsyncClientConfig(
        max_limit_exceeded=0,
        max_timeouts=0,
        max_timeout_retry_wait_time=8,
        request_timeout=ANSWERS_WITHIN,
        encryption_enabled=pickle is not None,
        store=SqliteStore,  # the library asks for a kind even where it opens none
        pickle_key=pickle or "",
    )
    return AsyncClient(homeserver, user, config=config, store_path=store)


async def closed(client: AsyncClient) -> None:
    """Close all connections of a client, and its store of keys."""
    await client.close()  # type: ignore[no-untyped-call]  # nio
    if client.store:
        client.store.database.close()


class Account:
    """Logs in at its first use, and goes on with that device from then on."""

    def __init__(self, homeserver: str, user: str, password: str, *, keeping: Keeping, store: Path) -> None:
        """Nothing is asked yet; `store` is the folder of a device's keys, where it has any."""
        self.client = _client(homeserver, user)
        self.encryption = Encryption(self.client)
        self.user = user
        self._homeserver, self._password, self._keeping, self._store = homeserver, password, keeping, store
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
            if device.has_keys and not device.is_signed:
                log.critical("matrix.login-unfinished")
                raise RetryLaterError("the login is not finished")
            await self.close()
            self.client = client_of(device, self._store)
            self.encryption = Encryption(self.client)

    async def _log_in(self) -> Device:
        """Without keys: `buurtpols matrix login` makes a device that has some."""
        answer = await asked(self.client.login(self._password, device_name=DEVICE_NAME))
        if not isinstance(answer, LoginResponse):
            raise TypeError(type(answer).__name__)
        device = Device(self.user, self._homeserver, answer.device_id, {"token": answer.access_token})
        await self._keeping.keep_device(device)
        log.info("matrix.logged-in", device=answer.device_id)
        return device

    async def send(self, room_id: str, content: Mapping[str, Any], *, reader: str, key: str) -> str:
        """Put a message into a room, encrypted when our device has keys; the event of it.

        Raises:
            RetryLaterError, UndeliverableError: as `asked` does.
        """
        await self.encryption.ready(room_id, reader=reader)
        said = self.client.room_send(
            room_id, "m.room.message", dict(content), tx_id=key, ignore_unverified_devices=True
        )
        sent = await asked(said)
        if not isinstance(sent, RoomSendResponse):
            raise TypeError(type(sent).__name__)
        return sent.event_id

    async def say_openly(self, room_id: str, content: Mapping[str, Any]) -> None:
        """Put a line that says nothing of anybody into a room, readable for all that are in it."""
        await self.open()
        path = f"rooms/{quote(room_id, safe='')}/send/m.room.message/{secrets.token_hex()}"
        await call(self.client, path, content, method="PUT")

    def forget_token(self) -> None:
        """Look for another device at the next use: this one is logged out."""
        self.client.access_token = ""

    async def close(self) -> None:
        """Close all connections, and the store of keys."""
        await closed(self.client)
