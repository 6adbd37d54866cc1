"""Offers and who was asked: of two who want the last place at once, the database lets one go first."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    union_all,
    update,
)

from domain.ids import AreaId, OfferId, PersonId
from domain.offers import KIND, Guest, How, Offer, OfferState, Place
from domain.people import Person
from domain.segments import segment_from_data, segment_to_data
from storage import segments
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.tables import Utc, accounts, offer_guests, offers, people

BATCH = 500
"""So many are named in one transaction."""
_OTHERS_CARE = (Place.MAYBE, Place.APPLIED, Place.LISTED, Place.CALLED, Place.COMES)
HAS_CARD = offer_guests.c.place.not_in([Place.TO_ASK.value, Place.NO.value])
_MOMENTS = union_all(
    select(func.min(offers.c.look_at).label("at")),
    select(func.min(offers.c.news_at)),
    select(func.min(offer_guests.c.look_at)),
).subquery()
NEXT_MOMENT = select(func.min(_MOMENTS.c.at))
"""When there is something to do for any offer, or for anybody who was asked."""
_CHANGE = (
    update(offer_guests)
    .where(offer_guests.c.offer_id == bindparam("b_offer"), offer_guests.c.person_id == bindparam("b_person"))
    .values(
        place=bindparam("b_place"),
        since=bindparam("b_since", type_=Utc),
        passed=bindparam("b_passed"),
        was_maybe=bindparam("b_was_maybe"),
        look_at=bindparam("b_look_at", type_=Utc),
    )
)


class Due(StrEnum):
    """What is to be done with an offer: name who is asked, tell the coordinator on the eve, end as it starts."""

    NAMING = "naming"
    EVE = "eve"
    START = "start"


@dataclass(frozen=True)
class Loaded:
    """An offer, locked until the transaction ends, with those who care about it by id: its maker and these guests.

    `due` is what is to be done with it as a whole at `look_at`; nobody is asked before `begins_at`.
    """

    offer: Offer
    people: Mapping[PersonId, Person]
    due: Due
    look_at: datetime | None
    begins_at: datetime

    @property
    def maker(self) -> Person:
        """Who made it."""
        return self.people[self.offer.by]


async def make(db: Session, new: Offer, *, begins_at: datetime, now: datetime) -> None:
    """Keep an offer; a job names who is asked, from `begins_at` on."""
    body = json.dumps({"what": new.what, "where": new.where, "segment": segment_to_data(new.segment)})
    values = {
        "id": new.id,
        "by_id": new.by,
        "body_sealed": db.sealer.seal(body, table="offers", row=new.id, column="body"),
        "starts_at": new.starts_at,
        "begins_at": begins_at,
        "places": new.places,
        "how": new.how.value,
        "state": new.state.value,
        "was_full": new.was_full,
        "due": Due.NAMING.value,
        "look_at": now,
        "news_at": None,
    }
    await db.run(insert(offers).values(values))


async def name_more(db: Session, found: Loaded, *, areas: Collection[AreaId] | None, now: datetime) -> int:
    """Write down the next who are asked, `BATCH` at most; how many.

    Who muted activities is left out, and who has no chat that works.
    """
    offer = found.offer
    there = exists().where(offer_guests.c.offer_id == offer.id, offer_guests.c.person_id == people.c.id)
    wanted = segments.members(offer.segment, areas=areas, but=offer.by, now=now)
    wanted = wanted.where(~there, segments.gets(KIND))
    ids = (await db.run(wanted.order_by(people.c.id).limit(BATCH))).scalars().all()
    if ids:
        same = {"offer_id": offer.id, "place": Place.TO_ASK.value, "passed": False, "was_maybe": False}
        rows = [{"person_id": person, "look_at": found.begins_at, **same} for person in ids]
        await db.run(insert(offer_guests), rows)
    return len(ids)


async def load(db: Session, offer: OfferId, *, guest: PersonId | None = None) -> Loaded | None:
    """That offer with those whose answer matters to others, and this guest."""
    row = (await db.run(locked(offers.c.id == offer))).one_or_none()
    return await with_guests(db, row, guest) if row else None


async def load_due(db: Session, offer: OfferId, *, now: datetime) -> Loaded | None:
    """The same; None when another process has done what was due."""
    row = (await db.run(locked(and_(offers.c.id == offer, _is_due(now))))).one_or_none()
    return await with_guests(db, row) if row else None


async def is_due(db: Session, offer: Offer, person: PersonId, *, now: datetime) -> bool:
    """Whether something is still to be done for that guest, once the offer is locked."""
    mine = and_(_is(offer.id, person), offer_guests.c.look_at <= now)
    return bool((await db.run(select(exists().where(mine)))).scalar())


async def due(db: Session, *, now: datetime) -> Sequence[OfferId]:
    """The offers with which something is to happen by now."""
    statement = select(offers.c.id).where(_is_due(now)).order_by(func.coalesce(offers.c.news_at, offers.c.look_at))
    return [OfferId(found) for found in (await db.run(statement)).scalars()]


def _is_due(now: datetime) -> ColumnElement[bool]:
    return or_(offers.c.look_at <= now, offers.c.news_at <= now)


async def guests_due(db: Session, *, now: datetime, limit: int) -> Sequence[tuple[OfferId, PersonId]]:
    """Who is to be asked, reminded or passed over by now."""
    statement = select(offer_guests.c.offer_id, offer_guests.c.person_id).where(offer_guests.c.look_at <= now)
    rows = (await db.run(statement.order_by(offer_guests.c.look_at).limit(limit))).all()
    return [(OfferId(row.offer_id), PersonId(row.person_id)) for row in rows]


async def save(db: Session, before: Offer, after: Offer, *, now: datetime) -> None:
    """Keep what changed; as it becomes full, or as places come free, a job tells those who have none."""
    changed = [one for one in after.guests.values() if before.guests.get(one.person) != one]
    if changed:
        await db.run(_CHANGE, [_values(after, one) for one in changed])
    becomes_full = before.state is not OfferState.FULL and after.state is OfferState.FULL
    opens = after.state is OfferState.OPEN and after.free > 0 and before.free == 0
    if becomes_full or opens:
        await news(db, after, at=now)
    elif (before.state, before.was_full) != (after.state, after.was_full):
        await db.run(update(offers).where(offers.c.id == after.id).values(_standing(after)))


async def news(db: Session, offer: Offer, *, at: datetime | None) -> None:
    """Keep where it stands; those who have no place are looked at then (None: they have been)."""
    await db.run(update(offers).where(offers.c.id == offer.id).values(**_standing(offer), news_at=at))


def _standing(offer: Offer) -> dict[str, Any]:
    return {"state": offer.state.value, "was_full": offer.was_full}


async def look_at_others(db: Session, offer: Offer, *, now: datetime) -> None:
    """When it is full everybody who has no place is to hear it; when there are places the others are asked on."""
    if offer.state is OfferState.FULL:
        await _look_at(db, offer, (Place.ASKED, Place.MAYBE), at=now)
    elif offer.state is OfferState.OPEN and offer.free > 0:
        await _look_at(db, offer, (Place.TO_ASK,), at=now)


async def end(db: Session, offer: Offer, *, now: datetime) -> None:
    """It is over or was stopped: everybody who has a card is looked at once more."""
    values = {"state": offer.state.value, "look_at": None, "news_at": None}
    await db.run(update(offers).where(offers.c.id == offer.id).values(values))
    mine = update(offer_guests).where(offer_guests.c.offer_id == offer.id)
    await db.run(mine.values(look_at=case((HAS_CARD, now))))


async def look_next(db: Session, offer: OfferId, *, due: Due, at: datetime) -> None:
    """What is to be done with the offer next."""
    await db.run(update(offers).where(offers.c.id == offer).values(due=due.value, look_at=at))


async def guest_next(
    db: Session, offer: OfferId, person: PersonId, *, at: datetime | None, place: Place | None = None
) -> None:
    """Look at this guest again then (None: not by itself), and keep how they stand when that is given."""
    values: dict[str, Any] = {"look_at": at} | ({"place": place.value} if place else {})
    await db.run(update(offer_guests).where(_is(offer, person)).values(values))


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase offers that took place before then, with all that was answered; how many, `limit` at most."""
    past = select(offers.c.id).where(offers.c.starts_at < before, offers.c.look_at.is_(None)).limit(limit)
    found = (await db.run(past)).scalars().all()
    if found:
        await db.run(delete(offer_guests).where(offer_guests.c.offer_id.in_(found)))
        await db.run(delete(offers).where(offers.c.id.in_(found)))
    return len(found)


