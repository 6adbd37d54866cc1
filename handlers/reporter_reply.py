"""What the volunteer who reported says while waiting: it does not work out, somebody else was phoned, help is there."""

from domain.ask import Ask
from domain.case import Case
from domain.conversation import Close, Lane, Say, Turn
from domain.errors import RefusedError
from domain.escalation import EscalationKind, State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts
from domain.ids import EscalationId, TextId, new_id
from domain.opening import Matter, not_managing, open_escalation
from domain.people import Person
from domain.policy import Pace
from storage import audit, escalations, grounds, residents
from storage.database import Session


async def cannot_manage(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """*Lukt niet*, or no help yet: coordinator and manager are called at once, at any hour."""
    case = await _own(db, person, escalation)
    change = not_managing(case.escalation, now=ask.now)
    await escalations.keep(db, change.escalation)
    await audit.note(db, "escalation.not-managing", by=person.id, subject=case.escalation.id, at=ask.now)
    heard = Say(person.id, TextId("escalation.calling-more"), facts(case))
    return Turn(say=(heard,), close=_closed(case, person)) + turn_for(change, case, labels=labels)


async def called_instead(_ask: Ask, person: Person, *, db: Session, escalation: str) -> Turn:
    """*Ik heb gebeld*: noted; the escalation goes on until a professional has it."""
    case = await _own(db, person, escalation)
    return Turn(say=(Say(person.id, TextId("escalation.called-noted"), facts(case)),), close=_closed(case, person))


async def help_came(_ask: Ask, person: Person, *, db: Session, escalation: str) -> Turn:
    """Help is there: whoever has it, or was called, hears so; it stays open until a professional closes it."""
    case = await _own(db, person, escalation)
    told = tuple(
        Say(one, TextId("escalation.help-is-there"), {**facts(case), "name": person.name}, lane=Lane.ESCALATION)
        for one in case.escalation.professionals_told
    )
    return Turn(say=(Say(person.id, TextId("escalation.help-noted")), *told), close=_closed(case, person))


async def still_worried(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """After closing, the volunteer still worries: a new case about the same resident, to be looked at today.

    The number of Veilig Thuis comes with it: whoever keeps worrying may phone for advice
    (aanpak-ouderenmishandeling.nl, steps for volunteers).
    """
    case = await _own(db, person, escalation, closed=True)
    old = case.escalation
    if old.resident:
        resident = await residents.get(db, old.resident)
        ground = await grounds.ground_for_resident(db, resident.id, now=ask.now)
    else:
        ground = await grounds.ground_for_area(db, old.area, also=(person.id,))
    change = open_escalation(
        EscalationId(new_id()),
        number=ground.number,
        matter=Matter(kind=EscalationKind.SIGN, area=old.area, resident=old.resident, reporters=(person.id,)),
        pace=Pace.TODAY,
        policy=ground.policy,
        now=ask.now,
    )
    await escalations.keep(db, change.escalation)
    noted = Say(person.id, TextId("close.still-worried"))
    known = {**ground.people, person.id: person}
    opened = Case(change.escalation, ground.area, known, case.resident_code)
    return Turn(say=(noted,), close=(Close(f"answer:{old.id}"),)) + turn_for(change, opened, labels=labels)


async def _own(db: Session, person: Person, escalation: str, *, closed: bool = False) -> Case:
    """The case, which this person must have reported.

    Raises:
        RefusedError: it is not theirs, or it is closed (with `closed`: it is not).
    """
    case = await escalations.load(db, EscalationId(escalation))
    if person.id not in case.escalation.reporters:
        raise RefusedError("escalation.unknown")
    if (case.escalation.state is State.CLOSED) != closed:
        raise RefusedError("escalation.already-closed" if not closed else "escalation.still-open")
    return case


def _closed(case: Case, person: Person) -> tuple[Close, ...]:
    return (Close(f"reporter:{case.escalation.id}", of=person.id),)
