"""Counting what volunteers told, without anything that leads to one of them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import case, distinct, func, select

from domain.escalation import EscalationKind
from domain.ids import AreaId
from domain.totals import FEWEST_PEOPLE, Total
from storage.database import Session
from storage.tables import escalations, signs


async def of_kind(
    db: Session, kind: EscalationKind, *, areas: Collection[AreaId] | None, since: datetime
) -> Sequence[Total]:
    """By key, the most told first; only what at least five different volunteers told. `areas` None: everywhere."""
    reporters = func.count(distinct(signs.c.reporter_id))
    glad = func.count(distinct(case((signs.c.helped.is_(True), signs.c.reporter_id))))
    helped = func.count(case((signs.c.helped.is_(True), signs.c.id)))
    statement = (
        select(signs.c.key, func.count().label("told"), glad.label("glad"), helped.label("helped"))
        .join(escalations, escalations.c.id == signs.c.escalation_id)
        .where(escalations.c.kind == kind.value, signs.c.state.in_(["open", "closed"]), signs.c.filed_at >= since)
        .group_by(signs.c.key)
        .having(reporters >= FEWEST_PEOPLE)
        .order_by(func.count().desc(), signs.c.key)
    )
    if areas is not None:
        statement = statement.where(signs.c.area_id.in_(areas))
    rows = (await db.run(statement)).all()
    return [Total(row.key, row.told, row.helped if row.glad >= FEWEST_PEOPLE else None) for row in rows]
