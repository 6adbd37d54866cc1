"""Who gets a list on Monday morning, and when they got the last one."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update

from domain.ids import PersonId
from domain.monday_list import ListReader
from domain.people import Role
from domain.working_hours import WorkingHours
from storage.database import Session
from storage.people import ACTIVE
from storage.tables import areas, people, posts

READERS = (Role.PROFESSIONAL, Role.COORDINATOR)


async def readers(db: Session) -> Sequence[ListReader]:
    """All active professionals and coordinators, whether their list is due or not."""
    since: dict[PersonId, tuple[datetime, datetime | None]] = {}
    hours: dict[PersonId, set[tuple[str, str]]] = defaultdict(set)
    for row in (await db.run(_READERS)).all():
        since[PersonId(row.id)] = (row.created_at, row.listed_at)
        hours[PersonId(row.id)].add((row.hours, row.zone))
    return [
        ListReader(person, came_at, last_at, tuple(WorkingHours(*one) for one in sorted(hours[person])))
        for person, (came_at, last_at) in since.items()
    ]


async def due(db: Session, *, now: datetime) -> Sequence[ListReader]:
    """Those whose list is due by now."""
    return [one for one in await readers(db) if one.due_at <= now]


async def next_due(db: Session) -> datetime | None:
    """When the next list is due; None while there is nobody to read one."""
    return min((one.due_at for one in await readers(db)), default=None)


async def listed(db: Session, person: PersonId, *, at: datetime) -> None:
    """They have their list of this Monday, or had nothing on it."""
    await db.run(update(people).where(people.c.id == person).values(listed_at=at))


_READERS = (
    select(
        people.c.id,
        people.c.created_at,
        people.c.listed_at,
        areas.c.hours,
        areas.c.zone,
    )
    .join(posts, posts.c.person_id == people.c.id)
    .join(areas, areas.c.id == posts.c.area_id)
    .where(people.c.state == ACTIVE, posts.c.role.in_([role.value for role in READERS]))
    .order_by(people.c.id)
)
