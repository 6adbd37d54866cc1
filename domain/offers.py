"""An offer, "Wie kan?": places for who can come, a waiting list, and who is asked when a place comes free."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.broadcasts import Kind
from domain.check_in_times import ONE_DAY
from domain.decent_hours import USUAL
from domain.ids import OfferId, PersonId, new_id
from domain.segments import EVERYBODY, Segment

KIND = Kind.ACTIVITY
"""Whoever turned off messages of this kind is not asked."""
MOST_PLACES = 99
CALLED_FOR = timedelta(hours=4)
"""*Proposal*: so long a free place is kept for who is asked next."""
REMINDED_AT = time(10)
"""When people are reminded on the day before, by the clock on the wall."""


AN_INSTANT = timedelta(microseconds=1)


class How(StrEnum):
    """Who gets a place: who says yes first, or whom the coordinator chooses."""

    FIRST = "first"
    CHOSEN = "chosen"


class OfferState(StrEnum):
    """Where an offer stands."""

    OPEN = "open"
    FULL = "full"
    OVER = "over"
    STOPPED = "stopped"


class Place(StrEnum):
    """How somebody stands to it.

    ASKED without an answer yet; APPLIED: can come, and the coordinator chooses; LISTED on the waiting list; CALLED: a
    place is kept for them until they answer; COMES: has a place. STOPPED: it was called off in their
    area, and goes on elsewhere.
    """

    TO_ASK = "to_ask"
    ASKED = "asked"
    MAYBE = "maybe"
    NO = "no"
    APPLIED = "applied"
    LISTED = "listed"
    CALLED = "called"
    COMES = "comes"
    STOPPED = "stopped"


class Said(StrEnum):
    """What somebody answers; NO is also what takes back a yes."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


KEPT = frozenset({Place.COMES, Place.CALLED})
"""These keep a place from others."""
COUNT_ON_IT = KEPT | {Place.LISTED, Place.APPLIED}
"""These hear it when it does not take place."""


@dataclass(frozen=True)
class Guest:
    """Somebody who was asked; `since` orders those who wait. `passed`: a place was kept for them in vain."""

    person: PersonId
    place: Place = Place.ASKED
    since: datetime | None = None
    passed: bool = False
    was_maybe: bool = False
    look_at: datetime | None = None


@dataclass(frozen=True)
class Offer:
    """What, where, when, and for how many; `guests` are those whose answer matters to others.

    Once it was full, a place that comes free goes to who waits, and to who may be able to, before anybody else.
    `reaches_maker`: who made it has a chat that works.
    """

    by: PersonId
    what: str
    where: str
    starts_at: datetime
    places: int
    how: How = How.FIRST
    segment: Segment = EVERYBODY
    state: OfferState = OfferState.OPEN
    was_full: bool = False
    reaches_maker: bool = True
    guests: Mapping[PersonId, Guest] = field(default_factory=dict)
    id: OfferId = field(default_factory=lambda: OfferId(new_id()))

    @property
    def topic(self) -> str:
        """What all cards of those who were asked are about."""
        return f"offer:{self.id}"

    @property
    def of_lead(self) -> str:
        """What the coordinator's cards are about."""
        return f"offer-lead:{self.id}"

    @property
    def free(self) -> int:
        """How many places nobody has, and none is kept for."""
        return self.places - len(self.standing(*KEPT))

    def standing(self, *places: Place) -> Sequence[Guest]:
        """Those who stand so, longest first."""
        found = [one for one in self.guests.values() if one.place in places]
        return sorted(found, key=lambda one: (one.since or datetime.max.replace(tzinfo=UTC), one.person))

    def moment(self, now: datetime) -> datetime:
        """Now, or just after the last who was given a place or began to wait: no two do so at the same moment."""
        return max([now, *(one.since + AN_INSTANT for one in self.guests.values() if one.since)])

    def place_on_list(self, person: PersonId) -> int:
        """The how-manieth somebody is on the waiting list, from 1."""
        listed = [one.person for one in self.standing(Place.LISTED)]
        return listed.index(person) + 1

    def reminds_at(self, *, zone: str) -> datetime:
        """When people are reminded: on the day before."""
        wall = ZoneInfo(zone)
        day = self.starts_at.astimezone(wall).date() - ONE_DAY
        return datetime.combine(day, REMINDED_AT, wall).astimezone(UTC)


