"""On anniversaries and on the day of the volunteer somebody is asked whether they want to say thanks."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.conversation import Turn
from domain.ids import AreaId, PersonId
from handlers.propose_thanks import propose_on_anniversary, propose_on_the_day
from scheduler.job import Job, Wake, each
from storage import appreciation
from storage.database import Session

EVERY = timedelta(minutes=1)


def anniversaries(*, wake: Wake) -> Job:
    """Ask about each volunteer whose anniversary it is."""

    async def find(db: Session, now: datetime) -> Sequence[PersonId]:
        return await appreciation.due(db, now=now)

    async def do(db: Session, volunteer: PersonId, now: datetime) -> Turn:
        return await propose_on_anniversary(db, volunteer, now=now)

    return each("anniversaries", find=find, do=do, next_due=appreciation.NEXT_DUE, wake=wake, every=EVERY)


def day_of_volunteers(*, wake: Wake) -> Job:
    """Ask the coordinators of each area once a year."""

    async def find(db: Session, now: datetime) -> Sequence[AreaId]:
        return await appreciation.areas_due(db, now=now)

    async def do(db: Session, area: AreaId, now: datetime) -> Turn:
        return await propose_on_the_day(db, area, now=now)

    return each("volunteers-day", find=find, do=do, next_due=appreciation.NEXT_AREA, wake=wake, every=EVERY)
