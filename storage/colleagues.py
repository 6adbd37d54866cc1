"""Who works in some areas, for whoever arranges things there."""

from collections.abc import Collection, Sequence

from sqlalchemy import exists, select

from domain.ids import AreaId
from domain.people import Person, Role
from storage.acting import RUNNING
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.tables import accounts, people, posts, replacements

PAID = frozenset(Role) - {Role.VOLUNTEER}
"""Who can be responsible for residents."""


async def within(
    db: Session,
    roles: Collection[Role],
    *,
    areas: Collection[AreaId] | None,
    here_now: bool = False,
    within_reach: bool = False,
) -> Sequence[Person]:
    """The active people who have one of these roles in one of these areas (None: anywhere), by name.

    With `here_now` not those for whom somebody stands in now, with `within_reach` only who has a chat that works.
    """
    has_post = exists().where(posts.c.person_id == people.c.id, posts.c.role.in_([role.value for role in roles]))
    if areas is not None:
        has_post = has_post.where(posts.c.area_id.in_(areas))
    statement = select(*joined_columns()).where(people.c.state == ACTIVE, has_post)
    if here_now:
        statement = statement.where(
            ~exists().where(replacements.c.of_id == people.c.id, replacements.c.state == RUNNING)
        )
    if within_reach:
        statement = statement.where(exists().where(accounts.c.person_id == people.c.id, accounts.c.state == ACTIVE))
    rows = (await db.run(statement)).all()
    return sorted((read_joined(db, row).person for row in rows), key=lambda one: (one.name.casefold(), one.id))
