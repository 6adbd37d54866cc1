"""The ground that opening an escalation stands on: today's policy, the people on it, and the card it may join."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, literal, or_, select

from domain.areas import AfterHours
from domain.case import Ground
from domain.escalation import takes_in
from domain.ids import AreaId, PersonId, ResidentId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.people import Person, Role
from domain.residents import Resident
from storage.acting import RUNNING, acting
from storage.areas import joined_area_columns, prefixed, read_joined_area
from storage.case_reports import read_report
from storage.case_rows import DATA, read_data
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.residents import read_resident
from storage.tables import accounts, areas, escalations, people, posts, replacements, residents, signs


async def ground_for_resident(db: Session, resident: ResidentId, *, now: datetime) -> Ground:
    """What a sign about this resident stands on.

    Nothing is locked: `escalations.keep` refuses the second of two signs that both open a card, or join the same.
    """
    on_a_card = and_(
        escalations.c.resident_id == residents.c.id,
        escalations.c.state == "open",
        escalations.c.kind == "sign",
    )
    responsible = (residents.c.supervisor_id, residents.c.deputy_id)
    stands_in = people.c.id.in_(
        select(replacements.c.by_id).where(
            replacements.c.area_id == residents.c.area_id, replacements.c.state == RUNNING
        )
    )
    acts = {"supervisor_id": acting(residents.c.supervisor_id), "deputy_id": acting(residents.c.deputy_id)}
    own = [acts.get(column.name, column).label(column.name) for column in residents.c]
    statement = (
        select(*joined_area_columns(), *own, DATA, *prefixed(signs, "s"), next_number(db), *person_columns())
        .join(areas, areas.c.id == residents.c.area_id)
        .outerjoin(escalations, on_a_card)
        .outerjoin(signs, and_(signs.c.escalation_id == escalations.c.id, signs.c.state != "wrong_code"))
        .outerjoin(people, or_(may_be_called(), people.c.id.in_(responsible), stands_in, _is_named_on_card()))
        .where(residents.c.id == resident)
        .order_by(people.c.created_at, people.c.id)
    )
    rows = (await db.run(statement)).all()
    found = read_resident(rows[0])
    cards = [read_data(data) for data in dict.fromkeys(row.e_data for row in rows) if data]
    joined = [card for card in cards if takes_in(card, resident, now=now)]
    card = max(joined, key=lambda one: one.opened_at, default=None)
    too_old = tuple(one for one in cards if one not in joined)
    on_card = {row.s_id: row for row in rows if card and row.s_escalation_id == card.id}
    reports = sorted((read_report(db, row) for row in on_card.values()), key=lambda one: one.filed_at)
    ground = _ground(db, rows, [found])
    return replace(ground, resident=found, open_card=card, reports=tuple(reports), too_old=too_old)


async def grounds_for_areas(db: Session, about: Mapping[AreaId, Sequence[Resident]]) -> Sequence[Ground]:
    """What stands on no single resident: for each of these areas its own people, in one question.

    And all supervisors and deputies of those of its residents it may be about.
    """
    everybody = [one for found in about.values() for one in found]
    wanted = {*(one.supervisor for one in everybody), *(one.deputy for one in everybody if one.deputy)}
    statement = (
        select(*joined_area_columns(), next_number(db), *person_columns())
        .select_from(areas)
        .outerjoin(people, or_(may_be_called(), people.c.id.in_(wanted)))
        .where(areas.c.id.in_(about))
        .order_by(people.c.created_at, people.c.id)
    )
    rows = (await db.run(statement)).all()
    return [_ground(db, [row for row in rows if row.a_id == area], found) for area, found in about.items()]


def person_columns() -> list[ColumnElement[Any]]:
    """Somebody who may be called, and whether a chat account of theirs works."""
    reachable = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    return [*joined_columns(), reachable.label("reachable")]


def may_be_called() -> ColumnElement[bool]:
    """The area's coordinators and managers, and who has duty there."""
    leads = exists().where(
        posts.c.person_id == people.c.id,
        posts.c.area_id == areas.c.id,
        posts.c.role.in_([Role.COORDINATOR.value, Role.MANAGER.value]),
    )
    has_duty = and_(
        areas.c.after_hours == AfterHours.PERSON.value,
        people.c.id == areas.c.after_hours_person_id,
    )
    return or_(and_(leads, people.c.state == ACTIVE), has_duty)


def _is_named_on_card() -> ColumnElement[bool]:
    """Everybody whose id stands anywhere in an open card: a report that joins it needs their names."""
    return escalations.c.data.contains(people.c.id)


def _ground(db: Session, rows: Sequence[Row[Any]], about: Sequence[Resident]) -> Ground:
    supervisors = dict.fromkeys(one.supervisor for one in about)
    deputies = dict.fromkeys(one.deputy for one in about if one.deputy)
    return ground_in(db, rows, supervisors=list(supervisors), deputies=list(deputies))


def ground_in(
    db: Session, rows: Sequence[Row[Any]], *, supervisors: Sequence[PersonId], deputies: Sequence[PersonId]
) -> Ground:
    """The ground in rows of one area, each with somebody who may be called, or with nobody."""
    area = read_joined_area(db, rows[0])
    duty = area.after_hours_person if area.after_hours is AfterHours.PERSON else None
    by_id = {row.p_id: row for row in rows if row.p_id}
    found = {PersonId(id_): read_joined(db, row).person for id_, row in by_id.items()}
    can_be = {id_: bool(by_id[id_].reachable) and person.active for id_, person in found.items()}
    roster = Roster(
        supervisor=_on_ladder(supervisors, can_be),
        deputy=_on_ladder(deputies, can_be),
        duty=_on_ladder([duty] if duty else [], can_be),
        coordinator=_on_ladder(_with_post(found, Role.COORDINATOR, area.id), can_be),
        manager=_on_ladder(_with_post(found, Role.MANAGER, area.id), can_be),
        duty_by_phone=area.after_hours is AfterHours.PHONE,
    )
    policy = FrozenPolicy(roster=roster, hours=area.hours.text, zone=area.hours.zone)
    number = rows[0].next_number
    return Ground(number=number, area=area, policy=policy, people=found, supervisors=tuple(supervisors))


def _on_ladder(ids: Sequence[PersonId], can_be: Mapping[PersonId, bool]) -> tuple[OnLadder, ...]:
    return tuple(OnLadder(person, reachable=can_be.get(person, False)) for person in ids)


def _with_post(found: Mapping[PersonId, Person], role: Role, area: AreaId) -> list[PersonId]:
    return [
        person.id
        for person in found.values()
        if person.active and any(post.role is role and post.area in (None, area) for post in person.posts)
    ]


def next_number(db: Session) -> ColumnElement[int]:
    """The next reference, drawn once for all rows: a sequence on PostgreSQL, where several turns run at once."""
    following = func.coalesce(func.max(escalations.c.reference), 0) + 1
    if db.is_postgres:
        following = func.nextval(literal("escalation_reference"))
    return select(following).scalar_subquery().label("next_number")
