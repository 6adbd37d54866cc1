"""How far those are who walked in at an evening."""

from datetime import datetime

from sqlalchemy import insert, select, update

from domain.ids import EveningId, PersonId
from domain.intakes import Intake, Step
from storage.database import Session
from storage.tables import evenings, intakes


async def begin(db: Session, person: PersonId, *, evening: EveningId, at: datetime) -> None:
    """Somebody has just come in."""
    await db.run(insert(intakes).values(person_id=person, evening_id=evening, came_at=at))


async def get(db: Session, person: PersonId) -> Intake | None:
    """How far somebody is; None: they did not walk in."""
    statement = select(intakes, evenings.c.made_by_id).join(evenings, evenings.c.id == intakes.c.evening_id)
    row = (await db.run(statement.where(intakes.c.person_id == person))).one_or_none()
    if row is None:
        return None
    return Intake(
        person=PersonId(row.person_id),
        evening=EveningId(row.evening_id),
        host=PersonId(row.made_by_id),
        came_at=row.came_at,
        read_at=row.read_at,
        met_at=row.met_at,
        vog_at=row.vog_at,
    )


async def has_read(db: Session, person: PersonId, *, at: datetime) -> None:
    """They have read what is kept, and stand on the list."""
    await db.run(update(intakes).where(intakes.c.person_id == person).values(read_at=at))


async def tick(db: Session, person: PersonId, step: Step, *, at: datetime) -> bool:
    """That has happened; False when somebody had ticked it before."""
    column = {Step.MET: intakes.c.met_at, Step.VOG: intakes.c.vog_at}[step]
    mine = update(intakes).where(intakes.c.person_id == person, column.is_(None))
    return bool((await db.run(mine.values({column: at}))).rowcount)
