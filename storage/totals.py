"""Counting what volunteers told."""

from collections.abc import Collection, Sequence

from sqlalchemy import case, func, select

from domain.escalation import EscalationKind
from domain.half_years import HalfYear
from domain.ids import AreaId, PersonId
from domain.suppression import TOTAL
from domain.told import COUNTED, Told, Totals, totals
from storage.database import Session
from storage.tables import areas, escalations, signs


async def of_kinds(db: Session, kinds: Collection[EscalationKind], *, half: HalfYear) -> Sequence[Told]:
    """What each volunteer told in that half of a year and did not take back, everywhere."""
    who = (signs.c.area_id, signs.c.key, signs.c.reporter_id)
    times = func.count().label("times")
    helped = func.count(case((signs.c.helped.is_(True), signs.c.id))).label("helped")
    statement = (
        select(*who, times, helped)
        .join(escalations, escalations.c.id == signs.c.escalation_id)
        .where(
            escalations.c.kind.in_([kind.value for kind in kinds]),
            signs.c.state.in_(["open", "closed"]),
            signs.c.filed_at >= half.first.starts_at(),
            signs.c.filed_at < half.last.ends_at(),
        )
        .group_by(*who)
    )
    return [
        Told(AreaId(row.area_id), row.key, PersonId(row.reporter_id), row.times, row.helped)
        for row in (await db.run(statement)).all()
    ]


async def read(db: Session, *, half: HalfYear, within: Collection[AreaId] | None) -> Totals:
    """What may be read by somebody who reaches these areas, None: all of them."""
    rows = (await db.run(select(areas.c.id, areas.c.name).order_by(areas.c.name))).all()
    everywhere = {AreaId(row.id): row.name for row in rows}
    mine = {id_: name for id_, name in everywhere.items() if within is None or id_ in within}
    is_whole = mine == everywhere
    reached = {*mine, *([TOTAL] if is_whole else [])}
    shown = {}
    for kind, kinds in COUNTED.items():
        found = totals(await of_kinds(db, kinds, half=half), areas=everywhere)
        shown[kind] = {place: total for place, total in found.items() if place[0] in reached}
    return Totals(half, mine, is_whole, shown)
