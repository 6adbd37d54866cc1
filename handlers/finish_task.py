"""Somebody has done what was promised."""

from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Close, Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TaskId, TextId
from domain.people import Person, Role
from domain.privacy import mask_bsn
from domain.tasks import Task, TaskKind
from domain.text_args import Arg, Written
from storage import residents, tasks
from storage.database import Session


class Known(StrEnum):
    """What the volunteer who passed a question on may know, when it is not said in words."""

    TOLD_RESIDENT = "told_resident"
    CANNOT_SAY = "cannot_say"


ANSWERS = tuple(Option(known.value, TextId(f"question.may-know_{known.value}")) for known in Known)


async def finish_task(ask: Ask, person: Person, *, db: Session, task: str) -> Turn:
    """Mark it as done for its owner, or for a coordinator of its area; of two presses the first one counts.

    Whoever passed a resident's question on hears the answer, as far as they may know it.
    """
    found = await tasks.get(db, TaskId(task))
    if found is None or not _may(person, found):
        raise RefusedError("task.unknown")
    answered = () if found.done_at else await _answer(ask, person, db, found)
    if not await tasks.done(db, found.id, at=ask.now):
        return Turn(say=(Say(person.id, TextId("task.done-already")),), close=(Close(found.topic),))
    return Turn(say=(Say(person.id, TextId("task.noted")), *answered), close=(Close(found.topic),))


async def _answer(ask: Ask, person: Person, db: Session, task: Task) -> tuple[Say, ...]:
    """What the volunteer hears of a question that was passed on; of another task nobody asked to hear anything."""
    if task.kind is not TaskKind.QUESTION or not task.about or not task.resident:
        return ()
    code = (await residents.get(db, task.resident)).code
    known = await ask.words("question.may-know", options=ANSWERS, resident=code)
    words: Arg = text(known.label) if isinstance(known, Option) else Written(mask_bsn(known))
    args: dict[str, Arg] = {"name": person.name, "resident": code, "words": words}
    return (Say(task.about, TextId("question.dealt-with"), args, key=f"{task.topic}:dealt-with"),)


def _may(person: Person, task: Task) -> bool:
    if person.id == task.owner:
        return True
    return any(post.role is Role.COORDINATOR and post.area in {None, task.area} for post in person.posts)