def locked(wanted: ColumnElement[bool], *more: ColumnElement[Any]) -> Select[Any]:
    """Offers with who made them, and more columns; those that are read are locked until the transaction ends."""
    has_chat = exists().where(accounts.c.person_id == offers.c.by_id, accounts.c.state == "active")
    found = select(offers, *joined_columns(), has_chat.label("reaches_maker"), *more)
    found = found.join(people, people.c.id == offers.c.by_id).where(wanted)
    return found.with_for_update(key_share=True, of=offers)


async def with_guests(db: Session, row: Row[Any], guest: PersonId | None = None) -> Loaded:
    """The offer of a row that was locked, with those who care: read after it, so that they stand as they do now."""
    cares = offer_guests.c.place.in_([place.value for place in _OTHERS_CARE])
    statement = (
        select(offer_guests, *joined_columns())
        .join(people, people.c.id == offer_guests.c.person_id)
        .where(offer_guests.c.offer_id == row.id, people.c.state == ACTIVE)
        .where(or_(cares, offer_guests.c.person_id == guest) if guest else cares)
    )
    rows = (await db.run(statement)).all()
    guests = {one.person: one for one in map(_guest, rows)}
    known = {one.id: one for one in (read_joined(db, found).person for found in (row, *rows))}
    return Loaded(replace(read_offer(db, row), guests=guests), known, Due(row.due), row.look_at, row.begins_at)


