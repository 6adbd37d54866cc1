"""How an escalation begins and how it becomes more: opened, raised, joined, more people called, help needed now."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from domain.agenda import Due, What, without
from domain.climbing import AT_ONCE, may_play, plan_after_calls, play_step, start_ladder
from domain.effects import Effect, TellJoined, TellLowered, TellNotManaging, TellRaised
from domain.escalation import Change, Escalation, EscalationKind, State, must_be_open, next_generation
from domain.holding import plan_of_holder
from domain.ids import AreaId, EscalationId, PersonId, ResidentId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.policy import LadderRole, Pace, PolicyRow
from domain.ticking import tick
from domain.urgency import Urgency

HELP_AT_ANY_HOUR = (LadderRole.COORDINATOR, LadderRole.MANAGER)
"""Whom *Lukt niet* calls, whatever the hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What an escalation is about, and who reported it; `resident` is None for what is about a volunteer."""

    kind: EscalationKind
    area: AreaId
    resident: ResidentId | None = None
    reporters: tuple[PersonId, ...]
    upsetting: bool = False


def open_escalation(
    escalation_id: EscalationId, *, number: int, matter: Matter, pace: Pace, policy: FrozenPolicy, now: datetime
) -> Change:
    """Open one and play its minute 0; `policy` is kept as it is now.

    The pace of a support request or a boundary report is one of `SUPPORT_REQUEST`, `BOUNDARY_REPORT`,
    `CALL_ME_NOW` and `ABOUT_THE_VOLUNTEER` of `domain.policy`.
    """
    new = Escalation(
        id=escalation_id,
        number=number,
        kind=matter.kind,
        pace=pace,
        area=matter.area,
        resident=matter.resident,
        reporters=matter.reporters,
        policy=policy,
        opened_at=now,
        row_from=policy.later(policy.row(pace), now, AT_ONCE),
        ladder_from=now,
        upsetting=matter.upsetting,
    )
    return _begin(new, now=now)


def raise_to(escalation: Escalation, urgency: Urgency, *, now: datetime, no_answer: bool = False) -> Change:
    """Make it more urgent, at minute 0 of the new row; what is not faster than it is changes nothing.

    A held one stays with its holder, who is asked at once and has the row's first wait to answer
    (`still_on_it`) before it climbs. An emergency is taken from nobody's patience: everybody is called,
    the holder too.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    pace = Pace.of(urgency, no_answer=no_answer)
    if not pace.is_faster_than(escalation.pace):
        return Change(escalation)
    raised = _at_pace(escalation, pace, now=now)
    if raised.holder is None:
        return _begin(raised, now=now)
    if pace is Pace.EMERGENCY:
        holder = Roster(supervisor=(OnLadder(raised.holder),))
        policy = replace(raised.policy, roster=raised.policy.roster.joined_with(holder))
        return _begin(replace(raised, policy=policy), now=now)
    climbs_at = raised.policy.later(raised.row, now, raised.row.steps[1].wait, any_hour=raised.any_hour)
    told = TellRaised(
        escalation=raised.id,
        generation=raised.generation,
        people=(raised.holder,),
        urgency=raised.urgency,
        climbs_at=climbs_at,
    )
    plan = (Due(climbs_at, What.CLIMB), Due(max(raised.contact_by, climbs_at), What.CONTACT))
    return Change(replace(raised, agenda=plan), (told,))


def lower_to(escalation: Escalation, urgency: Urgency, *, by: PersonId, now: datetime) -> Change:
    """Make it less urgent, at minute 0 of the new row; only for professionals, which the caller checks.

    A held one stays with its holder. What is not slower than it is changes nothing.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    pace = Pace.of(urgency)
    if not escalation.pace.is_faster_than(pace):
        return Change(escalation)
    lowered = _at_pace(escalation, pace, now=now)
    told = TellLowered(
        escalation=lowered.id,
        generation=lowered.generation,
        people=tuple(person for person in escalation.professionals_told if person != by),
        urgency=lowered.urgency,
    )
    if lowered.holder is not None:
        return Change(replace(lowered, agenda=plan_of_holder(lowered, now=now)), (told,))
    begun = _begin(lowered, now=now)
    return Change(begun.escalation, (told, *begun.effects))


def climb_by(escalation: Escalation, rows: tuple[PolicyRow, ...], *, pace: Pace, now: datetime) -> Change:
    """Go by another policy table from now on, since it turned out what it is about; it is never less urgent by that.

    Nobody's hours may hold it up any more, so it begins at minute 0; who has it keeps it, and who said *Ik kan nu
    niet* is passed over.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    pace = pace if pace.is_faster_than(escalation.pace) else escalation.pace
    other = replace(escalation, policy=replace(escalation.policy, rows=rows))
    anew = _at_pace(other, pace, now=now)
    if anew.holder is not None:
        return Change(replace(anew, agenda=plan_of_holder(anew, now=now)))
    return _begin(anew, now=now, passing_over=escalation.refused)


