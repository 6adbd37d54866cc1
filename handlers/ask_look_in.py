"""It is time to do something about one resident of a round: ask the next person, remind, or hand it over."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Close, Turn
from domain.ids import LookInId, PersonId, TaskId
from domain.look_ins import Asks, Candidate, Clears, HandsOver, Reminds, Rests, Standing, Waits, next_step
from domain.people import Person
from domain.round_messages import asked, handed
from domain.tasks import Task, TaskKind
from storage import look_ins, people, quiet, rounds, tasks
from storage.database import Session
from storage.look_ins import OnRound


async def ask_look_in(db: Session, look_in: LookInId, *, now: datetime) -> Turn:
    """Do the next thing, once: what another process did meanwhile is seen, for it is locked."""
    on = await look_ins.load_due(db, look_in, now=now)
    if on is None:
        return Turn()
    found = await look_ins.candidates(db, on)
    match next_step(on.one, found, of=on.round, supervisor=on.area.hours, now=now):
        case Waits(until=until):
            await look_ins.look_next(db, on.one.id, at=until)
        case Reminds(person=person, look_at=look_at):
            return await _remind(db, on, found, person, look_at=look_at, now=now)
        case Asks(person=person, look_at=look_at):
            await look_ins.ask(db, on.one.id, person, standing=Standing.ASKED, at=now)
            await look_ins.look_next(db, on.one.id, at=look_at)
            return Turn(say=(asked(on.round, on.one, person, knows=await _who_knows(db, on, found, person)),))
        case HandsOver():
            return await _hand_over(db, on, now=now)
        case Rests(standing=standing):
            await look_ins.look_next(db, on.one.id, at=None, standing=standing)
        case Clears():
            await look_ins.look_next(db, on.one.id, at=None)
            if on.one.standing is Standing.SEEN:
                await rounds.answered(db, on.round.id, at=now)
            await tasks.done(db, TaskId(on.one.id), at=now)
            return Turn(close=(Close(on.one.topic),))
    return Turn()


async def _remind(
    db: Session, on: OnRound, found: Sequence[Candidate], person: PersonId, *, look_at: datetime, now: datetime
) -> Turn:
    """Once more, kindly, when they are not in the middle of something; the first card goes, so that there is one."""
    tempo, zone = on.round.tempo, next(one.zone for one in found if one.person == person)
    since = tempo.hours.later(on.asked_at or now, tempo.reminded_after, zone=zone)
    if busy := await quiet.busy_until(db, person, now=now, since=since):
        await look_ins.look_next(db, on.one.id, at=busy)
        return Turn()
    await look_ins.look_next(db, on.one.id, at=look_at, standing=Standing.REMINDED)
    knows = await _who_knows(db, on, found, person)
    again = asked(on.round, on.one, person, knows=knows, again=True)
    return Turn(say=(again,), close=(Close(on.one.topic, of=person),))


async def _who_knows(db: Session, on: OnRound, found: Sequence[Candidate], person: PersonId) -> Person | None:
    """Who can tell a volunteer more that does not visit the resident; None: they know, or there is nobody."""
    if any(one.person == person and one.is_matched for one in found):
        return None
    return await _responsible(db, on)


async def _responsible(db: Session, on: OnRound) -> Person | None:
    """The supervisor, or the deputy of one who has left; None: both have."""
    wanted = [one for one in (on.resident.supervisor, on.resident.deputy) if one]
    known = await people.get(db, wanted)
    return next((known[one] for one in wanted if one in known and known[one].active), None)


async def _hand_over(db: Session, on: OnRound, *, now: datetime) -> Turn:
    """The supervisor has it as a task, until the round ends; where there is none the coordinator reads of it."""
    responsible = await _responsible(db, on)
    if responsible is None:
        await look_ins.look_next(db, on.one.id, at=None, standing=Standing.LEFT)
        return Turn()
    to = responsible.id
    await look_ins.ask(db, on.one.id, to, standing=Standing.HANDED, at=now)
    await look_ins.look_next(db, on.one.id, at=None)
    task = Task(
        id=TaskId(on.one.id),
        kind=TaskKind.LOOK_IN,
        owner=to,
        area=on.resident.area,
        resident=on.resident.id,
        made_at=now,
        due_at=on.round.wanted_by(now),
    )
    await tasks.add(db, task)
    return Turn(say=(handed(on.round, on.one, to, by=task.due_at),))
