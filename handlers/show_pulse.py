"""How the volunteers are: answers for who guides them, taking part for coordinators, totals for managers."""

from collections.abc import Iterator
from datetime import datetime

from domain.account_words import quarter_words
from domain.ask import Ask
from domain.check_in_messages import drawn
from domain.check_ins import CheckIn, Need
from domain.conversation import Say, Turn, text
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.pulse import LOOKED_BACK, face_totals
from domain.quarters import newest_settled
from domain.text_args import Arg, Lines, Moment, Shape, Text, Written
from domain.totals import FEWEST_PEOPLE
from storage import account, audit, people, pulse
from storage.database import Session


async def show_pulse(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """What this person may know of the last months, by each of their roles; that they looked is written down.

    Totals are of the newest quarter that is over: from one day to the next, the face of one person could be worked out.
    """
    del rest
    since = ask.now - LOOKED_BACK
    lines = [
        *(await _of_own(db, person, since) if person.is_a(Role.PROFESSIONAL) else ()),
        *(await _taking_part(db, person, since) if person.is_a(Role.COORDINATOR) else ()),
    ]
    found = [text("pulse.list", lines=Lines(tuple(lines)))] if lines else []
    found += await _totals(db, person, ask.now) if person.is_a(Role.MANAGER) else []
    await audit.note(db, "pulse.read", by=person.id, subject=person.id, at=ask.now)
    *before, last = found or [text("pulse.nothing", fewest=FEWEST_PEOPLE)]
    return Turn(say=(Say(person.id, last.id, last.args, before=tuple(before)),))


async def _of_own(db: Session, person: Person, since: datetime) -> list[Arg]:
    found = await pulse.seen_by(db, person.id, since=since)
    names = await people.get(db, [one.person for one in found])
    return [line for one in found for line in _lines(one, names[one.person].name)]


def _lines(one: CheckIn, name: str) -> Iterator[Arg]:
    """The face with its day, what they would like, and their own words where these may stand."""
    said = one.answers
    yield text("pulse.line", name=name, face=drawn(said.how), day=Moment(one.asked_at, Shape.DATE))
    if said.need and said.need is not Need.NOTHING:
        yield text("pulse.need", need=text(f"check-in.need_{said.need.value}"))
    if said.time:
        yield text(f"pulse.time-{said.time.value.replace('_', '-')}")
    if said.bothers:
        yield text(f"pulse.bothers-{said.bothers.value.replace('_', '-')}")
    if said.glad:
        yield text("pulse.glad", words=Written(said.glad))


async def _taking_part(db: Session, person: Person, since: datetime) -> list[Arg]:
    areas = areas_of(person, Action.SEE_TAKING_PART)
    found = await pulse.took_part(db, areas, since=since)
    return [text("pulse.took-part", area=one.area, answered=one.answered, asked=one.asked) for one in found]


async def _totals(db: Session, person: Person, now: datetime) -> list[Text]:
    quarter = newest_settled(now)
    counts = (await account.kept(db, [quarter])).get(quarter, {})
    found = face_totals(counts, reached=areas_of(person, Action.SEE_FACE_TOTALS))
    lines = Lines(tuple(text("pulse.total", face=drawn(face), count=count) for face, count in found))
    return [text("pulse.totals", quarter=quarter_words(quarter), lines=lines)] if found else []
