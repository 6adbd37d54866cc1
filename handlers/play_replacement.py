"""Somebody takes the place of a colleague, or the colleague is back: what is open goes along, and all hear it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from domain.case import Case
from domain.conversation import Close, Turn
from domain.effects import TellHandedOver
from domain.escalation import Change, State
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels, topic_of
from domain.ids import PersonId, ReplacementId
from domain.ladder import OnLadder
from domain.people import Person
from domain.replacement_messages import Told, begun, called_off, ended, proposals
from domain.replacements import Along, Replacement, ReplacementState
from domain.replacing import came_back, concerns, replaced, waits_for
from domain.residents import Match
from domain.tasks import task_topic
from domain.urgency import Urgency
from storage import aftercares, audit, escalations, matches, people, replacements, task_cards, tasks
from storage.database import Session


async def play_replacement(db: Session, replacement_id: ReplacementId, *, now: datetime, labels: Labels) -> Turn:
    """Begin what is planned, end what holds; done once, since both move it on."""
    one = await replacements.get(db, replacement_id)
    if one is None or one.state is ReplacementState.OVER:
        return Turn()
    told = await _told(db, one)
    is_past = one.ends_at is not None and one.ends_at <= now
    if one.state is ReplacementState.PLANNED and (is_past or not told.people[one.by].active):
        await replacements.moved(db, one.id, state=ReplacementState.OVER, look_at=None)
        return _to_who_is_here(Turn(say=tuple(called_off(told))), told)
    if one.state is ReplacementState.PLANNED:
        return await _begin(db, told, now=now, labels=labels)
    return await _end(db, told, now=now, labels=labels)


async def _told(db: Session, one: Replacement) -> Told:
    found = await replacements.residents_of(db, one)
    visits = await matches.of_residents(db, [resident.id for resident in found])
    near = {one.of, one.by, one.set_by, *(match.volunteer for match in visits)}
    return Told(one, await people.get(db, near), found, visits)


async def _begin(db: Session, told: Told, *, now: datetime, labels: Labels) -> Turn:
    one, only = told.replacement, await _along(db, told)
    state = ReplacementState.OVER if one.is_for_good else ReplacementState.RUNNING
    await replacements.moved(db, one.id, state=state, look_at=one.ends_at)
    if one.is_for_good:
        await replacements.follow(db, told.residents, of=one.of, by=one.by)
    cases = [case for case in await _cases(db, told, only) if concerns(case.escalation, one.of)]
    turn = await _hand_over(db, told, cases, now=now, labels=labels)
    theirs = [match.id for visits in told.volunteers.values() for match in visits]
    cards = await task_cards.of_matches(db, theirs)
    turn += Turn(say=tuple(proposals(told, cards)), close=tuple(Close(card.topic, of=one.of) for card in cards))
    handed = await tasks.hand_on(db, one.of, to=one.by, areas=one.areas, only=only, at=now)
    turn += Turn(close=tuple(Close(task_topic(task), of=one.of) for task in handed))
    await aftercares.hand_on(db, one.of, to=one.by, areas=one.areas, only=only)
    await audit.note(db, "replacement.begin", by=one.set_by, subject=one.id, at=now)
    moved = sum(waits_for(case.escalation, one.of) for case in cases)
    return _to_who_is_here(Turn(say=tuple(begun(replace(told, cases=moved, tasks=len(handed))))) + turn, told)


async def _end(db: Session, told: Told, *, now: datetime, labels: Labels) -> Turn:
    one = told.replacement
    await replacements.moved(db, one.id, state=ReplacementState.OVER, look_at=None)
    theirs = {resident.id for resident in told.supervised}
    cases = [case for case in await _cases(db, told, None) if case.escalation.resident in theirs]
    who = await _on_ladder(db, one.of)
    changes = [(case, came_back(case.escalation, who=who, now=now)) for case in cases]
    turn = await _keep(db, changes, told, labels=labels)
    await audit.note(db, "replacement.end", by=None, subject=one.id, at=now)
    left = sum(waits_for(case.escalation, one.by) for case in cases)
    return _to_who_is_here(Turn(say=tuple(ended(replace(told, cases=left)))) + turn, told)


async def _along(db: Session, told: Told) -> Along | None:
    """With one resident also go the volunteers for whom `of` is there because of that one alone; None: everything."""
    one = told.replacement
    if one.resident is None:
        return None
    others = await matches.of_all(db, list(told.volunteers))
    still = {match.volunteer for match in others if match.resident.id != one.resident and _is_of(match, one.of)}
    return Along(one.resident, frozenset(told.volunteers) - still)


def _is_of(match: Match, person: PersonId) -> bool:
    return match.resident.supervisor == person


async def _cases(db: Session, told: Told, only: Along | None) -> Sequence[Case]:
    found = await escalations.in_areas(db, told.replacement.areas)
    if only is None:
        return found
    return [case for case in found if only.has(case.escalation.resident, case.escalation.reporters)]


async def _hand_over(db: Session, told: Told, cases: Sequence[Case], *, now: datetime, labels: Labels) -> Turn:
    one, by = told.replacement, await _on_ladder(db, told.replacement.by)
    changes = [(case, replaced(case.escalation, of=one.of, by=by, now=now)) for case in cases]
    turn = await _keep(db, changes, told, labels=labels)
    waiting = (case for case in cases if case.escalation.state is State.OPEN)
    return turn + Turn(close=tuple(Close(topic_of(case), of=one.of) for case in waiting))


async def _keep(db: Session, changes: Sequence[tuple[Case, Change]], told: Told, *, labels: Labels) -> Turn:
    """Keep them all; volunteers who hear who is there for them now are not told of each case again."""
    if changes:
        await escalations.keep(db, *(change.escalation for _, change in changes))
    turn = Turn()
    for case, change in changes:
        known = replace(case, people={**told.people, **case.people})
        turn = turn + turn_for(_quieter(change, heard=set(told.volunteers)), known, labels=labels)
    return turn


def _quieter(change: Change, *, heard: Collection[PersonId]) -> Change:
    """Without what these reporters need not hear twice; in an emergency they hear all."""
    if change.escalation.urgency is Urgency.EMERGENCY:
        return change
    effects = tuple(
        replace(effect, reporters=tuple(one for one in effect.reporters if one not in heard))
        if isinstance(effect, TellHandedOver)
        else effect
        for effect in change.effects
    )
    return Change(change.escalation, effects)


def _to_who_is_here(turn: Turn, told: Told) -> Turn:
    """Nothing is said to who has left."""
    gone = {who for who, person in told.people.items() if not _is_here(person)}
    return replace(turn, say=tuple(say for say in turn.say if say.to not in gone))


def _is_here(person: Person) -> bool:
    return person.active


async def _on_ladder(db: Session, person: PersonId) -> OnLadder:
    return OnLadder(person, reachable=person in await people.reachable(db, [person]))
