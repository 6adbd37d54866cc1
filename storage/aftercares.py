"""Volunteers who are looked after, until a person says that it has ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, exists, func, insert, select, update

from domain.aftercare import Aftercare, Reason, next_look
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Filed, concerning
from domain.ids import AftercareId, AreaId, EscalationId, PersonId, SignId
from domain.people import Person
from domain.policy import CALL_ME_NOW
from domain.residents import Match
from domain.wishes import Wish
from storage import filings, matches
from storage.database import Session
from storage.tables import aftercares, escalations, signs


async def begin(
    db: Session, volunteer: Person, *, reason: Reason, sign: SignId, now: datetime
) -> tuple[Aftercare, Filed | None]:
    """Look after a volunteer from now on; the call that is asked for, None when one is still open.

    Who is looked after already is so anew, from day 0.
    """
    running, mine = await current(db, volunteer.id), await matches.of(db, volunteer.id)
    filed = None if await _call_is_open(db, volunteer.id) else await _ask_to_call(db, volunteer, mine, sign, now=now)
    guides = (*filed.supervisors, *filed.receivers) if filed else ()
    begun = Aftercare(
        person=volunteer.id,
        guide=next((one.id for one in guides), running.guide if running else None),
        area=concerning(volunteer, mine).area,
        reason=reason,
        begun_at=now,
        look_at=None,
    )
    begun = replace(begun, look_at=next_look(begun, told=0, zone=volunteer.zone, now=now))
    if running:
        begun = replace(begun, id=running.id, paused_at=running.paused_at)
        await db.run(update(aftercares).where(aftercares.c.id == begun.id).values(_row(begun)))
    else:
        await add(db, begun)
    return begun, filed


async def add(db: Session, aftercare: Aftercare) -> None:
    """Keep one that was not there; nobody is asked to phone by this."""
    await db.run(insert(aftercares).values(_row(aftercare)))


async def ask_again(db: Session, volunteer: Person, *, sign: SignId, now: datetime) -> Filed | None:
    """Ask for a call today, in an aftercare that runs; None when one is asked for already."""
    if await _call_is_open(db, volunteer.id):
        return None
    return await _ask_to_call(db, volunteer, await matches.of(db, volunteer.id), sign, now=now)


async def get(db: Session, aftercare: AftercareId) -> Aftercare | None:
    """That one, ended or not."""
    row = (await db.run(select(aftercares).where(aftercares.c.id == aftercare))).one_or_none()
    return _read(row) if row else None


async def current(db: Session, person: PersonId) -> Aftercare | None:
    """The one that runs for somebody."""
    running = and_(aftercares.c.person_id == person, aftercares.c.ended_at.is_(None))
    row = (await db.run(select(aftercares).where(running).order_by(aftercares.c.begun_at.desc()))).first()
    return _read(row) if row else None


async def is_paused(db: Session, person: PersonId) -> bool:
    """Whether somebody makes no visits now, at their own wish."""
    running = await current(db, person)
    return running is not None and running.paused_at is not None


async def to_begin(db: Session, *, now: datetime) -> Sequence[EscalationId]:
    """The cases whose reporters are to be looked after by now."""
    statement = select(escalations.c.id).where(escalations.c.aftercare_at <= now).order_by(escalations.c.aftercare_at)
    return [EscalationId(found) for found in (await db.run(statement)).scalars()]


async def next_to_begin(db: Session) -> datetime | None:
    """When the next of them is."""
    return (await db.run(select(func.min(escalations.c.aftercare_at)))).scalar_one_or_none()


async def due(db: Session, *, now: datetime) -> Sequence[AftercareId]:
    """Those of which it is to be asked by now how it goes."""
    statement = select(aftercares.c.id).where(aftercares.c.look_at <= now).order_by(aftercares.c.look_at)
    return [AftercareId(found) for found in (await db.run(statement)).scalars()]


async def next_due(db: Session) -> datetime | None:
    """When the next of them is."""
    return (await db.run(select(func.min(aftercares.c.look_at)))).scalar_one_or_none()


async def told(db: Session, aftercare: AftercareId, *, again_at: datetime) -> None:
    """Somebody was asked how it goes; ask again then."""
    statement = update(aftercares).where(aftercares.c.id == aftercare, aftercares.c.ended_at.is_(None))
    await db.run(statement.values(told=aftercares.c.told + 1, look_at=again_at))


async def pause(db: Session, aftercare: AftercareId, *, at: datetime | None) -> None:
    """No visits from then on; None: they go on again."""
    statement = update(aftercares).where(aftercares.c.id == aftercare, aftercares.c.ended_at.is_(None))
    await db.run(statement.values(paused_at=at))


async def end(db: Session, aftercare: AftercareId, *, by: PersonId, at: datetime) -> bool:
    """A person says that it has ended, and visits go on; False when somebody has said so before."""
    statement = update(aftercares).where(aftercares.c.id == aftercare, aftercares.c.ended_at.is_(None))
    values = {"ended_at": at, "ended_by": by, "look_at": None, "paused_at": None}
    return bool((await db.run(statement.values(values))).rowcount)


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what ended before then; how many, `limit` at most."""
    past = select(aftercares.c.id).where(aftercares.c.ended_at < before).limit(limit)
    return (await db.run(delete(aftercares).where(aftercares.c.id.in_(past)))).rowcount


async def _ask_to_call(db: Session, volunteer: Person, mine: Sequence[Match], sign: SignId, *, now: datetime) -> Filed:
    new = NewReport(
        id=sign, key=Wish.AFTERCARE.value, kind=EscalationKind.AFTERCARE, pace=CALL_ME_NOW, reporter=volunteer.id
    )
    return await filings.file_report(db, new, concerning(volunteer, mine), now=now)


async def _call_is_open(db: Session, person: PersonId) -> bool:
    open_call = (
        exists()
        .where(
            escalations.c.kind == EscalationKind.AFTERCARE.value,
            escalations.c.state == "open",
            signs.c.escalation_id == escalations.c.id,
            signs.c.reporter_id == person,
            signs.c.state == "open",
        )
        .select()
    )
    return bool((await db.run(open_call)).scalar())


def _row(aftercare: Aftercare) -> dict[str, Any]:
    return {
        "id": aftercare.id,
        "person_id": aftercare.person,
        "guide_id": aftercare.guide,
        "area_id": aftercare.area,
        "reason": aftercare.reason.value,
        "begun_at": aftercare.begun_at,
        "look_at": aftercare.look_at,
        "told": aftercare.told,
        "paused_at": aftercare.paused_at,
        "ended_at": aftercare.ended_at,
    }


def _read(row: Row[Any]) -> Aftercare:
    return Aftercare(
        id=AftercareId(row.id),
        person=PersonId(row.person_id),
        guide=PersonId(row.guide_id) if row.guide_id else None,
        area=AreaId(row.area_id),
        reason=Reason(row.reason),
        begun_at=row.begun_at,
        look_at=row.look_at,
        told=row.told,
        paused_at=row.paused_at,
        ended_at=row.ended_at,
    )
