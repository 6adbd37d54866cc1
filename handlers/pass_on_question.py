"""A resident's question goes to the professional who is responsible, with a date."""

from collections.abc import Sequence

from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import TaskId, TextId
from domain.people import Person
from domain.residents import Match
from domain.tasks import Task, TaskKind, next_working_morning
from domain.text_args import Arg, Moment, Shape, Written
from storage import areas, matches, people, tasks
from storage.database import Session

SKIP = Option("skip", TextId("option.skip"))


async def pass_on_question(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Ask who has the question and what it is; the supervisor gets it as a task for the next working day."""
    del rest
    match = await _whose(ask, await matches.of(db, volunteer.id))
    said = await ask.words("question.what", options=(SKIP,), resident=match.label)
    words = said if isinstance(said, str) else None
    area = await areas.get(db, match.resident.area)
    task = Task(
        id=TaskId(ask.id),
        kind=TaskKind.QUESTION,
        owner=match.resident.supervisor,
        area=area.id,
        made_at=ask.now,
        due_at=next_working_morning(area.hours, ask.now),
        about=volunteer.id,
        resident=match.resident.id,
        words=words,
    )
    await tasks.add(db, task)
    supervisor = (await people.get(db, [task.owner]))[task.owner]
    told = Say(volunteer.id, TextId("question.noted"), {"name": supervisor.name, "day": _day(task)})
    passed_on = _passed_on(task, volunteer, match)
    return Turn(say=(told, passed_on), close=(Close("explain", of=volunteer.id),))


async def _whose(ask: Ask, mine: Sequence[Match]) -> Match:
    """The one resident, or the one that is chosen."""
    by_code = {match.resident.code: match for match in mine}
    if not by_code:
        raise RefusedError("question.nobody")
    if len(by_code) == 1:
        return next(iter(by_code.values()))
    return await ask.one_of("question.whom", list(by_code.values()))


def _passed_on(task: Task, volunteer: Person, match: Match) -> Say:
    args: dict[str, Arg] = {
        "name": volunteer.name,
        "phone": volunteer.phone or text("task.no-phone"),
        "resident": match.resident.code,
        "day": _day(task),
        "words": text("question.words", words=Written(task.words)) if task.words else text("question.without-words"),
    }
    done = Option("done", TextId("task.option-done"), start=Start("task_done", {"task": task.id}))
    return Say(
        task.owner,
        TextId("question.passed-on"),
        args,
        (done,),
        lane=Lane.CHECK_IN,
        key=task.topic,
        topic=task.topic,
    )


def _day(task: Task) -> Moment:
    return Moment(task.due_at, Shape.DAY)
