"""How a ladder climbs: who is called next, who is passed over, and when all are called again."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from domain.agenda import Due, What, without
from domain.effects import Alarm, AlarmReason, Call, Effect, TellDutyCalled, TellNobodyCalled, TellNobodyReachable
from domain.escalation import CalledPerson, Change, Escalation
from domain.ids import PersonId
from domain.policy import LadderClock

AT_ONCE = timedelta()
LATE_AFTER = timedelta(minutes=1)
"""What happens later than this after its time says so."""
STILL_IN_TIME = timedelta(minutes=15)
"""What was due just before closing time is still done; what is later than this waits for the next opening."""


def start_ladder(escalation: Escalation, *, now: datetime, passing_over: Iterable[PersonId] = ()) -> Change:
    """Plan minute 0 of the escalation's row; the steps themselves are played by `tick`.

    `passing_over` are not called by a step, only by repeats: who had it and kept silent, or gave it back.
    """
    row, policy = escalation.row, escalation.policy
    begins = policy.later(row, now, AT_ONCE, any_hour=escalation.any_hour)
    fresh = replace(
        escalation,
        ladder_from=begins,
        pending=tuple(range(len(row.steps))),
        called=(),
        refused=tuple(passing_over),
        holder=None,
        taken_at=None,
        agenda=(),
    )
    if row.clock is LadderClock.MONDAYS:
        return Change(replace(fresh, pending=(), agenda=(Due(policy.working_hours.next_monday(now), What.LIST),)))
    agenda = [Due(begins, What.STEP)]
    if row.told_at_once:
        agenda.append(Due(begins, What.TOLD, 0))
    if row.told_after is not None:
        agenda.append(Due(_later(fresh, begins, row.told_after), What.TOLD, 1))
    if row.alarm_after is not None:
        agenda.append(Due(_later(fresh, begins, row.alarm_after), What.ALARM))
    return _mind_the_hours(replace(fresh, agenda=tuple(agenda)), now=now)


def _mind_the_hours(escalation: Escalation, *, now: datetime) -> Change:
    """Out of hours the reporters hear at once who is called, or that nobody can be."""
    policy = escalation.policy
    if escalation.row.clock is not LadderClock.WORKING_OR_DUTY or escalation.any_hour:
        return Change(escalation)
    if not policy.has_duty:
        return tell_at_closing_time(escalation, now=now, number=0)
    if policy.working_hours.is_open(now):
        return Change(escalation)
    duty = tuple(one.person for one in policy.roster.duty if one.reachable)
    told = TellDutyCalled(
        escalation=escalation.id, generation=escalation.generation, people=escalation.reporters, duty=duty
    )
    return Change(escalation, (told,))


def tell_at_closing_time(escalation: Escalation, *, now: datetime, number: int) -> Change:
    """While the area is closed and nobody has duty, say so, once each time it closes."""
    hours = escalation.policy.working_hours
    closing = hours.closing(now)
    told: tuple[Effect, ...] = ()
    if not hours.is_open(now):
        told = (
            TellNobodyReachable(
                escalation=escalation.id,
                generation=escalation.generation,
                people=escalation.reporters,
                number=number,
                opens_at=hours.next_opening(now),
                duty_by_phone=escalation.policy.roster.duty_by_phone,
            ),
        )
        number += 1
    plan = () if closing is None else (Due(closing, What.CLOSING_TIME, number),)
    return Change(replace(escalation, agenda=(*escalation.agenda, *plan)), told)


def call_next(escalation: Escalation, *, at: datetime, now: datetime, away: Collection[PersonId] = ()) -> Change:
    """Call the next step, passing over each that has nobody, and plan what follows.

    `at` is when it should have happened: the waits of the steps after it count from there.
    """
    effects: list[Effect] = []
    late = now - at > LATE_AFTER
    rest = replace(escalation, agenda=without(escalation.agenda, What.STEP))
    while (step := _next_step(rest, at=at, now=now)) is not None:
        called = play_step(rest, step, now=now, late=late, away=away)
        rest = called.escalation
        effects.extend(called.effects)
        if any(isinstance(effect, Call) for effect in called.effects):
            break
    if not rest.called and not rest.pending:
        effects += [alarm(rest, AlarmReason.LADDER_EMPTY, late=late), _nobody_called(rest, late=late)]
    return Change(_plan_on(rest, at=at, now=now), tuple(effects))


def play_step(
    escalation: Escalation, step: int, *, now: datetime, late: bool = False, away: Collection[PersonId] = ()
) -> Change:
    """Call who stands on this step; one where nobody can be called is reported.

    Who was called before, or said *Ik kan nu niet*, is not called by a step again: a person with two
    roles is no reason to wait, nor for an alarm.
    """
    row, policy = escalation.row, escalation.policy
    rest = replace(escalation, pending=tuple(other for other in escalation.pending if other != step))
    roles = row.steps[step].roles
    reachable = [one.person for one in policy.roster.of(*roles) if one.reachable and one.person not in away]
    if not reachable:
        return Change(rest, (replace(alarm(rest, AlarmReason.SKIPPED_STEP, number=step, late=late), roles=roles),))
    done = {*rest.people_called, *rest.refused}
    people = tuple(person for person in reachable if person not in done)
    if not people:
        return Change(rest)
    call = Call(
        escalation=rest.id,
        generation=rest.generation,
        people=people,
        number=step,
        late=late,
        roles=roles,
        since_closed=waited_for_opening(rest),
    )
    agenda = rest.agenda
    if row.other_platform_after is not None:
        agenda = (*agenda, Due(_later(rest, now, row.other_platform_after), What.OTHER_PLATFORM, step))
    called = (*rest.called, *(CalledPerson(step, person) for person in people))
    return Change(replace(rest, called=called, agenda=agenda), (call,))


def call_all_again(
    escalation: Escalation, *, now: datetime, number: int, late: bool, away: Collection[PersonId] = ()
) -> Change:
    """Call everybody whose step has been played and may be called at this hour, also who refused.

    Who is away is called only when nobody else is left.
    """
    rest = escalation
    played = (step for step in range(len(rest.row.steps)) if step not in rest.pending)
    steps = [step for step in played if may_play(rest, step, at=now, now=now)]
    everybody = rest.policy.roster.of(*(role for step in steps for role in rest.row.steps[step].roles))
    here = tuple(one.person for one in everybody if one.reachable and one.person not in away)
    people = here or tuple(one.person for one in everybody)
    call = Call(escalation=rest.id, generation=rest.generation, people=people, number=number, late=late, again=True)
    calls: tuple[Effect, ...] = (call,) if people else ()
    if not here:
        calls = (*calls, alarm(rest, AlarmReason.LADDER_EMPTY, number=number + 1, late=late))
    return Change(rest, calls)


def next_repeat(escalation: Escalation, *, at: datetime, now: datetime) -> datetime:
    """When all are called again: counted from `at`, and later than `now`."""
    every = escalation.row.repeat_every
    if every is None:
        return escalation.policy.working_hours.next_daily(now)
    return next_in_series(escalation, every, at=at, now=now)


def next_in_series(escalation: Escalation, every: timedelta, *, at: datetime, now: datetime) -> datetime:
    """The next of a series; what was missed is not made up for."""
    following = _later(escalation, at, every)
    return following if following > now else _later(escalation, now, every)


def alarm(
    escalation: Escalation,
    reason: AlarmReason,
    *,
    number: int = 0,
    late: bool = False,
    about: PersonId | None = None,
) -> Alarm:
    """An alarm to the area's coordinators and managers."""
    return Alarm(
        escalation=escalation.id,
        generation=escalation.generation,
        people=escalation.alarm_people,
        number=number,
        late=late,
        reason=reason,
        about=about,
    )


