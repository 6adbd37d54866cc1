"""A coordinator looks how an offer stands, chooses who comes, or calls it off."""

from dataclasses import replace
from datetime import datetime

from domain.ask import Ask
from domain.conversation import Close, Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, OfferId, TextId
from domain.leading import Lead
from domain.offer_messages import cancelled, consent_topic, lead_options, named, news, places, standing, stopped_by
from domain.offers import COUNT_ON_IT, OfferState, Place, chosen
from domain.people import Person
from domain.permissions import Action, areas_of
from storage import audit, leads, offer_leads, offers
from storage.database import Session
from storage.offers import Loaded

DONE = Option("done", TextId("offer.option-done"))
STOP, GO_ON = Option("call_off", TextId("offer.option-call-off")), Option("go_on", TextId("offer.option-go-on"))


async def offer_standing(_ask: Ask, person: Person, *, db: Session, offer: str) -> Turn:
    """Who comes, who waits, who did not answer."""
    loaded, lead = await _mine(db, person, offer)
    found, known = loaded.offer, lead.among(loaded.people)
    said = standing(found, known, silent=await offer_leads.silent(db, found.id, areas=lead.areas), to=person.id)
    return Turn(say=(said,), close=(Close(found.of_lead, of=person.id),))


async def offer_choose(ask: Ask, person: Person, *, db: Session, offer: str) -> Turn:
    """Give places one by one to who can come; nobody hears anything before the last is chosen.

    Raises:
        RefusedError: nobody can be chosen.
    """
    loaded, lead = await _mine(db, person, offer)
    before, known = loaded.offer, lead.among(loaded.people)
    can = [one.person for one in before.standing(Place.APPLIED, Place.LISTED) if one.person in known]
    if not can or before.free < 1:
        raise RefusedError("offer.nobody-to-choose")
    picked: list[str] = []
    for _ in ask.rounds("offer.whom"):
        left = [Option(one, TextId("option.as-is"), {"words": known[one].name}) for one in can if one not in picked]
        free = before.free - len(picked)
        if not left or free < 1:
            break
        already = ", ".join(known[one].name for one in can if one in picked) or "-"
        one = await ask.one_of("offer.whom", [*left, DONE], already=already, places=places(free))
        if one == DONE:
            break
        picked.append(one.key)
    after = chosen(before, [one for one in can if one in picked], zone=person.zone, now=ask.now)
    await offers.save(db, before, after, now=ask.now)
    await audit.note(db, "offer.choose", by=person.id, subject=after.id, at=ask.now)
    told = news(before, after, but=None, by=person.name)
    comes = named(after.standing(Place.COMES), known)
    closes = [Close(after.topic, of=one.to) for one in told]
    said = Say(person.id, TextId("offer.chosen"), {"comes": comes}, lead_options(after, known), topic=after.of_lead)
    return Turn(say=(said, *told), close=(Close(after.of_lead, of=person.id), *closes))


async def offer_stop(ask: Ask, person: Person, *, db: Session, offer: str) -> Turn:
    """It does not take place; whoever counted on it hears so. Who leads it in some areas calls it off there.

    Raises:
        RefusedError: it goes on after all.
    """
    loaded, lead = await _mine(db, person, offer)
    if await ask.one_of("offer.sure-stop", [STOP, GO_ON]) == GO_ON:
        raise RefusedError("offer.goes-on")
    found = loaded.offer
    await audit.note(db, "offer.stop", by=person.id, subject=found.id, at=ask.now)
    if lead.areas is not None:
        return await _take_off(db, loaded, lead, lead.areas, now=ask.now)
    await offers.end(db, replace(found, state=OfferState.STOPPED), now=ask.now)
    told = [stopped_by(found, person.name)] if found.by != person.id and found.reaches_maker else []
    return Turn(
        say=(Say(person.id, TextId("offer.stopped")), *told), close=(Close(found.of_lead), Close(consent_topic(found)))
    )


async def _take_off(db: Session, loaded: Loaded, lead: Lead, areas: frozenset[AreaId], *, now: datetime) -> Turn:
    """It goes on in other areas; the places that come free are offered there as those who had them are told."""
    before, theirs, by = loaded.offer, lead.among(loaded.people), lead.person.id
    await offer_leads.take_off(db, before.id, areas=areas, now=now)
    off = [cancelled(before, one.person) for one in before.standing(*COUNT_ON_IT) if one.person in theirs]
    fellows = {by, *await leads.nowhere_else(db, areas, Action.MAKE_OFFER)}
    said = Say(by, TextId("offer.stopped"))
    return Turn(say=(said, *off), close=tuple(Close(before.of_lead, of=one) for one in sorted(fellows)))


async def _mine(db: Session, person: Person, offer: str) -> tuple[Loaded, Lead]:
    """An offer of this coordinator's own, or of their areas; any other is as one that does not exist."""
    mine = await offer_leads.load(db, OfferId(offer), person, mine=areas_of(person, Action.MAKE_OFFER))
    if mine is None:
        raise RefusedError("offer.unknown")
    if mine[0].offer.state in {OfferState.OVER, OfferState.STOPPED}:
        raise RefusedError("offer.over")
    return mine
