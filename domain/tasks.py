"""Tasks: what somebody promised to do by a time, such as answering a resident's question or phoning back."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.ids import AreaId, PersonId, ResidentId, TaskId, new_id
from domain.working_hours import WorkingHours

OTHERS_HEAR_FROM = 2
"""From which reminder on the coordinators of the area hear it too."""


class TaskKind(StrEnum):
    """What is to be done; the words are `task.due_<kind>`."""

    QUESTION = "question"
    CALL_BACK = "call_back"
    ACTION_POINT = "action_point"
    SUPPORT_CALL = "support_call"
    SAD = "sad"
    SILENT = "silent"
    LOAD = "load"
    LOOK_IN = "look_in"


ABOUT_CHECK_INS = frozenset({TaskKind.SAD, TaskKind.SILENT})
"""Somebody phones a volunteer, because of what was or was not answered to a check-in."""
HOW_IS_IT = ABOUT_CHECK_INS | {TaskKind.LOAD}
"""Somebody phones a volunteer to ask how it goes, whatever the reason."""
TO_PHONE = HOW_IS_IT | {TaskKind.CALL_BACK, TaskKind.SUPPORT_CALL}
"""All that is done by phoning a volunteer."""


class Phoned(StrEnum):
    """What came of phoning a volunteer."""

    WELL = "well"
    TALK = "talk"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True)
class Task:
    """Something that `owner` does for or about somebody by `due_at`; `times_told` counts the reminders so far.

    `held_since`: from then on a reminder waits for them, who are in the middle of something.
    """

    kind: TaskKind
    owner: PersonId
    area: AreaId | None
    made_at: datetime
    due_at: datetime
    about: PersonId | None = None
    resident: ResidentId | None = None
    words: str | None = None
    times_told: int = 0
    told_at: datetime | None = None
    held_since: datetime | None = None
    done_at: datetime | None = None
    id: TaskId = field(default_factory=lambda: TaskId(new_id()))

    @property
    def topic(self) -> str:
        """What all cards of this task are about."""
        return task_topic(self.id)


def task_topic(task: TaskId) -> str:
    """What all cards of that task are about."""
    return f"task:{task}"


def next_working_morning(hours: WorkingHours, at: datetime) -> datetime:
    """09:00 of the first working day after today, or that day's opening."""
    return hours.next_daily(max(at, hours.end_of_day(hours.local_date(at))))


def next_reminder(hours: WorkingHours, at: datetime, *, times_told: int, due_at: datetime | None = None) -> datetime:
    """When an untouched task is brought up again.

    One that was told before it is due comes back when it is, in working hours; else the next working morning once,
    from then on each week.
    """
    if times_told < OTHERS_HEAR_FROM:
        return hours.next_opening(due_at) if due_at and due_at > at else next_working_morning(hours, at)
    return hours.weeks_later(at, 1)
