"""Somebody stops: what hangs on them is shown, and somebody else is chosen for it; then it is carried out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.ask import Ask
from domain.choosing_people import ask_whom, ask_whom_if_anybody
from domain.conversation import Say, Turn
from domain.departures import Departure, DepartureKind
from domain.errors import RefusedError
from domain.ids import AreaId, DepartureId, MatchId, PersonId, TextId
from domain.leaving import Matters
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.team import Member, may_lead
from storage import departures, leaving, team
from storage.database import Session

TAKE_OVER = (Role.PROFESSIONAL, Role.COORDINATOR)
"""Who can have what a professional had."""


class Sure(StrEnum):
    """Whether they really stop."""

    END = "end"
    NO = "no"


@dataclass(frozen=True)
class _Ending:
    """Somebody who stops, and what hangs on them; `colleagues` are all who work where whoever ends it leads."""

    ask: Ask
    member: Member
    matters: Matters
    colleagues: Sequence[Member]


async def end_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """Ask who takes over in each area, and who visits each resident; it is carried out right after.

    Raises:
        RefusedError: they are not led by who asks, stand in for a colleague, or nobody is there to take over.
    """
    reach = areas_of(leader, Action.CHANGE_PEOPLE)
    member = await team.member(db, PersonId(person), areas=reach)
    if not may_lead(leader, member):
        raise RefusedError("team.not-yours")
    is_paid = member.is_paid_elsewhere or any(post.role is not Role.VOLUNTEER for post in member.person.posts)
    matters = await leaving.matters_of(db, member.id, reach=reach)
    if is_paid and matters.stand_in:
        raise RefusedError("ending.stands-in", name=member.person.name)
    others = await team.in_areas(db, reach) if matters.areas or matters.visits else ()
    end = _Ending(ask, member, matters, [one for one in others if one.id != member.id and not one.is_joining])
    if not matters.is_nothing:
        await ask.tell("ending.has", name=member.person.name, lines=matters.lines())
    takers, visitors = await _who_takes_over(end), await _who_visits(end)
    if await ask.one_of("ending.sure", Sure, name=member.person.name) is Sure.NO:
        return Turn(say=(Say(leader.id, TextId("ending.left"), {"name": member.person.name}),))
    one = Departure(
        id=DepartureId(ask.id),
        person=member.id,
        by=leader.id,
        kind=DepartureKind.ENDED,
        asked_at=ask.now,
        areas=reach,
        takers={area: taker.id for area, taker in takers.items()},
        visitors={match: who.id if who else None for match, who in visitors.items()},
    )
    await departures.add(db, one)
    return Turn(say=(Say(leader.id, TextId("replacement.on-its-way")),))


async def _who_takes_over(end: _Ending) -> Mapping[AreaId, Person]:
    """One colleague in each area where something hangs on them."""
    found: dict[AreaId, Person] = {}
    for area, _ in zip(end.matters.areas, end.ask.rounds("area"), strict=False):
        name = end.matters.names[area]
        others = [one.person for one in end.colleagues if one.within_reach and _works_in(one.person, area)]
        if not others:
            raise RefusedError("ending.nobody-there", area=name)
        found[area] = await ask_whom(end.ask, "ending.who", others, name=end.member.person.name, area=name)
    return found


def _works_in(person: Person, area: AreaId) -> bool:
    return any(post.area == area and post.role in TAKE_OVER for post in person.posts)


async def _who_visits(end: _Ending) -> Mapping[MatchId, Person | None]:
    """Another volunteer for each resident whom they visit, or nobody yet."""
    everybody = [one.person for one in end.colleagues if one.person.is_a(Role.VOLUNTEER)]
    found: dict[MatchId, Person | None] = {}
    for match, _ in zip(end.matters.visits, end.ask.rounds("visit"), strict=False):
        there = {one.volunteer for one in end.matters.beside if one.resident.id == match.resident.id}
        could = [one for one in everybody if one.id not in there]
        found[match.id] = await ask_whom_if_anybody(end.ask, "ending.who-visits", could, code=match.resident.code)
    return found
