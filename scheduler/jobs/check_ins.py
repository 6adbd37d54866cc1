"""Everybody is asked how they are in their turn: first the turns are given out, then each takes its own."""

from collections.abc import Sequence
from datetime import datetime

from domain.check_in_spread import spread
from domain.conversation import Turn
from handlers.ask_check_in import ask_check_in
from handlers.follow_check_in import follow_check_in
from scheduler.job import Job, Wake, each
from storage import check_in_plans
from storage.check_in_plans import ToDo
from storage.database import Database, Session

BATCH = 500
"""So many get a turn in one transaction: nobody who writes waits long for it."""
AT_ONCE = 200
"""So many take their turn in one run."""


def job(*, wake: Wake) -> Job:
    """Give turns to all who are due, ask those whose turn it is, and go on with what nobody answered."""

    async def find(db: Session, *, now: datetime) -> Sequence[ToDo]:
        return await check_in_plans.to_do(db, now=now, limit=AT_ONCE)

    async def do(db: Session, due: ToDo, *, now: datetime) -> Turn:
        if due.person and due.sign_at:
            await check_in_plans.after_sign(db, due.person, told_at=due.sign_at, now=now)
            return Turn()
        if due.person:
            return await ask_check_in(db, due.person, now=now)
        return await follow_check_in(db, due.check_in, now=now) if due.check_in else Turn()

    each_one = each("check-ins", find=find, do=do, next_due=check_in_plans.NEXT_MOMENT, wake=wake)

    async def run(database: Database, now: datetime) -> int:
        given = await give_turns(database, now=now)
        return await each_one.run(database, now) + given

    return Job(each_one.name, each_one.every, run, each_one.next_due)


async def give_turns(database: Database, *, now: datetime) -> int:
    """Lay out all who are due over their day, as many a second as can be sent; how many."""
    given = 0
    while True:
        async with database.reading() as db:
            waiting = await check_in_plans.due(db, now=now, limit=BATCH)
            last_turn = await check_in_plans.last_turn(db) if waiting else None
        if not waiting:
            return given
        async with database.transaction("give-turns") as db:
            await check_in_plans.give_turns(db, spread(waiting, now=now, last_turn=last_turn))
        given += len(waiting)
        if len(waiting) < BATCH:
            return given
