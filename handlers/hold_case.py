"""What the one who has a case does with it: contact made, still on it, passed on, given back, made less urgent."""

from collections.abc import Mapping

from domain import holding
from domain.ask import Ask
from domain.case import Case
from domain.choosing_people import ask_whom
from domain.conversation import Close, Option, Say, Turn
from domain.errors import RefusedError
from domain.escalation import Change, must_hold
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts, holder_options, say_about, topic_of, who_has_it
from domain.ids import EscalationId, PersonId, TextId
from domain.opening import lower_to
from domain.people import Person, Role
from domain.promised_calls import calls_of, calls_told, cards_closed
from domain.urgency import Urgency
from storage import audit, escalations, people, tasks
from storage.database import Session


async def contacted(ask: Ask, person: Person, *, db: Session, escalation: str) -> Turn:
    """Real contact was made: with the resident, or with the volunteer."""
    return await _still_on_it(ask, person, db, escalation, contact=True)


async def on_it(ask: Ask, person: Person, *, db: Session, escalation: str) -> Turn:
    """Still working on it, without contact yet."""
    return await _still_on_it(ask, person, db, escalation, contact=False)


async def give_back(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """The holder cannot go on: it climbs again at once, beyond them."""
    case = await _held(db, person, escalation)
    change = holding.refuse(case.escalation, by=person.id, now=ask.now)
    await _keep(db, case, change, action="escalation.give-back", ask=ask, by=person.id)
    noted = Say(person.id, TextId("escalation.given-back"), facts(case))
    return Turn(say=(noted,), close=(Close(topic_of(case)),)) + turn_for(change, case, labels=labels)


async def hand_over(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """Pass it to a colleague of the area who can be reached, and who has it from then on."""
    case = await _held(db, person, escalation)
    roles = (Role.PROFESSIONAL, Role.COORDINATOR)
    colleagues = await people.with_role(db, roles, area=case.area.id, within_reach=True)
    others = [one for one in colleagues if one.id != person.id]
    if not others:
        raise RefusedError("escalation.nobody-to-hand-over", reference=case.escalation.reference)
    to = await ask_whom(ask, "escalation.hand-over-to", others, reference=case.escalation.reference)
    change = holding.hand_over(case.escalation, by=person.id, to=to.id, now=ask.now)
    handed = {"escalation.handed": to.id}
    await _keep(db, case, change, action="escalation.hand-over", ask=ask, by=person.id, others=handed)
    promised = await tasks.follow(db, case, to=to.id)
    known = Case(case.escalation, case.area, {**case.people, to.id: to}, case.resident_code, case.reports)
    return turn_for(change, known, labels=labels) + Turn(say=tuple(calls_told(known, promised)))


async def lower(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """Make it less urgent, which only professionals do."""
    case = await _held(db, person, escalation)
    lower_ones = [one for one in Urgency if one.rank > case.escalation.urgency.rank]
    if not lower_ones:
        raise RefusedError("escalation.cannot-be-lower")
    options = [Option(one.value, TextId(f"urgency.{one.value}")) for one in lower_ones]
    chosen = await ask.one_of("escalation.lower-to", options, reference=case.escalation.reference)
    change = lower_to(case.escalation, Urgency(chosen.key), by=person.id, now=ask.now)
    await _keep(db, case, change, action="escalation.lower", ask=ask, by=person.id)
    now = Case(change.escalation, case.area, case.people, case.resident_code, case.reports)
    noted = say_about(now, person.id, "escalation.lowered", facts(now), key=None, options=holder_options(now))
    return Turn(say=(noted,), close=(Close(topic_of(case), of=person.id),)) + turn_for(change, case, labels=labels)


async def _still_on_it(ask: Ask, person: Person, db: Session, escalation: str, *, contact: bool) -> Turn:
    case = await _held(db, person, escalation)
    change = holding.still_on_it(case.escalation, by=person.id, now=ask.now, contact=contact)
    action = "escalation.contact" if contact else "escalation.on-it"
    await _keep(db, case, change, action=action, ask=ask, by=person.id)
    now = Case(change.escalation, case.area, case.people, case.resident_code, case.reports)
    noted = say_about(
        now,
        person.id,
        "escalation.contact-noted" if contact else "escalation.on-it-noted",
        facts(case),
        key=None,
        options=holder_options(now),
    )
    if contact and (calls := calls_of(case)):
        await tasks.all_done(db, calls, at=ask.now)
    close = (Close(topic_of(case), of=person.id), *(cards_closed(case) if contact else ()))
    return Turn(say=(noted,), close=close)


async def _held(db: Session, person: Person, escalation: str) -> Case:
    """The case, which this person must have.

    Raises:
        RefusedError: somebody else has it, nobody has, it is closed, or it is not theirs to see.
    """
    case = await escalations.theirs(db, EscalationId(escalation), person)
    holder = case.escalation.holder
    if holder is not None and holder != person.id:
        raise RefusedError("escalation.already-taken", **who_has_it(case, holder))
    must_hold(case.escalation, person.id)
    return case


async def _keep(
    db: Session,
    case: Case,
    change: Change,
    *,
    action: str,
    ask: Ask,
    by: PersonId,
    others: Mapping[str, PersonId] | None = None,
) -> None:
    await escalations.keep(db, change.escalation)
    generation = change.escalation.generation
    subject = case.escalation.id
    await audit.note(db, action, by=by, subject=subject, at=ask.now, generation=generation, others=others)
