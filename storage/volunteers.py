"""Which volunteers somebody guides."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, exists, or_, select

from domain.people import Person, Role
from storage.acting import acting
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.tables import matches, people, posts, residents


async def guided_by(db: Session, guide: Person) -> Sequence[Person]:
    """The active volunteers of the residents somebody answers for, and of the areas they coordinate, by name."""
    found = [read_joined(db, row).person for row in (await db.run(guided(guide))).all()]
    return sorted(found, key=lambda one: one.name)


def guided(guide: Person) -> Select[Any]:
    """The same as a statement; `read_joined` reads its rows."""
    visits_theirs = exists().where(
        matches.c.volunteer_id == people.c.id,
        matches.c.ended_on.is_(None),
        residents.c.id == matches.c.resident_id,
        or_(acting(residents.c.supervisor_id) == guide.id, acting(residents.c.deputy_id) == guide.id),
    )
    leads = [post.area for post in guide.posts if post.role is Role.COORDINATOR and post.area]
    in_area = exists().where(
        posts.c.person_id == people.c.id, posts.c.role == Role.VOLUNTEER.value, posts.c.area_id.in_(leads)
    )
    return select(*joined_columns()).select_from(people).where(people.c.state == ACTIVE, or_(visits_theirs, in_area))
