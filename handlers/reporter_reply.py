"""What the volunteer who reported says while waiting: it does not work out, somebody else was phoned, help is there."""

from domain.ask import Ask
from domain.case import Case
from domain.catalogue import Catalogue
from domain.conversation import Close, Lane, Say, Turn
from domain.errors import RefusedError
from domain.escalation import EscalationKind, State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, facts
from domain.filed import NewReport
from domain.filing import about_oneself, concerning
from domain.ids import EscalationId, SignId, TextId
from domain.opening import not_managing
from domain.people import Person
from domain.policy import Pace
from domain.promised_calls import promised_call
from domain.receipt import names_of, others_hear, undo_option
from domain.receipt import topic_of as sign_topic
from domain.reporter_messages import reporter_topic
from domain.sign_choice import GUT_FEELING
from domain.text_args import Arg
from domain.wishes import Wish
from storage import audit, case_reports, escalations, filings, matches, tasks
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
    """After closing, the volunteer still worries: the same is reported again, to be looked at today.

    The number of Veilig Thuis comes with it: whoever keeps worrying may phone for advice
    (aanpak-ouderenmishandeling.nl, steps for volunteers).
    """
    case = await _own(db, person, escalation, closed=True)
    old = case.escalation
    mine = [report.key for report in case.reports if report.reporter == person.id]
    new = NewReport(
        id=SignId(ask.id),
        key=mine[-1] if mine else GUT_FEELING,
        kind=old.kind,
        pace=Pace.TODAY,
        reporter=person.id,
    )
    known = old.resident if old.kind is EscalationKind.SIGN else None
    about = known or concerning(person, await matches.of(db, person.id))
    filed = await filings.file_report(db, new, about, now=ask.now)
    noted = Say(
        person.id,
        TextId("close.still-worried"),
        options=(undo_option(filed.sign.id),),
        topic=sign_topic(filed.sign.id),
    )
    close = (Close(f"answer:{old.id}", of=person.id),)
    return Turn(say=(noted,), close=close) + turn_for(filed.change, filed.case, labels=labels)


async def it_helped(_ask: Ask, volunteer: Person, *, db: Session, escalation: str) -> Turn:
    """What was asked for helped: kept for the totals, and who closed it hears so."""
    case = await _own(db, volunteer, escalation, closed=True)
    if not await case_reports.say_helped(db, case, by=volunteer.id, helped=True):
        raise RefusedError("prompt.already-answered")
    noted = Say(volunteer.id, TextId("support.helped-noted"))
    told: tuple[Say, ...] = ()
    if case.escalation.closed_by:
        args: dict[str, Arg] = {**facts(case), "name": volunteer.name}
        key = f"helped:{case.escalation.id}:{volunteer.id}"
        told = (Say(case.escalation.closed_by, TextId("support.helped-told"), args, lane=Lane.CHECK_IN, key=key),)
    return Turn(say=(noted, *told), close=(Close(f"answer:{case.escalation.id}", of=volunteer.id),))


async def not_helped(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, escalation: str) -> Turn:
    """It did not help yet: the same is asked again, and climbs anew.

    Raises:
        RefusedError: it is not theirs, or they had said already whether it helped.
    """
    case = await _own(db, volunteer, escalation, closed=True)
    old = case.escalation
    if not await case_reports.say_helped(db, case, by=volunteer.id, helped=False):
        raise RefusedError("prompt.already-answered")
    mine = [report.key for report in case.reports if report.reporter == volunteer.id]
    key = mine[-1] if mine else Wish.SOMETHING_ELSE.value
    new = NewReport(id=SignId(ask.id), key=key, kind=old.kind, pace=old.pace, reporter=volunteer.id)
    filed = await filings.file_report(db, new, about_oneself(volunteer), now=ask.now)
    if call := promised_call(filed, volunteer):
        await tasks.add(db, call)
    noted = Say(
        volunteer.id,
        TextId("support.asked-again"),
        {"names": names_of(filed.receivers)},
        options=(undo_option(filed.sign.id),),
        topic=sign_topic(filed.sign.id),
    )
    close = (Close(f"answer:{old.id}", of=volunteer.id, when_shown=True),)
    return Turn(say=(noted,), close=close) + others_hear(filed, catalogue)


async def _own(db: Session, person: Person, escalation: str, *, closed: bool = False) -> Case:
    """The case, which this person must have reported.

    Raises:
        RefusedError: it is not theirs, or it is closed (with `closed`: it is not).
    """
    case = await escalations.theirs(db, EscalationId(escalation), person)
    if person.id not in case.escalation.reporters:
        raise RefusedError("escalation.unknown")
    if (case.escalation.state is State.CLOSED) != closed:
        raise RefusedError("escalation.already-closed" if not closed else "escalation.still-open")
    return case


def _closed(case: Case, person: Person) -> tuple[Close, ...]:
    return (Close(reporter_topic(case.escalation.id), of=person.id),)
