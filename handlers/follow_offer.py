"""It is time to do something for an offer: name who is asked, ask, remind, pass over, tell the rest, end."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversation import Close, Lane, Say, Turn
from domain.decent_hours import USUAL
from domain.ids import OfferId, PersonId
from domain.offer_messages import asks, cancelled, full, news, standing, tomorrow
from domain.offers import COUNT_ON_IT, Offer, OfferState, Place, called_next, passed_over
from domain.people import Person
from domain.permissions import Action, areas_of
from storage import offer_leads, offers, undelivered
from storage.database import Session
from storage.offers import Due, Loaded

ASKED_AGAIN_AFTER = timedelta(hours=1)
"""So often it is looked whether there is somebody again who leads it."""
OVER = frozenset({OfferState.OVER, OfferState.STOPPED})


async def follow_offer(db: Session, offer: OfferId, *, now: datetime) -> Turn:
    """Do what is due for it as a whole, once."""
    found = await offers.load_due(db, offer, now=now)
    if found is None:
        return Turn()
    if found.offer.starts_at <= now:
        over = replace(found.offer, state=OfferState.OVER)
        await offers.end(db, over, now=now)
        return Turn(close=(Close(over.of_lead),))
    if found.look_at is None or found.look_at > now:
        return await _pass_places_on(db, found, now=now)
    if found.due is Due.NAMING:
        await _name(db, found, now=now)
        return Turn()
    return await _tell_on_the_eve(db, found, now=now)


async def _name(db: Session, found: Loaded, *, now: datetime) -> None:
    """Some at a time; of the maker's own areas as they are now."""
    offer, maker = found.offer, found.maker
    count = await offers.name_more(db, found, areas=areas_of(maker, Action.MAKE_OFFER), now=now)
    if count == offers.BATCH:
        await offers.look_next(db, offer.id, due=Due.NAMING, at=now)
        return
    eve = offer.reminds_at(zone=maker.zone)
    due, at = (Due.EVE, eve) if eve > now else (Due.START, offer.starts_at)
    await offers.look_next(db, offer.id, due=due, at=at)


async def _tell_on_the_eve(db: Session, found: Loaded, *, now: datetime) -> Turn:
    """Who leads it reads who comes tomorrow; a place of somebody who has left is kept for the next."""
    before, maker = found.offer, found.maker
    await offers.look_next(db, before.id, due=Due.START, at=before.starts_at)
    offer = called_next(before, zone=maker.zone, now=now)
    await offers.save(db, before, offer, now=now)
    told = tuple(news(before, offer, but=None, by=maker.name))
    eve = []
    for lead in await offer_leads.readers(db, offer, maker):
        to, silent = lead.person.id, await offer_leads.silent(db, offer.id, areas=lead.areas)
        says = standing(offer, lead.among(found.people), silent=silent, to=to)
        eve.append(replace(says, key=f"{offer.of_lead}:eve:{to}", lane=Lane.CHECK_IN))
    return Turn(say=(*eve, *told), close=tuple(Close(offer.of_lead, of=one.to) for one in eve))


async def _pass_places_on(db: Session, found: Loaded, *, now: datetime) -> Turn:
    """Places that came free go to who waits; those who have none hear that it is full, or are asked on."""
    before, maker = found.offer, found.maker
    offer = called_next(before, zone=maker.zone, now=now)
    await offers.save(db, before, offer, now=now)
    await offers.news(db, offer, at=None)
    await offers.look_at_others(db, offer, now=now)
    return Turn(say=tuple(news(before, offer, but=None, by=maker.name)))


async def follow_guest(db: Session, offer_id: OfferId, person_id: PersonId, *, now: datetime) -> Turn:
    """Do what is due for one who was asked, or is to be asked, once."""
    found = await offers.load(db, offer_id, guest=person_id)
    if found is None or not await offers.is_due(db, found.offer, person_id, now=now):
        return Turn()
    offer, guest = found.offer, found.offer.guests.get(person_id)
    if guest is None or guest.place is Place.STOPPED or offer.state in OVER:
        return await _let_go(db, offer, person_id, now=now)
    person, by = found.people[person_id], found.maker.name
    if guest.place is Place.TO_ASK:
        leads = [one for one in await offer_leads.readers(db, offer, found.maker) if one.knows(person)]
        if not leads:  # nobody would read the answer
            await offers.guest_next(db, offer.id, person_id, at=now + ASKED_AGAIN_AFTER)
            return Turn()
        by = leads[0].person.name
    if guest.place is Place.CALLED:
        after = passed_over(offer, person_id, zone=person.zone, now=now)
        await offers.save(db, offer, after, now=now)
        return Turn(say=tuple(news(offer, after, but=person_id, by=by)))
    return await _tell(db, offer, person, guest.place, by=by, now=now)


async def _let_go(db: Session, offer: Offer, person: PersonId, *, now: datetime) -> Turn:
    """Their card closes: it was called off for them, or they have left; a place that this frees is for others."""
    guest = offer.guests.get(person)
    await offers.guest_next(db, offer.id, person, at=None)
    if guest and guest.place is Place.STOPPED and offer.free and offer.state not in OVER:
        await offers.news(db, offer, at=now)
    is_off = offer.state is OfferState.STOPPED and guest is not None and guest.place in COUNT_ON_IT
    return Turn(say=(cancelled(offer, person),) if is_off else (), close=(Close(offer.topic, of=person),))


async def _tell(db: Session, offer: Offer, person: Person, place: Place, *, by: str, now: datetime) -> Turn:
    """Ask, remind, or say kindly that it is full; by daylight only.

    Who has read once that it is full keeps that card: with it they can come onto the waiting list.
    """
    decent = USUAL.next_moment(now, zone=person.zone)
    if decent > now:
        await offers.guest_next(db, offer.id, person.id, at=decent)
        return Turn()
    says: Say | None = None
    asks_now = place is Place.TO_ASK and offer.state is OfferState.OPEN
    if asks_now:
        says = asks(offer, person.id, by=by)
    elif place is Place.COMES:
        says = tomorrow(offer, person.id)
    elif place in {Place.ASKED, Place.MAYBE} and offer.state is OfferState.FULL:
        says = await _full(db, offer, person)
    await offers.guest_next(db, offer.id, person.id, at=None, place=Place.ASKED if asks_now else None)
    return Turn(say=(says,) if says else (), close=(Close(offer.topic, of=person.id),) if says and not asks_now else ())


async def _full(db: Session, offer: Offer, person: Person) -> Say | None:
    """What they hear once; None when they have."""
    says = full(offer, person.id)
    return None if says.key and await undelivered.are_there(db, [says.key]) else says
