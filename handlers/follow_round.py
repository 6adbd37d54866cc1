"""It is time to do something with a whole round: put residents on it, begin, tell the outcome, end."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.alarms import LEADS
from domain.conversation import Close, Turn
from domain.ids import PersonId, RoundId
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.round_messages import begun, ended, live, reported
from domain.rounds import Round, RoundState
from storage import people, rounds
from storage.database import Session


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
    totals, readers = await rounds.totals(db, found.id), await _readers(db, found)
    return Turn(edit=tuple(live(found, totals, one) for one in readers))


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
    totals = await rounds.totals(db, found.id)
    readers = await _readers(db, found)
    return Turn(say=tuple(begun(running, totals, one) for one in readers), close=(Close(found.topic),))


async def _tell(db: Session, found: Round, *, now: datetime) -> Turn:
    """The outcome at noon, after which late answers count for a while; then it ends, as it does when all were seen."""
    totals = await rounds.totals(db, found.id)
    ends = found.state is RoundState.REPORTED or totals.seen == totals.all
    told = replace(found, state=RoundState.ENDED if ends else RoundState.REPORTED)
    await rounds.move_on(db, told, look_at=None if ends else told.ends_at)
    unseen = await rounds.unseen(db, found.id) if ends else ()
    if unseen:
        await rounds.look_again(db, found.id, at=now)
    readers = await _readers(db, found)
    says = [ended(told, totals, unseen, one) if ends else reported(told, totals, one) for one in readers]
    return Turn(say=tuple(says), close=(Close(found.topic),))


async def _readers(db: Session, found: Round) -> Sequence[PersonId]:
    """Who made it, while they may run it in all of its areas; else who coordinates these, else who manages them."""
    where = await rounds.areas_on(db, found.id)
    maker = (await people.get(db, [found.by])).get(found.by)
    if maker and maker.active and _may(maker, where):
        return [maker.id]
    leads = {one.id: one for area in sorted(where) for one in await people.with_role(db, LEADS, area=area)}
    able = [one for one in leads.values() if _may(one, where)]
    return [one.id for one in able if one.is_a(Role.COORDINATOR)] or [one.id for one in able]


def _may(person: Person, where: frozenset[str]) -> bool:
    mine = areas_of(person, Action.RUN_ROUND)
    return mine is None or where <= mine
