"""Two cases turn out to be about one resident: they become one, and nobody who was called is called off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda import Due, What
from domain.climbing import may_play
from domain.effects import Call, Effect, TellMerged
from domain.escalation import AnswerState, CalledPerson, Change, Escalation, must_be_open, next_generation
from domain.ids import PersonId
from domain.ladder import OnLadder, Roster
from domain.policy import Pace

MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Merged:
    """The one that goes on, with what people hear, and the one whose reports it takes over."""

    kept: Change
    gone: Escalation


def goes_on(one: Escalation, other: Escalation) -> bool:
    """Whether the first of two stays: the faster does, of two as fast the one that somebody has, else the older."""
    if one.pace is not other.pace:
        return one.pace.is_faster_than(other.pace)
    if (one.holder is None) != (other.holder is None):
        return one.holder is not None
    return one.opened_at <= other.opened_at


def merge(kept: Escalation, gone: Escalation, *, now: datetime) -> Merged:
    """Make one of two; `goes_on` says which is kept.

    Its ladder goes on where it was. Who was called for the other alone, or had it, is called for this one now, unless
    its row waits for the morning; who was called for both hears so. When somebody has it, nobody is called.

    Raises:
        ClosedError: one of them is closed.
    """
    must_be_open(kept)
    must_be_open(gone)
    called = _called_anew(kept, gone, now=now)
    told = (OnLadder(person) for person in gone.professionals_told if person not in gone.refused)
    roster = Roster(supervisor=tuple(told))
    more = replace(
        kept,
        policy=replace(kept.policy, roster=kept.policy.roster.joined_with(roster)),
        reports=kept.reports + gone.reports,
        reporters=tuple(dict.fromkeys((*kept.reporters, *gone.reporters))),
    )
    effects: list[Effect] = []
    if called:
        more = replace(
            more,
            called=(*more.called, *(CalledPerson(0, person) for person in called)),
            agenda=(*more.agenda, *_other_platform(more, now=now)),
        )
        effects.append(Call(escalation=more.id, generation=more.generation, people=called, instead_of=gone.reference))
    new_to_it = tuple(person for person in gone.reporters if person not in kept.reporters)
    effects.extend(_told_of(more, gone, called=called, reporters=new_to_it))
    return Merged(Change(more, tuple(effects)), _closed(gone, into=more, now=now))


def _told_of(
    more: Escalation, gone: Escalation, *, called: Sequence[PersonId], reporters: tuple[PersonId, ...]
) -> Sequence[TellMerged]:
    """Who knew of the other, or has this one, and is not called, hears that they are one; new reporters who has it."""
    holder = () if more.holder is None else (more.holder,)
    people = tuple(person for person in dict.fromkeys((*gone.professionals_told, *holder)) if person not in called)
    told = TellMerged(
        escalation=more.id,
        generation=more.generation,
        people=people,
        number=gone.number,
        reporters=reporters if holder else (),
    )
    return [told] if people else []


def _called_anew(kept: Escalation, gone: Escalation, *, now: datetime) -> tuple[PersonId, ...]:
    """Who was called for the one that goes, and is not yet for the one that stays."""
    policy, row = kept.policy, kept.row
    if kept.holder is not None or kept.pace is Pace.NOTE:
        return ()
    waits = policy.keeps_hours(row, any_hour=kept.any_hour) and not policy.working_hours.is_open(now)
    if waits or not may_play(kept, 0, at=now, now=now):
        return ()
    known = {*kept.people_called, *kept.refused, *gone.refused}
    return tuple(person for person in gone.professionals_told if person not in known)


def _other_platform(escalation: Escalation, *, now: datetime) -> tuple[Due, ...]:
    row = escalation.row
    if row.other_platform_after is None:
        return ()
    later = escalation.policy.later(row, now, row.other_platform_after, any_hour=escalation.any_hour)
    return (Due(later, What.OTHER_PLATFORM, 0),)


def _closed(gone: Escalation, *, into: Escalation, now: datetime) -> Escalation:
    """Closed without an answer of its own: its reports are answered where they stand now."""
    return replace(
        next_generation(gone),
        closed_at=now,
        outcome=MERGED,
        answer=AnswerState.NONE,
        agenda=(),
        joined_into=into.id,
    )
