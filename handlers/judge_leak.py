"""A noted data leak is judged: what was decided, and why; and the register of all of them is shown."""

from datetime import datetime

from domain.ask import Ask
from domain.conversation import AlarmSay, Close, Option, Say, Start, Turn, text
from domain.data_leaks import DataLeak, Decision, next_reminder
from domain.errors import RefusedError
from domain.ids import LeakId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Arg, Moment, Shape, Written
from storage import audit, data_leaks, people
from storage.database import Session

MOST_SHOWN = 8


async def judge_leak(ask: Ask, person: Person, *, db: Session, leak: str) -> Turn:
    """What was decided, and why in their own words; of two who judge it at once the first one counts."""
    found = await data_leaks.get(db, LeakId(leak))
    name = await _whose(db, person, found) if found else None
    if found is None or name is None:
        raise RefusedError("leak.unknown")
    if found.closed_at:
        raise RefusedError("leak.judged-already")
    decision = await ask.one_of("leak.decision", Decision, name=name)
    why = await ask.words("leak.why")
    if not isinstance(why, str):
        raise TypeError(why)
    if not await data_leaks.close(db, found.id, decision=decision, why=why, by=person.id, at=ask.now):
        raise RefusedError("leak.judged-already")
    await audit.note(db, f"leak.{decision.value}", by=person.id, subject=found.id, at=ask.now)
    return Turn(say=(Say(person.id, TextId("leak.closed"), {"name": name}),), close=(Close(found.topic),))


async def show_leaks(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """The register of the areas somebody leads: what waits to be judged first, then the newest."""
    del rest
    found = await data_leaks.in_areas(db, areas_of(person, Action.JUDGE_LEAK), limit=MOST_SHOWN)
    if not found:
        return Turn(say=(Say(person.id, TextId("leak.none")),))
    known = await people.get(db, [one.person for one in found] + [one.closed_by for one in found if one.closed_by])
    return Turn(
        say=tuple(_line(person, one, known[one.person], known.get(one.closed_by or one.person)) for one in found)
    )


def _line(reader: Person, leak: DataLeak, whose: Person, closed_by: Person | None) -> Say:
    args: dict[str, Arg] = {"name": whose.name, "at": Moment(leak.noted_at, Shape.DAY_AND_TIME)}
    if leak.decision and closed_by:
        args |= {
            "decision": text(f"leak.decision_{leak.decision.value}"),
            "by": closed_by.name,
            "why": Written(leak.why or "-"),
        }
        return Say(reader.id, TextId("leak.line-closed"), args)
    args["due"] = Moment(leak.due_at, Shape.DAY_AND_TIME)
    return Say(reader.id, TextId("leak.line-open"), args, (_judge(leak),), topic=leak.topic)


async def remind_of_leak(db: Session, leak: LeakId, *, now: datetime) -> Turn:
    """Who leads there hears how long there still is, and each day once the time has passed."""
    found = await data_leaks.get(db, leak)
    if found is None or found.closed_at:
        return Turn()
    whose = (await people.get(db, [found.person]))[found.person]
    await data_leaks.told(db, found, again_at=next_reminder(found, now=now))
    alarm = AlarmSay(
        TextId("leak.overdue" if now >= found.due_at else "leak.reminder"),
        areas=tuple(post.area for post in whose.posts if post.area),
        key=f"{found.topic}:{found.told + 1}",
        args={"name": whose.name, "due": Moment(found.due_at, Shape.DAY_AND_TIME)},
        options=(_judge(found),),
        topic=found.topic,
        but=found.person,
        leads_only=True,
    )
    return Turn(alarms=(alarm,), close=(Close(found.topic),))


async def _whose(db: Session, person: Person, leak: DataLeak) -> str | None:
    """Whose telephone it was; None when that is somebody of areas that this person does not lead."""
    places = areas_of(person, Action.JUDGE_LEAK)
    whose = (await people.get(db, [leak.person]))[leak.person]
    is_theirs = places is None or any(post.area in places for post in whose.posts)
    return whose.name if is_theirs and whose.id != person.id else None


def _judge(leak: DataLeak) -> Option:
    return Option("judge", TextId("leak.option-judge"), start=Start("judge_leak", {"leak": leak.id}))
