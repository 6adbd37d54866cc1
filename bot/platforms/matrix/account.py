"""The bot's own account: one device that stays the same, so that the homeserver knows what it has sent before."""

import asyncio
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import structlog
from nio import RoomSendResponse

from bot.platform import Receive, RetryLaterError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import Client, client_of, closed
from bot.platforms.matrix.encryption import Encryption
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.letting_in import Secret, Token, let_in
from bot.platforms.matrix.trusting import Trust
from storage.matrix import Device

log = structlog.get_logger()


class Account:
    """Goes on with the device that was made by `buurtpols matrix login`; without encryption it makes one itself."""

    def __init__(self, homeserver: str, user: str, secret: Secret, *, keeping: Keeping, encrypts: bool) -> None:
        """Nothing is asked yet."""
        self.client = Client(homeserver, user)
        self.encryption = Encryption(self.client, Trust(self.client, keeping))
        self.user = user
        self._homeserver, self._secret, self._keeping = homeserver, secret, keeping
        self._encrypts = encrypts
        self._opening = asyncio.Lock()
        self._receive: Receive | None = None

    def hear(self, receive: Receive | None) -> None:
        """Let it be known here when somebody has a new device."""
        self._receive = self.encryption.trust.receive = receive

    def __repr__(self) -> str:
        """Without the token."""
        return "<the bot's account>"

    async def open(self) -> None:
        """Be logged in.

        Raises:
            RetryLaterError: the homeserver does not let us in now, or who administers has to do something first.
            UndeliverableError: it knows no such account, or another password.
        """
        async with self._opening:
            if self.client.logged_in:
                return
            device = await self._device()
            await self.close()
            self.client = await client_of(device, self._keeping, encrypts=self._encrypts)
            self.encryption = Encryption(self.client, Trust(self.client, self._keeping))
            self.hear(self._receive)

    async def _device(self) -> Device:
        device = await self._keeping.device()
        if self._encrypts and not (device and device.is_signed):
            log.critical("matrix.login-first")  # the doctor says it in words
            raise RetryLaterError("there is no device that encrypts")
        if device and "token" not in device.secrets:
            raise RetryLaterError("somebody is logging in")
        is_at_home = device is not None and device.homeserver == self._homeserver
        return device if device and is_at_home and not self._has_other_token(device) else await self._log_in(device)

    def _has_other_token(self, device: Device) -> bool:
        """Whether another token was set since; one with keys gets it by `buurtpols matrix login`."""
        token = self._secret.value if isinstance(self._secret, Token) else None
        return token is not None and not device.has_keys and device.secrets["token"] != token

    async def _log_in(self, before: Device | None) -> Device:
        """With encryption the device stays what it was, only the homeserver's address is another one."""
        if before and before.has_keys:
            device = Device(self.user, self._homeserver, before.id, before.secrets)
        else:
            name, token = await let_in(self._homeserver, self.user, self._secret)
            device = Device(self.user, self._homeserver, name, {"token": token})
        await self._keeping.keep_device(device)
        log.info("matrix.logged-in", device=device.id)
        return device

    async def send(self, room_id: str, content: Mapping[str, Any], *, reader: str, key: str) -> str:
        """Put a message into a room, encrypted when our device has keys; the event of it.

        Raises:
            RetryLaterError, UndeliverableError: as `asked` does.
        """
        await self.encryption.ready(room_id, reader=reader)
        said = self.client.room_send(room_id, "m.room.message", dict(content), tx_id=key)
        sent = await asked(said, shows=True)
        if not isinstance(sent, RoomSendResponse):
            raise TypeError(type(sent).__name__)
        return sent.event_id

    async def say_openly(self, room_id: str, content: Mapping[str, Any], *, key: str = "") -> str:
        """Put a line that says nothing of anybody into a room, readable for all that are in it; the event of it."""
        await self.open()
        path = f"rooms/{quote(room_id, safe='')}/send/m.room.message/{quote(key or secrets.token_hex(), safe='')}"
        return str((await call(self.client, path, content, method="PUT", shows=True))["event_id"])

    def forget_token(self) -> None:
        """Look for another device at the next use: this one is logged out."""
        self.client.access_token = ""

    async def close(self) -> None:
        """Close all connections."""
        await closed(self.client)
