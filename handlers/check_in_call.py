"""A volunteer would like to be phoned: that is promised at once, and asked when it suits."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.ask import Ask
from domain.check_ins import CheckIn
from domain.conversation import Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import CheckInId, TaskId, TextId
from domain.people import Person
from domain.receipt import supervisor_lines
from domain.tasks import TaskKind, next_working_morning
from domain.text_args import Arg, Lines, Moment, Shape
from domain.working_hours import WorkingHours
from storage import check_ins, looked_after, people, phoning, tasks
from storage.database import Session

INTO_AFTERNOON = timedelta(hours=4)
"""So long after the office opens it is afternoon."""


class When(StrEnum):
    """When a call suits; on the next working day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    ANY = "any"


NOT = Option("not", TextId("check-in.when_not"))
TIMES = tuple(Option(when.value, TextId(f"check-in.when_{when.value}")) for when in When)


async def check_in_call(ask: Ask, volunteer: Person, *, db: Session, check_in: str) -> Turn:
    """Promise a call for the next working morning; when it suits better is asked after that.

    Raises:
        RefusedError: it is not theirs, or there is nobody who could phone.
    """
    found = await _own(db, volunteer, check_in)
    one = await looked_after.looked_after(db, volunteer.id)
    await tasks.done_about(db, volunteer.id, kinds={TaskKind.SAD}, at=ask.now)
    due_at = next_working_morning(one.hours, ask.now)
    promised = await phoning.ask_to_phone(db, one, TaskKind.WANTS_CALL, about=found, now=ask.now, due_at=due_at)
    if promised is None:
        raise RefusedError("check-in.nobody-phones")
    return Turn(then=Start("check_in_when", {"task": promised[0].id}))


async def check_in_when(ask: Ask, volunteer: Person, *, db: Session, task: str) -> Turn:
    """When it suits; until that is said the call is promised for the morning.

    Raises:
        RefusedError: it is not theirs.
    """
    found = await tasks.get(db, TaskId(task))
    if found is None or found.about != volunteer.id:
        raise RefusedError("check-in.unknown")
    owner = (await people.get(db, [found.owner]))[found.owner]
    day = Moment(found.due_at, Shape.DAY)
    when = When((await ask.one_of("check-in.when", TIMES, name=owner.name, day=day)).key)
    one = await looked_after.looked_after(db, volunteer.id)
    if when is When.AFTERNOON:
        await tasks.bring_forward(db, found.id, to=_at(when, found.due_at, one.hours))
    return Turn(say=(_promise(volunteer, owner, when, day=day),))


async def check_in_offer(ask: Ask, volunteer: Person, *, db: Session, check_in: str) -> Turn:
    """Something weighs on them: shall somebody phone, and when? One tap, and *not* is an answer too.

    Raises:
        RefusedError: it is not theirs, or there is nobody who could phone.
    """
    found = await _own(db, volunteer, check_in)
    one = await looked_after.looked_after(db, volunteer.id)
    owner = await looked_after.who_phones(db, one)
    if owner is None:
        raise RefusedError("check-in.nobody-phones")
    morning = next_working_morning(one.hours, ask.now)
    day = Moment(morning, Shape.DAY)
    chosen = await ask.one_of("check-in.shall-call", (*TIMES, NOT), name=owner.name)
    if chosen.key == NOT.key:
        return Turn(say=(Say(volunteer.id, TextId("check-in.thanks")),))
    when = When(chosen.key)
    due_at = _at(when, morning, one.hours)
    await tasks.done_about(db, volunteer.id, kinds={TaskKind.SAD}, at=ask.now)
    await phoning.ask_to_phone(db, one, TaskKind.WANTS_CALL, about=found, now=ask.now, due_at=due_at)
    return Turn(say=(_promise(volunteer, owner, when, day=day),))


async def _own(db: Session, volunteer: Person, check_in: str) -> CheckIn:
    found = await check_ins.get(db, CheckInId(check_in))
    if found is None or found.person != volunteer.id:
        raise RefusedError("check-in.unknown")
    return found


def _at(when: When, morning: datetime, hours: WorkingHours) -> datetime:
    return hours.add(morning, INTO_AFTERNOON) if when is When.AFTERNOON else morning


def _promise(volunteer: Person, owner: Person, when: When, *, day: Moment) -> Say:
    args: dict[str, Arg] = {"name": owner.name, "day": day, "numbers": Lines(tuple(supervisor_lines([owner])))}
    return Say(volunteer.id, TextId(f"check-in.will-call-{when.value}"), args)
