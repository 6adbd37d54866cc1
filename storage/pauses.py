"""Who does not take part for a while: nobody asks them about visits, nor how they are."""

from datetime import date

from sqlalchemy import select, update

from domain.ids import PersonId
from storage import aftercares
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


async def is_paused(db: Session, person: PersonId, *, on: date) -> bool:
    """Whether somebody makes no visits on that day: somebody who leads them wrote it down, or they asked for it."""
    until = (await db.run(select(people.c.paused_until).where(people.c.id == person))).scalar_one_or_none()
    return (until is not None and on < until) or await aftercares.is_paused(db, person)
