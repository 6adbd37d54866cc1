"""How volunteers are, for whoever may know: faces for the viewer, taking part for coordinators, totals for managers."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import case, distinct, func, select

from domain.account import Chosen
from domain.check_ins import CheckIn
from domain.ids import AreaId, PersonId
from domain.people import Role
from domain.pulse import TookPart
from domain.quarters import Quarter
from storage.check_ins import read_check_in
from storage.database import Session
from storage.tables import areas as areas_table
from storage.tables import check_ins, posts


async def seen_by(db: Session, viewer: PersonId, *, since: datetime) -> Sequence[CheckIn]:
    """The newest answered check-in of each volunteer whose answers this person alone sees, the newest first."""
    wanted = select(check_ins).where(
        check_ins.c.viewer_id == viewer, check_ins.c.answered_at.is_not(None), check_ins.c.asked_at >= since
    )
    newest: dict[PersonId, CheckIn] = {}
    for row in (await db.run(wanted.order_by(check_ins.c.asked_at.desc()))).all():
        found = read_check_in(db, row)
        newest.setdefault(found.person, found)
    return list(newest.values())


async def took_part(db: Session, areas: Collection[AreaId] | None, *, since: datetime) -> Sequence[TookPart]:
    """By area, how many volunteers were asked and how many of them answered; `areas` None: everywhere."""
    answered = func.count(distinct(case((check_ins.c.answered_at.is_not(None), check_ins.c.person_id))))
    statement = (
        select(areas_table.c.name, func.count(distinct(check_ins.c.person_id)).label("asked"), answered.label("told"))
        .join(posts, posts.c.person_id == check_ins.c.person_id)
        .join(areas_table, areas_table.c.id == posts.c.area_id)
        .where(posts.c.role == Role.VOLUNTEER.value, check_ins.c.asked_at >= since)
        .group_by(areas_table.c.name)
        .order_by(areas_table.c.name)
    )
    if areas is not None:
        statement = statement.where(posts.c.area_id.in_(areas))
    return [TookPart(row.name, row.asked, row.told) for row in (await db.run(statement)).all()]


async def chosen_in(db: Session, quarter: Quarter) -> Sequence[Chosen]:
    """Each face that a volunteer chose when they were asked in that quarter."""
    home = (
        select(func.min(posts.c.area_id))
        .where(posts.c.person_id == check_ins.c.person_id, posts.c.role == Role.VOLUNTEER.value)
        .scalar_subquery()
        .label("home")
    )
    statement = select(check_ins, home).where(
        check_ins.c.answered_at.is_not(None),
        check_ins.c.asked_at >= quarter.starts_at(),
        check_ins.c.asked_at < quarter.ends_at(),
    )
    rows = (await db.run(statement)).all()
    answered = [(read_check_in(db, row), AreaId(row.home)) for row in rows if row.home]
    return [Chosen(one.person, area, one.answers.how) for one, area in answered if one.answers.how]
