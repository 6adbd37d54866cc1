"""Keeping up with everybody's devices, so that what is sent can be read and nobody else reads it."""

import asyncio
from typing import Any

import structlog
from nio import AsyncClient, ErrorResponse, MatrixRoom, ShareGroupSessionResponse

from bot.platform import RetryLaterError
from bot.platforms.matrix.errors import asked, translated
from bot.platforms.matrix.trusting import Trust

log = structlog.get_logger()
MEGOLM = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class NobodyReadsItError(RetryLaterError):
    """None of its reader's devices may be given the key; it is sent as soon as one may."""


class Encryption:
    """Of one client; where it has no keys nothing is encrypted."""

    def __init__(self, client: AsyncClient, trust: Trust) -> None:
        """Encrypt what this client sends, for the devices that are trusted."""
        self._client, self.trust = client, trust
        self._withheld: set[str] = set()
        self._sharing = asyncio.Lock()

    @property
    def is_on(self) -> bool:
        """Whether our device has keys."""
        return self._client.olm is not None

    def is_withheld_from(self, user: str) -> bool:
        """Whether somebody has a device that cannot read what was last said to them."""
        return user in self._withheld

    async def unconfirmed(self, event: Any) -> str:  # noqa: ANN401  the library's own
        """The device of its sender that something was written on, when nobody has confirmed that one; else ""."""
        return await self.trust.unconfirmed(event) if self.is_on else ""

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
        for answer in await asked(client.send_to_device_messages()):
            if isinstance(answer, ErrorResponse):  # it stays with the library, for after the next sync
                log.warning("matrix.device-not-told", reason=str(translated(answer)))

    async def ready(self, room_id: str, *, reader: str) -> None:
        """Let the reader's trusted devices have the key that the next message there is locked with.

        `reader` may be invited and not have joined yet: what is said meanwhile they read when they come.

        Raises:
            NobodyReadsItError: they have no device that may have it.
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
            wanted = await self._readers(reader)
            session = client.olm.outbound_group_sessions.get(room_id)
            if session and not wanted <= set(session.users_shared_with):
                client.invalidate_outbound_session(room_id)
            if client.olm.should_share_group_session(room_id):
                await self._share(room_id, wanted)

    async def _readers(self, user: str) -> set[tuple[str, str]]:
        """The devices that may have a key; the others are kept from it."""
        waiting = await self.trust.judge(user)
        self.trust.distrust(self._client.user_id)
        (self._withheld.add if waiting else self._withheld.discard)(user)
        devices = {(user, one.id) for one in self._client.device_store.active_user_devices(user)}
        readers = {one for one in devices if one[1] not in waiting}
        if not readers:
            log.warning("matrix.nobody-reads-it", waiting=len(waiting))
            raise NobodyReadsItError("no trusted device", withheld=True)
        return readers

    async def _share(self, room_id: str, wanted: set[tuple[str, str]]) -> None:
        """The library takes what failed for shared: it is looked at here, and then made anew."""
        client = self._client
        shared = await asked(client.share_group_session(room_id))
        reached = shared.users_shared_with if isinstance(shared, ShareGroupSessionResponse) else set()
        if missing := wanted - {tuple(one) for one in reached}:
            client.invalidate_outbound_session(room_id)
            log.warning("matrix.key-not-shared", devices=len(missing))
            raise RetryLaterError("a device has no key")
