"""What a quarter is accounted from: facts while they are here, and the counts that were kept of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Row, Select, and_, exists, func, insert, literal, or_, select, union_all

from domain.account import (
    Account,
    Counts,
    Facts,
    ReportFact,
    VisitFact,
    counted,
    reaching,
    read_name,
    shown,
    so_far,
)
from domain.errors import RefusedError
from domain.escalation import EscalationKind
from domain.ids import AreaId, PersonId, ResidentId
from domain.quarters import Quarter, quarter_at, quarter_of
from domain.suppression import TOTAL, Cell
from domain.task_cards import CardState
from domain.visits import Went
from domain.working_hours import WorkingHours
from storage.database import Session
from storage.tables import areas, audit, escalations, kept_counts, matches, residents, signs, task_cards, visits

REVIEWS_WITHIN = timedelta(days=92)
"""So long before its date a review counts as one that comes up."""
_WITHOUT, _REVIEW = "without", "review"


async def facts(db: Session, quarter: Quarter, *, today: date) -> Facts:
    """All facts of a quarter as they are here now; how things stand is as of its last day, or of today before that."""
    everywhere = [AreaId(found) for found in (await db.run(select(areas.c.id).order_by(areas.c.name))).scalars()]
    return (await _facts(db, [quarter], everywhere, today=today))[quarter]


async def _facts(
    db: Session, quarters: Sequence[Quarter], everywhere: Sequence[AreaId], *, today: date
) -> Mapping[Quarter, Facts]:
    """The same of several quarters, in three questions however many they are; `everywhere` are all areas."""
    if not quarters:
        return {}
    visited = await _of_each(db, quarters, _visits)
    reported = await _of_each(db, quarters, _reports)
    stands = await _of_each(db, quarters, partial(_standing, today=today))
    return {
        one: Facts(
            areas=everywhere,
            visits=[_visit(row) for row in visited[one]],
            reports=[_report(row) for row in reported[one]],
            without=[(AreaId(row.area_id), ResidentId(row.whose)) for row in stands[one] if row.what == _WITHOUT],
            reviews=[(AreaId(row.area_id), PersonId(row.whose)) for row in stands[one] if row.what == _REVIEW],
        )
        for one in quarters
    }


async def _of_each(
    db: Session, quarters: Sequence[Quarter], asked: Callable[[Quarter], Select[Any]]
) -> Mapping[Quarter, Sequence[Row[Any]]]:
    """What is asked of each of these quarters, in one question."""
    each = union_all(*(asked(one).add_columns(literal(str(one)).label("quarter")) for one in quarters))
    found: dict[str, list[Row[Any]]] = {str(one): [] for one in quarters}
    for row in (await db.run(each)).all():
        found[row.quarter].append(row)
    return {one: found[str(one)] for one in quarters}


def _visits(quarter: Quarter) -> Select[Any]:
    groups = (residents.c.area_id, visits.c.volunteer_id, visits.c.went, visits.c.why_not)
    times, minutes = func.count().label("times"), func.coalesce(func.sum(visits.c.minutes), 0).label("minutes")
    return (
        select(*groups, times, minutes)
        .join(residents, residents.c.id == visits.c.resident_id)
        .where(visits.c.withdrawn_at.is_(None), visits.c.visited_on.between(quarter.first_day, quarter.last_day))
        .group_by(*groups)
    )


def _visit(row: Row[Any]) -> VisitFact:
    return VisitFact(
        AreaId(row.area_id), PersonId(row.volunteer_id), Went(row.went), row.why_not, row.times, row.minutes
    )


def _reports(quarter: Quarter) -> Select[Any]:
    """Those that stand; taken is a case when it first was."""
    taken = (
        select(audit.c.subject_id, func.min(audit.c.at).label("taken_at"))
        .where(audit.c.at >= quarter.starts_at(), audit.c.action == "escalation.take")
        .group_by(audit.c.subject_id)
        .subquery()
    )
    told = (signs.c.area_id, signs.c.reporter_id, signs.c.resident_id, signs.c.key, signs.c.filed_at)
    return (
        select(*told, signs.c.answered_at, escalations.c.kind, escalations.c.state.label("stands"), taken.c.taken_at)
        .join(escalations, escalations.c.id == signs.c.escalation_id)
        .outerjoin(taken, taken.c.subject_id == escalations.c.id)
        .where(
            signs.c.state.in_(["open", "closed"]),
            signs.c.filed_at >= quarter.starts_at(),
            signs.c.filed_at < quarter.ends_at(),
        )
    )


def _report(row: Row[Any]) -> ReportFact:
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


def _standing(quarter: Quarter, *, today: date) -> Select[Any]:
    """How things stand on its last day, or today before that."""
    day = min(today, quarter.last_day)
    both = union_all(_without(day), _reviews(day)).subquery()
    return select(both)


def _without(day: date) -> Select[Any]:
    """The residents whom nobody visits on that day."""
    visited = exists().where(
        matches.c.resident_id == residents.c.id,
        matches.c.started_on <= day,
        or_(matches.c.ended_on.is_(None), matches.c.ended_on > day),
    )
    is_here = or_(residents.c.closed_on.is_(None), residents.c.closed_on > day)
    whose = residents.c.id.label("whose")
    return select(literal(_WITHOUT).label("what"), residents.c.area_id, whose).where(~visited, is_here)


def _reviews(day: date) -> Select[Any]:
    """The volunteers of each task card that holds and whose review or end comes up."""
    soon = day + REVIEWS_WITHIN
    comes_up = or_(task_cards.c.review_on.between(day, soon), task_cards.c.ends_on.between(day, soon))
    return (
        select(literal(_REVIEW), residents.c.area_id, matches.c.volunteer_id)
        .join(matches, matches.c.id == task_cards.c.match_id)
        .join(residents, residents.c.id == matches.c.resident_id)
        .where(and_(task_cards.c.state == CardState.AGREED.value, comes_up))
    )


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

    Raises:
        RefusedError: it has not begun yet.
    """
    today = WorkingHours().local_date(now)
    if quarter.first_day > today:
        raise RefusedError("account.not-yet")
    rows = (await db.run(select(areas.c.id, areas.c.name).order_by(areas.c.name))).all()
    counts = dict(await kept(db, quarter.so_far))
    missing = [one for one in quarter.so_far if one not in counts]
    found = await _facts(db, missing, [AreaId(row.id) for row in rows], today=today)
    counts |= {one: counted(of_one) for one, of_one in found.items()}
    is_whole = within is None or {row.id for row in rows} <= set(within)
    named = {row.id: row.name for row in rows if within is None or row.id in within}
    reached = {*named, *([TOTAL] if is_whole else [])}
    shown_in = [reaching(shown(counts[one]), reached) for one in quarter.so_far]
    return Account(
        quarter, named, has_whole=is_whole, shown=shown_in[-1], year=so_far(shown_in),
        is_settled=quarter.is_settled(now=now),
    )  # fmt: skip
