"""A professional or coordinator says what came of phoning a volunteer."""

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import TaskId, TextId
from domain.people import Person, Role
from domain.tasks import Phoned, Task, next_working_morning
from domain.working_hours import WorkingHours
from storage import areas, check_in_plans, tasks
from storage.database import Session


async def phoned(ask: Ask, person: Person, *, db: Session, task: str, how: str) -> Turn:
    """It is done, or it is tried again the next working morning; who needs a talk is asked again sooner.

    Raises:
        RefusedError: it is not theirs.
    """
    found = await tasks.get(db, TaskId(task))
    if found is None or found.about is None or not _may(person, found):
        raise RefusedError("task.unknown")
    if Phoned(how) is Phoned.NOT_REACHED and found.done_at is None:
        hours = (await areas.get(db, found.area)).hours if found.area else WorkingHours()
        await tasks.put_off(db, found.id, until=next_working_morning(hours, ask.now))
        return Turn(say=(Say(person.id, TextId("task.try-again")),), close=(Close(found.topic, of=person.id),))
    if not await tasks.done(db, found.id, at=ask.now):
        return Turn(say=(Say(person.id, TextId("task.done-already")),), close=(Close(found.topic),))
    planned = await check_in_plans.get(db, found.about) if Phoned(how) is Phoned.TALK else None
    if planned:
        await check_in_plans.keep(db, planned.plan.sooner(now=ask.now))
    return Turn(say=(Say(person.id, TextId("task.noted")),), close=(Close(found.topic),))


def _may(person: Person, task: Task) -> bool:
    if person.id == task.owner:
        return True
    return any(post.role is Role.COORDINATOR and post.area in {None, task.area} for post in person.posts)
