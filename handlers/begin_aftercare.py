"""A volunteer went through something: a person phones the same day, and the volunteer reads what is normal."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.aftercare import Reason, begins_at, reason_of
from domain.aftercare_messages import asked_for, begun_turn
from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import EscalationId, PersonId, SignId, TextId, new_id
from domain.people import Person, Role
from storage import aftercares, audit, escalations
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
        known = await aftercares.of(db, one)
        if known.running is None or now - known.running.begun_at >= ONE_DAY:
            begun, filed = await aftercares.begin(db, known, reason=reason_of(before), sign=SignId(new_id()), now=now)
            turn = turn + begun_turn(begun, filed, catalogue=catalogue)
    return turn


async def ask_for_aftercare(ask: Ask, person: Person, *, db: Session, catalogue: Catalogue, rest: str = "") -> Turn:
    """A volunteer asks for it themselves; a professional for one of those whom they guide."""
    del rest
    if person.is_a(Role.VOLUNTEER):
        known = await aftercares.of(db, person)
        begun, filed = await aftercares.begin(db, known, reason=Reason.ASKED, sign=SignId(ask.id), now=ask.now)
        return begun_turn(begun, filed, catalogue=catalogue)
    whom = await _whom(ask, person, db)
    name = whom.volunteer.name
    reason = await ask.one_of("aftercare.reason", Reason, name=name)
    begun, filed = await aftercares.begin(db, whom, reason=reason, sign=SignId(ask.id), now=ask.now)
    await audit.note(db, "aftercare.begin", by=person.id, subject=begun.id, at=ask.now)
    noted = Say(person.id, TextId("aftercare.begun-for"), {"name": name, "asked": asked_for(filed, name)})
    return Turn(say=(noted,)) + begun_turn(begun, filed, catalogue=catalogue)


async def _whom(ask: Ask, guide: Person, db: Session) -> aftercares.Before:
    """One of the volunteers whom somebody guides, by button or by typed name."""
    known = {one.volunteer.id: one for one in await aftercares.guided_by(db, guide)}
    if not known:
        raise RefusedError("aftercare.nobody")
    buttons = {id_: Option(id_, TextId("option.as-is"), {"words": one.volunteer.name}) for id_, one in known.items()}

    def typed(words: str) -> Option | None:
        wanted = words.strip().casefold()
        named = [buttons[id_] for id_, one in known.items() if one.volunteer.name.casefold() == wanted]
        return named[0] if len(named) == 1 else None

    chosen = await ask.one_of("aftercare.whom", list(buttons.values())[:MOST_BUTTONS], typed=typed)
    return known[PersonId(chosen.key)]
