"""A promise that is due: its owner is reminded, and when nobody touches it the coordinators hear it too."""

from datetime import datetime

from domain.conversation import Say, Turn, text
from domain.ids import PersonId, TaskId, TextId
from domain.people import Person, Role
from domain.task_messages import PROMISED, due_words, handed_on_words, phone_of, task_say
from domain.tasks import HOW_IS_IT, OTHERS_HEAR_FROM, Task, next_reminder
from domain.text_args import Arg
from domain.working_hours import WorkingHours
from storage import areas, people, phoning, quiet, residents, tasks
from storage.database import Session


async def remind_task(db: Session, task_id: TaskId, *, now: datetime) -> Turn:
    """Remind now and plan the next time; who is talking is reminded within the hour."""
    task = await tasks.get(db, task_id)
    if task is None or task.done_at:
        return Turn()
    if busy_until := await quiet.busy_until(db, task.owner, now=now, since=task.held_since):
        await tasks.hold(db, task.id, until=busy_until)
        return Turn()
    task = await phoning.with_who_phones(db, task)
    times = task.times_told + 1
    hours = (await areas.get(db, task.area)).hours if task.area else WorkingHours()
    await tasks.told(db, task.id, at=now, again_at=next_reminder(hours, now, times_told=times, due_at=task.due_at))
    by_id = await people.get(db, {task.owner, task.about or task.owner})
    about = by_id[task.about or task.owner]
    code: Arg = (await residents.get(db, task.resident)).code if task.resident else text("task.no-resident")
    says = [_remind(task, about=about, code=code, now=now)]
    if times >= OTHERS_HEAR_FROM and task.area:
        leads = await people.with_role(db, (Role.COORDINATOR,), area=task.area)
        others = [lead.id for lead in leads if lead.id != task.owner]
        says += [_untouched(task, other, owner=by_id[task.owner], about=about, code=code) for other in others]
    return Turn(say=tuple(says))


def _remind(task: Task, *, about: Person, code: Arg, now: datetime) -> Say:
    """The owner reads what it was about, in the words of whoever asked; or that it is theirs since a moment."""
    words, args = due_words(task, about=about, code=code)
    if now < task.due_at and task.kind in PROMISED:
        words, args = handed_on_words(task, about=about, code=code)
    return task_say(task, task.owner, words=words, args=args, key=_key(task, task.owner))


def _untouched(task: Task, to: PersonId, *, owner: Person, about: Person, code: Arg) -> Say:
    """A coordinator reads what kind of promise it is and whose, never the words."""
    kind = text(f"task.kind_{task.kind.value}", name=about.name, resident=code)
    args: dict[str, Arg] = {"owner": owner.name, "phone": phone_of(owner), "what": kind}
    words = TextId("task.untouched")
    if task.kind in HOW_IS_IT:
        args |= {"name": about.name, "call": phone_of(about)}
        words = TextId("task.phone-instead")
    return task_say(task, to, words=words, args=args, key=_key(task, to))


def _key(task: Task, to: PersonId) -> str:
    return f"{task.topic}:{task.times_told + 1}:{to}"
