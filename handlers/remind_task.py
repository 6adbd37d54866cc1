"""A promise that is due: its owner is reminded, and when nobody touches it the coordinators hear it too."""

from datetime import datetime

from domain.check_in_messages import drawn
from domain.check_ins import Face
from domain.conversation import Lane, Option, Say, Start, Turn, text
from domain.ids import PersonId, TaskId, TextId
from domain.people import Person, Role
from domain.tasks import ABOUT_CHECK_INS, OTHERS_HEAR_FROM, Phoned, Task, next_reminder
from domain.text_args import Arg, Moment, Shape, Written
from domain.working_hours import WorkingHours
from storage import areas, people, quiet, residents, tasks
from storage.database import Session


async def remind_task(db: Session, id_: TaskId, *, now: datetime) -> Turn:
    """Remind now and plan the next time; who is talking is reminded later."""
    task = await tasks.get(db, id_)
    if task is None or task.done_at:
        return Turn()
    if busy_until := await quiet.busy_until(db, task.owner, now=now):
        await tasks.put_off(db, task.id, until=busy_until)
        return Turn()
    times = task.times_told + 1
    hours = (await areas.get(db, task.area)).hours if task.area else WorkingHours()
    await tasks.told(db, task.id, at=now, again_at=next_reminder(hours, now, times_told=times, due_at=task.due_at))
    by_id = await people.get(db, {task.owner, task.about or task.owner})
    about = by_id[task.about or task.owner]
    code: Arg = (await residents.get(db, task.resident)).code if task.resident else text("task.no-resident")
    says = [_remind(task, about=about, code=code)]
    if times >= OTHERS_HEAR_FROM and task.area:
        leads = await people.with_role(db, (Role.COORDINATOR,), area=task.area)
        others = [lead.id for lead in leads if lead.id != task.owner]
        says += [_untouched(task, other, owner=by_id[task.owner], about=about, code=code) for other in others]
    return Turn(say=tuple(says))


def _remind(task: Task, *, about: Person, code: Arg) -> Say:
    """The owner reads what it was about, in the words of whoever asked."""
    args: dict[str, Arg] = {
        "name": about.name,
        "phone": _phone(about),
        "resident": code,
        "day": Moment(task.due_at, Shape.DAY),
        "at": Moment(task.due_at, Shape.DAY_AND_TIME),
        "words": text("question.words", words=Written(task.words)) if task.words else text("question.without-words"),
    }
    if task.kind in ABOUT_CHECK_INS:
        args |= {"face": drawn(Face(task.words) if task.words else None)}
        unseen = "" if task.words else "-unseen"
        return _say(task, task.owner, words=f"task.due_{task.kind.value}{unseen}", args=args)
    return _say(task, task.owner, words=f"task.due_{task.kind.value}", args=args)


def _untouched(task: Task, to: PersonId, *, owner: Person, about: Person, code: Arg) -> Say:
    """A coordinator reads what kind of promise it is and whose, never the words."""
    kind = text(f"task.kind_{task.kind.value}", name=about.name, resident=code)
    args: dict[str, Arg] = {"owner": owner.name, "phone": _phone(owner), "what": kind}
    if task.kind in ABOUT_CHECK_INS:
        args |= {"name": about.name, "call": _phone(about)}
        return _say(task, to, words="task.phone-instead", args=args)
    return _say(task, to, words="task.untouched", args=args)


def _say(task: Task, to: PersonId, *, words: str, args: dict[str, Arg]) -> Say:
    options: tuple[Option, ...] = (
        Option("done", TextId("task.option-done"), start=Start("task_done", {"task": task.id})),
    )
    if task.kind in ABOUT_CHECK_INS:
        options = tuple(_phoned(task, how) for how in Phoned)
    key = f"{task.topic}:{task.times_told + 1}:{to}"
    return Say(to, TextId(words), args, options, lane=Lane.CHECK_IN, key=key, topic=task.topic)


def _phoned(task: Task, how: Phoned) -> Option:
    start = Start("phoned", {"task": task.id, "how": how.value})
    return Option(how.value, TextId(f"task.phoned_{how.value}"), start=start)


def _phone(person: Person) -> Arg:
    return person.phone or text("task.no-phone")
