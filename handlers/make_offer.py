"""A coordinator asks many who can come: what, where, when, for how many; it is read over before anything goes out."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.broadcasts import CONSENT_FROM, TYPED_FROM, WAITS_FOR_CONSENT
from domain.conversation import Option, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import AreaId, OfferId, TextId
from domain.offer_messages import as_choice, asks_consent, details, room, sent
from domain.offer_messages import people as counted
from domain.offers import KIND, MOST_PLACES, How, Offer
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.plain_dates import day_in
from domain.plain_words import plain
from domain.privacy import mask_bsn
from domain.segment_questions import Reach, ask_segment, names_of
from domain.segments import Segment
from domain.text_args import Moment, Shape, on_day
from domain.typed_hours import Hour, hour_typed
from storage import audit, offer_leads, offers, people, segments
from storage.database import Session

DAYS_SHOWN = 6
HOURS_SHOWN = (10, 12, 14, 16, 19)
EARLIEST, LATEST = time(7), time(22)
PLACES_SHOWN = (1, 2, 3, 4, 5, 6, 8, 10)
_STANDS = {"stand", "status"}
_TODAY = {"vandaag", "today"}


SEND, NOT = Option("send", TextId("offer.sure_send")), Option("stop", TextId("offer.sure_stop"))
NEW = Option("new", TextId("offer.option-new"))
MOST_SHOWN = 8


@dataclass(frozen=True)
class Day:
    """A day that can be chosen, on the wall calendar."""

    day: date
    zone: str
    ahead: int = 0

    def option(self) -> Option:
        """As a button; its key says how many days ahead it is of the day on which the first question was asked."""
        noon = datetime.combine(self.day, time(12), ZoneInfo(self.zone))
        return Option(
            str(self.ahead),
            TextId("offer.on-day"),
            {"day": Moment(noon, Shape.DAY), "date": Moment(noon, Shape.DATE)},
        )


@dataclass(frozen=True)
class Places:
    """For how many."""

    count: int

    def option(self) -> Option:
        """As a button."""
        return Option(str(self.count), TextId("offer.people"), {"count": self.count})


async def make_offer(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """To whom, what, where, when, how many and who gets a place; to many the number is typed first.

    What is open and theirs to lead can be looked at instead; what a colleague leads already is named, not asked about,
    unless `rest` asks how it stands.

    Raises:
        RefusedError: there is nobody, it is too late, or it is not sent after all.
    """
    mine = areas_of(person, Action.MAKE_OFFER)
    if wanted := await _wants_to_look(ask, db, person, mine, rest=rest):
        return Turn(then=Start("offer_standing", {"offer": wanted}))
    choices = await segments.choices(db, person.id, areas=mine)

    async def reaches(segment: Segment) -> Reach:
        return await segments.reach(db, segment, areas=mine, but=person.id, now=ask.now, who_get=KIND)

    segment = (await ask_segment(ask, choices, reaches)).segment
    reach = await reaches(segment)
    if not reach.count:
        raise RefusedError("offer.nobody")
    what = mask_bsn(str(await ask.words("offer.what")))
    where = mask_bsn(str(await ask.words("offer.where")))
    starts_at = await _when(ask, person)
    count = (await ask.one_of("offer.how-many", [Places(one) for one in PLACES_SHOWN], typed=_places)).count
    how = await ask.one_of("offer.how", How)
    new = Offer(
        id=OfferId(ask.id), by=person.id, what=what, where=where, starts_at=starts_at, places=count, how=how,
        segment=segment,
    )  # fmt: skip
    if starts_at <= ask.now:
        raise RefusedError("offer.too-late")
    await _sure(ask, new, reach)
    waits = reach.count > CONSENT_FROM
    begins_at = ask.now + (WAITS_FOR_CONSENT if waits else timedelta())
    await offers.make(db, new, begins_at=begins_at, now=ask.now)
    await audit.note(db, "offer.make", by=person.id, subject=new.id, at=ask.now)
    others = await people.leads_of(db, mine, but=person.id) if waits else ()
    cards = [asks_consent(new, reach.count, begins_at, of=one, by=person.name) for one in others]
    return Turn(say=(sent(new, reach.count, begins_at, waits=waits), *cards))


async def _wants_to_look(
    ask: Ask, db: Session, person: Person, mine: frozenset[AreaId] | None, *, rest: str
) -> str | None:
    """The one that is open already and whose standing is asked for; None: a new one."""
    known = await offer_leads.open_for(db, person.id, mine=mine, now=ask.now, limit=MOST_SHOWN)
    if known and not any(one.is_theirs for one in known) and rest.strip().casefold() not in _STANDS:
        await ask.tell("offer.of-colleague")
    elif known:
        which = await ask.one_of("offer.which", [NEW, *(as_choice(one.offer) for one in known)])
        return None if which is NEW else which.key
    return None


async def _when(ask: Ask, person: Person) -> datetime:
    """A day by button or typed, then an hour."""
    wall = ZoneInfo(person.zone)
    today = ask.started_at.astimezone(wall).date()

    def typed(words: str) -> Day | None:
        found = today if plain(words) in _TODAY else day_in(words, today=today)
        return Day(found, person.zone) if found else None

    shown = [Day(today + timedelta(days=after), person.zone, after) for after in range(1, DAYS_SHOWN + 1)]
    day = (await ask.one_of("offer.day", shown, typed=typed)).day
    on = on_day(day, person.zone)
    hour = (await ask.one_of("offer.hour", [Hour(time(one)) for one in HOURS_SHOWN], typed=_hour, day=on)).starts
    return datetime.combine(day, hour, wall).astimezone(UTC)


async def _sure(ask: Ask, new: Offer, reach: Reach) -> None:
    """It is read once more; to many, the number is typed.

    Raises:
        RefusedError: it is not sent after all.
    """
    count = reach.count
    sure = await ask.one_of(
        "offer.sure-wait" if count > CONSENT_FROM else "offer.sure",
        [SEND, NOT],
        details=details(new),
        room=room(new.places),
        people=counted(count),
        names=names_of(reach),
        first=text(f"offer.sure-{new.how.value}"),
    )
    if sure is SEND and count > TYPED_FROM:
        asked = await ask.one_of(
            "offer.number", [NOT], typed=lambda words: _number(words, count), people=counted(count)
        )
        sure = NOT if asked.key == NOT.key else SEND
    if sure is NOT:
        raise RefusedError("offer.not-sent")


def _number(words: str, count: int) -> Option | None:
    return SEND if words.replace(".", "").strip() == str(count) else None


def _places(words: str) -> Places | None:
    found = re.match(r"\s*(\d{1,2})(?!\d)", words)
    return Places(int(found[1])) if found and 1 <= int(found[1]) <= MOST_PLACES else None


def _hour(words: str) -> Hour | None:
    return hour_typed(words, earliest=EARLIEST, latest=LATEST)
