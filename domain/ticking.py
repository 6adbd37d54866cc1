"""What happens when its time has come, once, also when the program was away at that time."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime

from domain.agenda import Due, What, first_of
from domain.climbing import (
    LATE_AFTER,
    STILL_IN_TIME,
    alarm,
    call_all_again,
    call_next,
    next_in_series,
    next_repeat,
    start_ladder,
    tell_at_closing_time,
)
from domain.effects import (
    AlarmReason,
    AskHolder,
    Call,
    CallOnOtherPlatform,
    ClimbAgain,
    Digest,
    Effect,
    OwedAnswerChase,
    OwedAnswerDue,
    TellNobodyYet,
)
from domain.escalation import Change, Escalation, next_generation
from domain.ids import PersonId
from domain.ladder import list_readers
from domain.policy import UNREAD_LISTS, LadderRole

AT_ANY_HOUR = (What.ANSWER, What.CHASE, What.CLOSING_TIME)


def tick(escalation: Escalation, *, now: datetime, away: Collection[PersonId] = ()) -> Change:
    """Do everything that is due by now.

    After downtime that is the union of the missed steps, each person once, marked late; a holder is
    always asked before it climbs. `away` are people who cannot be called at this moment. Calling it
    again at the same moment changes nothing.
    """
    effects: list[Effect] = []
    while (due := first_of(escalation.agenda)) is not None and due.at <= now:
        change = _play(escalation, due, now=now, away=away)
        escalation = change.escalation
        effects.extend(change.effects)
    return Change(escalation, _once_each(effects))


def forecast(escalation: Escalation, *, count: int) -> Iterator[tuple[datetime, tuple[Effect, ...]]]:
    """The next so many moments when nobody answers, and what happens then."""
    for _ in range(count):
        due_at = escalation.due_at
        if due_at is None:
            return
        change = tick(escalation, now=due_at)
        escalation = change.escalation
        yield due_at, change.effects


def climb_again(escalation: Escalation, *, now: datetime) -> Change:
    """Take it from a silent holder and start the ladder, at once beyond who was silent."""
    if escalation.holder is None:
        return Change(escalation)
    freed = next_generation(escalation)
    told = ClimbAgain(escalation=freed.id, generation=freed.generation, people=(escalation.holder,))
    again = start_ladder(freed, now=now, passing_over=(escalation.holder,))
    return Change(again.escalation, (told, *again.effects))


def _once_each(effects: list[Effect]) -> tuple[Effect, ...]:
    """Each person is called once in one go."""
    kept: list[Effect] = []
    called: set[PersonId] = set()
    for effect in effects:
        if isinstance(effect, Call):
            people = tuple(person for person in effect.people if person not in called)
            called.update(people)
            if people:
                kept.append(replace(effect, people=people))
        else:
            kept.append(effect)
    return tuple(kept)


def _play(escalation: Escalation, due: Due, *, now: datetime, away: Collection[PersonId]) -> Change:
    """Do one thing that is due; what belongs to working hours and comes too late waits for the next opening."""
    policy = escalation.policy
    hours = policy.working_hours
    rest = replace(escalation, agenda=tuple(other for other in escalation.agenda if other != due))
    is_late = now - due.at > STILL_IN_TIME and not hours.is_open(now)
    keeps_hours = policy.keeps_hours(rest.row, any_hour=rest.any_hour)
    if is_late and keeps_hours and due.what not in AT_ANY_HOUR:
        postponed = replace(due, at=hours.next_opening(now))
        return Change(replace(rest, agenda=(*rest.agenda, postponed)))
    if due.what is What.STEP:
        return call_next(rest, at=due.at, now=now, away=away)
    if due.what is What.REPEAT:
        return _repeat(rest, due, now=now, away=away)
    if due.what is What.OTHER_PLATFORM:
        return _use_other_platform(rest, due, now=now, away=away)
    return PLAYS[due.what](rest, due, now)


def _plan(escalation: Escalation, *plans: Due) -> Escalation:
    return replace(escalation, agenda=(*escalation.agenda, *plans))


def _is_late(due: Due, now: datetime) -> bool:
    return now - due.at > LATE_AFTER


def _repeat(rest: Escalation, due: Due, *, now: datetime, away: Collection[PersonId]) -> Change:
    following = Due(next_repeat(rest, at=due.at, now=now), What.REPEAT, due.number + 1)
    return call_all_again(_plan(rest, following), now=now, number=due.number, late=_is_late(due, now), away=away)


def _use_other_platform(rest: Escalation, due: Due, *, now: datetime, away: Collection[PersonId]) -> Change:
    silent = tuple(
        one.person
        for one in rest.called
        if one.step == due.number and one.person not in rest.refused and one.person not in away
    )
    if not silent:
        return Change(rest)
    call = CallOnOtherPlatform(
        escalation=rest.id, generation=rest.generation, people=silent, number=due.number, late=_is_late(due, now)
    )
    return Change(rest, (call,))


def _tell_nobody_yet(rest: Escalation, due: Due, now: datetime) -> Change:
    told = TellNobodyYet(
        escalation=rest.id,
        generation=rest.generation,
        people=rest.reporters,
        number=due.number,
        late=_is_late(due, now),
        at_once=due.number == 0,
    )
    every = rest.row.told_every
    if every is not None and due.number > 0:
        rest = _plan(rest, Due(next_in_series(rest, every, at=due.at, now=now), What.TOLD, due.number + 1))
    return Change(rest, (told,))


def _alarm_untaken(rest: Escalation, due: Due, now: datetime) -> Change:
    return Change(rest, (alarm(rest, AlarmReason.UNTAKEN, late=_is_late(due, now)),))


def _tell_closing_time(rest: Escalation, due: Due, now: datetime) -> Change:
    return tell_at_closing_time(rest, now=now, number=due.number)


def _put_on_list(rest: Escalation, due: Due, now: datetime) -> Change:
    """Put it on the supervisors' Monday list; unread for the second time raises an alarm."""
    people = list_readers(rest.policy.roster)
    following = Due(rest.policy.working_hours.next_monday(now), What.LIST, due.number + 1)
    effects: list[Effect] = []
    if people:
        line = Digest(escalation=rest.id, generation=rest.generation, people=people, number=due.number)
        effects.append(line)
    else:
        effects.append(alarm(rest, AlarmReason.LADDER_EMPTY, number=due.number))
    if due.number + 1 == UNREAD_LISTS:
        effects.append(alarm(rest, AlarmReason.UNREAD, number=due.number))
    return Change(_plan(rest, following), tuple(effects))


