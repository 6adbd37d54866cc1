"""A volunteer went through something: a person phones the same day, and the volunteer reads what is normal."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.aftercare import Reason, begins_at, reason_of
from domain.aftercare_messages import begun_turn
from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import EscalationId, SignId, TextId, new_id
from domain.people import Person, Role
from storage import aftercares, audit, escalations, volunteers
from storage.database import Session

MOST_BUTTONS = 12
ONE_DAY = timedelta(days=1)
"""What comes of the same hours is one aftercare."""


async def begin_after(db: Session, escalation: EscalationId, *, catalogue: Catalogue, now: datetime) -> Turn:
    """Look after all who reported a case, once."""
    case = await escalations.load(db, escalation)
    begins = begins_at(case.escalation)
    if begins is None or begins > now:
        return Turn()
    before = case.escalation
    await escalations.keep(db, replace(before, looked_after=before.reporters))
    turn = Turn()
    for person in before.reporters:
        one = case.people.get(person)
        if person in before.looked_after or one is None or not (one.active and one.is_a(Role.VOLUNTEER)):
            continue
        running = await aftercares.current(db, person)
        if running is None or now - running.begun_at >= ONE_DAY:
            begun, filed = await aftercares.begin(db, one, reason=reason_of(before), sign=SignId(new_id()), now=now)
            turn = turn + begun_turn(begun, filed, catalogue=catalogue)
    return turn


async def ask_for_aftercare(ask: Ask, person: Person, *, db: Session, catalogue: Catalogue, rest: str = "") -> Turn:
    """A volunteer asks for it themselves; a professional for one of those whom they guide."""
    del rest
    if person.is_a(Role.VOLUNTEER):
        begun, filed = await aftercares.begin(db, person, reason=Reason.ASKED, sign=SignId(ask.id), now=ask.now)
        return begun_turn(begun, filed, catalogue=catalogue)
    whom = await _whom(ask, person, db)
    reason = await ask.one_of("aftercare.reason", Reason, name=whom.name)
    begun, filed = await aftercares.begin(db, whom, reason=reason, sign=SignId(ask.id), now=ask.now)
    await audit.note(db, "aftercare.begin", by=person.id, subject=begun.id, at=ask.now)
    noted = Say(person.id, TextId("aftercare.begun-for"), {"name": whom.name})
    return Turn(say=(noted,)) + begun_turn(begun, filed, catalogue=catalogue)


async def _whom(ask: Ask, guide: Person, db: Session) -> Person:
    """One of the volunteers whom somebody guides, by button or by typed name."""
    known = await volunteers.guided_by(db, guide)
    if not known:
        raise RefusedError("aftercare.nobody")
    buttons = {one.id: Option(one.id, TextId("option.as-is"), {"words": one.name}) for one in known}

    def typed(words: str) -> Option | None:
        named = [buttons[one.id] for one in known if one.name.casefold() == words.strip().casefold()]
        return named[0] if len(named) == 1 else None

    chosen = await ask.one_of("aftercare.whom", list(buttons.values())[:MOST_BUTTONS], typed=typed)
    return next(one for one in known if one.id == chosen.key)
