"""Somebody else looks at an offer to very many, and lets it go now or not at all."""

from dataclasses import replace

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import OfferId, TextId
from domain.offer_messages import consent_topic
from domain.offers import OfferState
from domain.people import Person
from domain.permissions import Action, areas_of
from storage import audit, offer_leads, offers
from storage.database import Session


async def consent_offer(ask: Ask, lead: Person, *, db: Session, offer: str, say: str) -> Turn:
    """Say yes, and everybody is asked now; or no, and nobody is. Either way its maker hears it.

    Raises:
        RefusedError: it is not of their areas, or there is none.
    """
    loaded = await offers.load(db, OfferId(offer))
    if loaded is None or loaded.maker.id == lead.id or not _share_an_area(lead, loaded.maker):
        raise RefusedError("offer.unknown")
    found, maker = loaded.offer, loaded.maker
    closes = [Close(consent_topic(found))]
    if found.state is not OfferState.OPEN or loaded.begins_at <= ask.now:
        return Turn(say=(Say(lead.id, TextId("offer.consent-late")),), close=tuple(closes))
    await audit.note(db, f"offer.{say}", by=lead.id, subject=found.id, at=ask.now)
    if say == "consent":
        await offer_leads.hasten(db, found.id, now=ask.now)
        words = "offer.consented"
    else:
        await offers.end(db, replace(found, state=OfferState.STOPPED), now=ask.now)
        words = "offer.objected"
        closes.append(Close(found.of_lead))
    thanks = Say(lead.id, TextId("offer.consent-noted"), {"name": maker.name})
    told = Say(maker.id, TextId(words), {"name": lead.name}, key=f"{words}:{found.id}")
    return Turn(say=(thanks, told), close=tuple(closes))


def _share_an_area(lead: Person, maker: Person) -> bool:
    mine, theirs = areas_of(lead, Action.MAKE_OFFER), areas_of(maker, Action.MAKE_OFFER)
    return mine is None or theirs is None or not mine.isdisjoint(theirs)
