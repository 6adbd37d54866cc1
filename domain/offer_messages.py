"""What is said about an offer: to who is asked, to who comes or waits, and to the coordinator who made it."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime

from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import PersonId, TextId
from domain.offers import Guest, Offer, OfferState, Place
from domain.people import Person
from domain.text_args import Arg, Moment, Shape, Text, Written


def details(offer: Offer) -> Text:
    """What, where and when."""
    when = Moment(offer.starts_at, Shape.DAY_AND_TIME)
    return text("offer.details", what=Written(offer.what), where=Written(offer.where), when=when)


def asks(offer: Offer, to: PersonId, *, by: str) -> Say:
    """The question to everybody: who can?"""
    args: dict[str, Arg] = {"name": by, "details": details(offer), "room": room(offer.places)}
    return Say(
        to,
        TextId("offer.asked"),
        args,
        _options(offer, "yes", "maybe", "no"),
        lane=Lane.BROADCAST,
        key=f"{offer.topic}:{to}",
        topic=offer.topic,
        good_until=offer.starts_at,
    )


_REPLIES: Mapping[Place, tuple[str, tuple[str, ...]]] = {
    Place.COMES: ("comes", ("not_after_all",)),
    Place.APPLIED: ("applied", ("not_after_all",)),
    Place.LISTED: ("listed", ("not_after_all",)),
    Place.MAYBE: ("maybe-noted", ("yes", "no")),
    Place.NO: ("no-noted", ()),
}
"""What somebody hears who has just answered, and what they can still say."""


def reply(offer: Offer, guest: Guest, *, by: str) -> Say:
    """What somebody hears who has just answered, or was given a place or none."""
    args: dict[str, Arg] = {"details": details(offer), "name": by}
    if guest.place is Place.LISTED:
        args["place"] = offer.place_on_list(guest.person)
    name, buttons = _REPLIES[guest.place]
    options = _options(offer, *buttons)
    return Say(guest.person, TextId(f"offer.{name}"), args, options, topic=offer.topic if options else None)


def news(before: Offer, after: Offer, *, but: PersonId | None, by: str) -> Sequence[Say]:
    """What others hear whose standing changed by what one person did: a place is free for them, or theirs."""
    found = []
    for guest in after.guests.values():
        was = before.guests.get(guest.person)
        if guest.person == but or was is None or was.place is guest.place:
            continue
        if guest.place is Place.CALLED and guest.look_at:
            found.append(_calls(after, guest, by=guest.look_at))
        elif guest.place in {Place.COMES, Place.LISTED} and was.place is not Place.CALLED:
            found.append(reply(after, guest, by=by))
    return found


def full(offer: Offer, to: PersonId) -> Say:
    """A kind word to the rest, and a place on the waiting list for who wants it."""
    args = {"details": details(offer)}
    options = _options(offer, "list_me")
    key = f"{offer.topic}:full:{to}"
    return Say(to, TextId("offer.full"), args, options, lane=Lane.BROADCAST, key=key, topic=offer.topic)


def tomorrow(offer: Offer, to: PersonId) -> Say:
    """The reminder on the day before; who cannot come after all can still say so."""
    args = {"details": details(offer)}
    options = _options(offer, "not_after_all")
    key = f"{offer.topic}:eve:{to}"
    return Say(
        to, TextId("offer.tomorrow"), args, options, lane=Lane.CHECK_IN, key=key, topic=offer.topic,
        good_until=offer.starts_at,
    )  # fmt: skip


def cancelled(offer: Offer, to: PersonId) -> Say:
    """It does not take place."""
    args = {"details": details(offer)}
    return Say(to, TextId("offer.cancelled"), args, lane=Lane.CHECK_IN, key=f"{offer.topic}:cancelled:{to}")


def stopped_by(offer: Offer, name: str) -> Say:
    """Who made it reads that a colleague called it off."""
    args: dict[str, Arg] = {"name": name, "details": details(offer)}
    return Say(offer.by, TextId("offer.stopped-by"), args, key=f"{offer.topic}:stopped-by")


def sent(offer: Offer, count: int, begins_at: datetime, *, waits: bool) -> Say:
    """The coordinator reads that it goes out; `waits`: a colleague is asked first."""
    args: dict[str, Arg] = {"people": people(count), "at": Moment(begins_at)}
    words = "offer.sent-waits" if waits else "offer.sent"
    return Say(offer.by, TextId(words), args, lead_options(offer), topic=offer.of_lead)


def consent_topic(offer: Offer) -> str:
    """What the cards of those are about who are asked whether it may go."""
    return f"offer-consent:{offer.id}"


def asks_consent(offer: Offer, count: int, begins_at: datetime, *, of: PersonId, by: str) -> Say:
    """The card that asks somebody else whether so many may be asked now."""
    args: dict[str, Arg] = {
        "name": by, "details": details(offer), "room": room(offer.places), "people": people(count),
        "at": Moment(begins_at),
    }  # fmt: skip
    topic = consent_topic(offer)
    options = tuple(
        Option(key, TextId(f"offer.option-{key}"), start=Start("consent_offer", {"offer": offer.id, "say": key}))
        for key in ("consent", "object")
    )
    return Say(of, TextId("offer.consent"), args, options, key=f"{topic}:{of}", topic=topic)


def as_choice(offer: Offer) -> Option:
    """An offer as a button: what, and when."""
    args: dict[str, Arg] = {"what": Written(offer.what), "when": Moment(offer.starts_at, Shape.DAY_AND_TIME)}
    return Option(offer.id, TextId("offer.one"), args)


def standing(offer: Offer, names: Mapping[PersonId, Person], *, silent: int, to: PersonId) -> Say:
    """How it stands, for who leads it: with the names of those who are of their areas."""
    args: dict[str, Arg] = {
        "details": details(offer),
        "comes": named(offer.standing(Place.COMES), names),
        "taken": len(offer.standing(Place.COMES)),
        "room": room(offer.places),
        "waiting": named(offer.standing(Place.APPLIED, Place.LISTED, Place.CALLED), names),
        "maybe": named(offer.standing(Place.MAYBE), names),
        "silent": silent,
    }
    return Say(to, TextId("offer.standing"), args, lead_options(offer, names), topic=offer.of_lead)


def to_lead(
    before: Offer, after: Offer, names: Mapping[PersonId, Person], *, to: PersonId, who: Person, now: datetime
) -> Sequence[Say]:
    """What who leads it hears of an answer: that it is full, that somebody cannot after all, whom to choose from."""
    was = before.guests.get(who.id, Guest(who.id)).place
    key, stamp = f"{after.of_lead}:{to}", now.isoformat()
    if after.state is OfferState.FULL and before.state is not OfferState.FULL:
        args: dict[str, Arg] = {"details": details(after), "comes": named(after.standing(Place.COMES), names)}
        return [_tells(after, to, "offer.is-full", args, names=names, key=f"{key}:full:{stamp}")]
    if was is Place.COMES and after.guests[who.id].place is not Place.COMES:
        goes_on = "offer.next-asked" if after.standing(Place.CALLED) else "offer.nobody-next"
        args = {"name": who.name, "details": details(after), "next": text(goes_on)}
        return [_tells(after, to, "offer.withdrew", args, names=names, key=f"{key}:withdrew:{who.id}:{stamp}")]
    if was not in {Place.APPLIED, Place.COMES} and after.guests[who.id].place is Place.APPLIED:
        args = {"name": who.name, "details": details(after)}
        return [_tells(after, to, "offer.somebody-can", args, names=names, key=f"{key}:can:{who.id}")]
    return []


def named(guests: Iterable[Guest], names: Mapping[PersonId, Person]) -> Arg:
    """Their names in the order in which they stand."""
    return ", ".join(names[one.person].name for one in guests if one.person in names) or "-"


def places(count: int) -> Arg:
    """So many places, in words."""
    return text("offer.places", count=count)


def room(count: int) -> Arg:
    """How many places there are, in a sentence."""
    return text("offer.room", count=count)


def people(count: int) -> Arg:
    """So many people, in words."""
    return text("offer.people", count=count)


def lead_options(offer: Offer, names: Container[PersonId] = ()) -> tuple[Option, ...]:
    """What the coordinator can do; `names` are those from whom they choose."""
    can_choose = offer.free > 0 and any(one.person in names for one in offer.standing(Place.APPLIED))
    kinds = ["standing", *(["choose"] if can_choose else []), "stop"]
    return tuple(
        Option(kind, TextId(f"offer.option-{kind}"), start=Start(f"offer_{kind}", {"offer": offer.id}))
        for kind in kinds
    )


def _calls(offer: Offer, guest: Guest, *, by: datetime) -> Say:
    args: dict[str, Arg] = {"details": details(offer), "by": Moment(by, Shape.DAY_AND_TIME)}
    return Say(
        guest.person,
        TextId("offer.called"),
        args,
        _options(offer, "yes", "no"),
        lane=Lane.CHECK_IN,
        key=f"{offer.topic}:called:{guest.person}:{by.isoformat()}",
        topic=offer.topic,
        good_until=offer.starts_at,
    )


def _tells(
    offer: Offer, to: PersonId, words: str, args: Mapping[str, Arg], *, names: Container[PersonId], key: str
) -> Say:
    return Say(to, TextId(words), args, lead_options(offer, names), lane=Lane.CHECK_IN, key=key, topic=offer.of_lead)


_SAYS = {"yes": "yes", "maybe": "maybe", "no": "no", "not_after_all": "no", "list_me": "yes"}


def _options(offer: Offer, *kinds: str) -> tuple[Option, ...]:
    known = {"offer": offer.id}
    return tuple(
        Option(
            kind,
            TextId(f"offer.option-{kind.replace('_', '-')}"),
            start=Start("answer_offer", {**known, "said": _SAYS[kind]}),
        )
        for kind in kinds
    )
