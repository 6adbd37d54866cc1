"""What was decided about somebody who goes, until it has been carried out: their phone is lost, or they stop."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from domain.departures import Departure, DepartureKind
from domain.ids import AreaId, DepartureId, MatchId, PersonId
from storage.database import Session
from storage.tables import departures


async def add(db: Session, one: Departure) -> None:
    """Write it down; it is carried out at once, in a transaction of its own."""
    row = {
        "id": one.id,
        "person_id": one.person,
        "by_id": one.by,
        "kind": one.kind.value,
        "areas": None if one.areas is None else _joined(one.areas),
        "takers": json.dumps({"areas": dict(one.takers), "visits": dict(one.visitors)}),
        "asked_at": one.asked_at,
        "look_at": one.asked_at,
    }
    await db.run(insert(departures), [row])


async def due(db: Session, *, now: datetime) -> Sequence[DepartureId]:
    """What is to be carried out by now, the oldest first."""
    statement = select(departures.c.id).where(departures.c.look_at <= now).order_by(departures.c.look_at)
    return [DepartureId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(departures.c.look_at))
"""When the next of them is."""


async def take(db: Session, departure: DepartureId) -> Departure | None:
    """That one, which is done with when the transaction commits; None when another has carried it out."""
    row = (await db.run(delete(departures).where(departures.c.id == departure).returning(departures))).one_or_none()
    if row is None:
        return None
    takers = json.loads(row.takers)
    return Departure(
        id=DepartureId(row.id),
        person=PersonId(row.person_id),
        by=PersonId(row.by_id),
        kind=DepartureKind(row.kind),
        asked_at=row.asked_at,
        areas=None if row.areas is None else frozenset(AreaId(one) for one in row.areas.split(",") if one),
        takers={AreaId(area): PersonId(who) for area, who in takers["areas"].items()},
        visitors={MatchId(match): PersonId(who) if who else None for match, who in takers["visits"].items()},
    )


def _joined(areas: Collection[AreaId]) -> str:
    return ",".join(sorted(areas))
