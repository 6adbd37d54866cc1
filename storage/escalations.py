"""Escalations: opened on the ground of today's policy, kept with what they have played, found when they are due."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, func, or_, select, true
from sqlalchemy.exc import IntegrityError

from domain.aftercare import begins_at
from domain.case import Case, OnCase
from domain.errors import RefusedError
from domain.escalation import Escalation, EscalationKind, State
from domain.filed import FiledSign
from domain.ids import AreaId, EscalationId, PersonId, ResidentId, SignId
from domain.ladder import list_readers
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.policy import Pace
from storage.case_reports import put_all_on
from storage.case_rows import by_case, case_of, cases_with_reports, grouped, locked, not_done, read_data
from storage.database import Session
from storage.inserting import insert_into
from storage.repeating import StaleError
from storage.signs import read_sign
from storage.tables import Utc, escalations, signs


async def keep(db: Session, *kept: Escalation) -> None:
    """Write escalations as they are now; new ones are added.

    Raises:
        StaleError: another transaction has kept one of them since it was read, or has just opened or named a card
            that gathers the signs about the same resident.
    """
    insert_ = insert_into(escalations, is_postgres=db.is_postgres)
    changed = {column.name: insert_.excluded[column.name] for column in escalations.c if column.name not in _FIXED}
    as_read = escalations.c.version == insert_.excluded.version - 1
    statement = insert_.on_conflict_do_update(index_elements=["id"], set_=changed, where=as_read)
    try:
        written = (await db.run(statement.returning(escalations.c.id), [_row(one) for one in kept])).all()
    except IntegrityError as error:
        if _GATHERS not in str(error.orig):
            raise
        raise StaleError("another card gathers the signs about this resident") from error
    if len(written) < len(kept):
        raise StaleError("another transaction has kept this case")


_FIXED = ("id", "reference", "opened_at")
_GATHERS = "open_for"


def _row(read: Escalation) -> dict[str, Any]:
    escalation = replace(read, version=read.version + 1)
    is_open = escalation.state is not State.CLOSED
    gathers = is_open and escalation.gathers and escalation.kind is EscalationKind.SIGN
    return {
        "id": escalation.id,
        "reference": escalation.number,
        "kind": escalation.kind.value,
        "urgency": escalation.urgency.value,
        "area_id": escalation.area,
        "resident_id": escalation.resident,
        _GATHERS: escalation.resident if gathers else None,
        "state": "open" if is_open else "closed",
        "holder_id": escalation.holder,
        "generation": escalation.generation,
        "due_at": escalation.due_at,
        "aftercare_at": begins_at(escalation),
        "opened_at": escalation.opened_at,
        "closed_at": escalation.closed_at,
        "version": escalation.version,
        "data": json.dumps(escalation.to_data()),
    }


async def load(db: Session, escalation: EscalationId, *, areas: Collection[AreaId] | None = None) -> Case:
    """The case, locked until the transaction ends, with all its reports and people; the one it went into, if any.

    Raises:
        RefusedError: there is no such escalation, or not in these areas.
    """
    here = true() if areas is None else escalations.c.area_id.in_(areas)
    return await _read_or_followed(db, await locked(db, and_(escalations.c.id == escalation, here)))


async def _read_or_followed(db: Session, rows: Sequence[Row[Any]]) -> Case:
    if not rows:
        raise RefusedError("escalation.unknown")
    into = read_data(rows[0].e_data).joined_into
    return await load(db, into) if into else case_of(db, rows)


async def theirs(db: Session, escalation: EscalationId, person: Person) -> Case:
    """The case as `load` gives it, when it concerns this person: they are named in it, or may answer in its area.

    Raises:
        RefusedError: there is no such escalation, or it is not for them to know of: the same words.
    """
    named, areas_ = escalations.c.data.contains(person.id), areas_of(person, Action.ANSWER_ESCALATION)
    reached = true() if areas_ is None else or_(named, escalations.c.area_id.in_(areas_))
    rows = await locked(db, and_(escalations.c.id == escalation, reached))
    return await _read_or_followed(db, rows)


async def of_sign(db: Session, sign: SignId, *, beside: ResidentId | None = None) -> OnCase | None:
    """The case that a report stands on, locked like `load`; None when there is no such report.

    With `beside` the other open cases about that resident come along.
    """
    on = select(signs.c.escalation_id).where(signs.c.id == sign).scalar_subquery()
    wanted = escalations.c.id == on
    if beside:
        is_sign = escalations.c.kind == EscalationKind.SIGN.value
        wanted |= and_(escalations.c.resident_id == beside, escalations.c.state == "open", is_sign)
    rows = await locked(db, wanted)
    found = next((read_sign(db, row, prefix="s_") for row in rows if row.s_id == sign), None)
    if found is None:
        return None
    cases = {case: case_of(db, own) for case, own in by_case(rows).items()}
    return OnCase(found, cases.pop(found.escalation), tuple(cases.values()))


async def bring_together(db: Session, kept: Escalation, gone: Escalation, *, changed: FiledSign | None = None) -> None:
    """Keep both, with all reports on the one that goes on, and one `changed`; not those about a wrong resident."""
    await keep(db, gone, kept)
    await put_all_on(db, kept, of=(gone.id, kept.id), changed=changed)


async def name_resident(db: Session, case: Escalation) -> None:
    """Now that is known whom a case is about, so are all reports on it."""
    await put_all_on(db, case, of=(case.id,))


async def open_in(db: Session, area: AreaId) -> Sequence[Escalation]:
    """What is open in an area, held or not, locked until the transaction ends."""
    rows = await locked(db, and_(escalations.c.area_id == area, escalations.c.state == "open"))
    return [read_data(together[0].e_data) for together in by_case(rows).values()]


async def about(db: Session, resident: ResidentId) -> Sequence[Case]:
    """The cases about a resident that are open or owe an answer, longest open first."""
    return grouped(db, await _not_done(db, escalations.c.resident_id == resident))


async def in_areas(db: Session, areas: Collection[AreaId], *, resident: ResidentId | None = None) -> Sequence[Case]:
    """What is open in these areas or owes an answer, locked until the transaction ends; of one resident, when given."""
    wanted = and_(escalations.c.area_id.in_(areas), not_done())
    rows = await locked(db, wanted if resident is None else and_(wanted, escalations.c.resident_id == resident))
    return grouped(db, rows)


async def about_each(db: Session, residents: Collection[ResidentId]) -> Sequence[Case]:
    """What is open about these residents or owes an answer, locked until the transaction ends."""
    return grouped(db, await locked(db, and_(escalations.c.resident_id.in_(residents), not_done())))


async def open_with(db: Session, person: PersonId) -> Sequence[Case]:
    """The open cases that somebody holds or was called for, longest open first; also answers they owe."""
    return grouped(db, [row for row in await _not_done(db) if concerns(read_data(row.e_data), person)])


async def all_open(db: Session) -> Sequence[Case]:
    """Every open case and every closed one that owes an answer, longest open first."""
    return grouped(db, await _not_done(db))


async def _not_done(db: Session, *wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    statement = cases_with_reports().where(not_done(), *wanted)
    return (await db.run(statement.order_by(escalations.c.opened_at, signs.c.filed_at))).all()


async def shown_behind(db: Session, *, closed_since: datetime) -> Sequence[Case]:
    """Every open case, and those closed since then, newest first."""
    statement = (
        cases_with_reports()
        .where(or_(escalations.c.state == "open", escalations.c.closed_at >= closed_since))
        .order_by(escalations.c.opened_at.desc(), signs.c.filed_at)
    )
    return grouped(db, (await db.run(statement)).all())


async def due(db: Session, *, now: datetime) -> Sequence[EscalationId]:
    """Those with something due by now, the longest due first."""
    statement = select(escalations.c.id).where(escalations.c.due_at <= now).order_by(escalations.c.due_at)
    return [EscalationId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(escalations.c.due_at))
"""When the next of them has something due."""


async def suspects(db: Session, *, overdue_since: datetime) -> Sequence[tuple[EscalationId, AreaId]]:
    """For the audit: open ones without a due time, and those that have been due since before then."""
    rows = (await db.run(_SUSPECTS, [{"b_since": overdue_since}])).all()
    return [(EscalationId(row.id), AreaId(row.area_id)) for row in rows]


_SUSPECTS = select(escalations.c.id, escalations.c.area_id).where(
    or_(
        and_(escalations.c.state == "open", escalations.c.due_at.is_(None)),
        escalations.c.due_at < bindparam("b_since", type_=Utc),
    )
)


def concerns(escalation: Escalation, person: PersonId) -> bool:
    """Whether somebody holds it, was called for it, or owes the answer to it."""
    if escalation.state is State.CLOSED:
        return escalation.closed_by == person
    if escalation.holder is not None:
        return escalation.holder == person
    listed = list_readers(escalation.policy.roster) if escalation.pace is Pace.NOTE else ()
    return person in escalation.people_called or person in listed
