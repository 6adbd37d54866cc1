"""How far those are who walked in at an evening."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, insert, or_, select, update

from domain.ids import EveningId, PersonId
from domain.intakes import Intake, Step
from domain.people import Person
from storage.database import Session
from storage.people import ENDED, JOINING, joined_columns, read_joined, seal_details
from storage.tables import accounts, conversations, evenings, intakes, invites, links, people, posts, sessions

MOST_AT_ONCE = 200


async def begin(db: Session, person: PersonId, *, evening: EveningId, at: datetime) -> None:
    """Somebody has just come in."""
    await db.run(insert(intakes).values(person_id=person, evening_id=evening, came_at=at))


async def get(db: Session, person: PersonId) -> Intake | None:
    """How far somebody is; None: they did not walk in."""
    statement = select(intakes, evenings.c.made_by_id).join(evenings, evenings.c.id == intakes.c.evening_id)
    row = (await db.run(statement.where(intakes.c.person_id == person))).one_or_none()
    return read_intake(row) if row else None


def read_intake(row: Row[Any]) -> Intake:
    """The intake of a row of that table joined with its evening."""
    return Intake(
        person=PersonId(row.person_id),
        evening=EveningId(row.evening_id),
        host=PersonId(row.made_by_id),
        came_at=row.came_at,
        read_at=row.read_at,
        met_at=row.met_at,
        vog_at=row.vog_at,
    )


async def waiting(db: Session, found: Collection[EveningId]) -> Sequence[Person]:
    """Who came at one of these evenings, stands on the list and is not let in yet; the longest waiting first."""
    if not found:
        return ()
    statement = select(*joined_columns()).join(intakes, intakes.c.person_id == people.c.id)
    wanted = (intakes.c.evening_id.in_(found), intakes.c.read_at.is_not(None), people.c.state == JOINING)
    rows = (await db.run(statement.where(*wanted).order_by(intakes.c.read_at))).all()
    return [read_joined(db, row).person for row in rows]


async def forget(db: Session, *, halfway_before: datetime, waiting_since: datetime) -> int:
    """Let go who walked in and got no further: before the list, or on it all the time since then; how many.

    They are nobody here any more: what they told is erased, and their chat is a stranger's.
    """
    too_long = or_(
        and_(intakes.c.read_at.is_(None), intakes.c.came_at < halfway_before), intakes.c.read_at < waiting_since
    )
    wanted = select(intakes.c.person_id).join(people, people.c.id == intakes.c.person_id)
    rows = await db.run(wanted.where(too_long, people.c.state == JOINING).limit(MOST_AT_ONCE))
    gone = [PersonId(one) for one in rows.scalars()]
    if gone:
        theirs = select(accounts.c.id).where(accounts.c.person_id.in_(gone))
        for table in (sessions, links):
            await db.run(delete(table).where(table.c.account_id.in_(theirs)))
        await db.run(update(accounts).where(accounts.c.person_id.in_(gone)).values(person_id=None))
        for table in (conversations, invites, intakes, posts):
            await db.run(delete(table).where(table.c.person_id.in_(gone)))
        nobody = update(people).where(people.c.id == bindparam("b_id")).values(state=ENDED)
        empty = [{"b_id": one, "details_sealed": seal_details(db, one, name="", phone=None)} for one in gone]
        await db.run(nobody.values(details_sealed=bindparam("details_sealed")), empty)
    return len(gone)


async def has_read(db: Session, person: PersonId, *, at: datetime) -> None:
    """They have read what is kept, and stand on the list."""
    await db.run(update(intakes).where(intakes.c.person_id == person).values(read_at=at))


async def tick(db: Session, person: PersonId, step: Step, *, at: datetime) -> bool:
    """That has happened; False when somebody had ticked it before."""
    column = {Step.MET: intakes.c.met_at, Step.VOG: intakes.c.vog_at}[step]
    mine = update(intakes).where(intakes.c.person_id == person, column.is_(None))
    return bool((await db.run(mine.values({column: at}))).rowcount)
