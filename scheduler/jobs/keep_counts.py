"""What came of a quarter is counted once it is settled, and kept: what it was counted from is erased later."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.account import counted
from domain.conversation import Turn
from domain.quarters import Quarter, between, quarter_at
from domain.working_hours import WorkingHours
from scheduler.job import Job, Wake, each, nothing_waits
from storage import account
from storage.database import Session

EVERY = timedelta(hours=6)


def job(*, wake: Wake) -> Job:
    """Keep the counts of each quarter that is settled."""

    async def find(db: Session, *, now: datetime) -> Sequence[Quarter]:
        return await settled_but_not_kept(db, now=now)

    async def do(db: Session, quarter: Quarter, *, now: datetime) -> Turn:
        found = await account.facts(db, quarter, today=WorkingHours().local_date(now))
        await account.keep(db, quarter, counted(found), at=now)
        return Turn()

    return each("keep-counts", find=find, do=do, next_due=nothing_waits, wake=wake, every=EVERY)


async def settled_but_not_kept(db: Session, *, now: datetime) -> Sequence[Quarter]:
    """The quarters of which anything is here, whose counts will not change any more and are not kept."""
    first = await account.first_quarter(db)
    quarters = [one for one in between(first, quarter_at(now)) if one.is_settled(now=now)] if first else []
    kept = await account.kept(db, quarters) if quarters else {}
    return [one for one in quarters if one not in kept]
