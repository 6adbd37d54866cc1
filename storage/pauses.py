"""Who does not take part for a while: nobody asks them about visits, nor how they are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select, update

from domain.check_ins import CheckIn, State
from domain.ids import PersonId
from storage import aftercares, check_in_plans, check_ins
from storage.database import Session
from storage.tables import people


async def pause(db: Session, person: PersonId, *, until: date | None) -> None:
    """They take part again on that day; None: now."""
    await db.run(update(people).where(people.c.id == person).values(paused_until=until))


async def end(db: Session, person: PersonId, *, on: date) -> bool:
    """They take part again from that day on; False: they did already."""
    is_away = people.c.id == person, people.c.paused_until > on
    back = update(people).where(*is_away).values(paused_until=on).returning(people.c.id)
    return (await db.run(back)).one_or_none() is not None


async def ask_not(db: Session, person: PersonId, *, until: date | None, now: datetime) -> Sequence[CheckIn]:
    """Nobody asks them how they are until that day, None: from now on they are asked; what this leaves unanswered."""
    planned = await check_in_plans.get(db, person)
    if planned is None:
        return ()
    wishes = replace(planned.plan.wishes, paused_until=until)
    await check_in_plans.keep(db, planned.plan.with_wishes(wishes, now=now))
    return await check_ins.leave(db, person, to=State.PAUSED) if until else ()


async def is_paused(db: Session, person: PersonId, *, on: date) -> bool:
    """Whether somebody makes no visits on that day: somebody who leads them wrote it down, or they asked for it."""
    until = (await db.run(select(people.c.paused_until).where(people.c.id == person))).scalar_one_or_none()
    return (until is not None and on < until) or await aftercares.is_paused(db, person)
