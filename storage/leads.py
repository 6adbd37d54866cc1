"""Who leads what goes over several areas, once its maker cannot."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, exists, select

from domain.alarms import LEADS
from domain.ids import AreaId, PersonId
from domain.leading import Lead, who_leads
from domain.permissions import Action, areas_of
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.tables import accounts, people, posts


async def leading(db: Session, where: frozenset[AreaId], action: Action) -> Sequence[Lead]:
    """Who can be reached and leads any of these areas, each for their own, longest here first."""
    rows = (await db.run(in_any_of(where))).all()
    return who_leads([read_joined(db, row).person for row in rows], where, action)


def in_any_of(areas: Collection[AreaId] | Select[tuple[str]]) -> Select[Any]:
    """The people who can be reached and have a leading role in any of these areas, longest here first."""
    is_lead = exists().where(
        posts.c.person_id == people.c.id,
        posts.c.area_id.in_(areas),
        posts.c.role.in_([role.value for role in LEADS]),
    )
    has_chat = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    statement = select(*joined_columns()).where(people.c.state == ACTIVE, is_lead, has_chat)
    return statement.order_by(people.c.created_at, people.c.id)


async def nowhere_else(db: Session, where: frozenset[AreaId], action: Action) -> Sequence[PersonId]:
    """Who leads any of these areas and no other: what is called off there is called off for them."""
    found = [(lead.person.id, areas_of(lead.person, action)) for lead in await leading(db, where, action)]
    return [id_ for id_, mine in found if mine is not None and mine <= where]
