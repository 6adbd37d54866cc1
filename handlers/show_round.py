"""A coordinator looks how a round goes, lists who was not reached, has others asked, or stops it."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, RoundId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.round_messages import begun_again, counted, listed, progress
from domain.rounds import OVER, Round, RoundState, reports_at
from storage import audit, leads, rounds
from storage.database import Session


class Sure(StrEnum):
    """Whether other volunteers are asked."""

    ASK = "ask"
    STOP = "stop"


async def round_totals(_ask: Ask, person: Person, *, db: Session, round_id: str) -> Turn:
    """How it goes now."""
    found, mine = await _mine(db, person, round_id)
    return Turn(say=(progress(await rounds.totals(db, found.id, mine=mine), person.id),))


async def round_list(ask: Ask, person: Person, *, db: Session, round_id: str) -> Turn:
    """Who was not reached, by code; that this was read is noted."""
    found, mine = await _mine(db, person, round_id)
    unseen = await rounds.unseen(db, found.id, mine=mine)
    await audit.note(db, "round.list", by=person.id, subject=found.id, at=ask.now)
    if not unseen:
        return Turn(say=(Say(person.id, TextId("round.list-empty")),))
    return Turn(say=(Say(person.id, TextId("round.list"), {"list": listed(unseen)}),))


async def round_others(ask: Ask, person: Person, *, db: Session, round_id: str) -> Turn:
    """Other volunteers of the area are asked about who was not reached there, up to the next noon.

    Raises:
        RefusedError: it is over, or not of their areas.
    """
    found, mine = await _mine(db, person, round_id)
    if found.state in OVER:
        raise RefusedError("round.over")
    left = len(await rounds.unseen(db, found.id, mine=mine))
    if await ask.one_of("round.others", Sure, residents=counted(left)) is Sure.STOP:
        raise RefusedError("round.others-not")
    noon = reports_at(ask.now, zone=person.zone, urgent=found.urgent)
    wider = replace(found, state=RoundState.RUNNING, reports_at=noon)
    await rounds.move_on(db, wider, look_at=noon)
    await rounds.widen(db, found.id, mine=mine, at=ask.now)
    await audit.note(db, "round.others", by=person.id, subject=found.id, at=ask.now)
    return Turn(say=(begun_again(wider, person.id),), close=(Close(found.topic),))


async def round_stop(ask: Ask, person: Person, *, db: Session, round_id: str) -> Turn:
    """Nobody is asked from now on, in their areas; who has a card already loses it, and it is said how many that were.

    Raises:
        RefusedError: it is over, or not of their areas.
    """
    found, mine = await _mine(db, person, round_id)
    if found.state in OVER:
        raise RefusedError("round.over")
    asked = await rounds.asked_so_far(db, found.id, mine=mine)
    fellows: set[PersonId] = set()
    if mine is None:
        await _stop(db, found, at=ask.now)
    else:
        await rounds.take_off(db, found.id, mine=mine, at=ask.now)
        fellows = {person.id, *await leads.nowhere_else(db, mine, Action.RUN_ROUND)}
    await audit.note(db, "round.stop", by=person.id, subject=found.id, at=ask.now)
    said = Say(person.id, TextId("round.stopped"), {"residents": counted(asked)}) if asked else None
    return Turn(
        say=(said or Say(person.id, TextId("round.not-sent")),),
        close=tuple(Close(found.topic, of=one) for one in sorted(fellows)) or (Close(found.topic),),
    )


async def _stop(db: Session, found: Round, *, at: datetime) -> None:
    await rounds.move_on(db, replace(found, state=RoundState.STOPPED), look_at=None)
    await rounds.look_again(db, found.id, at=at)


async def _mine(db: Session, person: Person, round_id: str) -> tuple[Round, frozenset[AreaId] | None]:
    """That round, and for which areas of it they speak; None: for all of it."""
    mine = areas_of(person, Action.RUN_ROUND)
    found = await rounds.of(db, RoundId(round_id), person.id, mine=mine)
    if found is None:
        raise RefusedError("round.unknown")
    one, where = found
    return one, None if mine is None or where <= mine else where & mine
