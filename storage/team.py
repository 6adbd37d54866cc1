"""The people of some areas, for who leads there; whoever is elsewhere does not exist for them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, delete, exists, select, update

from domain.errors import RefusedError
from domain.ids import AreaId, PersonId
from domain.people import Person, Post, Role
from domain.team import Member
from storage import broadcasts
from storage.database import Session
from storage.people import ACTIVE, ENDED, JOINING, joined_columns, read_joined, seal_details
from storage.tables import accounts, people, posts

Areas = Collection[AreaId] | None
"""The areas of who looks; None: all of them."""


async def in_areas(db: Session, areas: Areas) -> Sequence[Member]:
    """Everybody who works there, or was invited to, by name; who has not told their name yet is left out."""
    found = [_member(db, row, areas) for row in (await db.run(_members(areas))).all()]
    return sorted((one for one in found if one.person.name), key=lambda one: (one.person.name.casefold(), one.id))


async def member(db: Session, person: PersonId, *, areas: Areas) -> Member:
    """That person.

    Raises:
        RefusedError: nobody there is it, be it that they work elsewhere, have left, or never existed.
    """
    row = (await db.run(_members(areas).where(people.c.id == person))).one_or_none()
    if row is None:
        raise RefusedError("team.unknown")
    return _member(db, row, areas)


async def take_post(db: Session, person: PersonId, post: Post) -> None:
    """They do that no longer."""
    mine = (posts.c.person_id == person, posts.c.role == post.role.value, posts.c.area_id == post.area)
    await db.run(delete(posts).where(*mine))
    await broadcasts.look_after(db, person)


async def rename(db: Session, person: Person) -> None:
    """They have this name and number from now on; both are sealed."""
    sealed = seal_details(db, person.id, name=person.name, phone=person.phone, host=person.host)
    await db.run(update(people).where(people.c.id == person.id).values(details_sealed=sealed))


def _members(areas: Areas) -> Select[Any]:
    """Everybody with a post there who has not left."""
    reached = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == ACTIVE)
    here = exists().where(posts.c.person_id == people.c.id)
    if areas is not None:
        here = here.where(posts.c.area_id.in_(areas))
    columns = (*joined_columns(), people.c.paused_until, reached.label("reached"))
    return select(*columns).where(people.c.state != ENDED, here)


def _member(db: Session, row: Row[Any], areas: Areas) -> Member:
    joined = read_joined(db, row)
    seen = tuple(post for post in joined.person.posts if areas is None or post.area in areas)
    return Member(
        person=replace(joined.person, posts=seen),
        is_joining=joined.state == JOINING,
        within_reach=bool(row.reached),
        paused_until=row.paused_until,
        works_elsewhere=len(seen) < len(joined.person.posts),
        is_paid_elsewhere=any(post not in seen and post.role is not Role.VOLUNTEER for post in joined.person.posts),
    )
