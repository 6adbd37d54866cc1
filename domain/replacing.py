"""What is open goes along when somebody takes the place of a colleague: nothing waits for who is not there."""

from dataclasses import replace
from datetime import datetime

from domain.escalation import AnswerState, Change, Escalation, State
from domain.holding import hand_over, refuse
from domain.ids import PersonId
from domain.ladder import OnLadder, Roster
from domain.opening import call_more
from domain.policy import Pace


def concerns(escalation: Escalation, person: PersonId) -> bool:
    """Whether somebody has this case, owes its answer, or stands on its ladder as supervisor or deputy."""
    if escalation.state is State.CLOSED:
        return escalation.answer is AnswerState.OWED and escalation.closed_by == person
    roster = escalation.policy.roster
    return escalation.holder == person or any(one.person == person for one in (*roster.supervisor, *roster.deputy))


def waits_for(escalation: Escalation, person: PersonId) -> bool:
    """Whether it is this person who has to do something about it now."""
    return concerns(escalation, person) and escalation.holder in (None, person)


def replaced(escalation: Escalation, *, of: PersonId, by: OnLadder, now: datetime) -> Change:
    """Let `by` have what `of` had, owe what they owed, and stand on the ladder where they stood.

    What nobody has yet calls `by` at once on each step that was played already; `of` is waited for no longer. What
    somebody else has stays with them.
    """
    if not concerns(escalation, of):
        return Change(escalation)
    policy = escalation.policy
    rest = replace(escalation, policy=replace(policy, roster=_swapped(policy.roster, of=of, by=by)))
    if rest.state is State.CLOSED:
        return Change(replace(rest, closed_by=by.person))
    if rest.holder == of:
        return hand_over(rest, by=of, to=by.person, now=now)
    if rest.holder is not None or rest.pace is Pace.NOTE:
        return Change(rest)
    called = call_more(rest, Roster(), now=now)
    passed = refuse(called.escalation, by=of, now=now)
    return Change(passed.escalation, (*called.effects, *passed.effects))


def came_back(escalation: Escalation, *, who: OnLadder, now: datetime) -> Change:
    """Who was away stands on the ladder again, and is called for what came meanwhile and nobody has yet.

    Nobody is called off. What they were called for before is brought up again with all others.
    """
    return stands_beside(escalation, who=who, now=now) if escalation.state is State.OPEN else Change(escalation)


def stands_beside(escalation: Escalation, *, who: OnLadder, now: datetime) -> Change:
    """Somebody stands on the ladder beside the supervisor, and is called for what nobody has yet.

    What somebody has stays with them, and nobody is called off.
    """
    if escalation.state is State.CLOSED:
        return Change(escalation)
    more = Roster(supervisor=(who,))
    if escalation.pace is Pace.NOTE:
        policy = escalation.policy
        return Change(replace(escalation, policy=replace(policy, roster=policy.roster.joined_with(more))))
    return call_more(escalation, more, now=now)


def _swapped(roster: Roster, *, of: PersonId, by: OnLadder) -> Roster:
    """The same with `by` where `of` stood as supervisor or deputy, each person once."""

    def instead(people: tuple[OnLadder, ...]) -> tuple[OnLadder, ...]:
        return tuple({one.person: one for one in (by if one.person == of else one for one in people)}.values())

    return replace(roster, supervisor=instead(roster.supervisor), deputy=instead(roster.deputy))
