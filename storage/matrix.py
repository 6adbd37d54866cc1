"""The organisation's account on Matrix: its device, how far it has read, and which room is whose."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, exists, func, select, update

from domain.ids import PromptId
from storage import matrix_keys
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import accounts, matrix_devices, matrix_rooms, outbox

PLATFORM = "matrix"
INVITED, JOINED = "invited", "joined"


@dataclass(frozen=True, repr=False)
class Device:
    """The bot's own device; `secrets` are its token and the seeds of keys, by name, and are never logged."""

    user: str
    homeserver: str
    id: str
    secrets: Mapping[str, str]

    @property
    def has_keys(self) -> bool:
        """Whether it was made to encrypt."""
        return "pickle" in self.secrets

    @property
    def is_signed(self) -> bool:
        """Whether the account's own keys vouch for it: before that it joins no room."""
        return "signed" in self.secrets


@dataclass(frozen=True)
class Room:
    """A room with one person; INVITED until the invite has been accepted."""

    id: str
    user: str
    state: str = JOINED
    is_encrypted: bool = False


@dataclass(frozen=True)
class Choices:
    """The options of a message that was shown, by their numbers."""

    prompt: PromptId
    first: int
    count: int


async def device_of(db: Session, user: str) -> Device | None:
    """The device of that account; None when it has never logged in."""
    row = (await db.run(select(matrix_devices).where(matrix_devices.c.user_id == user))).one_or_none()
    if row is None:
        return None
    opened = db.sealer.open(row.secrets_sealed, table="matrix_devices", row=user, column="secrets")
    return Device(user, row.homeserver, row.device_id, json.loads(opened))


async def keep_device(db: Session, device: Device) -> None:
    """Keep a device; another one of that account is forgotten with its keys, and how far it had read stays."""
    before = (await db.run(select(matrix_devices.c.device_id).where(matrix_devices.c.user_id == device.user))).scalar()
    if before != device.id:
        await matrix_keys.forget_all(db, device.user)
    sealed = db.sealer.seal(json.dumps(dict(device.secrets)), table="matrix_devices", row=device.user, column="secrets")
    said = {"homeserver": device.homeserver, "device_id": device.id, "secrets_sealed": sealed}
    statement = insert_into(matrix_devices, is_postgres=db.is_postgres).values(user_id=device.user, **said)
    await db.run(statement.on_conflict_do_update(index_elements=["user_id"], set_=said))


async def since(db: Session, user: str) -> str | None:
    """Up to where all that came in has been kept; None at the very first start."""
    statement = select(matrix_devices.c.since).where(matrix_devices.c.user_id == user)
    return (await db.run(statement)).scalar_one_or_none()


async def keep_since(db: Session, user: str, token: str) -> None:
    """All up to there has been kept."""
    await db.run(update(matrix_devices).where(matrix_devices.c.user_id == user).values(since=token))


async def rooms(db: Session) -> Sequence[Room]:
    """All rooms, the one used last at the end."""
    rows = (await db.run(select(matrix_rooms).order_by(matrix_rooms.c.place))).all()
    return [Room(row.room_id, row.user_id, row.state, row.is_encrypted) for row in rows]


async def rooms_of_nobody(db: Session) -> Sequence[str]:
    """The rooms of people of whom nothing is known any more: they gave no code, and were forgotten."""
    known = exists().where(accounts.c.platform == PLATFORM, accounts.c.address == matrix_rooms.c.user_id)
    return list((await db.run(select(matrix_rooms.c.room_id).where(matrix_rooms.c.state == JOINED, ~known))).scalars())


async def keep_room(db: Session, room: Room) -> None:
    """Keep a room as the one that person used last."""
    last = select(func.coalesce(func.max(matrix_rooms.c.place), 0)).scalar_subquery()
    said = {"user_id": room.user, "state": room.state, "is_encrypted": room.is_encrypted, "place": last + 1}
    statement = insert_into(matrix_rooms, is_postgres=db.is_postgres).values(room_id=room.id, **said)
    await db.run(statement.on_conflict_do_update(index_elements=["room_id"], set_=said))


async def forget_room(db: Session, room_id: str) -> None:
    """We are no longer in it."""
    await db.run(delete(matrix_rooms).where(matrix_rooms.c.room_id == room_id))


async def choices(db: Session, user: str, event: str) -> Choices | None:
    """The options of the message that this event showed to that person; None when it had none."""
    statement = (
        select(outbox.c.id, outbox.c.first_number, outbox.c.options_count)
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .where(
            accounts.c.platform == PLATFORM,
            accounts.c.address == user,
            outbox.c.platform_message_id == event,
            outbox.c.effect == "say",
            outbox.c.options_count > 0,
        )
    )
    row = (await db.run(statement)).first()
    return Choices(PromptId(row.id), row.first_number, row.options_count) if row else None
