"""What professionals do with a call: take it, refuse it, hand it over, say that they are still on it."""

from dataclasses import replace
from datetime import datetime

from domain.agenda import Due, What, without
from domain.climbing import AT_ONCE, alarm, start_ladder
from domain.effects import AlarmReason, Call, Effect, OwedAnswerDue, TellHandedOver, TellTaken
from domain.escalation import (
    AlreadyTakenError,
    AnswerState,
    Change,
    Escalation,
    State,
    must_be_open,
    must_hold,
    next_generation,
)
from domain.ids import PersonId
from domain.ticking import climb_again, tick


def take(escalation: Escalation, *, by: PersonId, now: datetime) -> Change:
    """Give it to one person, who is asked about it later; taking what one already has changes nothing.

    Taking a note is reading it. Storage lets one of two racing presses win: compare generation and holder.

    Raises:
        AlreadyTakenError: somebody else has it; `.by` says who.
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    if escalation.holder == by:
        return Change(escalation)
    if escalation.holder is not None:
        raise AlreadyTakenError(escalation.holder)
    held = replace(next_generation(escalation), holder=by, taken_at=now)
    told = TellTaken(
        escalation=held.id,
        generation=held.generation,
        people=tuple(person for person in held.people_called if person != by),
        by=by,
        reporters=held.reporters,
    )
    return Change(replace(held, agenda=plan_of_holder(held, now=now)), (told,))


def plan_of_holder(escalation: Escalation, *, now: datetime, number: int = 0) -> tuple[Due, ...]:
    """When the holder is asked, and until when contact must have been made; a note comes back after its weeks."""
    row, policy = escalation.row, escalation.policy
    if row.asked_after is None:
        return (Due(max(escalation.contact_by, policy.working_hours.next_monday(now)), What.ASK, number),)
    asked = Due(policy.later(row, now, row.asked_after, any_hour=escalation.any_hour), What.ASK, number)
    if escalation.contact_made or escalation.contact_by <= now:
        return (asked,)
    return (asked, Due(escalation.contact_by, What.CONTACT))


def refuse(escalation: Escalation, *, by: PersonId, now: datetime) -> Change:
    """*Ik kan nu niet*: when everybody called so far has said so, the next step is called at once.

    A holder who cannot any more gives it back: the ladder starts again, at once beyond them. Refusing
    twice, or what somebody else has, changes nothing.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    if escalation.holder == by:
        freed = start_ladder(next_generation(escalation), now=now, passing_over=(by,))
        played = tick(freed.escalation, now=now)
        return Change(played.escalation, (*freed.effects, *played.effects))
    return _pass_over(escalation, by, now=now)


def cannot_be_reached(escalation: Escalation, person: PersonId, *, now: datetime) -> Change:
    """No platform of this person works: reported, and the ladder moves on at once when nobody else was called.

    What they held climbs again.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    reported = alarm(escalation, AlarmReason.UNREACHABLE, about=person)
    if escalation.holder == person:
        climbed = let_climb(escalation, now=now)
        return Change(climbed.escalation, (reported, *climbed.effects))
    if escalation.state is State.HELD or person in escalation.refused:
        return Change(escalation)
    passed = _pass_over(escalation, person, now=now)
    return Change(passed.escalation, (reported, *passed.effects))


def hand_over(escalation: Escalation, *, by: PersonId, to: PersonId, now: datetime) -> Change:
    """Pass it from its holder to a colleague, with whom the clock of being asked begins anew.

    Raises:
        ClosedError: it is closed.
        NotHolderError: `by` does not have it.
    """
    must_hold(escalation, by)
    if to == by:
        return Change(escalation)
    held = replace(next_generation(escalation), holder=to, taken_at=now)
    told = TellHandedOver(escalation=held.id, generation=held.generation, people=(to,), by=by, reporters=held.reporters)
    return Change(replace(held, agenda=plan_of_holder(held, now=now)), (told,))


def assign(escalation: Escalation, *, by: PersonId, to: PersonId, now: datetime) -> Change:
    """Somebody who leads the area gives it to a colleague, whoever has it or nobody; an owed answer likewise.

    What one gives to oneself is taken.

    Raises:
        ClosedError: it is closed and owes nothing.
    """
    if escalation.answer is AnswerState.OWED:
        owed = replace(escalation, closed_by=to)
        told = OwedAnswerDue(escalation=owed.id, generation=owed.generation, people=(to,))
        return Change(owed, (told,))
    must_be_open(escalation)
    if to in (by, escalation.holder):
        return take(replace(escalation, holder=to if escalation.holder == to else None), by=to, now=now)
    others = tuple(person for person in escalation.professionals_told if person not in (by, to))
    held = replace(next_generation(escalation), holder=to, taken_at=now)
    handed = TellHandedOver(
        escalation=held.id,
        generation=held.generation,
        people=(to,),
        by=by,
        reporters=held.reporters,
        others=others,
    )
    return Change(replace(held, agenda=plan_of_holder(held, now=now)), (handed,))


def still_on_it(escalation: Escalation, *, by: PersonId, now: datetime, contact: bool = False) -> Change:
    """The holder is still on it, with `contact` made or not: the clock of being asked begins anew.

    Raises:
        ClosedError: it is closed.
        NotHolderError: it was taken from them, or never theirs; `.holder` has it.
    """
    must_hold(escalation, by)
    asked_before = [due.number for due in escalation.agenda if due.what in (What.ASK, What.CLIMB)]
    on_it = replace(escalation, contact_made=escalation.contact_made or contact)
    number = max(asked_before, default=0) + 1
    return Change(replace(on_it, agenda=plan_of_holder(on_it, now=now, number=number)))


def let_climb(escalation: Escalation, *, now: datetime) -> Change:
    """Take it from its holder at once, as when a professional's phone is lost; one that nobody has stays as it is.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    climbed = climb_again(escalation, now=now)
    played = tick(climbed.escalation, now=now)
    return Change(played.escalation, (*climbed.effects, *played.effects))


def _pass_over(escalation: Escalation, person: PersonId, *, now: datetime) -> Change:
    """Wait for this person no longer; call the next step at once when nobody is left to wait for."""
    if escalation.state is State.HELD or person in escalation.refused:
        return Change(escalation)
    rest = replace(escalation, refused=(*escalation.refused, person))
    if not rest.called or set(rest.people_called) - set(rest.refused):
        return Change(rest)
    effects: tuple[Effect, ...] = ()
    if rest.pending:
        at_once = rest.policy.later(rest.row, now, AT_ONCE, any_hour=rest.any_hour)
        rest = replace(rest, agenda=(*without(rest.agenda, What.STEP), Due(at_once, What.STEP)))
        advanced = tick(rest, now=now)
        rest, effects = advanced.escalation, advanced.effects
    if not any(isinstance(effect, Call) for effect in effects):
        effects = (*effects, alarm(rest, AlarmReason.ALL_REFUSED, number=len(rest.refused)))
    return Change(rest, effects)
