"""Asking somebody to phone a volunteer because of a check-in: a task with a time."""

from datetime import datetime

from domain.check_ins import PHONED_WITHIN_DAYS, CheckIn, Face
from domain.ids import PersonId, TaskId, new_id
from domain.people import Person, Role
from domain.tasks import TO_PHONE, Task, TaskKind
from storage import case_reports, looked_after, matches, people, tasks
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


async def with_who_phones(db: Session, task: Task) -> Task:
    """The same task with who is to phone now: a call goes along when somebody else looks after the volunteer.

    It stays with who has the case it was promised in, and with who leads the area, while they can be reached.
    """
    if task.kind not in TO_PHONE or task.about is None or await _may_phone(db, task, about=task.about):
        return task
    new = await looked_after.who_phones(db, await looked_after.looked_after(db, task.about))
    if new is None or new.id == task.owner:
        return task
    return next(iter(await tasks.pass_on(db, [task.id], to=new.id)), task)


async def _may_phone(db: Session, task: Task, *, about: PersonId) -> bool:
    if not await people.reachable(db, [task.owner]):
        return False
    theirs = await matches.supervised_by(db, task.owner)
    if any(match.volunteer == about for match in theirs):
        return True
    leads = await people.with_role(db, (Role.COORDINATOR, Role.MANAGER), area=task.area) if task.area else ()
    return any(lead.id == task.owner for lead in leads) or await case_reports.is_held(db, task.id, by=task.owner)


def _face_for(reader: PersonId, about: CheckIn | None) -> Face | None:
    return about.answers.how if about and about.viewer == reader else None