def join(
    escalation: Escalation, *, reporter: PersonId, urgency: Urgency, now: datetime, no_answer: bool = False
) -> Change:
    """Put another sign about the resident on the same card; it can only raise it (see `takes_in`).

    Raises:
        ClosedError: it is closed; open another.
    """
    must_be_open(escalation)
    joined = replace(
        escalation,
        reports=escalation.reports + 1,
        reporters=tuple(dict.fromkeys((*escalation.reporters, reporter))),
    )
    told = TellJoined(
        escalation=joined.id,
        generation=joined.generation,
        people=joined.professionals_told,
        number=joined.reports,
    )
    raised = raise_to(joined, urgency, now=now, no_answer=no_answer)
    return Change(raised.escalation, (told, *raised.effects))


def call_more(escalation: Escalation, roster: Roster, *, now: datetime) -> Change:
    """Add people ("Bij wie?"); on steps that were already played they are called at once. Nobody is removed.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    policy = escalation.policy
    more = replace(escalation, policy=replace(policy, roster=policy.roster.joined_with(roster)))
    if more.state is State.HELD:
        return Change(more)
    done = {*more.people_called, *more.refused}
    steps = [
        step
        for step, one in enumerate(more.row.steps)
        if step not in more.pending
        and any(person.reachable and person.person not in done for person in more.policy.roster.of(*one.roles))
    ]
    more = replace(more, pending=tuple(sorted((*more.pending, *steps))))
    waits = policy.keeps_hours(more.row, any_hour=more.any_hour) and not policy.working_hours.is_open(now)
    callable_now = [step for step in steps if not waits and may_play(more, step, at=now, now=now)]
    return _call_at_once(more, callable_now, now=now)


def not_managing(escalation: Escalation, *, now: datetime) -> Change:
    """The reporter cannot manage (*Lukt niet*): coordinator and manager are called at once, at any hour.

    From then on its time passes at night too. A holder is told instead. A second press changes nothing.

    Raises:
        ClosedError: it is closed.
    """
    must_be_open(escalation)
    if escalation.any_hour:
        return Change(escalation)
    urgent = replace(escalation, any_hour=True)
    if urgent.holder is not None:
        told = TellNotManaging(escalation=urgent.id, generation=urgent.generation, people=(urgent.holder,))
        return Change(urgent, (told,))
    steps = [step for step in urgent.pending if set(urgent.row.steps[step].roles) <= set(HELP_AT_ANY_HOUR)]
    if not steps:
        again = [replace(due, at=now) if due.what is What.REPEAT else due for due in urgent.agenda]
        return tick(replace(urgent, agenda=tuple(again)), now=now)
    return _call_at_once(_sooner(urgent, now=now), steps, now=now)


def _begin(escalation: Escalation, *, now: datetime, passing_over: Collection[PersonId] = ()) -> Change:
    started = start_ladder(escalation, now=now, passing_over=passing_over)
    played = tick(started.escalation, now=now)
    return Change(played.escalation, (*started.effects, *played.effects))


def _at_pace(escalation: Escalation, pace: Pace, *, now: datetime) -> Escalation:
    """The next generation at another pace; contact is promised anew, the holder stays."""
    row = escalation.policy.row(pace)
    minute_0 = escalation.policy.later(row, now, AT_ONCE, any_hour=escalation.any_hour)
    return replace(next_generation(escalation), pace=pace, row_from=minute_0, contact_made=False)


def _sooner(escalation: Escalation, *, now: datetime) -> Escalation:
    """The same agenda in a clock that no longer waits for the morning; what was told at closing time is done."""
    row = escalation.row
    plan = list(without(escalation.agenda, What.CLOSING_TIME))
    spans = ((What.TOLD, 1, row.told_after), (What.ALARM, 0, row.alarm_after), (What.REPEAT, 0, row.repeat_every))
    for what, number, span in spans:
        planned = escalation.planned(what)
        if planned is not None and span is not None:
            plan.remove(planned)
            moment = escalation.policy.later(row, now, span, any_hour=True)
            plan.append(Due(min(moment, planned.at), what, max(number, planned.number)))
    return replace(escalation, agenda=tuple(plan))


def _call_at_once(escalation: Escalation, steps: Collection[int], *, now: datetime) -> Change:
    """Call these steps now; the steps that are still to come keep their time, and then come the repeats."""
    effects: list[Effect] = []
    for step in steps:
        called = play_step(escalation, step, now=now)
        escalation = called.escalation
        effects.extend(called.effects)
    return Change(plan_after_calls(escalation, now=now), tuple(effects))
