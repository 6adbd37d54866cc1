"""Somebody says whether they can come; of two who press for the last place one gets it, the other waits."""

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import OfferId, TextId
from domain.offer_messages import news, reply, to_lead
from domain.offers import OfferState, Place, Said, answered
from domain.people import Person
from storage import offer_leads, offers
from storage.database import Session


async def answer_offer(ask: Ask, person: Person, *, db: Session, offer: str, said: str) -> Turn:
    """Keep the answer, tell whoever it concerns, and who leads it when they must know.

    Raises:
        RefusedError: this person was not asked, or it is over.
    """
    loaded = await offers.load(db, OfferId(offer), guest=person.id)
    if loaded is None or person.id not in loaded.offer.guests:
        raise RefusedError("offer.unknown")
    before, known = loaded.offer, loaded.people
    is_off = Place.STOPPED is before.guests[person.id].place or before.state in {OfferState.OVER, OfferState.STOPPED}
    if is_off or before.starts_at <= ask.now:
        raise RefusedError("offer.over")
    after = answered(before, person.id, Said(said), zone=person.zone, now=ask.now)
    close = Close(before.topic, of=person.id, when_shown=True)
    if after == before:
        return Turn(say=(Say(person.id, TextId("offer.already-comes")),))
    await offers.save(db, before, after, now=ask.now)
    told = before.standing(Place.COMES) != after.standing(Place.COMES) or bool(after.standing(Place.APPLIED))
    leads = await offer_leads.readers(db, after, loaded.maker) if told else ()
    theirs = [one for one in leads if one.knows(person)]
    by = (theirs[0].person if theirs else loaded.maker).name
    says = [reply(after, after.guests[person.id], by=by), *news(before, after, but=person.id, by=by)]
    became_full = after.state is OfferState.FULL is not before.state
    for one in leads if became_full else theirs:
        says += to_lead(before, after, one.among(known), to=one.person.id, who=person, now=ask.now)
    return Turn(say=tuple(says), close=(close,))
