"""When each volunteer is asked how they are next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    union_all,
    update,
)

from domain.check_in_plan import Plan
from domain.check_in_spread import Due, Turn
from domain.check_in_times import Slot, Wishes
from domain.ids import CheckInId, PersonId
from storage.database import Session
from storage.inserting import insert_into
from storage.quiet import LEFT_ALONE, last_touched
from storage.tables import Utc, check_in_plans, check_ins, people, signs

plans = check_in_plans
_SIGN, _TURN_HAS_COME, _TO_FOLLOW = 0, 1, 2
_person, _now = bindparam("b_person", type_=String), bindparam("b_now", type_=Utc)
_limit = bindparam("b_limit", type_=Integer)
_TOUCHED = last_touched(plans.c.person_id, bindparam("b_quiet", type_=Utc)).label("touched_at")
PLANNED = (*plans.c, people.c.zone, people.c.state.label("person_state"), _TOUCHED)
"""The columns of a plan with its person, for a select that joins both; bound is `b_quiet`."""
_GET = select(*PLANNED).join(people, people.c.id == plans.c.person_id).where(plans.c.person_id == _person)
_SOONEST = select(func.min(plans.c.opens_at)).where(plans.c.person_id.in_(bindparam("b_people", expanding=True)))
_KEPT = "weekday", "starts", "paused_until", "opens_at", "closes_at", "ask_at", "asked_on", "smiles", "heavy"
_KEEP = (
    update(plans)
    .where(plans.c.person_id == _person)
    .values({name: bindparam(f"b_{name}", type_=plans.c[name].type) for name in _KEPT})
)
_WAIT = update(plans).where(plans.c.person_id == _person).values(ask_at=bindparam("b_at", type_=Utc))
_DUE = (
    select(plans.c.person_id, plans.c.closes_at)
    .where(plans.c.ask_at.is_(None), plans.c.opens_at <= _now)
    .order_by(plans.c.opens_at)
    .limit(_limit)
)


def _some(kind: int, id_: ColumnElement[str], at: ColumnElement[datetime], *wanted: ColumnElement[bool]) -> Select[Any]:
    """The first so many of a kind; a query of its own, since only the whole of a union can be cut off."""
    columns: list[ColumnElement[Any]] = [literal_column(str(kind)).label("kind"), id_.label("id"), at.label("at")]
    return select(select(*columns).where(*wanted).order_by(at).limit(_limit).subquery())


_TO_DO = union_all(
    _some(_SIGN, signs.c.reporter_id, signs.c.follow_at, signs.c.follow_at.is_not(None)),
    _some(_TURN_HAS_COME, plans.c.person_id, plans.c.ask_at, plans.c.ask_at <= _now),
    _some(_TO_FOLLOW, check_ins.c.id, check_ins.c.look_at, check_ins.c.look_at <= _now),
)
_TURN = (
    update(plans)
    .where(plans.c.person_id == bindparam("b_person"), plans.c.ask_at.is_(None))
    .values(ask_at=bindparam("b_at", type_=Utc))
)

_MOMENTS = union_all(
    select(func.min(plans.c.opens_at).label("at")).where(plans.c.ask_at.is_(None)),
    select(func.min(plans.c.ask_at)).where(plans.c.ask_at.is_not(None)),
    select(func.min(signs.c.follow_at)).where(signs.c.follow_at.is_not(None)),
    select(func.min(check_ins.c.look_at)).where(check_ins.c.look_at.is_not(None)),
).subquery()
NEXT_MOMENT = select(func.min(_MOMENTS.c.at))
"""When there is something to do for anybody next: a slot begins, a turn comes, a report or a silence is seen to."""


@dataclass(frozen=True)
class Planned:
    """A plan, with whether its person is still here, and until when they are left alone in a conversation."""

    plan: Plan
    is_active: bool
    busy_until: datetime | None = None


@dataclass(frozen=True)
class ToDo:
    """Somebody whose turn it is; or who reported at `sign_at` what could not wait; or a check-in to go on with."""

    person: PersonId | None = None
    sign_at: datetime | None = None
    check_in: CheckInId | None = None


async def begin(db: Session, plan: Plan) -> None:
    """Somebody is asked from now on; who was asked already begins anew."""
    values = {"started_on": plan.started_on, **_values(plan)}
    insert_ = insert_into(plans, is_postgres=db.is_postgres).values(person_id=plan.person, **values)
    await db.run(insert_.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def get(db: Session, person: PersonId, *, now: datetime | None = None) -> Planned | None:
    """Somebody's plan; None: they are not asked. With `now` it says whether they are in a conversation."""
    row = (await db.run(_GET, [{"b_person": person, **_since(now)}])).one_or_none()
    return read_planned(row) if row else None