def _ask_holder(rest: Escalation, due: Due, now: datetime) -> Change:
    """Ask who has it; without an answer it climbs, counted from the question. A note is asked about each Monday."""
    if rest.holder is None:
        return Change(rest)
    row, climbs_at = rest.row, None
    if row.asked_after is None or row.climbs_after is None:
        following = Due(rest.policy.working_hours.next_monday(now), What.ASK, due.number + 1)
    else:
        answer_within = row.climbs_after - row.asked_after
        climbs_at = rest.policy.later(row, now, answer_within, any_hour=rest.any_hour)
        following = Due(climbs_at, What.CLIMB, due.number)
    asked = AskHolder(
        escalation=rest.id,
        generation=rest.generation,
        people=(rest.holder,),
        number=due.number,
        late=_is_late(due, now),
        climbs_at=climbs_at,
        contact_made=rest.contact_made,
    )
    return Change(_plan(rest, following), (asked,))


def _alarm_no_contact(rest: Escalation, due: Due, now: datetime) -> Change:
    return Change(rest, (alarm(rest, AlarmReason.NO_CONTACT, late=_is_late(due, now), about=rest.holder),))


def _climb(rest: Escalation, _due: Due, now: datetime) -> Change:
    return climb_again(rest, now=now)


def _answer_due(rest: Escalation, due: Due, now: datetime) -> Change:
    people = () if rest.closed_by is None else (rest.closed_by,)
    owed = OwedAnswerDue(escalation=rest.id, generation=rest.generation, people=people, late=_is_late(due, now))
    return Change(_plan(rest, Due(rest.policy.working_hours.next_daily(now), What.CHASE)), (owed,))


def _chase_answer(rest: Escalation, due: Due, now: datetime) -> Change:
    """Chase the answer each working day: with the deputies first, from the second day on with the coordinators."""
    if rest.closed_by is None:
        return Change(rest)
    roles = (LadderRole.DEPUTY,) if due.number == 0 else (LadderRole.DEPUTY, LadderRole.COORDINATOR)
    others = (one.person for one in rest.policy.roster.of(*roles))
    chase = OwedAnswerChase(
        escalation=rest.id,
        generation=rest.generation,
        people=tuple(dict.fromkeys((rest.closed_by, *others))),
        number=due.number,
        late=_is_late(due, now),
        owed_by=rest.closed_by,
    )
    following = Due(rest.policy.working_hours.next_daily(now), What.CHASE, due.number + 1)
    return Change(_plan(rest, following), (chase,))


PLAYS: dict[What, Callable[[Escalation, Due, datetime], Change]] = {
    What.LIST: _put_on_list,
    What.CLOSING_TIME: _tell_closing_time,
    What.TOLD: _tell_nobody_yet,
    What.ALARM: _alarm_untaken,
    What.ASK: _ask_holder,
    What.CONTACT: _alarm_no_contact,
    What.CLIMB: _climb,
    What.ANSWER: _answer_due,
    What.CHASE: _chase_answer,
}
