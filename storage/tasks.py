"""Tasks of people, with what they are about sealed."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, func, null, or_, select, update
from sqlalchemy import case as either

from domain.case import Case
from domain.ids import AreaId, PersonId, ResidentId, TaskId
from domain.privacy import mask_bsn
from domain.promised_calls import calls_of
from domain.replacements import Along
from domain.tasks import ABOUT_CHECK_INS, Task, TaskKind
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import tasks


async def add(db: Session, task: Task, *, tell_at: datetime | None = None) -> None:
    """Give somebody a task; its words are sealed. One of that id that is not done yet is said otherwise.

    Its owner is reminded when it is due, or told of it at `tell_at` before that; from the second time on the area's
    coordinators are too.
    """
    words = mask_bsn(task.words) if task.words else None
    values = {
        "id": task.id,
        "kind": task.kind.value,
        "owner_id": task.owner,
        "area_id": task.area,
        "about_person_id": task.about,
        "resident_id": task.resident,
        "body_sealed": db.sealer.seal(words, table="tasks", row=task.id, column="body") if words else None,
        "made_at": task.made_at,
        "due_at": task.due_at,
        "look_at": tell_at or task.due_at,
    }
    insert = insert_into(tasks, is_postgres=db.is_postgres).values(values)
    said = {name: insert.excluded[name] for name in ("owner_id", "body_sealed", "due_at", "look_at")}
    await db.run(insert.on_conflict_do_update(index_elements=["id"], set_=said, where=tasks.c.done_at.is_(None)))


async def get(db: Session, task: TaskId) -> Task | None:
    """That task, done or not."""
    row = (await db.run(select(tasks).where(tasks.c.id == task))).one_or_none()
    return _read(db, row) if row else None


async def mine(db: Session, owner: PersonId) -> Sequence[Task]:
    """What somebody still has to do, first due first."""
    statement = select(tasks).where(tasks.c.owner_id == owner, tasks.c.done_at.is_(None)).order_by(tasks.c.due_at)
    return [_read(db, row) for row in (await db.run(statement)).all()]


async def done(db: Session, task: TaskId, *, at: datetime) -> bool:
    """Mark a task as done; False when it was already: of two presses one wins."""
    statement = update(tasks).where(tasks.c.id == task, tasks.c.done_at.is_(None)).values(done_at=at, look_at=None)
    return bool((await db.run(statement)).rowcount)


async def done_about(db: Session, about: PersonId, *, kinds: Collection[TaskKind], at: datetime) -> Sequence[TaskId]:
    """Mark all tasks of these kinds about somebody as done; those that were not yet."""
    mine = update(tasks).where(
        tasks.c.about_person_id == about, tasks.c.kind.in_([kind.value for kind in kinds]), tasks.c.done_at.is_(None)
    )
    return [
        TaskId(one) for one in (await db.run(mine.values(done_at=at, look_at=None).returning(tasks.c.id))).scalars()
    ]


async def all_done(db: Session, found: Sequence[TaskId], *, at: datetime) -> None:
    """Mark these as done, as far as they exist and were not."""
    statement = update(tasks).where(tasks.c.id.in_(found), tasks.c.done_at.is_(None))
    await db.run(statement.values(done_at=at, look_at=None))


async def pass_on(db: Session, found: Sequence[TaskId], *, to: PersonId) -> Sequence[Task]:
    """Give these to somebody else, as far as they are not done; those that are theirs now.

    What was answered to a check-in stays with who was to see it: a task because of that goes on without.
    """
    kinds = [kind.value for kind in ABOUT_CHECK_INS]
    body = either((tasks.c.kind.in_(kinds), null()), else_=tasks.c.body_sealed)
    mine = update(tasks).where(tasks.c.id.in_(found), tasks.c.done_at.is_(None))
    statement = mine.values(owner_id=to, body_sealed=body)
    return [_read(db, row) for row in (await db.run(statement.returning(*tasks.c))).all()]


async def follow(db: Session, case: Case, *, to: PersonId) -> Sequence[Task]:
    """Whoever has this case from now on makes the calls that were promised in it; which these are."""
    found = calls_of(case)
    return await pass_on(db, found, to=to) if found else ()


async def hand_on(
    db: Session, owner: PersonId, *, to: PersonId, areas: Collection[AreaId], only: Along | None = None, at: datetime
) -> Sequence[TaskId]:
    """Give all that somebody has to do in these areas to somebody else, who is told of each at `at`; what it is.

    With `only` just what goes along with that. What was answered to a check-in stays with who was to see it: a task
    because of that goes on without.
    """
    theirs = update(tasks).where(tasks.c.owner_id == owner, tasks.c.done_at.is_(None), tasks.c.area_id.in_(areas))
    if only is not None:
        about = and_(tasks.c.resident_id.is_(None), tasks.c.about_person_id.in_(only.volunteers))
        theirs = theirs.where(or_(tasks.c.resident_id == only.resident, about))
    kinds = [kind.value for kind in ABOUT_CHECK_INS]
    body = either((tasks.c.kind.in_(kinds), null()), else_=tasks.c.body_sealed)
    values = {"owner_id": to, "look_at": at, "times_told": 0, "held_since": None, "body_sealed": body}
    return [TaskId(one) for one in (await db.run(theirs.values(values).returning(tasks.c.id))).scalars()]


async def about_lately(
    db: Session, found: Collection[PersonId], *, kinds: Collection[TaskKind], since: datetime
) -> frozenset[PersonId]:
    """Those of these people about whom there is a task of these kinds that is open, or was made since then."""
    statement = select(tasks.c.about_person_id).where(
        tasks.c.about_person_id.in_(found),
        tasks.c.kind.in_([kind.value for kind in kinds]),
        or_(tasks.c.done_at.is_(None), tasks.c.made_at > since),
    )
    return frozenset(PersonId(one) for one in (await db.run(statement.distinct())).scalars())


async def made_since(db: Session, owner: PersonId, *, kind: TaskKind, at: datetime) -> int:
    """How many tasks of that kind somebody was given from then on."""
    statement = select(func.count()).select_from(tasks)
    mine = tasks.c.owner_id == owner, tasks.c.kind == kind.value, tasks.c.made_at >= at
    return int((await db.run(statement.where(*mine))).scalar_one())


async def due(db: Session, *, now: datetime) -> Sequence[TaskId]:
    """The tasks that somebody must be reminded of by now, first due first."""
    statement = select(tasks.c.id).where(tasks.c.look_at <= now).order_by(tasks.c.look_at)
    return [TaskId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(tasks.c.look_at))
"""When the next of them is."""


async def put_off(db: Session, task: TaskId, *, until: datetime) -> None:
    """Look at a task again then; nobody was told."""
    await db.run(
        update(tasks).where(tasks.c.id == task, tasks.c.done_at.is_(None)).values(look_at=until, held_since=None)
    )


async def hold(db: Session, task: TaskId, *, until: datetime) -> None:
    """Look at a task again then, for its owner is in the middle of something; it is kept since when that is so."""
    since = func.coalesce(tasks.c.held_since, tasks.c.look_at)
    mine = update(tasks).where(tasks.c.id == task, tasks.c.done_at.is_(None))
    await db.run(mine.values(look_at=until, held_since=since))


async def bring_forward(db: Session, task: TaskId, *, to: datetime) -> None:
    """It must be done by then, sooner than was promised."""
    statement = update(tasks).where(tasks.c.id == task, tasks.c.done_at.is_(None))
    await db.run(statement.values(due_at=to, look_at=to, held_since=None))


async def told(db: Session, task: TaskId, *, at: datetime, again_at: datetime) -> None:
    """Somebody was reminded; look at it again then."""
    statement = update(tasks).where(tasks.c.id == task, tasks.c.done_at.is_(None))
    values = {"told_at": at, "times_told": tasks.c.times_told + 1, "look_at": again_at, "held_since": None}
    await db.run(statement.values(values))


def _read(db: Session, row: Row[Any]) -> Task:
    body = row.body_sealed
    return Task(
        id=TaskId(row.id),
        kind=TaskKind(row.kind),
        owner=PersonId(row.owner_id),
        area=AreaId(row.area_id) if row.area_id else None,
        made_at=row.made_at,
        due_at=row.due_at,
        times_told=row.times_told,
        about=PersonId(row.about_person_id) if row.about_person_id else None,
        resident=ResidentId(row.resident_id) if row.resident_id else None,
        words=db.sealer.open(body, table="tasks", row=row.id, column="body") if body else None,
        told_at=row.told_at,
        held_since=row.held_since,
        done_at=row.done_at,
    )
