"""Cases as the database gives them: a row for each report with each person, locked and put together again."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select

from domain.case import Case
from domain.escalation import Escalation
from domain.ids import EscalationId, PersonId
from storage.areas import joined_area_columns, prefixed, read_joined_area
from storage.case_reports import read_report
from storage.database import Session
from storage.people import joined_columns, read_joined
from storage.tables import areas, escalations, people, residents, signs

DATA = escalations.c.data.label("e_data")
"""The JSON column, read by `read_data`."""


async def locked(db: Session, wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """The rows of these cases, with the cases locked until the transaction ends.

    Who had to wait for a lock on PostgreSQL has the new case, and beside it what stood on it before the wait: then
    all is read once more.
    """
    statement = cases_with_reports().where(wanted).order_by(signs.c.filed_at)
    if not db.is_postgres:
        return (await db.run(statement)).all()
    before = escalations.alias("before")
    waited = (escalations.c.version != before.c.version).label("waited")
    statement = statement.add_columns(waited).join(before, before.c.id == escalations.c.id)
    statement = statement.with_for_update(key_share=True, of=[escalations])
    rows = (await db.run(statement)).all()
    while any(row.waited for row in rows):
        rows = (await db.run(statement)).all()
    return rows


def not_done() -> ColumnElement[bool]:
    """Open, or closed with an answer that is still owed."""
    return or_(escalations.c.state == "open", escalations.c.due_at.is_not(None))


def grouped(db: Session, rows: Sequence[Row[Any]]) -> Sequence[Case]:
    """The cases of rows with one report each, in the order of the rows."""
    return [case_of(db, together) for together in by_case(rows).values()]


def by_case(rows: Sequence[Row[Any]]) -> dict[EscalationId, list[Row[Any]]]:
    """The rows of each case, in their order."""
    found: dict[EscalationId, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.e_id, []).append(row)
    return found


def cases_with_reports() -> Select[Any]:
    """Cases with their reports and their people: everybody whose id stands anywhere in the data of the case."""
    belongs = or_(escalations.c.data.contains(people.c.id), people.c.id == signs.c.reporter_id)
    return (
        select(
            escalations.c.id.label("e_id"),
            DATA,
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


def case_of(db: Session, rows: Sequence[Row[Any]]) -> Case:
    """The case of its rows, one for each of its reports with each of its people."""
    reports = {row.s_id: row for row in rows if row.s_id and row.s_state != "wrong_code"}
    named = {PersonId(row.p_id): row for row in rows if row.p_id}
    return Case(
        escalation=read_data(rows[0].e_data),
        area=read_joined_area(db, rows[0]),
        people={person: read_joined(db, row).person for person, row in named.items()},
        resident_code=rows[0].r_code,
        reports=tuple(read_report(db, row) for row in reports.values()),
    )


def read_data(data: str) -> Escalation:
    """The escalation of its JSON column."""
    return Escalation.from_data(json.loads(data))
