"""Alarms reach whoever can be reached now, and the log when that is nobody."""

from collections.abc import Sequence
from dataclasses import replace

import structlog
from sqlalchemy import exists, select

from domain.alarms import LEADS, Circle, Hearers, HeldPost, says_of, who_hears
from domain.conversation import Turn
from domain.ids import AreaId, PersonId
from domain.people import Role
from storage.database import Session
from storage.people import ACTIVE, ENDED
from storage.tables import accounts, people, posts

log = structlog.get_logger()
HEAR_ALARMS = (*LEADS, Role.PROFESSIONAL)


async def posts_within_reach(db: Session) -> Sequence[HeldPost]:
    """The posts of all who may have to hear an alarm and have an account that works, longest here first."""
    has_account = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    statement = (
        select(posts.c.person_id, posts.c.role, posts.c.area_id)
        .join(people, people.c.id == posts.c.person_id)
        .where(posts.c.role.in_([role.value for role in HEAR_ALARMS]), people.c.state == ACTIVE, has_account)
        .order_by(people.c.created_at, people.c.id)
    )
    rows = (await db.run(statement)).all()
    return [HeldPost(PersonId(row.person_id), Role(row.role), AreaId(row.area_id)) for row in rows]


async def sounded(db: Session, turn: Turn) -> Turn:
    """The turn with its alarms put into messages; one that nobody can hear goes to the log."""
    if not turn.alarms:
        return turn
    posts = () if all(alarm.known for alarm in turn.alarms) else await posts_within_reach(db)
    say = list(turn.say)
    for alarm in turn.alarms:
        hearers = Hearers(alarm.known, Circle.LEADS_HERE)
        if not alarm.known:
            hearers = who_hears(posts, areas=alarm.areas, meant=alarm.meant, but=alarm.but)
        says = says_of(alarm, hearers)
        if not says:
            log.critical("alarm.nobody-to-tell", alarm=alarm.text, key=alarm.key)
        say += says
    return replace(turn, say=tuple(say), alarms=())


async def areas_with_leads(db: Session) -> frozenset[AreaId]:
    """The areas that have a coordinator or manager, if only an invited one."""
    statement = (
        select(posts.c.area_id)
        .join(people, people.c.id == posts.c.person_id)
        .where(posts.c.role.in_([role.value for role in LEADS]), people.c.state != ENDED)
    )
    return frozenset(AreaId(found) for found in (await db.run(statement)).scalars())
