"""What came in and can never be kept as a message: counted, set aside, and told of once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update

from domain.ids import new_id
from domain.privacy import mask_bsn
from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import unkept


@dataclass(frozen=True)
class Event:
    """What a platform brought: where, from which address, and by which name it is known there."""

    platform: str
    address: str
    event_id: str


async def count(db: Session, event: Event, *, at: datetime) -> int:
    """Count one more time that it could not be kept; how many there have been."""
    statement = insert_into(unkept, is_postgres=db.is_postgres).values(
        id=new_id(), event_mac=_mac(db, event), attempts=1, seen_at=at
    )
    counted = statement.on_conflict_do_update(
        index_elements=["event_mac"], set_={"attempts": unkept.c.attempts + 1, "seen_at": at}
    )
    return int((await db.run(counted.returning(unkept.c.attempts))).scalar_one())


async def set_aside(db: Session, event: Event, body: Mapping[str, str], *, at: datetime) -> str | None:
    """Keep what it said, sealed, numbers like a BSN masked; its id, None when that was done before."""
    wanted = (unkept.c.event_mac == _mac(db, event), unkept.c.set_aside_at.is_(None))
    statement = update(unkept).where(*wanted).values(set_aside_at=at).returning(unkept.c.id)
    row: str | None = (await db.run(statement)).scalar_one_or_none()
    if row is None:
        return None
    said = json.dumps({**vars(event), **body, "text": mask_bsn(body["text"])})
    sealed = db.sealer.seal(said, table="unkept", row=row, column="body")
    await db.run(update(unkept).where(unkept.c.id == row).values(body_sealed=sealed))
    return row


async def forget(db: Session, *, before: datetime) -> int:
    """Erase what was brought last before then; how many."""
    return (await db.run(delete(unkept).where(unkept.c.seen_at < before))).rowcount


def _mac(db: Session, event: Event) -> str:
    """In JSON, which has only plain letters: what nobody can keep may hold anything."""
    return mac(db, "unkept", json.dumps([event.platform, event.address, event.event_id]))
