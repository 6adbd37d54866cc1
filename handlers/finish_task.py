"""Somebody has done what was promised."""

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import TaskId, TextId
from domain.people import Person, Role
from domain.tasks import Task, TaskKind
from storage import residents, tasks
from storage.database import Session


async def finish_task(ask: Ask, person: Person, *, db: Session, task: str) -> Turn:
    """Mark it as done for its owner, or for a coordinator of its area; of two presses the first one counts.

    Whoever passed a resident's question on hears that it was dealt with.
    """
    found = await tasks.get(db, TaskId(task))
    if found is None or not _may(person, found):
        raise RefusedError("task.unknown")
    if not await tasks.done(db, found.id, at=ask.now):
        return Turn(say=(Say(person.id, TextId("task.done-already")),), close=(Close(found.topic),))
    says = [Say(person.id, TextId("task.noted"))]
    if found.kind is TaskKind.QUESTION and found.about and found.resident:
        code = (await residents.get(db, found.resident)).code
        args = {"name": person.name, "resident": code}
        says.append(Say(found.about, TextId("question.dealt-with"), args, key=f"{found.topic}:dealt-with"))
    return Turn(say=tuple(says), close=(Close(found.topic),))


def _may(person: Person, task: Task) -> bool:
    if person.id == task.owner:
        return True
    return any(post.role is Role.COORDINATOR and post.area in {None, task.area} for post in person.posts)
