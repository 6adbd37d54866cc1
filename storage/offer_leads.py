"""Who leads an offer: its maker, and whoever coordinates all the areas of those who are asked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select, true, update

from domain.alarms import LEADS
from domain.ids import AreaId, OfferId, PersonId
from domain.offers import Offer, OfferState, Place
from domain.people import Person, Role
from storage import offers, people
from storage.database import Session
from storage.people import ACTIVE
from storage.tables import accounts, offer_guests, posts
from storage.tables import offers as offer_rows
from storage.tables import people as people_rows

Mine = Collection[AreaId] | None
"""The areas of whoever asks; None: all."""


async def open_for(db: Session, person: PersonId, *, mine: Mine, now: datetime, limit: int) -> Sequence[Offer]:
    """What is still to take place and is theirs to lead, soonest first; without those who were asked."""
    is_open = offer_rows.c.state.in_([OfferState.OPEN.value, OfferState.FULL.value])
    wanted = (is_open, offer_rows.c.starts_at > now, _leads(person, mine))
    rows = await db.run(select(offer_rows).where(*wanted).order_by(offer_rows.c.starts_at).limit(limit))
    return [offers.read_offer(db, row) for row in rows.all()]


async def load(db: Session, offer: OfferId, person: PersonId, *, mine: Mine) -> Offer | None:
    """That offer with those who care, locked; None: there is none that is theirs to lead."""
    is_theirs = select(offer_rows.c.id).where(offer_rows.c.id == offer, _leads(person, mine))
    found = (await db.run(is_theirs)).scalar_one_or_none()
    return await offers.load(db, offer) if found else None


async def with_readers(
    db: Session, offer: Offer, also: Iterable[PersonId] = ()
) -> tuple[Mapping[PersonId, Person], Sequence[Person]]:
    """Its maker and these people by id, and who hears how it goes.

    That is its maker while they can; else who coordinates all of it, else who manages that.
    """
    wanted = {offer.by, *also}
    if offer.reaches_maker:
        known = await people.get(db, wanted)
        return known, [known[offer.by]]
    reads = _reads_instead(offer)
    statement = select(*people.joined_columns(), reads.label("reads")).where(or_(people_rows.c.id.in_(wanted), reads))
    rows = (await db.run(statement.order_by(people_rows.c.created_at))).all()
    known = {PersonId(row.p_id): people.read_joined(db, row).person for row in rows}
    readers = [known[PersonId(row.p_id)] for row in rows if row.reads]
    return known, [one for one in readers if one.is_a(Role.COORDINATOR)] or readers


def _reads_instead(offer: Offer) -> ColumnElement[bool]:
    """Whether somebody else than its maker leads all who were asked, and can be reached."""
    theirs, role_there = posts.alias("theirs"), posts.alias("role_there")
    is_led = (
        exists()
        .where(role_there.c.person_id == people_rows.c.id, role_there.c.role.in_([role.value for role in LEADS]))
        .where(theirs.c.person_id == offer_guests.c.person_id, theirs.c.area_id == role_there.c.area_id)
        .correlate(people_rows, offer_guests)
    )
    some = exists().where(offer_guests.c.offer_id == offer.id, is_led)
    others = exists().where(_is_asked(offer_guests.c.offer_id == offer.id), ~is_led)
    has_account = exists().where(accounts.c.person_id == people_rows.c.id, accounts.c.state == "active")
    return and_(people_rows.c.state == ACTIVE, people_rows.c.id != offer.by, has_account, some, ~others)


async def hasten(db: Session, offer: OfferId, *, now: datetime) -> None:
    """Somebody else agrees: whoever is to be asked is asked from now on."""
    await db.run(update(offer_rows).where(offer_rows.c.id == offer).values(begins_at=now))
    mine = and_(offer_guests.c.offer_id == offer, offer_guests.c.place == Place.TO_ASK.value)
    await db.run(update(offer_guests).where(mine, offer_guests.c.look_at > now).values(look_at=now))


def _leads(person: PersonId, mine: Mine) -> ColumnElement[bool]:
    """Whether it is their own, or nobody was asked outside their areas."""
    if mine is None:
        return true()
    here = exists().where(posts.c.person_id == offer_guests.c.person_id, posts.c.area_id.in_(mine))
    of_it = _is_asked(offer_guests.c.offer_id == offer_rows.c.id)
    return or_(offer_rows.c.by_id == person, and_(exists().where(of_it), ~exists().where(of_it, ~here)))


def _is_asked(of_it: ColumnElement[bool]) -> ColumnElement[bool]:
    """Who is asked, and has not left."""
    still = exists().where(people_rows.c.id == offer_guests.c.person_id, people_rows.c.state == ACTIVE)
    return and_(of_it, still.correlate(offer_guests))
