"""Who leads an offer: its maker, and whoever coordinates the areas of those who are asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, func, or_, select, true, update

from domain.ids import AreaId, OfferId, PersonId
from domain.leading import Lead, areas_asked, who_leads
from domain.offers import Offer, OfferState, Place
from domain.people import Person
from domain.permissions import TABLE, Action, may
from storage import leads, offers
from storage.database import Session
from storage.offers import Loaded
from storage.people import ACTIVE, read_joined
from storage.tables import accounts, offer_guests, posts
from storage.tables import offers as offer_rows
from storage.tables import people as people_rows

Mine = Collection[AreaId] | None
"""The areas of whoever asks; None: all."""


@dataclass(frozen=True)
class Open:
    """What is still to take place; `is_theirs`: they made it, or nobody who did leads it any more."""

    offer: Offer
    is_theirs: bool


async def open_for(db: Session, person: PersonId, *, mine: Mine, now: datetime, limit: int) -> Sequence[Open]:
    """What is still to take place and may be theirs to lead, soonest first; without those who were asked."""
    is_theirs = or_(offer_rows.c.by_id == person, ~_maker_can()).label("is_theirs")
    is_open = offer_rows.c.state.in_([OfferState.OPEN.value, OfferState.FULL.value])
    wanted = (is_open, offer_rows.c.starts_at > now, _leads(person, mine))
    rows = await db.run(select(offer_rows, is_theirs).where(*wanted).order_by(offer_rows.c.starts_at).limit(limit))
    return [Open(offers.read_offer(db, row), row.is_theirs) for row in rows.all()]


async def load(db: Session, offer: OfferId, person: Person, *, mine: Mine) -> tuple[Loaded, Lead] | None:
    """That offer with those who care, locked, and for which areas of it they speak; None: none is theirs to lead."""
    has_all = or_(offer_rows.c.by_id == person.id, ~_others(mine)).label("has_all")
    is_theirs = and_(offer_rows.c.id == offer, _leads(person.id, mine))
    row = (await db.run(offers.locked(is_theirs, has_all))).one_or_none()
    if row is None:
        return None
    return await offers.with_guests(db, row), Lead(person, None if row.has_all or mine is None else frozenset(mine))


async def readers(db: Session, offer: Offer, maker: Person) -> Sequence[Lead]:
    """Who hears how it goes: its maker while they can, else who leads any of the areas of those who are asked."""
    if may(maker, Action.MAKE_OFFER) and offer.reaches_maker:
        return [Lead(maker)]
    rows = (await db.run(_leads_with_asked(offer.id))).all()
    where = areas_asked(areas.split(",") for areas in rows[0].asked.split(";")) if rows else frozenset[AreaId]()
    return who_leads([read_joined(db, row).person for row in rows], where, Action.MAKE_OFFER)


def _leads_with_asked(offer: OfferId) -> Select[Any]:
    """Who leads any area of somebody who is asked; `asked`: the areas of each who is, told once of those with equal."""
    areas = select(posts.c.area_id).join(offer_guests, offer_guests.c.person_id == posts.c.person_id)
    areas = areas.where(_is_asked(offer_guests.c.offer_id == offer))
    of_each = func.aggregate_strings(posts.c.area_id, ",").label("areas")
    kinds = areas.with_only_columns(of_each).group_by(posts.c.person_id).distinct().subquery()
    asked = select(func.aggregate_strings(kinds.c.areas, ";")).scalar_subquery()
    return leads.in_any_of(areas).add_columns(asked.label("asked"))


async def hasten(db: Session, offer: OfferId, *, now: datetime) -> None:
    """Somebody else agrees: whoever is to be asked is asked from now on."""
    await db.run(update(offer_rows).where(offer_rows.c.id == offer).values(begins_at=now))
    mine = and_(offer_guests.c.offer_id == offer, offer_guests.c.place == Place.TO_ASK.value)
    await db.run(update(offer_guests).where(mine, offer_guests.c.look_at > now).values(look_at=now))


async def silent(db: Session, offer: OfferId, *, areas: Mine = None) -> int:
    """How many have not answered, in these areas."""
    waits = and_(offer_guests.c.offer_id == offer, offer_guests.c.place.in_([Place.TO_ASK.value, Place.ASKED.value]))
    statement = select(func.count()).select_from(offer_guests).where(waits, _is_here(areas))
    return int((await db.run(statement)).scalar_one())


async def take_off(db: Session, offer: OfferId, *, areas: Collection[AreaId], now: datetime) -> None:
    """Nobody of these areas is asked any more; who has a card is looked at once more, to close it."""
    mine = update(offer_guests).where(offer_guests.c.offer_id == offer, _is_here(areas))
    await db.run(mine.values(place=Place.STOPPED.value, look_at=case((offers.HAS_CARD, now))))


def _leads(person: PersonId, mine: Mine) -> ColumnElement[bool]:
    """Whether it is their own, or nobody was asked outside their areas; of what nobody leads any more some will do."""
    if mine is None:
        return true()
    some = exists().where(_of_it(), _is_here(mine))
    return or_(offer_rows.c.by_id == person, and_(some, or_(~_others(mine), ~_maker_can())))


def _others(mine: Mine) -> ColumnElement[bool]:
    """Whether somebody was asked outside these areas."""
    return false() if mine is None else exists().where(_of_it(), ~_is_here(mine))


def _maker_can() -> ColumnElement[bool]:
    """Whether who made it still leads it."""
    roles = [role.value for role in TABLE[Action.MAKE_OFFER]]
    can = exists().where(
        people_rows.c.id == offer_rows.c.by_id,
        people_rows.c.state == ACTIVE,
        exists().where(posts.c.person_id == people_rows.c.id, posts.c.role.in_(roles)).correlate(people_rows),
        exists().where(accounts.c.person_id == people_rows.c.id, accounts.c.state == "active").correlate(people_rows),
    )
    return can.correlate(offer_rows)


def _is_here(mine: Mine) -> ColumnElement[bool]:
    """Whether who is asked is of these areas."""
    if mine is None:
        return true()
    return exists().where(posts.c.person_id == offer_guests.c.person_id, posts.c.area_id.in_(mine))


def _of_it() -> ColumnElement[bool]:
    return _is_asked(offer_guests.c.offer_id == offer_rows.c.id)


def _is_asked(of_it: ColumnElement[bool]) -> ColumnElement[bool]:
    """Who is asked, where it was not called off, and has not left."""
    still = exists().where(people_rows.c.id == offer_guests.c.person_id, people_rows.c.state == ACTIVE)
    return and_(of_it, offer_guests.c.place != Place.STOPPED.value, still.correlate(offer_guests))
