"""Asking somebody to phone a volunteer because of a check-in: a task with a time."""

from datetime import datetime

from domain.check_ins import PHONED_WITHIN_DAYS, CheckIn, Face
from domain.ids import PersonId, TaskId, new_id
from domain.people import Person
from domain.tasks import Task, TaskKind
from storage import looked_after, tasks
from storage.database import Session
from storage.looked_after import LookedAfter


async def ask_to_phone(
    db: Session,
    one: LookedAfter,
    kind: TaskKind,
    *,
    about: CheckIn | None,
    now: datetime,
    tell_at: datetime | None = None,
    id_: TaskId | None = None,
) -> tuple[Task, Person] | None:
    """Give it to whoever looks after them, within five working days; None: nobody can.

    The face of `about` is told only to the one who may see that answer.
    """
    owner = await looked_after.who_phones(db, one)
    if owner is None:
        return None
    task = Task(
        id=id_ or TaskId(new_id()),
        kind=kind,
        owner=owner.id,
        area=one.area.id if one.area else None,
        about=one.volunteer.id,
        made_at=now,
        due_at=one.hours.end_of_working_days(now, PHONED_WITHIN_DAYS),
        words=_face_for(owner.id, about),
    )
    await tasks.add(db, task, tell_at=tell_at)
    return task, owner


def _face_for(reader: PersonId, about: CheckIn | None) -> Face | None:
    return about.answers.how if about and about.viewer == reader else None
