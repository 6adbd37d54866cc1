"""Somebody is invited: written down with a role and a number, and given a code that lets them in once."""

from collections.abc import Sequence
from datetime import datetime

from domain.areas import Area
from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, TextId
from domain.people import Language, Person, Role
from domain.permissions import Action, areas_of
from domain.team import Member, called, may_admit, may_give
from domain.text_args import Args, Lines, Written
from domain.typed_names import phone_typed, read_name
from domain.ways_in import WaysIn
from storage import areas, audit, invites, people, team
from storage.database import Session
from storage.invites import HOLDS
from storage.people import JOINING

LANGUAGES = tuple(Option(language.value, TextId(f"language.{language.value}")) for language in Language)


async def invite_person(ask: Ask, leader: Person, *, db: Session, ways: WaysIn, rest: str = "") -> Turn:
    """Name, role, area, number and language; then the code, with a link and its picture, and all `ways` in.

    Raises:
        RefusedError: somebody else in these areas has that name, or it is a colleague whom who asks does not lead.
    """
    del rest
    name = (await ask.one_of("letting-in.name", (), typed=read_name)).words
    role = await _role(ask, leader)
    around = await team.around(db, areas_of(leader, Action.BRING_IN))
    area = await _area(ask, leader, around.areas, role)
    phone = (await ask.one_of("letting-in.phone", (), typed=phone_typed, name=name)).key
    language = Language((await ask.one_of("letting-in.language", LANGUAGES, name=name)).key)
    known = next((one for one in called(around.members, name) if one.person.name.casefold() == name.casefold()), None)
    if known and known.person.phone != phone:
        raise RefusedError("people.name-taken", name=name)
    if known and not may_admit(leader, known):
        raise RefusedError("team.not-yours")
    before = known.person if known else None
    person = await written_down(
        db, before, name=name, role=role, area=area, phone=phone, language=language, now=ask.now
    )
    if before is None:
        await areas.expect_no_longer(db, name, person=person, awaited=around.awaited)
    notice = _notice(leader, known) if known else Turn()
    return await _told(ask, leader, db, person, name=name, ways=ways, is_first=known is None) + notice


async def new_code(ask: Ask, leader: Person, *, db: Session, ways: WaysIn, person: str) -> Turn:
    """A fresh code for somebody who lost theirs, or has a new phone; those from before no longer work.

    Who can be reached hears of it: whoever has the code is this person.
    """
    member = await team.member(db, PersonId(person), areas=areas_of(leader, Action.BRING_IN))
    if not may_admit(leader, member):
        raise RefusedError("team.not-yours")
    turn = await _told(ask, leader, db, member.id, name=member.person.name, ways=ways)
    return turn + _notice(leader, member)


async def written_down(
    db: Session,
    known: Person | None,
    *,
    name: str,
    role: Role,
    area: AreaId,
    phone: str,
    language: Language,
    now: datetime,
) -> PersonId:
    """Who is invited exists from now on; who is `known` here gets the role as well."""
    if known is None:
        posts_in = [(role, area)]
        return await people.add(db, name, posts_in=posts_in, phone=phone, language=language, now=now, state=JOINING)
    if not any(post.role is role and post.area == area for post in known.posts):
        await people.add_post(db, known.id, role=role, area=area)
    return known.id


def _notice(leader: Person, member: Member) -> Turn:
    """Who is here already reads that there is a new code for them."""
    notice = Say(member.id, TextId("letting-in.somebody-asked"), {"name": leader.name})
    return Turn(say=(notice,) if member.within_reach else ())


async def _told(
    ask: Ask, leader: Person, db: Session, person: PersonId, *, name: str, ways: WaysIn, is_first: bool = False
) -> Turn:
    """The code and the link stand only where words may travel: whoever has them is this person."""
    code = await (invites.make_first if is_first else invites.make)(db, person, now=ask.now)
    await audit.note(db, "person.invite", by=leader.id, subject=person, at=ask.now)
    args: Args = {
        "name": name,
        "days": HOLDS.days,
        "code": Written(code),
        "link": ways.link(code),
        "ways": Lines(ways.told(code)),
    }
    return Turn(say=(Say(leader.id, TextId("letting-in.made"), args),))


async def _role(ask: Ask, leader: Person) -> Role:
    roles = [role for role in Role if any(may_give(leader, role, area=post.area) for post in leader.posts)]
    options = [Option(role.value, TextId(f"letting-in.role_{role.value}")) for role in roles]
    return Role((await ask.one_of("letting-in.role", options)).key)


async def _area(ask: Ask, leader: Person, everywhere: Sequence[Area], role: Role) -> AreaId:
    """Where they will work: asked only of who leads in several areas."""
    places = [one for one in everywhere if may_give(leader, role, area=one.id)]
    if len(places) == 1:
        return places[0].id
    options = [Option(one.id, TextId("option.as-is"), {"words": one.name}) for one in places]
    return AreaId((await ask.one_of("letting-in.area", options, role=role.value)).key)