def answered(offer: Offer, person: PersonId, said: Said, *, zone: str, now: datetime) -> Offer:
    """What an answer makes of it: of two who want the last place the first gets it, the other waits.

    Whoever has a place and says yes again keeps it.
    """
    guest = offer.guests.get(person, Guest(person))
    if said is Said.YES:
        return _yes(offer, guest, zone=zone, now=now)
    place = Place.MAYBE if said is Said.MAYBE else Place.NO
    had_one = guest.place in KEPT
    changed = replace(guest, place=place, since=offer.moment(now), passed=had_one, was_maybe=False, look_at=None)
    return called_next(_with(offer, changed), zone=zone, now=now)


def chosen(offer: Offer, people: Iterable[PersonId], *, zone: str, now: datetime) -> Offer:
    """The coordinator gives places to some who can come; when all are given, the others wait."""
    for person in people:
        guest = offer.guests.get(person)
        if guest and guest.place in {Place.APPLIED, Place.LISTED} and offer.free:
            offer = _with(offer, _coming(offer, guest, zone=zone, now=now))
    return _settled(offer)


def passed_over(offer: Offer, person: PersonId, *, zone: str, now: datetime) -> Offer:
    """Nobody answered in time for whom a place was kept: the next is asked."""
    guest = offer.guests[person]
    if guest.place is not Place.CALLED:
        return offer
    back = Place.MAYBE if guest.was_maybe else Place.LISTED
    return called_next(_with(offer, replace(guest, place=back, passed=True, look_at=None)), zone=zone, now=now)


def called_next(offer: Offer, *, zone: str, now: datetime) -> Offer:
    """Keep each free place for the next who waits, then for who may be able to; each is asked once for it."""
    while offer.state in {OfferState.OPEN, OfferState.FULL} and offer.free > 0:
        waiting = [one for one in offer.standing(Place.LISTED) if not one.passed]
        waiting += [one for one in offer.standing(Place.MAYBE) if not one.passed and offer.was_full]
        if not waiting:
            break
        until = min(USUAL.later(now, CALLED_FOR, zone=zone), offer.starts_at)
        was_maybe = waiting[0].place is Place.MAYBE
        called = replace(waiting[0], place=Place.CALLED, was_maybe=was_maybe, look_at=until)
        offer = _with(offer, called)
    return _settled(offer)


def _yes(offer: Offer, guest: Guest, *, zone: str, now: datetime) -> Offer:
    if guest.place is Place.COMES:
        return offer
    is_kept = guest.place is Place.CALLED
    goes_first = offer.how is How.FIRST or offer.was_full
    if is_kept or (goes_first and offer.free > 0):
        return _settled(_with(offer, _coming(offer, guest, zone=zone, now=now)))
    place = Place.APPLIED if not goes_first else Place.LISTED
    since = guest.since if guest.place is place and guest.since else offer.moment(now)
    waits = replace(guest, place=place, since=since, passed=False, was_maybe=False, look_at=None)
    return called_next(_with(offer, waits), zone=zone, now=now)


def _coming(offer: Offer, guest: Guest, *, zone: str, now: datetime) -> Guest:
    reminded = offer.reminds_at(zone=zone)
    look_at = reminded if reminded > now else None
    return replace(guest, place=Place.COMES, since=offer.moment(now), passed=False, was_maybe=False, look_at=look_at)


def _settled(offer: Offer) -> Offer:
    """Full when all places are taken; then who applied in vain waits on the list."""
    if offer.state not in {OfferState.OPEN, OfferState.FULL}:
        return offer
    if len(offer.standing(Place.COMES)) < offer.places:
        return offer if offer.state is OfferState.OPEN else replace(offer, state=OfferState.OPEN)
    for guest in offer.standing(Place.APPLIED):
        offer = _with(offer, replace(guest, place=Place.LISTED))
    return replace(offer, state=OfferState.FULL, was_full=True)


def _with(offer: Offer, guest: Guest) -> Offer:
    return replace(offer, guests={**offer.guests, guest.person: guest})
