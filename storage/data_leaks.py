"""The register of data leaks: noted at once, judged by somebody, kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, func, insert, select, update

from domain.data_leaks import DataLeak, Decision, next_reminder
from domain.ids import AreaId, LeakId, PersonId
from domain.privacy import mask_bsn
from storage.database import Session
from storage.tables import data_leaks, posts


async def note(db: Session, leak: DataLeak) -> None:
    """Write it down, and remind of it until somebody has judged it."""
    values = {"id": leak.id, "person_id": leak.person, "noted_by_id": leak.noted_by, "noted_at": leak.noted_at}
    when = {"due_at": leak.due_at, "look_at": next_reminder(leak, now=leak.noted_at)}
    await db.run(insert(data_leaks).values({**values, **when}))


async def get(db: Session, leak: LeakId) -> DataLeak | None:
    """That entry, closed or not."""
    row = (await db.run(select(data_leaks).where(data_leaks.c.id == leak))).one_or_none()
    return _read(db, row) if row else None


async def open_of(db: Session, person: PersonId) -> DataLeak | None:
    """The entry about somebody that nobody has judged yet."""
    mine = select(data_leaks).where(data_leaks.c.person_id == person, data_leaks.c.closed_at.is_(None))
    row = (await db.run(mine.order_by(data_leaks.c.noted_at).limit(1))).one_or_none()
    return _read(db, row) if row else None


async def in_areas(db: Session, areas: Collection[AreaId] | None, *, limit: int) -> Sequence[DataLeak]:
    """The entries about people of these areas (None: all), open ones first, then the newest."""
    statement = select(data_leaks).order_by(data_leaks.c.closed_at.is_not(None), data_leaks.c.noted_at.desc())
    if areas is not None:
        here = exists().where(posts.c.person_id == data_leaks.c.person_id, posts.c.area_id.in_(areas))
        statement = statement.where(here)
    return [_read(db, row) for row in (await db.run(statement.limit(limit))).all()]


async def close(db: Session, leak: LeakId, *, decision: Decision, why: str, by: PersonId, at: datetime) -> bool:
    """Write down what was decided and why, sealed; False when somebody else has just done so."""
    sealed = db.sealer.seal(mask_bsn(why), table="data_leaks", row=leak, column="why")
    values = {"closed_at": at, "closed_by_id": by, "decision": decision.value, "why_sealed": sealed, "look_at": None}
    mine = update(data_leaks).where(data_leaks.c.id == leak, data_leaks.c.closed_at.is_(None))
    return bool((await db.run(mine.values(values))).rowcount)


async def due(db: Session, *, now: datetime) -> Sequence[LeakId]:
    """Those of which somebody must be reminded by now."""
    statement = select(data_leaks.c.id).where(data_leaks.c.look_at <= now).order_by(data_leaks.c.look_at)
    return [LeakId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(data_leaks.c.look_at))
"""When the next of them is."""


async def told(db: Session, leak: DataLeak, *, again_at: datetime) -> None:
    """Somebody was reminded; look at it again then."""
    mine = update(data_leaks).where(data_leaks.c.id == leak.id, data_leaks.c.closed_at.is_(None))
    await db.run(mine.values(told=data_leaks.c.told + 1, look_at=again_at))


def _read(db: Session, row: Row[Any]) -> DataLeak:
    sealed = row.why_sealed
    return DataLeak(
        id=LeakId(row.id),
        person=PersonId(row.person_id),
        noted_by=PersonId(row.noted_by_id) if row.noted_by_id else None,
        noted_at=row.noted_at,
        told=row.told,
        closed_at=row.closed_at,
        closed_by=PersonId(row.closed_by_id) if row.closed_by_id else None,
        decision=Decision(row.decision) if row.decision else None,
        why=db.sealer.open(sealed, table="data_leaks", row=row.id, column="why") if sealed else None,
    )
