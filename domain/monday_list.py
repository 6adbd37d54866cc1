"""What stands on somebody's list on Monday morning: five counts in one message, and nothing when there is nothing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.conversation import text
from domain.escalation import Escalation, State
from domain.ids import PersonId
from domain.policy import Pace
from domain.tasks import TO_PHONE, Task
from domain.text_args import Arg
from domain.working_hours import WorkingHours

BROUGHT_UP_ITSELF = timedelta(weeks=1)
"""A task that its owner was reminded of within this span is no reason for a list."""


class Kind(StrEnum):
    """What is counted, in the order in which it is read."""

    NEW = "new"
    WAITING = "waiting"
    OWED = "owed"
    TO_PHONE = "to_phone"
    REMEMBER = "remember"


@dataclass(frozen=True)
class ListReader:
    """Somebody who gets the list; `last_at` is when they got the last one; `hours` are those of their areas."""

    person: PersonId
    came_at: datetime
    last_at: datetime | None
    hours: tuple[WorkingHours, ...]

    @property
    def due_at(self) -> datetime:
        """When the next list is due: Monday nine o'clock, in the first of their areas where that is."""
        return min(hours.next_monday(self.last_at or self.came_at) for hours in self.hours)


def counts(
    cases: Iterable[Escalation], tasks: Iterable[Task], *, reader: ListReader, now: datetime
) -> Counter[Kind] | None:
    """How much there is of each kind; None when nothing of it needs a list to be seen.

    A call that nobody took calls by itself, and what one remembers can wait for other things to be read with.
    """
    cases, tasks = list(cases), list(tasks)
    on_list = any(_needs_list(one) for one in cases) or any(not _was_brought_up(one, now) for one in tasks)
    if not on_list:
        return None
    return Counter([_kind_of(one, reader) for one in cases] + [_kind_of_task(one) for one in tasks])


def said(found: Counter[Kind]) -> Arg:
    """The counts as one line: "Nieuw 2 · Wacht op jou 1"; what there is none of is left out."""
    first, *others = [text(f"list.{kind.value.replace('_', '-')}", count=found[kind]) for kind in Kind if found[kind]]
    for other in others:
        first = text("list.and", first=first, last=other)
    return first


def _kind_of(case: Escalation, reader: ListReader) -> Kind:
    if case.state is State.CLOSED:
        return Kind.OWED
    if case.holder is not None:
        return Kind.REMEMBER if case.pace is Pace.NOTE else Kind.WAITING
    return Kind.NEW if reader.last_at is None or case.opened_at >= reader.last_at else Kind.WAITING


def _kind_of_task(task: Task) -> Kind:
    return Kind.TO_PHONE if task.kind in TO_PHONE else Kind.WAITING


def _needs_list(case: Escalation) -> bool:
    is_note = case.pace is Pace.NOTE
    return case.state is State.CLOSED or (case.holder is None if is_note else case.holder is not None)


def _was_brought_up(task: Task, now: datetime) -> bool:
    return task.told_at is not None and now - task.told_at < BROUGHT_UP_ITSELF
