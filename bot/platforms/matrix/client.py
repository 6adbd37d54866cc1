"""The library's client as it is used here: it neither waits nor tries again, and lies on no disk."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientResponse
from nio import AsyncClient, AsyncClientConfig
from nio.crypto import Olm

from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.key_store import KeyStore
from storage.matrix import Device

ANSWERS_WITHIN = 15.0
"""Seconds; what is waited for, as by a sync, comes on top."""
CONFIG = AsyncClientConfig(
    max_limit_exceeded=0,  # waiting and trying again is for our own queue
    max_timeouts=0,
    max_timeout_retry_wait_time=8,
    request_timeout=ANSWERS_WITHIN,
    encryption_enabled=False,  # of its own accord it would lay its keys in a file
)


class Client(AsyncClient):
    """One device; with keys it encrypts, and keeps what became of them before it says anything more."""

    def __init__(
        self,
        homeserver: str,
        user: str,
        *,
        device: str = "",
        keys: KeyStore | None = None,
        keep: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Not logged in; `keep` keeps what has changed in `keys`."""
        super().__init__(homeserver, user, device, config=CONFIG)
        self.keys, self._keep = keys, keep

    def load_store(self) -> None:
        """Called by the library when the device is known."""
        if self.keys is not None and self.device_id and not self.store:
            self.store = self.keys  # type: ignore[assignment]  # it has the methods of one
            self.olm = Olm(self.user_id, self.device_id, self.keys)  # type: ignore[arg-type]

    async def send(self, method: str, path: str, *rest: Any, **more: Any) -> ClientResponse:  # noqa: ANN401  nio's own
        """Ask the homeserver, after all that has changed of the keys is kept.

        Raises:
            RetryLaterError: it could not be kept; nothing was asked.
        """
        if self.olm and path.partition("?")[0].endswith("/keys/upload"):
            self.olm.save_account()  # keys for one use that nobody knows of yet
        if self._keep is not None:
            await self._keep()
        answer: ClientResponse = await super().send(method, path, *rest, **more)
        return answer


async def client_of(device: Device, keeping: Keeping, *, encrypts: bool) -> Client:
    """A client that is logged in as this device; where it encrypts, with the keys that are kept."""
    keys = await keeping.open_keys(device.secrets["pickle"]) if encrypts and device.has_keys else None
    client = Client(device.homeserver, device.user, keys=keys, keep=keeping.keep_keys if keys else None)
    client.restore_login(device.user, device.id, device.secrets["token"])
    return client


async def closed(client: AsyncClient) -> None:
    """Close all connections of a client."""
    await client.close()  # type: ignore[no-untyped-call]  # nio
