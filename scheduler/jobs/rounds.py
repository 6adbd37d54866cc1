"""Rounds go on: some residents at a time, each in a transaction of its own."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from domain.conversation import Turn
from handlers.ask_look_in import ask_look_in
from handlers.follow_round import follow_round, show_totals_anew
from scheduler.job import Job, Wake, each
from storage import look_ins, rounds
from storage.database import Session

AT_ONCE = 50
"""So many residents are dealt with in one look, so that what is more urgent never waits long for them."""
Deed = Callable[..., Awaitable[Turn]]
Due = tuple[Deed, str]


def job(*, wake: Wake) -> Job:
    """Begin, report and end rounds, ask about each resident on them in turn, and keep their totals up to date."""
    failed: set[Due] = set()

    async def find(db: Session, *, now: datetime) -> Sequence[Due]:
        whole: list[Due] = [(follow_round, one) for one in await rounds.due(db, now=now)]
        whole += [(show_totals_anew, one) for one in await rounds.to_show(db, now=now)]
        return [*whole, *((ask_look_in, one) for one in await look_ins.due(db, now=now, limit=AT_ONCE + len(failed)))]

    async def do(db: Session, due: Due, *, now: datetime) -> Turn:
        deed, one = due
        return await deed(db, one, now=now)

    return each("rounds", find=find, do=do, next_due=look_ins.NEXT_MOMENT, wake=wake, failed=failed)
