"""What has to outlast this process, kept in the organisation's database."""

import asyncio
import gc
from collections.abc import Sequence

import structlog

from bot.platform import RetryLaterError
from bot.platforms.matrix.key_store import KeyStore
from storage import devices, matrix, matrix_keys
from storage.database import Database
from storage.matrix import Choices, Device, Room

log = structlog.get_logger()


class Keeping:
    """Of one account of ours; each call is a transaction."""

    def __init__(self, database: Database, *, user: str) -> None:
        """Keep it in this database."""
        self._database, self._user = database, user
        self._keys: KeyStore | None = None
        self._keeping_keys = asyncio.Lock()

    async def device(self) -> Device | None:
        """Our device; None before the first login."""
        async with self._database.reading() as db:
            return await matrix.device_of(db, self._user)

    async def keep_device(self, device: Device) -> None:
        """We have another device."""
        async with self._database.transaction("matrix-device") as db:
            await matrix.keep_device(db, device)

    async def open_keys(self, pickle_key: str) -> KeyStore:
        """The keys of our device, none yet when it is new; read bit by bit, so that others get their turn."""
        keys, after = KeyStore(pickle_key), ""
        gc.disable()  # to look through all of it, again and again while it grows, takes longer than to read it
        try:
            async with self._database.reading() as db:
                while True:
                    some, after = await matrix_keys.some(db, self._user, after=after)
                    keys.read(some)
                    if not after:
                        break
                    await asyncio.sleep(0)  # a database on this machine answers without letting others go on
        finally:
            gc.freeze()
            gc.enable()
        keys.drop_old()
        self._keys = keys
        return keys

    async def keep_keys(self) -> None:
        """All that has changed of the keys is kept when this returns, whoever changed it.

        Raises:
            RetryLaterError: it could not be kept; it will be, the next time.
        """
        if self._keys is None:
            return
        async with self._keeping_keys:
            changed, self._keys.changed = self._keys.changed, {}
            if not changed:
                return
            try:
                async with self._database.transaction("matrix-keys") as db:
                    await matrix_keys.keep(db, self._user, changed)
            except BaseException as error:
                self._keys.changed = changed | self._keys.changed
                if not isinstance(error, Exception):
                    raise
                log.exception("matrix.keys-not-kept")
                raise RetryLaterError("keys are not kept") from None

    async def since(self) -> str | None:
        """Up to where all has been kept."""
        async with self._database.reading() as db:
            return await matrix.since(db, self._user)

    async def keep_since(self, token: str) -> None:
        """All up to there has been kept, and with it the keys that were given to us up to there."""
        await self.keep_keys()
        async with self._database.transaction("matrix-since") as db:
            await matrix.keep_since(db, self._user, token)

    async def devices_of(self, user: str) -> Sequence[devices.Device]:
        """The devices of somebody that were ever seen."""
        async with self._database.reading() as db:
            return await devices.known(db, matrix.PLATFORM, user)

    async def is_somebody(self, user: str) -> bool:
        """Whether they are a person here; else they are a stranger."""
        async with self._database.reading() as db:
            return await devices.is_somebody(db, matrix.PLATFORM, user)

    async def trust(self, user: str, found: Sequence[devices.Device]) -> None:
        """These may read what we say."""
        if found:
            async with self._database.transaction("matrix-trust") as db:
                await devices.trust(db, matrix.PLATFORM, user, found)

    async def rooms(self) -> Sequence[Room]:
        """All rooms, the one used last at the end."""
        async with self._database.reading() as db:
            return await matrix.rooms(db)

    async def rooms_of_nobody(self) -> Sequence[str]:
        """The rooms of people who were forgotten, since they never became anybody here."""
        async with self._database.reading() as db:
            return await matrix.rooms_of_nobody(db)

    async def keep_room(self, room: Room) -> None:
        """That person uses this room."""
        async with self._database.transaction("matrix-room") as db:
            await matrix.keep_room(db, room)

    async def forget_room(self, room_id: str) -> None:
        """We are no longer in it."""
        async with self._database.transaction("matrix-room") as db:
            await matrix.forget_room(db, room_id)

    async def choices(self, user: str, event: str) -> Choices | None:
        """The options that this event showed to that person."""
        async with self._database.reading() as db:
            return await matrix.choices(db, user, event)
