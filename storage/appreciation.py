"""Whose anniversary it is, and which areas are to be asked on the day of the volunteer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlalchemy import func, literal, or_, select, update

from domain.ids import AreaId, PersonId
from storage.database import Session
from storage.tables import Utc, areas, matches, people


async def due(db: Session, *, now: datetime) -> Sequence[PersonId]:
    """The volunteers whose anniversary has come."""
    statement = select(people.c.id).where(people.c.anniversary_at <= now).order_by(people.c.anniversary_at)
    return [PersonId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(people.c.anniversary_at))
"""When the next of them has."""


async def anniversary_of(db: Session, person: PersonId) -> tuple[date, datetime] | None:
    """When somebody began as a volunteer, and the anniversary that is planned; None where there is none."""
    began = select(func.min(matches.c.started_on)).where(matches.c.volunteer_id == person).scalar_subquery()
    row = (await db.run(select(began.label("began"), people.c.anniversary_at).where(people.c.id == person))).one()
    return (row.began, row.anniversary_at) if row.began and row.anniversary_at else None


async def plan(db: Session, person: PersonId, *, at: datetime | None) -> None:
    """Ask on that anniversary next; None: not any more."""
    await db.run(update(people).where(people.c.id == person).values(anniversary_at=at))


async def plan_first(db: Session, person: PersonId, *, at: datetime) -> None:
    """Ask then, when no anniversary is planned yet."""
    statement = update(people).where(people.c.id == person, people.c.anniversary_at.is_(None))
    await db.run(statement.values(anniversary_at=at))


async def areas_due(db: Session, *, now: datetime) -> Sequence[AreaId]:
    """The areas of which the day has come, and those that are new and have none yet."""
    wanted = or_(areas.c.thank_at.is_(None), areas.c.thank_at <= now)
    return [AreaId(found) for found in (await db.run(select(areas.c.id).where(wanted))).scalars()]


NEXT_AREA = select(func.min(func.coalesce(areas.c.thank_at, literal(datetime(1970, 1, 1, tzinfo=UTC), type_=Utc))))
"""When the next of them does; a new area is due already."""


async def planned_for(db: Session, area: AreaId) -> datetime | None:
    """When that area's coordinators are to be asked; None: that is not known yet."""
    found: datetime | None = (await db.run(select(areas.c.thank_at).where(areas.c.id == area))).scalar_one_or_none()
    return found


async def plan_area(db: Session, area: AreaId, *, at: datetime) -> None:
    """Ask them then."""
    await db.run(update(areas).where(areas.c.id == area).values(thank_at=at))