async def _look_at(db: Session, offer: Offer, places: Collection[Place], *, at: datetime | None) -> None:
    standing = offer_guests.c.place.in_([place.value for place in places])
    mine = update(offer_guests).where(offer_guests.c.offer_id == offer.id, standing)
    await db.run(mine.values(look_at=at))


def _is(offer: OfferId, person: PersonId) -> ColumnElement[bool]:
    return and_(offer_guests.c.offer_id == offer, offer_guests.c.person_id == person)


def _values(offer: Offer, one: Guest) -> dict[str, Any]:
    return {
        "b_offer": offer.id,
        "b_person": one.person,
        "b_place": one.place.value,
        "b_since": one.since,
        "b_passed": one.passed,
        "b_was_maybe": one.was_maybe,
        "b_look_at": one.look_at,
    }


def _guest(row: Row[Any]) -> Guest:
    return Guest(PersonId(row.person_id), Place(row.place), row.since, row.passed, row.was_maybe, row.look_at)


def read_offer(db: Session, row: Row[Any]) -> Offer:
    """The offer of a row of that table, without those who were asked."""
    body = json.loads(db.sealer.open(row.body_sealed, table="offers", row=row.id, column="body"))
    return Offer(
        id=OfferId(row.id),
        by=PersonId(row.by_id),
        what=body["what"],
        where=body["where"],
        segment=segment_from_data(body["segment"]),
        starts_at=row.starts_at,
        places=row.places,
        how=How(row.how),
        state=OfferState(row.state),
        was_full=row.was_full,
        reaches_maker=getattr(row, "reaches_maker", True),
    )
