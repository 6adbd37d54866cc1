"""Keeping up with everybody's devices, so that what is sent can be read and nobody else reads it."""

import asyncio

import structlog
from nio import AsyncClient, MatrixRoom, ShareGroupSessionResponse

from bot.platform import RetryLaterError
from bot.platforms.matrix.errors import asked

log = structlog.get_logger()
MEGOLM = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class Encryption:
    """Of one client; where it has no keys nothing is encrypted."""

    def __init__(self, client: AsyncClient) -> None:
        """Encrypt what this client sends."""
        self._client = client
        self._sharing = asyncio.Lock()

    @property
    def is_on(self) -> bool:
        """Whether our device has keys."""
        return self._client.olm is not None

    async def keep_up(self) -> None:
        """Do what the last sync made necessary: publish keys, learn of new devices, answer those that ask."""
        client = self._client
        if not self.is_on:
            return
        async with self._sharing:
            if client.should_upload_keys:
                await asked(client.keys_upload())
            if client.should_query_keys:
                await asked(client.keys_query())
            if client.should_claim_keys:
                await asked(client.keys_claim(client.get_users_for_key_claiming()))
        await client.send_to_device_messages()

    async def ready(self, room_id: str, *, reader: str) -> None:
        """Let all devices in a room have the key that the next message there is locked with.

        `reader` may be invited and not have joined yet: what is said meanwhile they read when they come.

        Raises:
            RetryLaterError: a device could not be given it; then nothing is sent that its owner could not read.
        """
        client = self._client
        if not self.is_on or client.olm is None:
            return
        async with self._sharing:
            room = client.rooms.setdefault(room_id, MatrixRoom(room_id, client.user_id, encrypted=True))
            room.encrypted = True
            if reader not in room.users:
                room.add_member(reader, None, None, invited=True)
                room.members_synced = False
            if not room.members_synced:
                await asked(client.joined_members(room_id))
            if client.should_query_keys:
                await asked(client.keys_query())
            if client.olm.should_share_group_session(room_id):
                await self._share(room_id)

    async def _share(self, room_id: str) -> None:
        """The library takes what failed for shared: it is looked at here, and then made anew."""
        client = self._client
        shared = await asked(client.share_group_session(room_id, ignore_unverified_devices=True))
        reached = shared.users_shared_with if isinstance(shared, ShareGroupSessionResponse) else set()
        wanted = {
            (user, device.id)
            for user in client.rooms[room_id].users
            for device in client.device_store.active_user_devices(user)
            if device.id != client.device_id
        }
        if missing := wanted - {tuple(one) for one in reached}:
            client.invalidate_outbound_session(room_id)
            log.warning("matrix.key-not-shared", devices=len(missing))
            raise RetryLaterError("a device has no key")
