"""A telephone is lost: what its owner held climbs, who must know hears it, and it is noted as a data leak."""

from collections.abc import Iterator
from datetime import datetime

from domain import holding
from domain.alarms import LEADS, who_hears
from domain.case import Case
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.data_leaks import DataLeak
from domain.departures import Departure
from domain.errors import RefusedError
from domain.escalation import State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.team import Member, topic_of
from domain.text_args import Arg, Args, Moment, Shape
from storage import alarms, audit, data_leaks, escalations, people, team, unlinking
from storage.database import Session


async def unlink_person(db: Session, one: Departure, *, labels: Labels, now: datetime) -> Turn:
    """What was decided in the chat, where no account of theirs works any more since then."""
    try:
        member = await team.member(db, one.person, areas=one.areas)
    except RefusedError:  # they have left meanwhile
        await unlinking.unlink(db, one.person, at=now)
        return Turn()
    by = (await people.get(db, [one.by]))[one.by]
    return await unlinked(db, member, by=by, labels=labels, now=now, lost_at=one.asked_at)


async def unlinked(
    db: Session, member: Member, *, by: Person | None, labels: Labels, now: datetime, lost_at: datetime | None = None
) -> Turn:
    """Do it; `by` is who reported it and hears what happened, None when that is who administers the machine.

    `lost_at` is when it was reported, now if that is not given: the time to judge the leak runs from then.
    """
    await unlinking.unlink(db, member.id, at=now)
    climbs, moved = await _let_climb(db, member, labels, now=now)
    leak = await data_leaks.open_of(db, member.id)
    if leak is None:
        leak = DataLeak(member.id, noted_by=by.id if by else None, noted_at=lost_at or now)
        await data_leaks.note(db, leak)
    await audit.note(db, "person.unlink", by=by.id if by else None, subject=member.id, at=now)
    told = tuple(await _told(db, by, member, leak, climbs=climbs))
    return Turn(say=told, close=(Close(topic_of(member.id)),)) + moved


async def _let_climb(db: Session, member: Member, labels: Labels, *, now: datetime) -> tuple[int, Turn]:
    """All they hold climbs at once, and no call waits for them; who has what they reported must phone them.

    How many of what they held or reported lie in the areas of who asks, and what others hear.
    """
    here = {post.area for post in member.person.posts}
    counted, turn = 0, Turn()
    for seen in await escalations.all_open(db):
        one = seen.escalation
        if one.state is State.CLOSED or member.id not in (*one.people_called, one.holder, *one.reporters):
            continue
        case = await escalations.load(db, one.id)
        counted += case.area.id in here and member.id in (case.escalation.holder, *case.escalation.reporters)
        if member.id in (case.escalation.holder, *case.escalation.people_called):
            held = case.escalation.holder == member.id
            change = (
                holding.let_climb(case.escalation, now=now)
                if held
                else holding.cannot_be_reached(case.escalation, member.id, now=now)
            )
            await escalations.keep(db, change.escalation)
            turn += _but(turn_for(change, case, labels=labels), member.id)
        if member.id in case.escalation.reporters:
            turn += Turn(say=tuple(_phone_the_reporter(case, member, at=now.isoformat())))
    return counted, turn


def _but(turn: Turn, person: PersonId) -> Turn:
    """The same without what was for them: nothing reaches them now."""
    return Turn(tuple(say for say in turn.say if say.to != person), turn.close, alarms=turn.alarms)


def _phone_the_reporter(case: Case, member: Member, *, at: str) -> Iterator[Say]:
    args: dict[str, Arg] = {**facts(case), "name": member.person.name}
    for person in case.escalation.professionals_told:
        if person != member.id:
            yield Say(person, TextId("lost-phone.reporter"), args, key=f"lost:{at}:{case.escalation.id}:{person}")


async def _told(db: Session, by: Person | None, member: Member, leak: DataLeak, *, climbs: int) -> list[Say]:
    """Who reported it hears what happened; who leads there hears it too, and may judge the leak."""
    full = (await people.get(db, [member.id]))[member.id]
    places = tuple(post.area for post in full.posts if post.area)
    hearers = who_hears(await alarms.posts_within_reach(db), areas=places, but=member.id).people
    due = Moment(leak.due_at, Shape.DAY_AND_TIME)
    args: dict[str, Arg] = {"name": member.person.name, "count": climbs, "due": due}
    judge = _judge(leak)
    said = [_done(by, member, leak, args)] if by else []
    name: Arg = by.name if by else text("leak.administrator")
    for one in hearers:
        if by is None or one != by.id:
            key = f"{leak.topic}:noted:{one}"
            told = {**args, "by": name}
            said.append(Say(one, TextId("leak.noted"), told, (judge,), Lane.CHECK_IN, key=key, topic=leak.topic))
    return said


def _judge(leak: DataLeak) -> Option:
    return Option("judge", TextId("leak.option-judge"), start=Start("judge_leak", {"leak": leak.id}))


def _done(by: Person, member: Member, leak: DataLeak, args: Args) -> Say:
    if not any(post.role in LEADS for post in by.posts):
        return Say(by.id, TextId("lost-phone.done"), args)
    code = Option("new_code", TextId("team.option-new-code"), start=Start("new_code", {"person": member.id}))
    return Say(by.id, TextId("lost-phone.done"), args, (code, _judge(leak)), topic=leak.topic)
