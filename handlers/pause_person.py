"""A volunteer does not take part for a while: nothing is asked of them, and who is responsible knows it."""

from datetime import timedelta

from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import PersonId, TextId
from domain.pausing import NOT_ANY_MORE, ask_until, tell_responsible, who_and_whom
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.team import may_lead
from domain.text_args import on_day
from storage import audit, matches, pauses, team
from storage.database import Session

LONGEST = timedelta(days=366)
WEEKS = tuple(Option(one, TextId(f"pausing.until_{one}")) for one in ("2", "4", "8", NOT_ANY_MORE))


async def pause_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """Until when: so long nobody asks them after visits or how they are; they and who is responsible hear it.

    Raises:
        RefusedError: they are not led by who asks, or are no volunteer.
    """
    member = await team.member(db, PersonId(person), areas=areas_of(leader, Action.CHANGE_PEOPLE))
    if not may_lead(leader, member) or not member.person.is_a(Role.VOLUNTEER):
        raise RefusedError("team.not-yours")
    today = member.person.local_date(ask.now)
    name = member.person.name
    until = await ask_until(ask, "pausing.until", WEEKS, today=today, latest=today + LONGEST, name=name)
    await pauses.pause(db, member.id, until=until)
    left = await pauses.ask_not(db, member.id, until=until, now=ask.now)
    await audit.note(db, "person.pause", by=leader.id, subject=member.id, at=ask.now)
    visits = await matches.of(db, member.id)
    args = {**who_and_whom(member.person, visits), "by": leader.name}
    args |= {"day": on_day(until, member.person.zone)} if until else {}
    what = "pausing" if until else "resuming"
    says = [Say(leader.id, TextId(f"pausing.{what}-noted"), args)]
    says += [Say(member.id, TextId(f"pausing.{what}-you"), args, lane=Lane.CHECK_IN)] if member.within_reach else []
    says += tell_responsible(TextId(f"pausing.{what}-told"), args, visits, but=leader.id)
    return Turn(say=tuple(says), close=tuple(Close(one.topic, of=member.id) for one in left))
