"""Which of somebody's devices may read what we say.

Those that they had when they were first written to or joined, and those that their own keys vouch for. Any other waits
until they confirm it by a code, or a coordinator allows it: a homeserver, or who stole a password, can add a device.
"""

from collections.abc import Collection, Mapping
from typing import Any

import structlog
from nio import AsyncClient
from nio.crypto import OlmDevice

from bot.platform import Arrived, Receive
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.cross_signing import vouching_key
from bot.platforms.matrix.keeping import Keeping
from domain.conversation import Kind
from storage.devices import TRUSTED, Device

log = structlog.get_logger()
LONGEST_NAME = 255


class Trust:
    """Of one client of ours; what it has found out once it does not look up again."""

    def __init__(self, client: AsyncClient, keeping: Keeping) -> None:
        """Trust nobody yet."""
        self._client, self._keeping = client, keeping
        self._trusted: dict[tuple[str, str], str] = {}
        self.receive: Receive | None = None
        """Who is told of new devices; None while nobody listens: then they are found once more later."""

    async def judge(self, user: str) -> Collection[str]:
        """Let room keys go to the devices of somebody that may have them, and to no other; those that wait.

        Raises:
            RetryLaterError, UndeliverableError: the homeserver does not say what it knows of them.
        """
        devices = list(self._client.device_store.active_user_devices(user))
        if not all(self._is_trusted(one) for one in devices):
            await self._look(user, devices)
        waiting = [one for one in devices if not self._is_trusted(one)]
        for one in devices:
            (self._client.blacklist_device if one in waiting else self._client.verify_device)(one)
        return {one.id for one in waiting}

    def distrust(self, user: str) -> None:
        """None of these may have any key: nobody reads along as the bot itself."""
        for one in self._client.device_store.active_user_devices(user):
            self._client.blacklist_device(one)

    async def unconfirmed(self, event: Any) -> str:  # noqa: ANN401  the library's own
        """The device that something was written on, when that one waits; else ""."""
        sender_key = getattr(event, "sender_key", None)
        device = self._client.device_store.device_from_sender_key(event.sender, sender_key) if sender_key else None
        return device.id if device and device.id in await self.judge(event.sender) else ""

    def _is_trusted(self, device: OlmDevice) -> bool:
        return self._trusted.get((device.user_id, device.id)) == device.ed25519

    async def _look(self, user: str, devices: Collection[OlmDevice]) -> None:
        """Find out what is known of them; of what is not known, whether its owner vouches for it."""
        known = {one.id: one for one in await self._keeping.devices_of(user)}
        self._trusted |= {(user, one.id): one.key for one in known.values() if one.state == TRUSTED}
        unknown = [one for one in devices if one.id not in known and len(one.id) <= LONGEST_NAME]
        if not unknown:
            return
        published = await call(self._client, "keys/query", {"device_keys": {user: []}})
        owners = {one.vouched_by for one in known.values() if one.state == TRUSTED} - {""}
        found = {one.id: _found(published, user, one) for one in unknown}
        is_first = not known or not await self._keeping.is_somebody(user)
        trusted = [one for one in found.values() if is_first or one.vouched_by in owners]
        await self._keeping.trust(user, trusted)
        self._trusted |= {(user, one.id): one.key for one in trusted}
        waiting = [one for one in found.values() if one not in trusted]
        if waiting and self.receive is not None:
            log.warning("matrix.new-device", devices=len(waiting))
            await self.receive([_news(user, one) for one in waiting])


def _found(published: Mapping[str, Any], user: str, device: OlmDevice) -> Device:
    """What is published of a device must be the one that we know, or nobody vouches for it."""
    keys = published.get("device_keys", {}).get(user, {}).get(device.id, {}).get("keys", {})
    ours = {f"ed25519:{device.id}": device.ed25519, f"curve25519:{device.id}": device.curve25519}
    return Device(device.id, device.ed25519, vouching_key(published, user, device.id) if keys == ours else "")


def _news(user: str, device: Device) -> Arrived:
    event = f"device:{device.id[:100]}:{device.key}"
    return Arrived(user, event, Kind.DEVICE, option=device.id, target=f"{device.key} {device.vouched_by}")
