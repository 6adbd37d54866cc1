"""Reports of visits: kept once, then as next versions, never removed by a change."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Executable, Row, bindparam, case, exists, func, null, select, true, update

from domain.errors import RefusedError
from domain.ids import MatchId, PersonId, ResidentId, VisitId
from domain.privacy import mask_bsn
from domain.residents import Match
from domain.visits import CHANGES_WITHIN, Note, Told, Visit, Went, WhyNot
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import visits

_beside = visits.alias("beside")
_CHANGING = (
    "match_id", "resident_id", "went", "minutes", "people", "visited_on", "reported_at", "changeable_until",
)  # fmt: skip


async def record(
    db: Session,
    id: VisitId,  # noqa: A002  the word of the field
    *,
    match: Match,
    told: Told,
    days: Sequence[date],
    at: datetime,
    once: bool = False,
    line: str = "",
) -> Visit:
    """Keep a report, or make its next version when there is one of that id; one that was withdrawn holds again.

    It is about the first of `days` that has no other report yet, else about the last. With `once` a second report
    of the day is refused. `line` is what stood behind a typed report, and is kept in its note.

    Raises:
        RefusedError: with `once`, that contact was reported already.
    """
    row = {
        "id": id,
        "version": 1,
        "match_id": match.id,
        "resident_id": match.resident.id,
        "volunteer_id": match.volunteer,
        "went": told.went.value,
        "minutes": told.minutes,
        "people": told.people,
        "reported_at": at,
        "changeable_until": at + CHANGES_WITHIN,
        "wrong_since": at if told.went is Went.WRONG else None,
        "note_sealed": _sealed(db, id, Note(line=line)) if line else None,
    }
    given = {f"b_{name}": value for name, value in row.items()}
    given |= {f"b_day_{number}": day for number, day in enumerate(days)}
    statement = _recording(tuple(row), days=len(days), once=once, is_postgres=db.is_postgres)
    kept = (await db.run(statement, [given])).one_or_none()
    if kept is None:
        raise RefusedError("visit.told-already", resident=match.label)
    return await _with_line(db, _read(db, kept), line)


async def _with_line(db: Session, visit: Visit, line: str) -> Visit:
    """A next version keeps the note of the one before, of which only the line is another."""
    if not line or visit.version == 1:
        return visit
    return await annotate(db, visit.id, by=visit.volunteer, note=replace(visit.note or Note(), line=line))


@cache
def _recording(names: tuple[str, ...], *, days: int, once: bool, is_postgres: bool) -> Executable:
    """Built once for each number of days that a report can be about."""
    given = {name: bindparam(f"b_{name}", type_=visits.c[name].type) for name in names}
    on = [bindparam(f"b_day_{number}", type_=visits.c.visited_on.type) for number in range(days)]
    this = {"match": given["match_id"], "other_than": given["id"]}
    free = [(~_told_on(day, **this), day) for day in on[:-1]]
    columns = [value.label(name) for name, value in given.items()]
    columns.append((case(*free, else_=on[-1]) if free else on[-1]).label("visited_on"))
    wanted = ~_told_on(on[-1], **this) if once else true()
    insert_ = insert_into(visits, is_postgres=is_postgres)
    insert_ = insert_.from_select([*names, "visited_on"], select(*columns).where(wanted))
    new = insert_.excluded
    changed: dict[str, Any] = {name: new[name] for name in _CHANGING}
    changed |= {
        "version": visits.c.version + 1,
        "withdrawn_at": null(),
        "why_not": case((new.went == Went.NOT_HELD.value, visits.c.why_not)),
        "wrong_since": case(
            (visits.c.resident_id == new.resident_id, _first_wrong(new.wrong_since)), else_=new.wrong_since
        ),
    }
    return insert_.on_conflict_do_update(index_elements=["id"], set_=changed).returning(*visits.c)


def _first_wrong(told: ColumnElement[Any]) -> ColumnElement[Any]:
    return case((told.is_not(None), func.coalesce(visits.c.wrong_since, told)))


def _told_on(
    day: ColumnElement[Any] | date, match: ColumnElement[Any] | str, *, other_than: ColumnElement[Any] | str
) -> ColumnElement[bool]:
    return exists().where(
        _beside.c.match_id == match,
        _beside.c.visited_on == day,
        _beside.c.withdrawn_at.is_(None),
        _beside.c.id != other_than,
    )


async def told_on(db: Session, match: MatchId, *, day: date) -> bool:
    """Whether the contact of that day was reported, and not withdrawn."""
    return bool((await db.run(select(_told_on(day, match, other_than="")))).scalar())


async def get(db: Session, visit: VisitId, *, by: PersonId | None = None) -> Visit | None:
    """That report, withdrawn or not; with `by`, only when they made it."""
    wanted = select(visits).where(visits.c.id == visit)
    row = (await db.run(wanted if by is None else wanted.where(visits.c.volunteer_id == by))).one_or_none()
    return _read(db, row) if row else None


async def withdraw(db: Session, visit: VisitId, *, by: PersonId, at: datetime) -> Visit | None:
    """Take a report back, once; None when this person has no such report."""
    return await _change(
        db,
        visit,
        by=by,
        values={"withdrawn_at": func.coalesce(visits.c.withdrawn_at, at), "changeable_until": None},
    )


async def annotate(db: Session, visit: VisitId, *, by: PersonId, note: Note) -> Visit:
    """Keep a note with a report, sealed and without anything like a citizen service number, instead of an earlier one.

    Raises:
        RefusedError: this person has no such report.
    """
    return _found(await _change(db, visit, by=by, values={"note_sealed": _sealed(db, visit, note)}))


async def give_reason(db: Session, visit: VisitId, *, by: PersonId, why_not: WhyNot) -> Visit:
    """Keep why a contact did not take place.

    Raises:
        RefusedError: this person has no such report.
    """
    return _found(await _change(db, visit, by=by, values={"why_not": why_not.value}))


async def did_otherwise(db: Session, visit: VisitId, *, by: PersonId, task: str) -> Visit:
    """Keep what was done that is not on the task card.

    Raises:
        RefusedError: this person has no such report.
    """
    return _found(await _change(db, visit, by=by, values={"other_task": task}))


async def unchangeable(db: Session, *, now: datetime) -> Sequence[VisitId]:
    """The reports that can no longer be changed but whose receipts still have buttons."""
    statement = select(visits.c.id).where(visits.c.changeable_until <= now)
    return [VisitId(found) for found in (await db.run(statement)).scalars()]


NEXT_UNCHANGEABLE = select(func.min(visits.c.changeable_until))
"""When the next report becomes so."""


async def let_be(db: Session, visit: VisitId) -> None:
    """From now on the report stays as it is."""
    await db.run(update(visits).where(visits.c.id == visit).values(changeable_until=None))


def _sealed(db: Session, visit: VisitId, note: Note) -> bytes:
    words = {name: mask_bsn(said) if said else None for name, said in asdict(note).items()}
    return db.sealer.seal(json.dumps(words), table="visits", row=visit, column="note")


async def _change(db: Session, visit: VisitId, *, by: PersonId, values: dict[str, Any]) -> Visit | None:
    mine = update(visits).where(visits.c.id == visit, visits.c.volunteer_id == by)
    row = (await db.run(mine.values(values).returning(*visits.c))).one_or_none()
    return _read(db, row) if row else None


def _found(visit: Visit | None) -> Visit:
    if visit is None:
        raise RefusedError("visit.unknown")
    return visit


def _read(db: Session, row: Row[Any]) -> Visit:
    note = row.note_sealed
    return Visit(
        id=VisitId(row.id),
        version=row.version,
        match=MatchId(row.match_id),
        resident=ResidentId(row.resident_id),
        volunteer=PersonId(row.volunteer_id),
        went=Went(row.went),
        visited_on=row.visited_on,
        reported_at=row.reported_at,
        minutes=row.minutes,
        people=row.people,
        why_not=WhyNot(row.why_not) if row.why_not else None,
        withdrawn_at=row.withdrawn_at,
        wrong_since=row.wrong_since,
        note=Note(**json.loads(db.sealer.open(note, table="visits", row=row.id, column="note"))) if note else None,
    )
