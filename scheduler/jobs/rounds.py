"""Rounds go on: some residents at a time, each in a transaction of its own."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import LookInId, RoundId
from handlers.ask_look_in import ask_look_in
from handlers.follow_round import follow_round
from scheduler.job import Job, Wake, each
from storage import look_ins, rounds
from storage.database import Session

AT_ONCE = 50
"""So many residents are dealt with in one look, so that what is more urgent never waits long for them."""
Due = tuple[RoundId | None, LookInId | None]


def job(*, wake: Wake) -> Job:
    """Begin, report and end rounds, and ask about each resident on them in turn."""

    async def find(db: Session, now: datetime) -> Sequence[Due]:
        whole: list[Due] = [(one, None) for one in await rounds.due(db, now=now)]
        return [*whole, *((None, one) for one in await look_ins.due(db, now=now, limit=AT_ONCE))]

    async def do(db: Session, due: Due, now: datetime) -> Turn:
        whole, one = due
        if whole:
            return await follow_round(db, whole, now=now)
        return await ask_look_in(db, one, now=now) if one else Turn()

    return each("rounds", find=find, do=do, next_due=look_ins.NEXT_MOMENT, wake=wake)
