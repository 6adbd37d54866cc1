"""The one list of volunteers to phone, each with the reason in one line and what came of it as buttons."""

from domain.ask import Ask
from domain.conversation import Say, Turn, text
from domain.ids import TextId
from domain.people import Person
from domain.task_messages import due_words, task_say
from domain.tasks import TO_PHONE, Task
from domain.text_args import Arg
from storage import people, residents, tasks
from storage.database import Session

MOST_SHOWN = 12


async def phone_list(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """List whom this person still has to phone, first due first."""
    del rest
    mine = [one for one in await tasks.mine(db, person.id) if one.kind in TO_PHONE and one.about]
    if not mine:
        return Turn(say=(Say(person.id, TextId("to-phone.nothing")),))
    about = await people.get(db, {one.about for one in mine if one.about})
    head = Say(person.id, TextId("to-phone.head"), {"count": len(mine)})
    lines = [await _line(ask, person, db, one, about=about[one.about]) for one in mine[:MOST_SHOWN] if one.about]
    return Turn(say=(head, *lines))


async def _line(ask: Ask, person: Person, db: Session, task: Task, *, about: Person) -> Say:
    code: Arg = (await residents.get(db, task.resident)).code if task.resident else text("task.no-resident")
    words, args = due_words(task, about=about, code=code)
    return task_say(task, person.id, words=words, args=args, key=f"{task.topic}:list:{ask.id}")
