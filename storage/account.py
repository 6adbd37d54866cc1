"""What a quarter is accounted from: facts while they are here, and the counts that were kept of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, exists, func, insert, or_, select

from domain.account import (
    NAMES,
    Account,
    Counts,
    Facts,
    ReportFact,
    Shown,
    VisitFact,
    reaching,
    read_name,
    shown,
    so_far,
)
from domain.account_words import told_from
from domain.escalation import EscalationKind
from domain.ids import AreaId, PersonId, ResidentId
from domain.quarters import Quarter, quarter_at, quarter_of
from domain.suppression import TOTAL, Cell
from domain.task_cards import CardState
from domain.visits import Went
from storage import pulse
from storage.database import Session
from storage.tables import areas, audit, escalations, kept_counts, matches, residents, signs, task_cards, visits

REVIEWS_WITHIN = timedelta(days=92)
"""So long before its date a review counts as one that comes up."""


async def facts(db: Session, quarter: Quarter, *, today: date) -> Facts:
    """All facts of a quarter as they are here now; how things stand is as of its last day, or of today before that."""
    day = min(today, quarter.last_day)
    return Facts(
        areas=[AreaId(found) for found in (await db.run(select(areas.c.id).order_by(areas.c.name))).scalars()],
        visits=await _visits(db, quarter),
        reports=await _reports(db, quarter),
        without=await _without(db, day),
        reviews=await _reviews(db, day),
        faces=await pulse.chosen_in(db, quarter),
    )


async def _visits(db: Session, quarter: Quarter) -> Sequence[VisitFact]:
    groups = (residents.c.area_id, visits.c.volunteer_id, visits.c.went, visits.c.why_not)
    times, minutes = func.count().label("times"), func.coalesce(func.sum(visits.c.minutes), 0).label("minutes")
    statement = (
        select(*groups, times, minutes)
        .join(residents, residents.c.id == visits.c.resident_id)
        .where(visits.c.withdrawn_at.is_(None), visits.c.visited_on.between(quarter.first_day, quarter.last_day))
        .group_by(*groups)
    )
    return [
        VisitFact(AreaId(row.area_id), PersonId(row.volunteer_id), Went(row.went), row.why_not, row.times, row.minutes)
        for row in (await db.run(statement)).all()
    ]


async def _reports(db: Session, quarter: Quarter) -> Sequence[ReportFact]:
    """Those that stand; taken is a case when it first was."""
    taken = (
        select(audit.c.subject_id, func.min(audit.c.at).label("taken_at"))
        .where(audit.c.at >= quarter.starts_at(), audit.c.action == "escalation.take")
        .group_by(audit.c.subject_id)
        .subquery()
    )
    statement = (
        select(signs, escalations.c.kind, escalations.c.state.label("stands"), taken.c.taken_at)
        .join(escalations, escalations.c.id == signs.c.escalation_id)
        .outerjoin(taken, taken.c.subject_id == escalations.c.id)
        .where(
            signs.c.state.in_(["open", "closed"]),
            signs.c.filed_at >= quarter.starts_at(),
            signs.c.filed_at < quarter.ends_at(),
        )
    )
    return [_report(row) for row in (await db.run(statement)).all()]


def _report(row: Any) -> ReportFact:  # noqa: ANN401  a row
    return ReportFact(
        area=AreaId(row.area_id),
        reporter=PersonId(row.reporter_id),
        resident=ResidentId(row.resident_id) if row.resident_id else None,
        key=row.key,
        kind=EscalationKind(row.kind),
        filed_at=row.filed_at,
        taken_at=row.taken_at,
        answered_at=row.answered_at,
        is_closed=row.stands == "closed",
    )


async def _without(db: Session, day: date) -> Sequence[tuple[AreaId, ResidentId]]:
    """The residents whom nobody visits on that day."""
    visited = exists().where(
        matches.c.resident_id == residents.c.id,
        matches.c.started_on <= day,
        or_(matches.c.ended_on.is_(None), matches.c.ended_on > day),
    )
    is_here = or_(residents.c.closed_on.is_(None), residents.c.closed_on > day)
    rows = (await db.run(select(residents.c.area_id, residents.c.id).where(~visited, is_here))).all()
    return [(AreaId(row.area_id), ResidentId(row.id)) for row in rows]


async def _reviews(db: Session, day: date) -> Sequence[tuple[AreaId, PersonId]]:
    """The volunteers of each task card that holds and whose review or end comes up."""
    soon = day + REVIEWS_WITHIN
    comes_up = or_(task_cards.c.review_on.between(day, soon), task_cards.c.ends_on.between(day, soon))
    statement = (
        select(residents.c.area_id, matches.c.volunteer_id)
        .join(matches, matches.c.id == task_cards.c.match_id)
        .join(residents, residents.c.id == matches.c.resident_id)
        .where(and_(task_cards.c.state == CardState.AGREED.value, comes_up))
    )
    return [(AreaId(row.area_id), PersonId(row.volunteer_id)) for row in (await db.run(statement)).all()]


async def keep(db: Session, quarter: Quarter, counts: Counts, *, at: datetime) -> None:
    """Keep the counts of a quarter, once: what was kept before stays as it is."""
    if quarter in await kept(db, [quarter]):
        return
    rows = [
        {
            "quarter": str(quarter),
            "area_id": row,
            "name": str(name),
            "value": cell.value,
            "people": cell.people,
            "kept_at": at,
        }
        for (row, name), cell in counts.items()
    ]
    await db.run(insert(kept_counts), rows)


async def kept(db: Session, quarters: Collection[Quarter]) -> Mapping[Quarter, Counts]:
    """The counts of those of these quarters that were kept."""
    wanted = {str(quarter): quarter for quarter in quarters}
    found: dict[Quarter, dict[tuple[str, Any], Cell]] = {}
    for row in (await db.run(select(kept_counts).where(kept_counts.c.quarter.in_(wanted)))).all():
        found.setdefault(wanted[row.quarter], {})[row.area_id, read_name(row.name)] = Cell(row.value, row.people)
    return found


async def first_quarter(db: Session) -> Quarter | None:
    """The quarter of the oldest visit or report that is here; None when there is none."""
    day = (await db.run(select(func.min(visits.c.visited_on)))).scalar_one_or_none()
    at = (await db.run(select(func.min(signs.c.filed_at)))).scalar_one_or_none()
    found = [*([quarter_of(day)] if day else []), *([quarter_at(at)] if at else [])]
    return min(found, default=None)


async def read(db: Session, quarter: Quarter, *, within: Collection[AreaId] | None, now: datetime) -> Account:
    """The account of a quarter for somebody who reaches these areas, None: all of them.

    Only counts that were kept are read: two readings of a quarter never differ, whatever is erased or comes late.

    Raises:
        RefusedError: it can still change.
    """
    told_from(quarter, now=now)
    counts = await kept(db, quarter.so_far)
    rows = (await db.run(select(areas.c.id, areas.c.name).order_by(areas.c.name))).all()
    is_whole = within is None or {row.id for row in rows} <= set(within)
    named = {row.id: row.name for row in rows if within is None or row.id in within}
    reached = {*named, *([TOTAL] if is_whole else [])}
    shown_in = {one: _lines(reaching(shown(counts[one]), reached)) for one in sorted(counts)}
    return Account(
        quarter, named, has_whole=is_whole, shown=shown_in.get(quarter, {}), year=so_far(list(shown_in.values()))
    )


def _lines(found: Shown) -> Shown:
    return {key: value for key, value in found.items() if key[1] in NAMES}