def _nobody_called(escalation: Escalation, *, late: bool) -> Effect:
    """Who reported it was told that others would be warned, and must know at once when that is not so."""
    return TellNobodyCalled(
        escalation=escalation.id,
        generation=escalation.generation,
        people=escalation.reporters,
        late=late,
        roles=escalation.row.steps[0].roles,
    )


def waited_for_opening(escalation: Escalation) -> bool:
    """Whether it came in while the area was closed and its ladder had to wait."""
    keeps_hours = escalation.policy.keeps_hours(escalation.row, any_hour=escalation.any_hour)
    return keeps_hours and not escalation.policy.working_hours.is_open(escalation.opened_at)


def plan_after_calls(escalation: Escalation, *, now: datetime) -> Escalation:
    """Keep the time of the steps still to come; with none left, plan the repeats."""
    if escalation.planned(What.STEP) is None or not escalation.pending:
        return _plan_on(escalation, at=now, now=now)
    if escalation.called and escalation.planned(What.REPEAT) is None and escalation.any_hour:
        repeat = Due(next_repeat(escalation, at=now, now=now), What.REPEAT)
        return replace(escalation, agenda=(*escalation.agenda, repeat))
    return escalation


def may_play(escalation: Escalation, step: int, *, at: datetime, now: datetime) -> bool:
    """Whether a step may be called at this hour."""
    policy, row = escalation.policy, escalation.row
    if row.clock is not LadderClock.WORKING_OR_DUTY:
        return True
    hours = policy.working_hours
    if hours.is_open(now) or (hours.is_open(at) and now - at <= STILL_IN_TIME):
        return True
    by_night = policy.has_duty or escalation.any_hour
    return by_night and all(role.at_any_hour for role in row.steps[step].roles)


def _next_step(escalation: Escalation, *, at: datetime, now: datetime) -> int | None:
    return next((step for step in escalation.pending if may_play(escalation, step, at=at, now=now)), None)


def _plan_on(escalation: Escalation, *, at: datetime, now: datetime) -> Escalation:
    """Plan the next step, or the repeats when all that may be called now have been."""
    plan = list(without(escalation.agenda, What.STEP))
    step = _next_step(escalation, at=at, now=now)
    if step is not None:
        plan.append(Due(_later(escalation, at, escalation.row.steps[step].wait), What.STEP))
    elif escalation.pending:
        plan.append(Due(escalation.policy.working_hours.next_opening(now), What.STEP))
    someone_to_repeat = escalation.called or not escalation.pending
    if step is None and someone_to_repeat and escalation.planned(What.REPEAT) is None:
        plan.append(Due(next_repeat(escalation, at=at, now=at), What.REPEAT))
    return replace(escalation, agenda=tuple(plan))


def _later(escalation: Escalation, start: datetime, span: timedelta) -> datetime:
    return escalation.policy.later(escalation.row, start, span, any_hour=escalation.any_hour)