async def soonest(db: Session, people: Sequence[PersonId]) -> datetime | None:
    """When the first of these people is asked how they are; None: none of them is asked."""
    found: datetime | None = (await db.run(_SOONEST, [{"b_people": list(people)}])).scalar_one()
    return found


def read_planned(row: Row[Any]) -> Planned:
    """The plan of a row with `PLANNED`."""
    return Planned(_read(row), row.person_state == "active", row.touched_at + LEFT_ALONE if row.touched_at else None)


async def keep(db: Session, plan: Plan) -> None:
    """Ask somebody at that plan's slot next; a turn that was given before falls away."""
    await db.run(_KEEP, [{"b_person": plan.person, **{f"b_{name}": value for name, value in _values(plan).items()}}])


async def wait(db: Session, person: PersonId, *, until: datetime) -> None:
    """It is their turn again then."""
    await db.run(_WAIT, [{"b_person": person, "b_at": until}])


async def after_sign(db: Session, person: PersonId, *, told_at: datetime, now: datetime) -> None:
    """Bring somebody's next check-in forward; what they reported up to then is dealt with."""
    seen = update(signs).where(signs.c.reporter_id == person, signs.c.follow_at <= told_at)
    await db.run(seen.values(follow_at=None))
    planned = await get(db, person)
    if planned:
        await keep(db, planned.plan.after_sign(told_at=told_at, now=now))


async def due(db: Session, *, now: datetime, limit: int) -> Sequence[Due]:
    """Those whose slot has begun and who have no turn yet, the longest waiting first."""
    rows = (await db.run(_DUE, [{"b_now": now, "b_limit": limit}])).all()
    return [Due(PersonId(row.person_id), row.closes_at) for row in rows]


async def last_turn(db: Session) -> datetime | None:
    """The last turn that was given and not taken yet."""
    statement = select(func.max(plans.c.ask_at)).where(plans.c.ask_at.is_not(None))
    return (await db.run(statement)).scalar_one_or_none()


async def give_turns(db: Session, turns: Sequence[Turn]) -> None:
    """Write down whose turn is when, all in one statement; who has one already keeps it."""
    if turns:
        await db.run(_TURN, [{"b_person": one.person, "b_at": one.ask_at} for one in turns])


async def to_do(db: Session, *, now: datetime, limit: int) -> Sequence[ToDo]:
    """What there is to do by now, of each kind so many at most: reports first, then turns, then answers and silences.

    Who reported comes once, with the newest report since their plan was looked at.
    """
    rows = (await db.run(_TO_DO, [{"b_now": now, "b_limit": limit}])).all()
    signs_at: dict[str, datetime] = {}
    for row in rows:
        if row.kind == _SIGN:
            signs_at[row.id] = max(row.at, signs_at.get(row.id, row.at))
    told = [ToDo(PersonId(person), at) for person, at in signs_at.items()]
    asked = [ToDo(person=PersonId(row.id)) for row in rows if row.kind == _TURN_HAS_COME]
    return [*told, *asked, *(ToDo(check_in=CheckInId(row.id)) for row in rows if row.kind == _TO_FOLLOW)]


async def end(db: Session, person: PersonId) -> None:
    """Somebody is asked no more."""
    await db.run(delete(plans).where(plans.c.person_id == person))


def _since(now: datetime | None) -> dict[str, datetime | None]:
    return {"b_quiet": now - LEFT_ALONE if now else None}


def _values(plan: Plan) -> dict[str, Any]:
    return {
        "weekday": plan.wishes.weekday,
        "starts": plan.wishes.starts.strftime("%H:%M"),
        "paused_until": plan.wishes.paused_until,
        "opens_at": plan.slot.opens_at,
        "closes_at": plan.slot.closes_at,
        "ask_at": None,
        "asked_on": plan.asked_on,
        "smiles": plan.smiles,
        "heavy": plan.heavy,
    }


def _read(row: Row[Any]) -> Plan:
    return Plan(
        person=PersonId(row.person_id),
        wishes=Wishes(row.weekday, time.fromisoformat(row.starts), row.zone, row.paused_until),
        started_on=row.started_on,
        slot=Slot(row.opens_at, row.closes_at),
        asked_on=row.asked_on,
        smiles=row.smiles,
        heavy=row.heavy,
    )
