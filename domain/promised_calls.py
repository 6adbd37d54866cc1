"""A call that a volunteer was promised: a task with a time, which goes wherever their request goes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.case import Case
from domain.conversation import Close, Lane, Option, Say, Start
from domain.escalation import EscalationKind
from domain.filing import Filed
from domain.ids import TaskId, TextId
from domain.people import Person
from domain.tasks import Task, TaskKind, task_topic
from domain.text_args import Moment, Shape
from domain.working_hours import WorkingHours

AFTERNOON_FROM = time(13)


class Suits(StrEnum):
    """When a volunteer would like to be phoned, on the next working day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


def promised_call(filed: Filed, volunteer: Person) -> Task | None:
    """Who guides the volunteer phones them within the time that contact is promised; None where nobody can be named.

    The task has the id of the report.
    """
    owner = next(iter((*filed.supervisors, *filed.receivers)), None)
    if owner is None:
        return None
    task = Task(
        kind=TaskKind.SUPPORT_CALL,
        owner=owner.id,
        area=filed.sign.area,
        about=volunteer.id,
        made_at=filed.sign.filed_at,
        due_at=filed.change.escalation.contact_by,
    )
    return replace(task, id=TaskId(filed.sign.id))


def suiting(hours: WorkingHours, suits: Suits, *, now: datetime) -> datetime:
    """The moment that suits on the next working day: when the area opens, or one o'clock on the wall."""
    day = hours.next_working_day(now)
    zone = ZoneInfo(hours.zone)
    at = time() if suits is Suits.MORNING else AFTERNOON_FROM
    return hours.next_opening(datetime.combine(day, at, zone))


def calls_of(case: Case) -> list[TaskId]:
    """The promised calls that belong to a case; one about a resident has its own ways."""
    if case.escalation.kind is EscalationKind.SIGN:
        return []
    return [TaskId(report.sign) for report in case.reports]


def cards_closed(case: Case) -> tuple[Close, ...]:
    """The reminders of its promised calls are done with."""
    return tuple(Close(task_topic(task)) for task in calls_of(case))


def calls_told(case: Case, promised: Sequence[Task]) -> Iterator[Say]:
    """Who has the case now hears of each call that was promised for a time of the volunteer's own choice."""
    soon = timedelta(minutes=1)
    for task in promised:
        if task.about and task.due_at < case.escalation.contact_by - soon:
            done = Option("done", TextId("task.option-done"), start=Start("task_done", {"task": task.id}))
            yield Say(
                task.owner,
                TextId("support.call-promised"),
                {
                    "name": case.name_of(task.about),
                    "phone": case.phone_of(task.about),
                    "at": Moment(task.due_at, Shape.DAY_AND_TIME),
                },
                options=(done,),
                lane=Lane.REPLY,
                key=f"{task.topic}:promised:{task.owner}",
                topic=task.topic,
            )
