"""When each volunteer is asked how they are next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.check_in_plan import Plan
from domain.check_in_spread import Due, Turn
from domain.check_in_times import Slot, Wishes
from domain.ids import PersonId
from storage.database import Session
from storage.tables import Utc, check_in_plans, check_ins, people

plans = check_in_plans
_TURN = (
    update(plans)
    .where(plans.c.person_id == bindparam("b_person"), plans.c.ask_at.is_(None))
    .values(ask_at=bindparam("b_at", type_=Utc))
)

_MOMENTS = union_all(
    select(func.min(plans.c.opens_at).label("at")).where(plans.c.ask_at.is_(None)),
    select(func.min(plans.c.ask_at)).where(plans.c.ask_at.is_not(None)),
    select(func.min(plans.c.sign_at)).where(plans.c.sign_at.is_not(None)),
    select(func.min(check_ins.c.look_at)).where(check_ins.c.look_at.is_not(None)),
).subquery()
NEXT_MOMENT = select(func.min(_MOMENTS.c.at))
"""When there is something to do for anybody next: a slot begins, a turn comes, a report or a silence is seen to."""


@dataclass(frozen=True)
class Planned:
    """A plan, with whether its person is still here."""

    plan: Plan
    is_active: bool


async def begin(db: Session, plan: Plan) -> None:
    """Somebody is asked from now on; who was asked already begins anew."""
    values = {"started_on": plan.started_on, **_values(plan)}
    insert_ = (postgresql.insert if db.is_postgres else sqlite.insert)(plans).values(person_id=plan.person, **values)
    await db.run(insert_.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def get(db: Session, person: PersonId) -> Planned | None:
    """Somebody's plan; None: they are not asked."""
    statement = select(plans, people.c.zone, people.c.state).join(people, people.c.id == plans.c.person_id)
    row = (await db.run(statement.where(plans.c.person_id == person))).one_or_none()
    return Planned(_read(row), row.state == "active") if row else None


async def keep(db: Session, plan: Plan) -> None:
    """Ask somebody at that plan's slot next; a turn that was given before falls away."""
    await db.run(update(plans).where(plans.c.person_id == plan.person).values(_values(plan)))


async def wait(db: Session, person: PersonId, *, until: datetime) -> None:
    """It is their turn again then."""
    await db.run(update(plans).where(plans.c.person_id == person).values(ask_at=until))


async def note_sign(db: Session, person: PersonId, *, at: datetime) -> None:
    """Somebody reported what could not wait: their plan is looked at."""
    await db.run(update(plans).where(plans.c.person_id == person).values(sign_at=at))


async def with_sign(db: Session, *, limit: int) -> Sequence[tuple[PersonId, datetime]]:
    """Who reported what could not wait since their plan was looked at, and when."""
    statement = select(plans.c.person_id, plans.c.sign_at).where(plans.c.sign_at.is_not(None)).limit(limit)
    return [(PersonId(row.person_id), row.sign_at) for row in (await db.run(statement)).all()]


async def after_sign(db: Session, person: PersonId, *, told_at: datetime, now: datetime) -> None:
    """Bring somebody's next check-in forward; the report is dealt with."""
    await db.run(update(plans).where(plans.c.person_id == person).values(sign_at=None))
    planned = await get(db, person)
    if planned:
        await keep(db, planned.plan.after_sign(told_at=told_at, now=now))


async def due(db: Session, *, now: datetime, limit: int) -> Sequence[Due]:
    """Those whose slot has begun and who have no turn yet, the longest waiting first."""
    statement = select(plans.c.person_id, plans.c.closes_at).where(plans.c.ask_at.is_(None), plans.c.opens_at <= now)
    rows = (await db.run(statement.order_by(plans.c.opens_at).limit(limit))).all()
    return [Due(PersonId(row.person_id), row.closes_at) for row in rows]


async def last_turn(db: Session) -> datetime | None:
    """The last turn that was given and not taken yet."""
    statement = select(func.max(plans.c.ask_at)).where(plans.c.ask_at.is_not(None))
    return (await db.run(statement)).scalar_one_or_none()


async def give_turns(db: Session, turns: Sequence[Turn]) -> None:
    """Write down whose turn is when, all in one statement; who has one already keeps it."""
    if turns:
        await db.run(_TURN, [{"b_person": one.person, "b_at": one.ask_at} for one in turns])


async def to_ask(db: Session, *, now: datetime, limit: int) -> Sequence[PersonId]:
    """Whose turn it is."""
    statement = select(plans.c.person_id).where(plans.c.ask_at <= now).order_by(plans.c.ask_at).limit(limit)
    return [PersonId(found) for found in (await db.run(statement)).scalars()]


async def end(db: Session, person: PersonId) -> None:
    """Somebody is asked no more."""
    await db.run(delete(plans).where(plans.c.person_id == person))


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
