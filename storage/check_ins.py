"""Check-ins as they were asked and answered; what was answered is sealed."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, Row, String, bindparam, delete, func, insert, select, update

from domain.check_ins import WAITING, Answers, CheckIn, Face, State, answers_from
from domain.ids import CheckInId, PersonId
from storage.check_in_plans import PLANNED, Planned, read_planned
from storage.database import Session
from storage.quiet import LEFT_ALONE
from storage.tables import Utc, check_in_plans, check_ins, people

_id, _person, _state = (bindparam(name, type_=String) for name in ("b_id", "b_person", "b_state"))
_WAITING = check_ins.c.state.in_([state.value for state in WAITING])
# Built once: each of them is asked for every check-in.
_GET = select(check_ins).where(check_ins.c.id == _id)
_WITH_PLAN = (
    select(*PLANNED, *(column.label(f"c_{column.name}") for column in check_ins.c))
    .join(people, people.c.id == check_in_plans.c.person_id)
    .join(check_ins, check_ins.c.person_id == check_in_plans.c.person_id)
    .where(check_ins.c.id == _id)
)
_LAST_ANSWERED = (
    select(check_ins)
    .where(check_ins.c.person_id == _person, check_ins.c.answered_at.is_not(None))
    .order_by(check_ins.c.asked_at.desc())
    .limit(bindparam("b_limit", type_=Integer))
)
_SEEN_TO = update(check_ins).where(check_ins.c.id == _id).values(look_at=None)
_MOVE_ON = (
    update(check_ins).where(check_ins.c.id == _id, _WAITING).values(state=_state, look_at=bindparam("b_at", type_=Utc))
)
_LEAVE = (
    update(check_ins)
    .where(check_ins.c.person_id == _person, _WAITING)
    .values(state=_state, look_at=None)
    .returning(*check_ins.c)
)


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
    row = (await db.run(_GET, [{"b_id": check_in}])).one_or_none()
    return read_check_in(db, row) if row else None


async def with_plan(db: Session, check_in: CheckInId, *, now: datetime) -> tuple[CheckIn, Planned] | None:
    """That check-in with the plan of its person; None when there is either not."""
    row = (await db.run(_WITH_PLAN, [{"b_id": check_in, "b_quiet": now - LEFT_ALONE}])).one_or_none()
    return (read_check_in(db, row, prefix="c_"), read_planned(row)) if row else None


async def asked_on(db: Session, person: PersonId, *, day: date) -> bool:
    """Whether somebody has a check-in of that date of their own, said or not."""
    statement = select(check_ins.c.id).where(check_ins.c.person_id == person, check_ins.c.asked_on == day)
    return (await db.run(statement)).one_or_none() is not None


async def last_answered(db: Session, person: PersonId, *, limit: int = 1) -> Sequence[CheckIn]:
    """Somebody's newest check-ins that have an answer, the newest first."""
    rows = (await db.run(_LAST_ANSWERED, [{"b_person": person, "b_limit": limit}])).all()
    return [read_check_in(db, row) for row in rows]


async def seen_to(db: Session, check_in: CheckInId) -> None:
    """What was answered has been dealt with."""
    await db.run(_SEEN_TO, [{"b_id": check_in}])


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
    await db.run(_MOVE_ON, [{"b_id": check_in, "b_state": to.value, "b_at": look_at}])


async def remind_until(db: Session, check_in: CheckInId, *, closes_at: datetime) -> None:
    """A reminder is on its way; from `closes_at` on it is too late to say it."""
    values = {"state": State.REMINDING.value, "closes_at": closes_at, "look_at": closes_at}
    await db.run(update(check_ins).where(check_ins.c.id == check_in).values(values))


async def leave(db: Session, person: PersonId, *, to: State) -> Sequence[CheckIn]:
    """No answer is waited for any more; the check-ins that this ends."""
    rows = (await db.run(_LEAVE, [{"b_person": person, "b_state": to.value}])).all()
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


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the check-ins that were asked before then; how many, `limit` at most."""
    old = select(check_ins.c.id).where(check_ins.c.asked_at < before, check_ins.c.look_at.is_(None)).limit(limit)
    return (await db.run(delete(check_ins).where(check_ins.c.id.in_(old)))).rowcount


def read_check_in(db: Session, row: Row[Any], *, prefix: str = "") -> CheckIn:
    """The check-in of a row with that table's columns, named with this before them."""
    known = {column.name: getattr(row, prefix + column.name) for column in check_ins.c}
    sealed = known["answers_sealed"]
    words = db.sealer.open(sealed, table="check_ins", row=known["id"], column="answers") if sealed else "{}"
    return CheckIn(
        id=CheckInId(known["id"]),
        person=PersonId(known["person_id"]),
        viewer=PersonId(known["viewer_id"]) if known["viewer_id"] else None,
        state=State(known["state"]),
        asked_at=known["asked_at"],
        asked_on=known["asked_on"],
        closes_at=known["closes_at"],
        look_at=known["look_at"],
        answers=answers_from(json.loads(words)),
        answered_at=known["answered_at"],
    )
