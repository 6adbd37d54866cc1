"""What a coordinator does at a desk: bringing in areas, people, residents and matches, by name."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from domain.agreed_times import AgreedTime
from domain.areas import AfterHours, AreaNumbers
from domain.conversation import Say
from domain.errors import RefusedError
from domain.ids import PersonId, TextId, new_id
from domain.new_hours import judged_anew
from domain.people import Language, Person, Role
from domain.phone_text import is_phone, read_phone
from domain.sheets.values import code_in, name_in
from domain.working_hours import WorkingHours
from handlers.invite_person import written_down
from storage import areas, arranging, escalations, invites, links, matching, outbox, people, residents, web_chat
from storage.database import Session
from storage.matrix import PLATFORM as MATRIX

log = structlog.get_logger()
NOBODY = ("none", "geen")
WEB = "web"
_MATRIX_ADDRESS = re.compile(r"@[^\s:]+:\S+")


@dataclass(frozen=True)
class AreaWishes:
    """What was typed about an area; None: nothing."""

    after_hours: str | None = None
    gp_out_of_hours: str | None = None
    ggd_desk: str | None = None
    confidant: str | None = None


async def bring_in_area(db: Session, name: str, *, hours: str, wishes: AreaWishes) -> tuple[str, ...]:
    """Bring in an area; what is still missing of it.

    Raises:
        RefusedError: the name is taken or none, or hours or a number cannot be read.
    """
    reached = await _after_hours(db, wishes.after_hours)
    area = await areas.add(
        db,
        _name(name),
        hours=WorkingHours(hours),
        after_hours=reached.kind,
        after_hours_person=reached.person,
        after_hours_name=reached.name,
        numbers=_numbers(wishes, AreaNumbers(), reached),
    )
    log.info("area.added", area=area)
    return (await areas.get(db, area)).missing


async def change_area(
    db: Session, name: str, *, hours: str | None, wishes: AreaWishes, now: datetime
) -> tuple[str, ...]:
    """Change what was typed, and nothing else; what is still missing. What is open there goes by new hours at once.

    Raises:
        RefusedError: there is no such area, or hours or a number cannot be read.
    """
    area = await areas.named(db, name)
    reached = await _after_hours(db, wishes.after_hours)
    changed = replace(
        area,
        hours=WorkingHours(hours, area.hours.zone) if hours else area.hours,
        numbers=_numbers(wishes, area.numbers, reached),
    )
    if reached.kind:
        changed = replace(changed, after_hours=reached.kind, after_hours_person=reached.person)
    await areas.change(db, changed, after_hours_name=reached.name, keep_name=reached.kind is None)
    if changed.hours != area.hours:
        judged = [judged_anew(one, changed.hours, now=now) for one in await escalations.open_in(db, area.id)]
        if judged:
            await escalations.keep(db, *judged)
    log.info("area.changed", area=area.id)
    return (await areas.get(db, area.id)).missing


@dataclass(frozen=True)
class _Reached:
    """Who can be called outside working hours: somebody here, somebody of that `name` who comes later, a number."""

    kind: AfterHours | None
    person: PersonId | None = None
    name: str | None = None
    phone: str | None = None


async def _after_hours(db: Session, typed: str | None) -> _Reached:
    if typed is None:
        return _Reached(None)
    if typed.strip().casefold() in NOBODY:
        return _Reached(AfterHours.NONE)
    if is_phone(typed):
        return _Reached(AfterHours.PHONE, phone=read_phone(typed))
    known = await _known(db, typed)
    return _Reached(AfterHours.PERSON, known.id if known else None, None if known else typed)


def _numbers(wishes: AreaWishes, before: AreaNumbers, reached: _Reached) -> AreaNumbers:
    """The numbers that were typed, and those from before for the rest."""
    typed = {name: getattr(wishes, name) for name in ("gp_out_of_hours", "ggd_desk", "confidant")}
    read = {name: read_phone(number) for name, number in typed.items() if number}
    after_hours = reached.phone if reached.kind else before.after_hours
    return replace(before, after_hours=after_hours, **read)


async def _known(db: Session, name: str) -> Person | None:
    """Who has that name here; None when nobody has. Raises RefusedError when several have."""
    try:
        return await people.named(db, name)
    except RefusedError as refusal:
        if refusal.text == "people.unknown":
            return None
        raise


async def invite(
    db: Session, name: str, *, role: Role, area: str, phone: str, language: Language, now: datetime
) -> str:
    """A code that lets this person in; who is here already under that name and number gets the role as well.

    Raises:
        RefusedError: there is no such area, the number cannot be read, or somebody else has that name.
    """
    place, number, called = await areas.named(db, area), read_phone(phone), _name(name)
    known = await _known(db, called)
    if known and known.phone != number:
        raise RefusedError("people.name-taken", name=called)
    person = await written_down(
        db, known, name=called, role=role, area=place.id, phone=number, language=language, now=now
    )
    if known is None:
        await areas.expect_no_longer(db, called, person=person, awaited=await areas.awaited(db))
    log.info("invite.made", person=person, role=role.value, area=place.id)
    return await invites.make(db, person, now=now)


async def knock(db: Session, name: str, *, address: str, servers: Collection[str], now: datetime) -> None:
    """Let the bot make a chat with somebody on Matrix and greet them there; by answering they come in.

    Whoever has that address is this person from now on. `servers` are those with whose people the bot talks; none
    named: everybody's.

    Raises:
        RefusedError: that is no address, of another server, or somebody else's.
    """
    if _MATRIX_ADDRESS.fullmatch(address) is None:
        raise RefusedError("invite.matrix-address", given=address)
    if servers and address.partition(":")[2] not in servers:
        raise RefusedError("invite.matrix-server", address=address)
    person = await people.named(db, name)
    account = await people.open_account(db, MATRIX, address, person=person.id, now=now)
    if await people.owner_of(db, account) not in {None, person.id}:
        raise RefusedError("invite.matrix-taken", address=address)
    await people.link(db, account, person=person.id)
    greeting = Say(person.id, TextId("invite.knock"), {"name": person.name})
    await outbox.put(
        db, [outbox.draft_of(greeting, account=account)], now=now, turn=f"knock:{account}:{now.isoformat()}"
    )
    log.info("invite.knocked", person=person.id)


async def bring_in_resident(db: Session, code: str, *, area: str, supervisor: str, deputy: str | None) -> str:
    """Bring in a resident; their code as it is written everywhere.

    Raises:
        RefusedError: the code is taken or is none, or nobody has one of the names.
    """
    if (read := code_in(code)) is None:
        raise RefusedError("import.bad-code")
    place = await areas.named(db, area)
    first = await _professional(db, supervisor)
    second = await _professional(db, deputy) if deputy else None
    if second == first:
        raise RefusedError("resident.deputy-is-supervisor", name=supervisor)
    resident = await residents.add(db, read, area=place.id, supervisor=first, deputy=second)
    log.info("resident.added", resident=resident)
    return read


def _name(typed: str) -> str:
    if (name := name_in(typed)) is None:
        raise RefusedError("import.bad-name")
    return name


async def _professional(db: Session, name: str) -> PersonId:
    person = await people.named(db, name)
    if not person.roles - {Role.VOLUNTEER}:
        raise RefusedError("people.no-professional", name=person.name)
    return person.id


async def bring_in_match(
    db: Session, code: str, *, volunteer: str, agreed: AgreedTime | None, now: datetime
) -> datetime | None:
    """Let a volunteer visit a resident; when they are first asked how it went, None without an agreed time.

    Raises:
        RefusedError: nobody has that name or code, or they are matched already.
    """
    resident, person = await residents.with_code(db, code), await people.named(db, volunteer)
    where = await arranging.one(db, resident.id, reach=None)
    return await matching.bring_together(db, where, person, agreed=agreed, now=now)


async def make_web_link(db: Session, name: str, *, now: datetime) -> str:
    """The token of a one-time link to somebody's web chat. Raises RefusedError when nobody has that name."""
    return await web_link_of(db, (await people.named(db, name)).id, now=now)


async def web_link_of(db: Session, person: PersonId, *, now: datetime) -> str:
    """The token of a one-time link to this person's web chat, which they get when they had none."""
    account = await web_chat.account_of(db, person, platform=WEB)
    if account is None:
        account = await people.open_account(db, WEB, new_id(), person=person, now=now)
    log.info("link.made", person=person)
    return await links.make_link(db, account, now=now)
