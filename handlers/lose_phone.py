"""A telephone is lost: no account of its owner works from that moment on; what has to follow is carried out at once."""

from enum import StrEnum

from domain.alarms import LEADS
from domain.ask import Ask
from domain.conversation import Say, Start, Turn
from domain.departures import Departure, DepartureKind
from domain.errors import RefusedError
from domain.finding_people import find_member
from domain.ids import AreaId, DepartureId, PersonId, TextId
from domain.people import Person
from storage import areas, departures, team, unlinking
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


async def lose_phone(ask: Ask, reporter: Person, *, db: Session, person: str) -> Turn:
    """Unlink them at once, everywhere; what they held climbs, and a data leak is noted with its three days."""
    places = await _places(db, reporter)
    member = await team.member(db, PersonId(person), areas=places)
    if member.id == reporter.id:
        raise RefusedError("lost-phone.your-own")
    if await ask.one_of("lost-phone.sure", Sure, name=member.person.name) is Sure.NO:
        return Turn(say=(Say(reporter.id, TextId("lost-phone.left")),))
    await unlinking.revoke(db, member.id)
    one = Departure(DepartureId(ask.id), member.id, reporter.id, DepartureKind.LOST, asked_at=ask.now, areas=places)
    await departures.add(db, one)
    return Turn(say=(Say(reporter.id, TextId("lost-phone.on-its-way"), {"name": member.person.name}),))


async def _places(db: Session, person: Person) -> frozenset[AreaId] | None:
    """Where somebody may report a telephone as lost: the areas they lead, and those in which they have duty."""
    posts = [post for post in person.posts if post.role in LEADS]
    if any(post.area is None for post in posts):
        return None
    return frozenset(post.area for post in posts if post.area) | await areas.on_duty_in(db, person.id)
