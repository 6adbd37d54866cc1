"""It is time to do something with a whole round: put residents on it, begin, tell the outcome, end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversation import Close, Turn
from domain.ids import AreaId, PersonId, RoundId
from domain.permissions import Action, areas_of, may
from domain.round_messages import begun, ended, live, reported
from domain.rounds import Round, RoundState, Totals
from storage import leads, people, rounds
from storage.database import Session

ASKED_AGAIN_AFTER = timedelta(hours=1)
"""So often it is looked whether somebody can be told."""
Reader = tuple[PersonId, frozenset[AreaId] | None]
"""Somebody who reads how a round goes, and in which areas; None: in all of them."""


async def follow_round(db: Session, round_id: RoundId, *, now: datetime) -> Turn:
    """Do what is next for it, once."""
    found = await rounds.load_due(db, round_id, now=now)
    if found is None:
        return Turn()
    match found.state:
        case RoundState.PLANNED:
            return await _plan_or_begin(db, found, now=now)
        case RoundState.RUNNING | RoundState.REPORTED:
            return await _tell(db, found, now=now)
        case _:
            await rounds.move_on(db, found, look_at=None)
            return Turn()


async def show_totals_anew(db: Session, round_id: RoundId, *, now: datetime) -> Turn:
    """Change the message in which its coordinators look how it goes."""
    found = await rounds.show(db, round_id, now=now)
    if found is None:
        return Turn()
    readers = await _readers(db, found)
    return Turn(edit=tuple([live(found, await _totals(db, found, mine), one) for one, mine in readers]))


async def _plan_or_begin(db: Session, found: Round, *, now: datetime) -> Turn:
    """Some at a time, so that nobody who writes waits long for it; when it is time it begins."""
    if await rounds.put_on(db, found) == rounds.BATCH:
        await rounds.move_on(db, found, look_at=now)
        return Turn()
    if now < found.begins_at:
        await rounds.move_on(db, found, look_at=found.begins_at)
        return Turn()
    running = replace(found, state=RoundState.RUNNING)
    await rounds.move_on(db, running, look_at=running.reports_at)
    readers = await _readers(db, found)
    says = [begun(running, await _totals(db, found, mine), one) for one, mine in readers]
    return Turn(say=tuple(says), close=(Close(found.topic),))


async def _tell(db: Session, found: Round, *, now: datetime) -> Turn:
    """The outcome at noon, after which late answers count for a while; then it ends, as it does when all were seen.

    While nobody can be reached who may read it, it waits as long as answers count.
    """
    readers = await _readers(db, found)
    if not readers and now < found.ends_at:
        await rounds.move_on(db, found, look_at=min(now + ASKED_AGAIN_AFTER, found.ends_at))
        return Turn()
    totals = await rounds.totals(db, found.id)
    ends = found.state is RoundState.REPORTED or totals.seen == totals.all
    told = replace(found, state=RoundState.ENDED if ends else RoundState.REPORTED)
    await rounds.move_on(db, told, look_at=None if ends else told.ends_at)
    if ends and totals.seen < totals.all:
        await rounds.look_again(db, found.id, at=now)
    says = []
    for one, mine in readers:
        theirs = await _totals(db, found, mine)
        unseen = await rounds.unseen(db, found.id, mine=mine) if ends else ()
        says.append(ended(told, theirs, unseen, one) if ends else reported(told, theirs, one))
    return Turn(say=tuple(says), close=(Close(found.topic),))


async def _totals(db: Session, found: Round, mine: frozenset[AreaId] | None) -> Totals:
    return await rounds.totals(db, found.id, mine=mine)


async def _readers(db: Session, found: Round) -> Sequence[Reader]:
    """Who made it, while they can be reached and may run it in all of its areas; else who leads any of these."""
    where = await rounds.areas_on(db, found.id)
    maker = (await people.get(db, [found.by]))[found.by]
    mine = areas_of(maker, Action.RUN_ROUND)
    has_all = mine is None or where <= mine
    if may(maker, Action.RUN_ROUND) and has_all and await people.reachable(db, [maker.id]):
        return [(maker.id, None)]
    return [(lead.person.id, lead.areas) for lead in await leads.leading(db, where, Action.RUN_ROUND)]
