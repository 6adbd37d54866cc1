"""Somebody's role, area, number or labels are changed by who leads them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from domain.alarms import LEADS
from domain.areas import Area
from domain.ask import Ask
from domain.conversation import Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, TextId
from domain.people import Person, Post, Role
from domain.permissions import Action, areas_of
from domain.person_page import Page
from domain.plain_words import folded
from domain.team import Member, may_admit, may_give, may_lead, post_words
from domain.text_args import Arg, Written
from domain.typed_names import TypedName, phone_typed, read_name
from storage import areas, audit, evenings, leaving, people, segments, team
from storage.database import Session

MOST_LABELS = 8
"""So many labels that are in use stand as buttons; every other can be typed."""


class Change(StrEnum):
    """What is changed."""

    ROLE_ON = "role_on"
    ROLE_OFF = "role_off"
    PHONE = "phone"
    TAG_ON = "tag_on"
    TAG_OFF = "tag_off"


async def change_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """One more role or area, one less, or another number.

    Raises:
        RefusedError: they are not led by who asks, or something would be left without anybody.
    """
    reach = areas_of(leader, Action.CHANGE_PEOPLE)
    page = await team.page(db, PersonId(person), areas=reach)
    member = page.member
    if not may_lead(leader, member):
        raise RefusedError("team.not-yours")
    what = await ask.one_of("team.change", Change, name=member.person.name)
    if what is Change.PHONE and not may_admit(leader, member):
        raise RefusedError("team.not-yours")
    if what is Change.PHONE:
        said = await _phone(ask, db, member)
    elif what is Change.TAG_ON:
        said = await _tagged(ask, db, page, reach)
    elif what is Change.TAG_OFF:
        said = await _untagged(ask, db, page)
    elif what is Change.ROLE_OFF:
        said = await _take(ask, db, page, leader=leader)
    else:
        said = await _give(ask, db, member, await areas.those(db, reach), leader=leader)
    await audit.note(db, f"person.{what.value.replace('_', '-')}", by=leader.id, subject=member.id, at=ask.now)
    return Turn(say=(Say(leader.id, TextId("team.changed"), {"name": member.person.name, "what": said}),))


async def _give(ask: Ask, db: Session, member: Member, led: Sequence[Area], *, leader: Person) -> Arg:
    """One of the roles that they do not have yet where who asks may give it."""
    names = {area.id: area.name for area in led}
    free = [
        Post(role, area)
        for role in Role
        for area in names
        if may_give(leader, role, area=area) and Post(role, area) not in member.person.posts
    ]
    if not free:
        raise RefusedError("team.has-all", name=member.person.name)
    post = await _post(ask, "team.which-on", free, names)
    if post.area:
        await people.add_post(db, member.id, role=post.role, area=post.area)
    return text("team.does-now", post=post_words(post, names))


async def _take(ask: Ask, db: Session, page: Page, *, leader: Person) -> Arg:
    """One of several; what hangs on it must be somebody else's first. Evenings of theirs go to who takes it."""
    member = page.member
    if len(member.person.posts) < 2:  # noqa: PLR2004
        raise RefusedError("team.only-post", name=member.person.name)
    post = await _post(ask, "team.which-off", list(member.person.posts), page.names)
    if sum((one.role is Role.VOLUNTEER) == (post.role is Role.VOLUNTEER) for one in _in(member, post)) == 1:
        hanging_on = leaving.visits_of if post.role is Role.VOLUNTEER else leaving.work_of
        hangs = await hanging_on(db, member.id, reach=[post.area] if post.area else [])
        if not hangs.is_nothing:
            raise RefusedError("ending.hand-over-first", name=member.person.name, lines=hangs.lines())
    await team.take_post(db, member.id, post)
    if post.area and not any(one.role in LEADS for one in _in(member, post) if one != post):
        await evenings.pass_on(db, member.id, to=leader.id, areas=[post.area])
    return text("team.no-longer", post=post_words(post, page.names))


def _in(member: Member, post: Post) -> list[Post]:
    """What they do in the same area."""
    return [one for one in member.person.posts if one.area == post.area]


async def _post(ask: Ask, question: str, found: list[Post], names: Mapping[AreaId, str]) -> Post:
    by_key = {f"{post.role.value.capitalize()}-{post.area}": post for post in found}
    options = [
        Option(key, TextId("team.post"), {"role": text(f"role.{one.role.value}"), "area": names.get(one.area, "-")})
        for key, one in by_key.items()
        if one.area
    ]
    return by_key[(await ask.one_of(question, options)).key]


async def _phone(ask: Ask, db: Session, member: Member) -> Arg:
    phone = (await ask.one_of("team.which-phone", (), typed=phone_typed, name=member.person.name)).key
    await team.rename(db, replace(member.person, phone=phone))
    return text("team.phone-is", phone=phone)


async def _tagged(ask: Ask, db: Session, page: Page, reach: frozenset[AreaId] | None) -> Arg:
    """One more label: one of those in use here, or a new one that is typed."""
    has, member = page.labels, page.member
    free = [one for one in await segments.tags_in(db, areas=reach) if one not in has]
    options: list[Option | TypedName] = [_label(one) for one in free[:MOST_LABELS]]
    chosen = await ask.one_of("team.which-tag-on", options, typed=read_name, name=member.person.name)
    words = chosen.option().args["words"]
    known = {folded(one): one for one in free} | {folded(one): one for one in has}
    tag = known.get(folded(str(words)), str(words))
    await segments.tag(db, member.id, *has, tag)
    return text("team.tag-is", tag=Written(tag))


async def _untagged(ask: Ask, db: Session, page: Page) -> Arg:
    """One of their labels less."""
    has, member = page.labels, page.member
    if not has:
        raise RefusedError("team.no-tags", name=member.person.name)
    tag = (await ask.one_of("team.which-tag-off", [_label(one) for one in has], name=member.person.name)).key
    await segments.tag(db, member.id, *(one for one in has if one != tag))
    return text("team.tag-is-gone", tag=Written(tag))


def _label(tag: str) -> Option:
    return Option(tag, TextId("option.as-is"), {"words": tag})
