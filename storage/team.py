"""The people of some areas, for who leads there; whoever is elsewhere does not exist for them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, Select, and_, delete, exists, select, update

from domain.areas import Area
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId
from domain.people import Person, Post, Role
from domain.person_page import Page
from domain.team import Member
from storage import broadcasts
from storage.areas import awaited_in, joined_area_columns, read_joined_area
from storage.database import Session
from storage.intakes import read_intake
from storage.people import ACTIVE, ENDED, JOINING, joined_columns, read_joined, seal_details
from storage.tables import accounts, evenings, intakes, people, posts, tags
from storage.tables import areas as places

held = posts.alias("held")

Areas = Collection[AreaId] | None
"""The areas of who looks; None: all of them."""


async def in_areas(db: Session, areas: Areas) -> Sequence[Member]:
    """Everybody who works there, or was invited to, by name; who has not told their name yet is left out."""
    return _by_name(_member(db, row, areas) for row in (await db.run(_members(areas))).all())


def _by_name(found: Iterable[Member]) -> Sequence[Member]:
    return sorted((one for one in found if one.person.name), key=lambda one: (one.person.name.casefold(), one.id))


@dataclass(frozen=True)
class Around:
    """All areas by name, who works in those of who looks, and whom areas wait for to call after hours."""

    areas: Sequence[Area]
    members: Sequence[Member]
    awaited: Mapping[AreaId, str]


async def around(db: Session, areas: Areas) -> Around:
    """The same people as `in_areas`, read together with all areas: a row for each post, and for each empty area."""
    here = _members(areas).subquery()
    statement = (
        select(*joined_area_columns(), here)
        .select_from(places)
        .outerjoin(held, held.c.area_id == places.c.id)
        .outerjoin(here, here.c.p_id == held.c.person_id)
        .order_by(places.c.name)
    )
    rows = (await db.run(statement)).all()
    by_area = {row.a_id: row for row in rows}
    people_here = {row.p_id: row for row in rows if row.p_id}
    return Around(
        areas=[read_joined_area(db, row) for row in by_area.values()],
        members=_by_name(_member(db, row, areas) for row in people_here.values()),
        awaited=awaited_in(db, by_area.values()),
    )


async def member(db: Session, person: PersonId, *, areas: Areas) -> Member:
    """That person.

    Raises:
        RefusedError: nobody there is it, be it that they work elsewhere, have left, or never existed.
    """
    row = (await db.run(_members(areas).where(people.c.id == person))).one_or_none()
    if row is None:
        raise RefusedError("team.unknown")
    return _member(db, row, areas)


async def page(db: Session, person: PersonId, *, areas: Areas) -> Page:
    """Their page: a row for each post there and each label.

    Raises:
        RefusedError: nobody there is it.
    """
    mine = held.c.person_id == people.c.id
    joined = (
        people.outerjoin(held, mine if areas is None else and_(mine, held.c.area_id.in_(areas)))
        .outerjoin(places, places.c.id == held.c.area_id)
        .outerjoin(tags, tags.c.person_id == people.c.id)
        .outerjoin(intakes, intakes.c.person_id == people.c.id)
        .outerjoin(evenings, evenings.c.id == intakes.c.evening_id)
    )
    columns = (places.c.id.label("area"), places.c.name.label("area_name"), tags.c.tag)
    found = _members(areas).add_columns(*columns, intakes, evenings.c.made_by_id).select_from(joined)
    rows = (await db.run(found.where(people.c.id == person))).all()
    if not rows:
        raise RefusedError("team.unknown")
    known = _member(db, rows[0], areas)
    return Page(
        known,
        names={AreaId(row.area): row.area_name for row in rows},
        labels=sorted({row.tag for row in rows if row.tag}),
        intake=read_intake(rows[0]) if known.is_joining and rows[0].evening_id else None,
    )


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
