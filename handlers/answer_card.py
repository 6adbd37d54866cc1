"""The other side answers a proposed task card: it holds, or they want to talk about it first."""

from domain.ask import Ask
from domain.card_dates import can_still_be_agreed, next_notice_at, next_talk, plan_at
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import TaskCardId, TaskId, TextId
from domain.people import Person
from domain.residents import Match
from domain.task_cards import TaskCard, card_topic, may_confirm
from domain.tasks import Task, TaskKind, next_working_morning
from domain.text_args import Arg, Moment, Shape
from storage import areas, matches, people, talks, task_cards, tasks
from storage.database import Session


async def agree_card(ask: Ask, person: Person, *, db: Session, card: str, version: str) -> Turn:
    """Let it hold from now on, and plan the first talk; both sides hear it.

    Raises:
        RefusedError: it is not theirs to confirm, holds already, was changed since, or lay too long.
    """
    found, match = await _proposed(db, person, card)
    if not can_still_be_agreed(found.terms, today=person.local_date(ask.now)):
        raise RefusedError("card.lay-too-long")
    hours = (await areas.get(db, match.resident.area)).hours
    look_at = next_notice_at(found.terms, hours, after=ask.now)
    agreed = await task_cards.agree(db, found, version=int(version), by=person.id, at=ask.now, look_at=look_at)
    started_on = match.started_on or agreed.terms.starts_on
    coming = next_talk(started_on, agreed.terms.ends_on, after=0, today=hours.local_date(ask.now))
    if coming:
        months, day = coming
        await talks.plan(db, match.id, months=months, due_on=day, look_at=plan_at(hours, day, now=ask.now))
    heard = Say(
        agreed.proposed_by,
        TextId("card.agreed-by"),
        {"name": person.name, "resident": match.resident.code},
        lane=Lane.CHECK_IN,
        key=f"{agreed.topic}:{agreed.version}:agreed",
    )
    told = Say(person.id, TextId("card.agreed"), {"resident": match.resident.code})
    return Turn(say=(told, heard), close=(Close(agreed.topic),))


async def discuss_card(ask: Ask, person: Person, *, db: Session, card: str, version: str) -> Turn:
    """Leave the proposal as it is; the professional gets a task to phone the volunteer about it.

    Raises:
        RefusedError: it is not theirs to answer.
    """
    del version
    found, match = await _proposed(db, person, card)
    owner = person.id if person.id != match.volunteer else match.resident.supervisor
    both = await people.get(db, {owner, match.volunteer})
    area = await areas.get(db, match.resident.area)
    task = Task(
        id=TaskId(ask.id),
        kind=TaskKind.CALL_BACK,
        owner=owner,
        area=area.id,
        made_at=ask.now,
        due_at=next_working_morning(area.hours, ask.now),
        about=match.volunteer,
        resident=match.resident.id,
    )
    await tasks.add(db, task)
    day: Arg = Moment(task.due_at, Shape.DAY)
    to_volunteer = Say(
        match.volunteer, TextId("card.you-are-phoned"), {"name": both[owner].name, "day": day},
        lane=Lane.CHECK_IN, key=f"{task.topic}:volunteer",
    )  # fmt: skip
    to_owner = _please_phone(task, both[match.volunteer], match, day=day)
    return Turn(say=(to_volunteer, to_owner), close=(Close(card_topic(found.match), of=person.id),))


def _please_phone(task: Task, volunteer: Person, match: Match, *, day: Arg) -> Say:
    phone = volunteer.phone or text("task.no-phone")
    return Say(
        task.owner,
        TextId("card.please-phone"),
        {"name": volunteer.name, "phone": phone, "resident": match.resident.code, "day": day},
        (Option("done", TextId("task.option-done"), start=Start("task_done", {"task": task.id})),),
        lane=Lane.CHECK_IN,
        key=f"{task.topic}:owner",
        topic=task.topic,
    )


async def _proposed(db: Session, person: Person, card: str) -> tuple[TaskCard, Match]:
    found = await task_cards.get(db, TaskCardId(card))
    match = await matches.get(db, found.match) if found else None
    if found is None or match is None or not may_confirm(match, person.id, proposed_by=found.proposed_by):
        raise RefusedError("card.unknown")
    return found, match
