"""Somebody has a new device: nothing goes there before they, or their coordinator, say that it is theirs.

The code is told where the device cannot read it, and typed on the device itself: who holds only one of the two cannot
confirm it.
"""

import secrets
from hashlib import sha256

from domain.alarms import who_hears, whom_to_call
from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, Start, Turn
from domain.device_codes import DIGITS, HOLDS, MOST_TRIES, bare, shown
from domain.errors import RefusedError
from domain.ids import AccountId, AreaId, PersonId, TextId
from domain.people import Person
from domain.permissions import Action, may
from domain.text_args import Args
from storage import alarms, audit, devices, marking, people
from storage.database import Session

SHOWN = 20
"""So many letters has the name of a device at most that is shown to others."""


async def new_device(ask: Ask, person: Person, *, db: Session, account: str, device: str, keys: str) -> Turn:
    """It waits: they hear so on it, get its code everywhere else, and their coordinators may allow it."""
    key, _, vouched_by = keys.partition(" ")
    where, code = AccountId(account), shown(secrets.randbelow(10**DIGITS))
    await devices.keep(db, where, [devices.Device(device, key, vouched_by, devices.WAITING)], now=ask.now)
    if not await devices.give_code(db, where, device, bare(code)):
        return Turn()
    told: Args = {"device": _shown(device), "code": code}
    has_other = any(one != where for one, _ in await people.accounts_of(db, person.id))
    mine = Say(person.id, TextId("device.waits" if has_other else "device.waits-for-coordinator"))
    elsewhere = Say(person.id, TextId("device.code"), told, key=_topic(account, device), not_on=where)
    return Turn(say=(mine, elsewhere, *await _cards(db, person, account=account, device=device)))


async def _cards(db: Session, person: Person, *, account: str, device: str) -> tuple[Say, ...]:
    """For the coordinators of whoever has the device."""
    areas = tuple(post.area for post in person.posts if post.area)
    hearers = who_hears(await alarms.posts_within_reach(db), areas=areas, but=person.id)
    of_whom = {"account": account, "device": device, "owner": person.id}
    options = (Option("allow", TextId("devices.option-allow"), start=Start("allow_device", of_whom)),)

    def card(to: PersonId) -> Say:
        args: Args = {"name": person.name, "device": _shown(device), "call": whom_to_call((person,), reader=to)}
        topic = _topic(account, device)
        return Say(to, TextId("devices.new"), args, options, Lane.CHECK_IN, topic=topic, key=f"{topic}:{to}")

    return tuple(card(one) for one in hearers.people)


async def confirm_device(ask: Ask, person: Person, *, db: Session, account: str, device: str, code: str) -> Turn:
    """The right code, typed on the device itself, lets it read from now on."""
    where = AccountId(account)
    if await devices.confirm(db, where, device, bare(code), now=ask.now, holds=HOLDS):
        await marking.try_now(db, where, now=ask.now)
        await audit.note(db, "device.confirm", by=person.id, subject=account, at=ask.now)
        return Turn(say=(Say(person.id, TextId("device.confirmed")),), close=(Close(_topic(account, device)),))
    may_try = await devices.missed(db, where, device, most=MOST_TRIES)
    return Turn(say=(Say(person.id, TextId("device.wrong-code" if may_try else "device.no-more-codes")),))


async def allow_device(ask: Ask, person: Person, *, db: Session, account: str, device: str, owner: str) -> Turn:
    """A coordinator has asked them, and lets it read from now on.

    Raises:
        RefusedError: it is of nobody whose devices they may allow.
    """
    of = (await people.get(db, [PersonId(owner)])).get(PersonId(owner))
    if of is None or of.id == person.id or not any(_may_allow(person, post.area) for post in of.posts):
        raise RefusedError("devices.unknown")
    close = (Close(_topic(account, device)),)
    if not await devices.allow(db, AccountId(account), device):
        return Turn(say=(Say(person.id, TextId("devices.allowed-already")),), close=close)
    await marking.try_now(db, AccountId(account), now=ask.now)
    await audit.note(db, "device.allow", by=person.id, subject=account, at=ask.now)
    told = Say(of.id, TextId("device.confirmed"))
    return Turn(say=(Say(person.id, TextId("devices.allowed"), {"name": of.name}), told), close=close)


def _topic(account: str, device: str) -> str:
    return f"device:{account}:{sha256(device.encode()).hexdigest()[:16]}"


def _shown(device: str) -> str:
    """Its name as clients show it; one that is made of anything else is not passed on."""
    return device if device.isascii() and device.isalnum() and len(device) <= SHOWN else "?"


def _may_allow(person: Person, area: AreaId | None) -> bool:
    return may(person, Action.ALLOW_DEVICES, area=area)
