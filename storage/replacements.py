"""Who takes the place of whom, since when and until when."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from domain.ids import AreaId, PersonId, ReplacementId, ResidentId
from domain.replacements import Replacement, ReplacementState, followed
from domain.residents import Resident
from storage import audit
from storage.database import Session
from storage.residents import read_resident
from storage.tables import replacements, residents

_OVER = ReplacementState.OVER.value


async def arrange(db: Session, one: Replacement, *, now: datetime) -> None:
    """Write it down, and that it was; it begins by itself when its time has come, at once when that is now."""
    await add(db, one)
    await audit.note(db, "replacement.set", by=one.set_by, subject=one.id, at=now)


async def stop(db: Session, one: Replacement, *, by: PersonId, now: datetime) -> None:
    """Let it end now instead, and write down who said so."""
    await end_at(db, one.id, at=now)
    await audit.note(db, "replacement.stop", by=by, subject=one.id, at=now)


async def add(db: Session, one: Replacement) -> None:
    """Write it down."""
    row = {
        "id": one.id,
        "of_id": one.of,
        "by_id": one.by,
        "resident_id": one.resident,
        "set_by_id": one.set_by,
        "begins_at": one.begins_at,
        "ends_at": one.ends_at,
        "state": one.state.value,
        "look_at": one.begins_at,
    }
    await db.run(insert(replacements), [{**row, "area_id": area} for area in one.areas])


async def get(db: Session, replacement: ReplacementId) -> Replacement | None:
    """That one, with all its areas, locked until the transaction ends."""
    statement = select(replacements).where(replacements.c.id == replacement).with_for_update(key_share=True)
    found = _read((await db.run(statement)).all())
    return found[0] if found else None


async def to_come(db: Session, *, reach: Collection[AreaId] | None) -> Sequence[Replacement]:
    """The stand-ins of these areas (None: of all) that hold or will, the first to begin first; none for good."""
    if reach is None:
        return _read((await db.run(_TO_COME)).all())
    return _read((await db.run(_TO_COME_IN, [{"b_reach": list(reach)}])).all())


TO_COME = and_(replacements.c.state != _OVER, replacements.c.ends_at.is_not(None))
"""Whether one holds or will, and is not for good."""
_TO_COME = select(replacements).where(TO_COME).order_by(replacements.c.begins_at)
_IN_REACH = select(replacements.c.id).where(replacements.c.area_id.in_(bindparam("b_reach", expanding=True)))
_TO_COME_IN = _TO_COME.where(replacements.c.id.in_(_IN_REACH))


async def due(db: Session, *, now: datetime) -> Sequence[ReplacementId]:
    """Those that begin or end by now."""
    statement = select(replacements.c.id).where(replacements.c.look_at <= now).group_by(replacements.c.id)
    return [
        ReplacementId(one) for one in (await db.run(statement.order_by(func.min(replacements.c.look_at)))).scalars()
    ]


NEXT_DUE = select(func.min(replacements.c.look_at))
"""When the next of them does."""


async def moved(
    db: Session,
    replacement: ReplacementId,
    *,
    state: ReplacementState,
    look_at: datetime | None,
) -> None:
    """It has begun or ended; the next thing happens then, None: nothing any more."""
    mine = update(replacements).where(replacements.c.id == replacement)
    await db.run(mine.values(state=state.value, look_at=look_at))


async def end_at(db: Session, replacement: ReplacementId, *, at: datetime) -> None:
    """Let it end then instead."""
    still = replacements.c.id == replacement, replacements.c.state != _OVER
    await db.run(update(replacements).where(*still).values(ends_at=at, look_at=at))


async def residents_of(db: Session, one: Replacement) -> Sequence[Resident]:
    """The residents with whom its `of` is supervisor or deputy, as they are written down, by code."""
    theirs = or_(residents.c.supervisor_id == one.of, residents.c.deputy_id == one.of)
    statement = select(residents).where(theirs, *_meant(one)).order_by(residents.c.code)
    return [read_resident(row) for row in (await db.run(statement)).all()]


async def follow(db: Session, found: Collection[Resident], *, of: PersonId, by: PersonId) -> None:
    """Let `by` be to these residents what `of` was."""
    statement = (
        update(residents)
        .where(residents.c.id == bindparam("b_id"))
        .values(supervisor_id=bindparam("b_supervisor"), deputy_id=bindparam("b_deputy"))
    )
    pairs = [(one.id, *followed(one, of=of, by=by)) for one in found]
    if pairs:
        rows = [{"b_id": id_, "b_supervisor": first, "b_deputy": second} for id_, first, second in pairs]
        await db.run(statement, rows)


def _meant(one: Replacement) -> list[ColumnElement[bool]]:
    only = [residents.c.id == one.resident] if one.resident else []
    return [residents.c.area_id.in_(one.areas), residents.c.closed_on.is_(None), *only]


def _read(rows: Sequence[Row[Any]]) -> list[Replacement]:
    together: dict[str, list[Row[Any]]] = {}
    for row in rows:
        together.setdefault(row.id, []).append(row)
    return [
        Replacement(
            id=ReplacementId(id_),
            areas=tuple(sorted(AreaId(row.area_id) for row in found)),
            of=PersonId(found[0].of_id),
            by=PersonId(found[0].by_id),
            resident=ResidentId(found[0].resident_id) if found[0].resident_id else None,
            set_by=PersonId(found[0].set_by_id),
            begins_at=found[0].begins_at,
            ends_at=found[0].ends_at,
            state=ReplacementState(found[0].state),
        )
        for id_, found in together.items()
    ]
