"""What has to outlast this process, kept in the organisation's database."""

from collections.abc import Sequence

from storage import matrix
from storage.database import Database
from storage.matrix import Choices, Device, Room


class Keeping:
    """Of one account of ours; each call is a transaction."""

    def __init__(self, database: Database, *, user: str) -> None:
        """Keep it in this database."""
        self._database, self._user = database, user

    async def device(self) -> Device | None:
        """Our device; None before the first login."""
        async with self._database.reading() as db:
            return await matrix.device_of(db, self._user)

    async def keep_device(self, device: Device) -> None:
        """We have another device."""
        async with self._database.transaction("matrix-device") as db:
            await matrix.keep_device(db, device)

    async def since(self) -> str | None:
        """Up to where all has been kept."""
        async with self._database.reading() as db:
            return await matrix.since(db, self._user)

    async def keep_since(self, token: str) -> None:
        """All up to there has been kept."""
        async with self._database.transaction("matrix-since") as db:
            await matrix.keep_since(db, self._user, token)

    async def rooms(self) -> Sequence[Room]:
        """All rooms, the one used last at the end."""
        async with self._database.reading() as db:
            return await matrix.rooms(db)

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
