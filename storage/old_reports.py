"""Reports that are past their time: their words go first, later all of them; what is open is never touched."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Table, and_, delete, exists, or_, select, update

from storage.database import Session
from storage.tables import escalations, outbox, signs, tasks, visits

CARDS_ABOUT = {
    visits: ("visit",),
    signs: ("sign",),
    tasks: ("task",),
    escalations: ("escalation", "answer", "reporter", "notes"),
}
"""How the topics of cards about such a row begin; its id follows."""


async def forget_words(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what was seen and answered on cases that were closed before then; of how many reports, `limit` at most."""
    said = or_(signs.c.seen_sealed.is_not(None), signs.c.answer_sealed.is_not(None))
    found = await _some(db, signs, select(signs.c.id).where(said, _sign_is_done(before)), limit=limit)
    if found:
        await db.run(update(signs).where(signs.c.id.in_(found)).values(seen_sealed=None, answer_sealed=None))
    return len(found)


async def forget_notes(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the notes of visits before that day; of how many visits, `limit` at most."""
    noted = select(visits.c.id).where(visits.c.note_sealed.is_not(None), _visit_is_done(before))
    found = await _some(db, visits, noted, limit=limit)
    if found:
        await db.run(update(visits).where(visits.c.id.in_(found)).values(note_sealed=None))
    return len(found)


async def forget_visits(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the visits before that day; how many, `limit` at most."""
    return await _erase(db, visits, _visit_is_done(before), limit=limit)


async def forget_signs(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the reports on cases that were closed before then; how many, `limit` at most."""
    return await _erase(db, signs, _sign_is_done(before), limit=limit)


async def forget_cases(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the cases that were closed before then and on which no report stands any more; how many, `limit` at most.

    One that became one with another stays as long as that is not finished: it leads there.
    """
    other = escalations.alias("other")
    into = exists().where(
        other.c.id != escalations.c.id,
        or_(other.c.state == "open", other.c.due_at.is_not(None)),
        escalations.c.data.contains(other.c.id),
    )
    has_reports = exists().where(signs.c.escalation_id == escalations.c.id)
    past = and_(_case_is_done(before), ~has_reports, ~into)
    return await _erase(db, escalations, past, limit=limit)


async def forget_tasks(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the tasks that were done before then; how many, `limit` at most."""
    return await _erase(db, tasks, tasks.c.done_at < before, limit=limit)


def _case_is_done(before: datetime) -> ColumnElement[bool]:
    """Closed, and with nothing due any more: one that still owes an answer is not done."""
    return and_(escalations.c.due_at.is_(None), escalations.c.closed_at < before)


def _sign_is_done(before: datetime) -> ColumnElement[bool]:
    on_done_case = exists().where(escalations.c.id == signs.c.escalation_id, _case_is_done(before))
    on_none = and_(signs.c.escalation_id.is_(None), signs.c.closed_at < before)
    return and_(signs.c.state != "open", or_(on_done_case, on_none))


def _visit_is_done(before: datetime) -> ColumnElement[bool]:
    return and_(visits.c.visited_on < before.date(), visits.c.changeable_until.is_(None))


async def _erase(db: Session, table: Table, past: ColumnElement[bool], *, limit: int) -> int:
    """Erase such rows; the buttons about them work no longer."""
    found = await _some(db, table, select(table.c.id).where(past), limit=limit)
    if found:
        topics = [f"{about}:{one}" for about in CARDS_ABOUT[table] for one in found]
        await db.run(update(outbox).where(outbox.c.card == "open", outbox.c.topic.in_(topics)).values(card="closed"))
        await db.run(delete(table).where(table.c.id.in_(found)))
    return len(found)


async def _some(db: Session, table: Table, wanted: Select[tuple[str]], *, limit: int) -> Sequence[str]:
    """The ids, locked until the transaction ends; what another process is at is left to it."""
    wanted = wanted.limit(limit)
    if db.is_postgres:
        wanted = wanted.with_for_update(skip_locked=True, of=[table])
    return (await db.run(wanted)).scalars().all()
