"""A telephone is lost: nothing of its owner works any more, what they held climbs, and it is noted as a data leak."""

from collections.abc import Iterator
from enum import StrEnum

from domain import holding
from domain.alarms import LEADS, who_hears
from domain.ask import Ask
from domain.case import Case
from domain.conversation import Close, Lane, Option, Say, Start, Turn
from domain.data_leaks import DataLeak
from domain.errors import RefusedError
from domain.escalation import State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts
from domain.finding_people import find_member
from domain.ids import AreaId, PersonId, TextId
from domain.people import Person
from domain.team import Member, topic_of
from domain.text_args import Arg, Moment, Shape
from storage import alarms, areas, audit, data_leaks, escalations, people, team, unlinking
from storage.database import Session


class Sure(StrEnum):
    """Whether it is really lost."""

    UNLINK = "unlink"
    NO = "no"


async def whose_phone(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Whose telephone is lost: somebody of the areas that who asks leads, or has duty in."""
    everybody = await team.in_areas(db, await _places(db, person))
    found = await find_member(ask, "lost-phone.whose", [one for one in everybody if one.id != person.id], words=rest)
    return Turn(then=Start("lose_phone", {"person": found.option().key}))


async def lose_phone(ask: Ask, reporter: Person, *, db: Session, labels: Labels, person: str) -> Turn:
    """Unlink them at once, everywhere; what they held climbs, and a data leak is noted with its three days."""
    member = await team.member(db, PersonId(person), areas=await _places(db, reporter))
    if member.id == reporter.id:
        raise RefusedError("lost-phone.your-own")
    if await ask.one_of("lost-phone.sure", Sure, name=member.person.name) is Sure.NO:
        return Turn(say=(Say(reporter.id, TextId("lost-phone.left")),))
    await unlinking.unlink(db, member.id, at=ask.now)
    climbs, moved = await _let_climb(ask, db, member, labels)
    leak = await data_leaks.open_of(db, member.id)
    if leak is None:
        leak = DataLeak(member.id, noted_by=reporter.id, noted_at=ask.now)
        await data_leaks.note(db, leak)
    await audit.note(db, "person.unlink", by=reporter.id, subject=member.id, at=ask.now)
    turn = Turn(say=tuple(await _told(db, reporter, member, leak, climbs=climbs)), close=(Close(topic_of(member.id)),))
    return turn + moved


async def _let_climb(ask: Ask, db: Session, member: Member, labels: Labels) -> tuple[int, Turn]:
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
                holding.let_climb(case.escalation, now=ask.now)
                if held
                else holding.cannot_be_reached(case.escalation, member.id, now=ask.now)
            )
            await escalations.keep(db, change.escalation)
            turn += _but(turn_for(change, case, labels=labels), member.id)
        if member.id in case.escalation.reporters:
            turn += Turn(say=tuple(_phone_the_reporter(case, member, at=ask.id)))
    return counted, turn


def _but(turn: Turn, person: PersonId) -> Turn:
    """The same without what was for them: nothing reaches them now."""
    return Turn(tuple(say for say in turn.say if say.to != person), turn.close, alarms=turn.alarms)


def _phone_the_reporter(case: Case, member: Member, *, at: str) -> Iterator[Say]:
    args: dict[str, Arg] = {**facts(case), "name": member.person.name}
    for person in case.escalation.professionals_told:
        if person != member.id:
            yield Say(person, TextId("lost-phone.reporter"), args, key=f"lost:{at}:{case.escalation.id}:{person}")


async def _told(db: Session, reporter: Person, member: Member, leak: DataLeak, *, climbs: int) -> list[Say]:
    """Who reported it hears what happened; who leads there hears it too, and may judge the leak."""
    full = (await people.get(db, [member.id]))[member.id]
    places = tuple(post.area for post in full.posts if post.area)
    hearers = who_hears(await alarms.posts_within_reach(db), areas=places, but=member.id).people
    args: dict[str, Arg] = {
        "name": member.person.name,
        "count": climbs,
        "due": Moment(leak.due_at, Shape.DAY_AND_TIME),
    }
    judge = (Option("judge", TextId("leak.option-judge"), start=Start("judge_leak", {"leak": leak.id})),)
    leads = any(post.role in LEADS for post in reporter.posts)
    code = (Option("new_code", TextId("team.option-new-code"), start=Start("new_code", {"person": member.id})),)
    mine = Say(
        reporter.id,
        TextId("lost-phone.done"),
        args,
        (*code, *judge) if leads else (),
        topic=leak.topic if leads else None,
    )
    others = [
        Say(
            one,
            TextId("leak.noted"),
            {**args, "by": reporter.name},
            judge,
            lane=Lane.CHECK_IN,
            topic=leak.topic,
            key=f"{leak.topic}:noted:{one}",
        )
        for one in hearers
        if one != reporter.id
    ]
    return [mine, *others]


async def _places(db: Session, person: Person) -> frozenset[AreaId] | None:
    """Where somebody may report a telephone as lost: the areas they lead, and those in which they have duty."""
    posts = [post for post in person.posts if post.role in LEADS]
    if any(post.area is None for post in posts):
        return None
    return frozenset(post.area for post in posts if post.area) | await areas.on_duty_in(db, person.id)
