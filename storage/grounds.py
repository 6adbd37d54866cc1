"""The ground that opening an escalation stands on: today's policy, the people on it, and the card it may join."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select

from domain.areas import AfterHours, Area
from domain.case import Ground
from domain.escalation import takes_in
from domain.ids import AreaId, PersonId, ResidentId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.people import Person, Role
from domain.residents import Resident
from storage.areas import joined_area_columns, read_joined_area
from storage.database import Session
from storage.escalations import read_data
from storage.people import ACTIVE, joined_columns, read_joined
from storage.residents import read_resident
from storage.tables import accounts, areas, escalations, people, posts, residents

_DATA = escalations.c.data.label("e_data")


async def ground_for_resident(db: Session, resident: ResidentId, *, now: datetime) -> Ground:
    """What a sign about this resident stands on; the resident is locked, so that two signs join one card."""
    statement = (
        select(*joined_area_columns(), residents, _DATA, _next_number(db))
        .join(areas, areas.c.id == residents.c.area_id)
        .outerjoin(
            escalations,
            and_(
                escalations.c.resident_id == residents.c.id,
                escalations.c.state == "open",
                escalations.c.kind == "sign",
            ),
        )
        .where(residents.c.id == resident)
    )
    if db.is_postgres:
        statement = statement.with_for_update(key_share=True, of=[residents])
    rows = (await db.run(statement)).all()
    found = read_resident(rows[0])
    cards = [read_data(row.e_data) for row in rows if row.e_data]
    joined = [card for card in cards if takes_in(card, resident, now=now)]
    card = max(joined, key=lambda one: one.opened_at, default=None)
    area = read_joined_area(db, rows[0])
    ground = await _ground(db, area, [found], number=rows[0].next_number, also=card.reporters if card else ())
    return replace(ground, resident=found, open_card=card)


async def ground_for_area(
    db: Session,
    area: AreaId,
    *,
    about: Sequence[Resident] = (),
    also: Sequence[PersonId] = (),
) -> Ground:
    """What stands on no single resident: all supervisors and deputies of `about`, and the area's own people.

    `also` are people whose names the messages need.
    """
    statement = select(*joined_area_columns(), _next_number(db)).where(areas.c.id == area)
    row = (await db.run(statement)).one()
    return await _ground(db, read_joined_area(db, row), about, number=row.next_number, also=also)


async def _ground(
    db: Session,
    area: Area,
    about: Sequence[Resident],
    *,
    number: int,
    also: Sequence[PersonId],
) -> Ground:
    """One look at everybody who may be called, and whether they can be reached."""
    supervisors = dict.fromkeys(one.supervisor for one in about)
    deputies = dict.fromkeys(one.deputy for one in about if one.deputy)
    duty = area.after_hours_person if area.after_hours is AfterHours.PERSON else None
    wanted = {*supervisors, *deputies, *also, *([duty] if duty else [])}
    reachable = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    leads = exists().where(
        posts.c.person_id == people.c.id,
        posts.c.area_id == area.id,
        posts.c.role.in_([Role.COORDINATOR.value, Role.MANAGER.value]),
    )
    statement = (
        select(*joined_columns(), reachable.label("reachable"))
        .where(or_(people.c.id.in_(wanted), and_(leads, people.c.state == ACTIVE)))
        .order_by(people.c.created_at, people.c.id)
    )
    found: dict[PersonId, Person] = {}
    can_be: dict[PersonId, bool] = {}
    for row in (await db.run(statement)).all():
        person = read_joined(db, row).person
        found[person.id] = person
        can_be[person.id] = bool(row.reachable) and person.active
    roster = Roster(
        supervisor=_on_ladder(supervisors, can_be),
        deputy=_on_ladder(deputies, can_be),
        duty=_on_ladder([duty] if duty else [], can_be),
        coordinator=_on_ladder(_with_post(found, Role.COORDINATOR, area.id), can_be),
        manager=_on_ladder(_with_post(found, Role.MANAGER, area.id), can_be),
        duty_by_phone=area.after_hours is AfterHours.PHONE,
    )
    policy = FrozenPolicy(roster=roster, hours=area.hours.text, zone=area.hours.zone)
    return Ground(number=number, area=area, policy=policy, people=found, supervisors=tuple(supervisors))


def _on_ladder(
    ids: Sequence[PersonId] | Mapping[PersonId, None], can_be: Mapping[PersonId, bool]
) -> tuple[OnLadder, ...]:
    return tuple(OnLadder(person, reachable=can_be.get(person, False)) for person in ids)


def _with_post(found: Mapping[PersonId, Person], role: Role, area: AreaId) -> list[PersonId]:
    return [
        person.id
        for person in found.values()
        if any(post.role is role and post.area in (None, area) for post in person.posts)
    ]


def _next_number(db: Session) -> ColumnElement[int]:
    """The next reference: a sequence on PostgreSQL, where several turns run at once."""
    if db.is_postgres:
        return func.nextval(literal("escalation_reference")).label("next_number")
    highest = select(func.coalesce(func.max(escalations.c.reference), 0) + 1).scalar_subquery()
    return highest.label("next_number")
