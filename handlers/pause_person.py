"""A volunteer does not take part for a while: nothing is asked of them, and who is responsible knows it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.check_ins import State
from domain.conversation import Close, Lane, Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import PersonId, TextId
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.plain_dates import day_in
from domain.task_messages import phone_of
from domain.team import Member, may_lead
from domain.text_args import Arg, Moment, Shape
from storage import audit, check_in_plans, check_ins, matches, pauses, team
from storage.database import Session

LONGEST = timedelta(days=366)


class Weeks(StrEnum):
    """For how long; `none` ends it."""

    TWO = "2"
    FOUR = "4"
    EIGHT = "8"
    NONE = "none"


WEEKS = tuple(Option(one.value, TextId(f"pausing.until_{one.value}")) for one in Weeks)


async def pause_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """Until when: so long nobody asks them after visits or how they are; they and who is responsible hear it.

    Raises:
        RefusedError: they are not led by who asks, or are no volunteer, or it is longer than a year.
    """
    member = await team.member(db, PersonId(person), areas=areas_of(leader, Action.CHANGE_PEOPLE))
    if not may_lead(leader, member) or not member.person.is_a(Role.VOLUNTEER):
        raise RefusedError("team.not-yours")
    zone = ZoneInfo(member.person.zone)
    until = await _until(ask, member, today=ask.now.astimezone(zone).date())
    await pauses.pause(db, member.id, until=until)
    left = await _no_check_ins(ask, db, member, until)
    await audit.note(db, "person.pause", by=leader.id, subject=member.id, at=ask.now)
    day = Moment(datetime.combine(until, time(12), zone), Shape.DATE) if until else ""
    codes = await matches.of(db, member.id)
    args: dict[str, Arg] = {
        "name": member.person.name,
        "by": leader.name,
        "day": day,
        "phone": phone_of(member.person),
        "residents": ", ".join(one.resident.code for one in codes) or "-",
    }
    name = "pausing" if until else "resuming"
    others = dict.fromkeys(one.resident.supervisor for one in codes if one.resident.supervisor != leader.id)
    says = [Say(leader.id, TextId(f"pausing.{name}-noted"), args)]
    says += [Say(member.id, TextId(f"pausing.{name}-you"), args, lane=Lane.CHECK_IN)] if member.within_reach else []
    says += [Say(one, TextId(f"pausing.{name}-told"), args, lane=Lane.CHECK_IN) for one in others]
    return Turn(say=tuple(says), close=left)


async def _until(ask: Ask, member: Member, *, today: date) -> date | None:
    """The first day on which they take part again; None: at once."""

    def typed(words: str) -> Option | None:
        day = day_in(words, today=today)
        is_near = day is not None and day <= today + LONGEST
        return Option(day.isoformat(), TextId("option.as-is"), {"words": words}) if day and is_near else None

    key = (await ask.one_of("pausing.until", WEEKS, typed=typed, name=member.person.name)).key
    if key == Weeks.NONE.value:
        return None
    return today + timedelta(weeks=int(key)) if key in set(Weeks) else date.fromisoformat(key)


async def _no_check_ins(ask: Ask, db: Session, member: Member, until: date | None) -> tuple[Close, ...]:
    """They are not asked how they are either; what waits for an answer needs none."""
    planned = await check_in_plans.get(db, member.id)
    if planned is None:
        return ()
    wishes = replace(planned.plan.wishes, paused_until=until)
    await check_in_plans.keep(db, planned.plan.with_wishes(wishes, now=ask.now))
    left = await check_ins.leave(db, member.id, to=State.PAUSED) if until else []
    return tuple(Close(one.topic, of=member.id) for one in left)
