"""Escalations: opened on the ground of today's policy, kept with what they have played, found when they are due."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    Row,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
    update,
)
from sqlalchemy import case as sql_case
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from domain.case import Case, OnCase, Report
from domain.errors import RefusedError
from domain.escalation import Escalation, EscalationKind, State
from domain.ids import AreaId, EscalationId, PersonId, ResidentId, SignId
from domain.ladder import list_readers
from domain.policy import Pace
from domain.text_args import Arg, to_data
from storage.areas import joined_area_columns, prefixed, read_joined_area
from storage.database import Session
from storage.people import joined_columns, read_joined
from storage.signs import read_sign
from storage.tables import Utc, areas, escalations, people, residents, signs

_DATA = escalations.c.data.label("e_data")


async def keep(db: Session, *kept: Escalation) -> None:
    """Write escalations as they are now; new ones are added."""
    insert_ = (insert_postgres if db.is_postgres else insert_sqlite)(escalations)
    changed = {column.name: insert_.excluded[column.name] for column in escalations.c if column.name not in _FIXED}
    statement = insert_.on_conflict_do_update(index_elements=["id"], set_=changed)
    await db.run(statement, [_row(escalation) for escalation in kept])


_FIXED = ("id", "reference", "opened_at")


def _row(escalation: Escalation) -> dict[str, Any]:
    return {
        "id": escalation.id,
        "reference": escalation.number,
        "kind": escalation.kind.value,
        "urgency": escalation.urgency.value,
        "area_id": escalation.area,
        "resident_id": escalation.resident,
        "state": "closed" if escalation.state is State.CLOSED else "open",
        "holder_id": escalation.holder,
        "generation": escalation.generation,
        "due_at": escalation.due_at,
        "opened_at": escalation.opened_at,
        "closed_at": escalation.closed_at,
        "data": json.dumps(escalation.to_data()),
    }


async def load(db: Session, escalation: EscalationId) -> Case:
    """The case, locked until the transaction ends, with all its reports and people; the one it went into, if any.

    Raises:
        RefusedError: there is no such escalation.
    """
    rows = await _locked(db, escalations.c.id == escalation)
    if not rows:
        raise RefusedError("escalation.unknown")
    into = read_data(rows[0].e_data).joined_into
    return await load(db, into) if into else _case(db, rows)


async def of_sign(db: Session, sign: SignId, *, beside: ResidentId | None = None) -> OnCase | None:
    """The case that a report stands on, locked like `load`; None when there is no such report.

    With `beside` the other open cases about that resident come along.
    """
    on = select(signs.c.escalation_id).where(signs.c.id == sign).scalar_subquery()
    wanted = escalations.c.id == on
    if beside:
        is_sign = escalations.c.kind == EscalationKind.SIGN.value
        wanted |= and_(escalations.c.resident_id == beside, escalations.c.state == "open", is_sign)
    rows = await _locked(db, wanted)
    found = next((read_sign(db, row, prefix="s_") for row in rows if row.s_id == sign), None)
    if found is None:
        return None
    cases = {case: _case(db, own) for case, own in _by_case(rows).items()}
    return OnCase(found, cases.pop(found.escalation), tuple(cases.values()))


async def reports_on(db: Session, case: EscalationId) -> tuple[Report, ...]:
    """What stands on a card, the oldest first."""
    statement = select(*prefixed(signs, "s")).where(signs.c.escalation_id == case, signs.c.state != "wrong_code")
    return tuple(_report(db, row) for row in (await db.run(statement.order_by(signs.c.filed_at))).all())


async def bring_together(db: Session, kept: Escalation, gone: Escalation) -> None:
    """Keep both, with all reports on the one that goes on; what was about a wrong resident stays where it is."""
    await keep(db, gone, kept)
    await _all_on(db, kept, of=(gone.id, kept.id))


async def name_resident(db: Session, case: Escalation) -> None:
    """Now that is known whom a case is about, so are all reports on it."""
    await _all_on(db, case, of=(case.id,))


async def _all_on(db: Session, case: Escalation, *, of: Sequence[EscalationId]) -> None:
    on_it = update(signs).where(signs.c.escalation_id.in_(of), signs.c.state != "wrong_code")
    about = func.coalesce(signs.c.resident_id, case.resident)
    await db.run(on_it.values(escalation_id=case.id, resident_id=about))


async def open_with(db: Session, person: PersonId) -> Sequence[Case]:
    """The open cases that somebody holds or was called for, longest open first; also answers they owe."""
    statement = (
        _cases()
        .where(
            or_(
                escalations.c.state == "open",
                and_(escalations.c.state == "closed", escalations.c.due_at.is_not(None)),
            ),
        )
        .order_by(escalations.c.opened_at, signs.c.filed_at)
    )
    rows = (await db.run(statement)).all()
    return _grouped(db, [row for row in rows if _concerns(read_data(row.e_data), person)])


async def all_open(db: Session) -> Sequence[Case]:
    """Every open case and every closed one that owes an answer, longest open first."""
    statement = (
        _cases()
        .where(or_(escalations.c.state == "open", escalations.c.due_at.is_not(None)))
        .order_by(escalations.c.opened_at, signs.c.filed_at)
    )
    return _grouped(db, (await db.run(statement)).all())


async def shown_behind(db: Session, *, closed_since: datetime) -> Sequence[Case]:
    """Every open case, and those closed since then, newest first."""
    statement = (
        _cases()
        .where(or_(escalations.c.state == "open", escalations.c.closed_at >= closed_since))
        .order_by(escalations.c.opened_at.desc(), signs.c.filed_at)
    )
    return _grouped(db, (await db.run(statement)).all())


async def due(db: Session, *, now: datetime) -> Sequence[EscalationId]:
    """Those with something due by now, the longest due first."""
    statement = select(escalations.c.id).where(escalations.c.due_at <= now).order_by(escalations.c.due_at)
    return [EscalationId(found) for found in (await db.run(statement)).scalars()]


async def next_due(db: Session) -> datetime | None:
    """When the next of them has something due."""
    return (await db.run(select(func.min(escalations.c.due_at)))).scalar_one_or_none()


async def suspects(db: Session, *, overdue_since: datetime) -> Sequence[tuple[EscalationId, AreaId]]:
    """For the audit: open ones without a due time, and those that have been due since before then."""
    wrong = or_(
        and_(escalations.c.state == "open", escalations.c.due_at.is_(None)),
        escalations.c.due_at < overdue_since,
    )
    rows = (await db.run(select(escalations.c.id, escalations.c.area_id).where(wrong))).all()
    return [(EscalationId(row.id), AreaId(row.area_id)) for row in rows]


def _grouped(db: Session, rows: Sequence[Row[Any]]) -> Sequence[Case]:
    """The cases of rows with one report each, in the order of the rows."""
    return [_case(db, together) for together in _by_case(rows).values()]


def _by_case(rows: Sequence[Row[Any]]) -> dict[EscalationId, list[Row[Any]]]:
    grouped: dict[EscalationId, list[Row[Any]]] = {}
    for row in rows:
        grouped.setdefault(row.e_id, []).append(row)
    return grouped


async def _locked(db: Session, wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """The rows of these cases, with the cases locked until the transaction ends."""
    statement = _cases().where(wanted).order_by(signs.c.filed_at)
    if db.is_postgres:
        statement = statement.with_for_update(key_share=True, of=[escalations])
    return (await db.run(statement)).all()


def _concerns(escalation: Escalation, person: PersonId) -> bool:
    if escalation.state is State.CLOSED:
        return escalation.closed_by == person
    if escalation.holder is not None:
        return escalation.holder == person
    listed = list_readers(escalation.policy.roster) if escalation.pace is Pace.NOTE else ()
    return person in escalation.people_called or person in listed


def _cases() -> Select[Any]:
    """Cases with their reports and their people: everybody whose id stands anywhere in the data of the case."""
    belongs = or_(escalations.c.data.contains(people.c.id), people.c.id == signs.c.reporter_id)
    return (
        select(
            escalations.c.id.label("e_id"),
            _DATA,
            *joined_area_columns(),
            residents.c.code.label("r_code"),
            *prefixed(signs, "s"),
            *joined_columns(),
        )
        .select_from(escalations)
        .join(areas, areas.c.id == escalations.c.area_id)
        .outerjoin(residents, residents.c.id == escalations.c.resident_id)
        .outerjoin(signs, signs.c.escalation_id == escalations.c.id)
        .outerjoin(people, belongs)
    )


def _case(db: Session, rows: Sequence[Row[Any]]) -> Case:
    """The case of its rows, one for each of its reports with each of its people."""
    reports = {row.s_id: row for row in rows if row.s_id and row.s_state != "wrong_code"}
    named = {PersonId(row.p_id): row for row in rows if row.p_id}
    return Case(
        escalation=read_data(rows[0].e_data),
        area=read_joined_area(db, rows[0]),
        people={person: read_joined(db, row).person for person, row in named.items()},
        resident_code=rows[0].r_code,
        reports=tuple(_report(db, row) for row in reports.values()),
    )


def _report(db: Session, row: Row[Any]) -> Report:
    sealed = row.s_seen_sealed
    return Report(
        sign=SignId(row.s_id),
        key=row.s_key,
        reporter=PersonId(row.s_reporter_id),
        filed_at=row.s_filed_at,
        seen=db.sealer.open(sealed, table="signs", row=row.s_id, column="seen") if sealed else None,
        resident_knows=row.s_resident_knows,
        withdrawn=row.s_state == "withdrawn",
    )


def read_data(data: str) -> Escalation:
    """The escalation of its JSON column."""
    return Escalation.from_data(json.loads(data))


async def close_reports(
    db: Session, case: Case, *, answer: Arg | None, answer_by: datetime | None, at: datetime
) -> None:
    """Close all reports on the card; `answer` is what the volunteers may know, sealed with each; None: owed by then."""
    statement = (
        update(signs)
        .where(signs.c.id == bindparam("b_id"))
        .values(
            state=sql_case((signs.c.state == "open", "closed"), else_=signs.c.state),
            closed_at=func.coalesce(signs.c.closed_at, bindparam("b_at", type_=Utc)),
            answer_due_at=bindparam("b_due", type_=Utc),
            answer_sealed=bindparam("b_answer", type_=LargeBinary),
            answered_at=bindparam("b_answered", type_=Utc),
        )
    )
    words = json.dumps(to_data(answer)) if answer is not None else None
    values = [
        {
            "b_id": report.sign,
            "b_at": at,
            "b_due": answer_by,
            "b_answer": db.sealer.seal(words, table="signs", row=report.sign, column="answer") if words else None,
            "b_answered": at if words else None,
        }
        for report in case.reports
    ]
    if values:
        await db.run(statement, values)


async def unanswered(db: Session) -> Sequence[tuple[SignId, AreaId]]:
    """For the audit: closed reports that have no answer, given or owed, with the area of their case."""
    statement = (
        select(signs.c.id, escalations.c.area_id)
        .join(escalations, escalations.c.id == signs.c.escalation_id)
        .where(signs.c.state == "closed", signs.c.answered_at.is_(None), signs.c.answer_due_at.is_(None))
    )
    return [(SignId(row.id), AreaId(row.area_id)) for row in (await db.run(statement)).all()]
