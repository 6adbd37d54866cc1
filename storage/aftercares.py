"""Volunteers who are looked after, until a person says that it has ended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, insert, literal, select, update

from domain.aftercare import Aftercare, Reason, next_look
from domain.errors import RefusedError
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Filed, about_oneself
from domain.ids import AftercareId, AreaId, EscalationId, PersonId, SignId
from domain.people import Person
from domain.policy import CALL_ME_NOW
from domain.replacements import Along
from domain.wishes import Wish
from storage import filings, volunteers
from storage.database import Session
from storage.people import read_joined
from storage.tables import aftercares, escalations, people, signs


@dataclass(frozen=True)
class Before:
    """A volunteer before aftercare begins: the one that runs already, and whether a call is asked for and open."""

    volunteer: Person
    running: Aftercare | None
    call_is_open: bool


async def of(db: Session, volunteer: Person) -> Before:
    """How somebody's aftercare stands."""
    nobody = select(literal(1).label("one")).subquery()
    statement = select(*aftercares.c, _call_is_open(volunteer.id).label("call_is_open")).select_from(nobody)
    row = (await db.run(statement.outerjoin(aftercares, _is_running(volunteer.id)).order_by(_NEWEST))).first()
    return Before(volunteer, _read_running(row), bool(row and row.call_is_open))


async def guided_by(db: Session, guide: Person) -> Sequence[Before]:
    """How it stands with each volunteer whom somebody guides, by name."""
    statement = volunteers.guided(guide).add_columns(*aftercares.c, _call_is_open(people.c.id).label("call_is_open"))
    rows = (await db.run(statement.outerjoin(aftercares, _is_running(people.c.id)).order_by(_NEWEST))).all()
    found = [Before(read_joined(db, row).person, _read_running(row), row.call_is_open) for row in rows]
    return sorted({one.volunteer.id: one for one in reversed(found)}.values(), key=lambda one: one.volunteer.name)


async def begin(
    db: Session, before: Before, *, reason: Reason, sign: SignId, now: datetime
) -> tuple[Aftercare, Filed | None]:
    """Look after a volunteer from now on; the call that is asked for, None when one is still open.

    Who is looked after already is so anew, from day 0.
    """
    filed = None if before.call_is_open else await _ask_to_call(db, before.volunteer, sign, now=now)
    guides = (*filed.supervisors, *filed.receivers) if filed else ()
    area = filed.sign.area if filed else None
    begun = await follow(db, before, reason=reason, guide=next(iter(guides), None), area=area, now=now)
    return begun, filed


async def follow(
    db: Session, before: Before, *, reason: Reason, guide: Person | None, area: AreaId | None, now: datetime
) -> Aftercare:
    """Keep following a volunteer from day 0 on, with a call that was asked for elsewhere."""
    running, volunteer = before.running, before.volunteer
    begun = Aftercare(
        person=volunteer.id,
        guide=guide.id if guide else running.guide if running else None,
        area=area or (running.area if running else _home(volunteer)),
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
    return begun


async def add(db: Session, aftercare: Aftercare) -> None:
    """Keep one that was not there; nobody is asked to phone by this."""
    await db.run(insert(aftercares).values(_row(aftercare)))


async def ask_again(db: Session, volunteer: Person, *, sign: SignId, now: datetime) -> Filed | None:
    """Ask for a call today, in an aftercare that runs; None when one is asked for already."""
    known = await of(db, volunteer)
    return None if known.call_is_open else await _ask_to_call(db, volunteer, sign, now=now)


async def get(db: Session, aftercare: AftercareId) -> Aftercare | None:
    """That one, ended or not."""
    row = (await db.run(select(aftercares).where(aftercares.c.id == aftercare))).one_or_none()
    return _read(row) if row else None


async def current(db: Session, person: PersonId) -> Aftercare | None:
    """The one that runs for somebody."""
    row = (await db.run(select(aftercares).where(_is_running(person)).order_by(_NEWEST))).first()
    return _read(row) if row else None


async def is_paused(db: Session, person: PersonId) -> bool:
    """Whether somebody makes no visits now, at their own wish."""
    running = await current(db, person)
    return running is not None and running.paused_at is not None


async def to_begin(db: Session, *, now: datetime) -> Sequence[EscalationId]:
    """The cases whose reporters are to be looked after by now."""
    statement = select(escalations.c.id).where(escalations.c.aftercare_at <= now).order_by(escalations.c.aftercare_at)
    return [EscalationId(found) for found in (await db.run(statement)).scalars()]


NEXT_TO_BEGIN = select(func.min(escalations.c.aftercare_at))
"""When the next of them is."""


async def due(db: Session, *, now: datetime) -> Sequence[AftercareId]:
    """Those of which it is to be asked by now how it goes."""
    statement = select(aftercares.c.id).where(aftercares.c.look_at <= now).order_by(aftercares.c.look_at)
    return [AftercareId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(aftercares.c.look_at))
"""When the next of them is."""


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


async def hand_on(
    db: Session, guide: PersonId, *, to: PersonId, areas: Collection[AreaId], only: Along | None = None
) -> None:
    """Somebody else phones those whom this person looked after in these areas; with `only` those who go along."""
    theirs = update(aftercares).where(aftercares.c.guide_id == guide, aftercares.c.area_id.in_(areas))
    if only is not None:
        theirs = theirs.where(aftercares.c.person_id.in_(only.volunteers))
    await db.run(theirs.where(aftercares.c.ended_at.is_(None)).values(guide_id=to))


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what ended before then; how many, `limit` at most."""
    past = select(aftercares.c.id).where(aftercares.c.ended_at < before).limit(limit)
    return (await db.run(delete(aftercares).where(aftercares.c.id.in_(past)))).rowcount


async def _ask_to_call(db: Session, volunteer: Person, sign: SignId, *, now: datetime) -> Filed:
    new = NewReport(
        id=sign, key=Wish.AFTERCARE.value, kind=EscalationKind.AFTERCARE, pace=CALL_ME_NOW, reporter=volunteer.id
    )
    return await filings.file_report(db, new, about_oneself(volunteer), now=now)


def _call_is_open(person: PersonId | ColumnElement[str]) -> ColumnElement[bool]:
    return exists().where(
        escalations.c.kind == EscalationKind.AFTERCARE.value,
        escalations.c.state == "open",
        signs.c.escalation_id == escalations.c.id,
        signs.c.reporter_id == person,
        signs.c.state == "open",
    )


_NEWEST = aftercares.c.begun_at.desc()


def _is_running(person: PersonId | ColumnElement[str]) -> ColumnElement[bool]:
    return and_(aftercares.c.person_id == person, aftercares.c.ended_at.is_(None))


def _read_running(row: Row[Any] | None) -> Aftercare | None:
    return _read(row) if row is not None and row.id else None


def _home(volunteer: Person) -> AreaId:
    home = about_oneself(volunteer).home
    if home is None:
        raise RefusedError("sign.no-area")
    return home


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
