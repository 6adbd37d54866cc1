"""What volunteers have reported, with their words sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Label,
    Row,
    Select,
    String,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from domain.escalation import EscalationKind
from domain.filed import Did, FiledSign, SignState
from domain.ids import AreaId, EscalationId, PersonId, ResidentId, SignId
from domain.policy import JOIN_WITHIN
from domain.residents import Match
from domain.signs import COUNTS_WITHIN
from domain.urgency import Urgency
from storage.database import Session
from storage.matches import read_match, running
from storage.tables import Utc, escalations, matches, signs

_VOLUNTEER = bindparam("b_volunteer", type_=String)


@dataclass(frozen=True)
class Desk:
    """What a report starts from: the volunteer's matches, and the report itself when it was filed before.

    `danger` is the open case of danger that they told of earlier, when what they tell now can only be the same.
    """

    matches: Sequence[Match]
    filed: FiledSign | None
    danger: EscalationId | None = None


async def desk_of(db: Session, volunteer: PersonId, *, sign: SignId, now: datetime) -> Desk:
    """The running matches of a volunteer by code, the report of that id, if any, and their open danger, in one look."""
    given = [{"b_volunteer": volunteer, "b_sign": sign, "b_join": now - JOIN_WITHIN}]
    rows = (await db.run(_desk(has_matches=True), given)).all()
    if not rows:
        row = (await db.run(_desk(has_matches=False), given)).one()
        return Desk((), read_sign(db, row, prefix="s_"), row.danger)
    return Desk([read_match(db, row) for row in rows], read_sign(db, rows[0], prefix="s_"), rows[0].danger)


@cache
def _desk(*, has_matches: bool) -> Select[Any]:
    columns = [*(column.label(f"s_{column.name}") for column in signs.c), _danger()]
    is_that_report = signs.c.id == bindparam("b_sign", type_=String)
    if has_matches:
        theirs = running().where(matches.c.volunteer_id == _VOLUNTEER)
        return theirs.add_columns(*columns).outerjoin(signs, is_that_report)
    nobody = select(literal(1).label("one")).subquery()
    return select(*columns).select_from(nobody).outerjoin(signs, is_that_report)


def _danger() -> Label[EscalationId]:
    """The newest open case of danger that this volunteer told of, of which nobody knows whom it is about.

    Who visits one resident only need not say so: then it may be known.
    """
    told, others = signs.alias("told"), matches.alias("others")
    elsewhere = exists().where(
        others.c.volunteer_id == _VOLUNTEER,
        others.c.ended_on.is_(None),
        others.c.resident_id != escalations.c.resident_id,
    )
    return (
        select(escalations.c.id)
        .join(told, told.c.escalation_id == escalations.c.id)
        .where(
            told.c.reporter_id == _VOLUNTEER,
            told.c.state == SignState.OPEN.value,
            escalations.c.state == "open",
            escalations.c.kind == EscalationKind.SIGN.value,
            escalations.c.urgency.in_([Urgency.EMERGENCY.value, Urgency.TODAY.value]),
            escalations.c.opened_at >= bindparam("b_join", type_=Utc),
            or_(escalations.c.resident_id.is_(None), ~elsewhere),
        )
        .order_by(escalations.c.opened_at.desc())
        .limit(1)
        .scalar_subquery()
        .label("danger")
    )


async def file(db: Session, sign: FiledSign, *, follow_at: datetime | None = None) -> int:
    """Keep a new report; how many of its key were filed about the same resident within 60 days before it.

    Its reporter is looked after from `follow_at` on.
    """
    earlier = signs.alias("earlier")
    count = (
        select(func.count())
        .where(
            earlier.c.id != sign.id,
            earlier.c.key == sign.key,
            earlier.c.resident_id == sign.resident,
            earlier.c.filed_at.between(sign.filed_at - COUNTS_WITHIN, sign.filed_at),
            earlier.c.state.in_(["open", "closed"]),
        )
        .scalar_subquery()
    )
    added = await db.run(insert(signs).values(_row(db, sign) | _following(follow_at)).returning(count))
    return int(added.scalar_one())


async def get(db: Session, sign: SignId) -> FiledSign | None:
    """That report, in whatever state."""
    row = (await db.run(select(signs).where(signs.c.id == sign))).one_or_none()
    return read_sign(db, row) if row else None


async def save(db: Session, sign: FiledSign, *, at: datetime, follow_at: datetime | None = None) -> None:
    """Write a report as it is now; what was taken back keeps no words."""
    values = _row(db, sign) | _following(follow_at)
    if sign.state is not SignState.OPEN:
        values["closed_at"] = at
    await db.run(update(signs).where(signs.c.id == sign.id).values(values))


def retold(db: Session, sign: FiledSign) -> Mapping[str, ColumnElement[Any]]:
    """What an open report says, for an update of others beside it, which keep what they say."""
    said = _row(db, sign)
    of_it = signs.c.id == sign.id
    return {
        name: case((of_it, literal(said[name], signs.c[name].type)), else_=signs.c[name])
        for name in ("key", "urgency", "seen_sealed")
    }


def _following(at: datetime | None) -> dict[str, Any]:
    return {"follow_at": at} if at else {}


def _row(db: Session, sign: FiledSign) -> dict[str, Any]:
    seen = sign.seen if sign.state is not SignState.WITHDRAWN else None
    return {
        "id": sign.id,
        "key": sign.key,
        "urgency": sign.urgency.value,
        "reporter_id": sign.reporter,
        "resident_id": sign.resident,
        "area_id": sign.area,
        "escalation_id": sign.escalation,
        "state": sign.state.value,
        "filed_at": sign.filed_at,
        "resident_knows": sign.resident_knows,
        "did": sign.did.value if sign.did else None,
        "seen_sealed": db.sealer.seal(seen, table="signs", row=sign.id, column="seen") if seen else None,
    }


def read_sign(db: Session, row: Row[Any], *, prefix: str = "") -> FiledSign | None:
    """The report in a row whose columns have this prefix; None where an outer join found none."""
    found = {column.name: getattr(row, f"{prefix}{column.name}") for column in signs.c}
    if found["id"] is None:
        return None
    sealed = found["seen_sealed"]
    return FiledSign(
        id=SignId(found["id"]),
        key=found["key"],
        urgency=Urgency(found["urgency"]),
        reporter=PersonId(found["reporter_id"]),
        resident=ResidentId(found["resident_id"]) if found["resident_id"] else None,
        area=AreaId(found["area_id"]),
        escalation=EscalationId(found["escalation_id"]),
        filed_at=found["filed_at"],
        state=SignState(found["state"]),
        resident_knows=found["resident_knows"],
        did=Did(found["did"]) if found["did"] else None,
        seen=db.sealer.open(sealed, table="signs", row=found["id"], column="seen") if sealed else None,
    )
