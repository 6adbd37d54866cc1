"""Check-ins as they were asked and answered; what was answered is sealed."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from domain.check_ins import WAITING, Answers, CheckIn, Face, State, answers_from
from domain.ids import CheckInId, PersonId
from storage.database import Session
from storage.tables import check_ins

_WAITING = [state.value for state in WAITING]


async def begin(db: Session, check_in: CheckIn) -> None:
    """Keep a check-in that is on its way; the database refuses a second one on a person's own date."""
    values = {
        "id": check_in.id,
        "person_id": check_in.person,
        "viewer_id": check_in.viewer,
        "state": check_in.state.value,
        "asked_at": check_in.asked_at,
        "asked_on": check_in.asked_on,
        "closes_at": check_in.closes_at,
        "look_at": check_in.look_at,
    }
    await db.run(insert(check_ins).values(values))


async def get(db: Session, check_in: CheckInId) -> CheckIn | None:
    """That check-in."""
    row = (await db.run(select(check_ins).where(check_ins.c.id == check_in))).one_or_none()
    return read_check_in(db, row) if row else None


async def asked_on(db: Session, person: PersonId, *, day: date) -> bool:
    """Whether somebody has a check-in of that date of their own, said or not."""
    statement = select(check_ins.c.id).where(check_ins.c.person_id == person, check_ins.c.asked_on == day)
    return (await db.run(statement)).one_or_none() is not None


async def last_answered(db: Session, person: PersonId, *, limit: int = 1) -> Sequence[CheckIn]:
    """Somebody's newest check-ins that have an answer, the newest first."""
    wanted = select(check_ins).where(check_ins.c.person_id == person, check_ins.c.answered_at.is_not(None))
    rows = (await db.run(wanted.order_by(check_ins.c.asked_at.desc()).limit(limit))).all()
    return [read_check_in(db, row) for row in rows]


async def seen_to(db: Session, check_in: CheckInId) -> None:
    """What was answered has been dealt with."""
    await db.run(update(check_ins).where(check_ins.c.id == check_in).values(look_at=None))


async def since(db: Session, person: PersonId, *, at: datetime) -> Sequence[CheckIn]:
    """All check-ins of somebody from then on, the oldest first."""
    wanted = select(check_ins).where(check_ins.c.person_id == person, check_ins.c.asked_at >= at)
    return [read_check_in(db, row) for row in (await db.run(wanted.order_by(check_ins.c.asked_at))).all()]


async def faces(db: Session, person: PersonId, *, at: datetime) -> Sequence[Face]:
    """The faces that somebody chose from then on, the oldest first."""
    return [one.answers.how for one in await since(db, person, at=at) if one.answers.how]


async def faces_seen_by(db: Session, viewer: PersonId, *, since: datetime) -> Mapping[PersonId, Sequence[Face]]:
    """The faces that this professional alone may see, of each volunteer, the newest first."""
    wanted = select(check_ins).where(check_ins.c.viewer_id == viewer, check_ins.c.answered_at >= since)
    found: dict[PersonId, list[Face]] = {}
    for row in (await db.run(wanted.order_by(check_ins.c.asked_at.desc()))).all():
        one = read_check_in(db, row)
        if one.answers.how:
            found.setdefault(one.person, []).append(one.answers.how)
    return found


async def move_on(db: Session, check_in: CheckInId, *, to: State, look_at: datetime | None) -> None:
    """A check-in that nobody answered goes on; `look_at` is when it does so again."""
    mine = update(check_ins).where(check_ins.c.id == check_in, check_ins.c.state.in_(_WAITING))
    await db.run(mine.values(state=to.value, look_at=look_at))


async def remind_until(db: Session, check_in: CheckInId, *, closes_at: datetime) -> None:
    """A reminder is on its way; from `closes_at` on it is too late to say it."""
    values = {"state": State.REMINDING.value, "closes_at": closes_at, "look_at": closes_at}
    await db.run(update(check_ins).where(check_ins.c.id == check_in).values(values))


async def leave(db: Session, person: PersonId, *, to: State) -> Sequence[CheckIn]:
    """No answer is waited for any more; the check-ins that this ends."""
    mine = update(check_ins).where(check_ins.c.person_id == person, check_ins.c.state.in_(_WAITING))
    rows = (await db.run(mine.values(state=to.value, look_at=None).returning(*check_ins.c))).all()
    return [read_check_in(db, row) for row in rows]


async def answer(db: Session, check_in: CheckIn, answers: Answers, *, at: datetime) -> None:
    """Keep what was answered so far, sealed; what follows from it is done soon after."""
    words = json.dumps(answers.to_data())
    sealed = db.sealer.seal(words, table="check_ins", row=check_in.id, column="answers")
    values = {
        "state": State.ANSWERED.value,
        "look_at": at,
        "answered_at": func.coalesce(check_ins.c.answered_at, at),
        "answers_sealed": sealed,
    }
    await db.run(update(check_ins).where(check_ins.c.id == check_in.id).values(values))


async def due(db: Session, *, now: datetime, limit: int) -> Sequence[CheckInId]:
    """The check-ins with which something must happen, since nobody answered."""
    statement = select(check_ins.c.id).where(check_ins.c.look_at <= now).order_by(check_ins.c.look_at).limit(limit)
    return [CheckInId(found) for found in (await db.run(statement)).scalars()]


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the check-ins that were asked before then; how many, `limit` at most."""
    old = select(check_ins.c.id).where(check_ins.c.asked_at < before, check_ins.c.look_at.is_(None)).limit(limit)
    return (await db.run(delete(check_ins).where(check_ins.c.id.in_(old)))).rowcount


def read_check_in(db: Session, row: Row[Any]) -> CheckIn:
    """The check-in of a row of that table."""
    sealed = row.answers_sealed
    words = db.sealer.open(sealed, table="check_ins", row=row.id, column="answers") if sealed else "{}"
    return CheckIn(
        id=CheckInId(row.id),
        person=PersonId(row.person_id),
        viewer=PersonId(row.viewer_id) if row.viewer_id else None,
        state=State(row.state),
        asked_at=row.asked_at,
        asked_on=row.asked_on,
        closes_at=row.closes_at,
        look_at=row.look_at,
        answers=answers_from(json.loads(words)),
        answered_at=row.answered_at,
    )
