"""On anniversaries and on the day of the volunteer somebody is asked whether they want to say thanks."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.appreciation import THE_DAY, is_day_of_volunteers
from domain.conversation import Turn
from domain.ids import AreaId, PersonId
from handlers.propose_thanks import propose_on_anniversary, propose_on_the_day
from scheduler.job import Job, Wake, each, nothing_waits
from storage import appreciation, areas
from storage.database import Session

EVERY = timedelta(minutes=1)


def anniversaries(*, wake: Wake) -> Job:
    """Ask about each volunteer whose anniversary it is."""

    async def find(db: Session, now: datetime) -> Sequence[PersonId]:
        return await appreciation.due(db, now=now)

    async def do(db: Session, volunteer: PersonId, now: datetime) -> Turn:
        return await propose_on_anniversary(db, volunteer, now=now)

    return each("anniversaries", find=find, do=do, next_due=appreciation.next_due, wake=wake, every=EVERY)


def day_of_volunteers(*, wake: Wake) -> Job:
    """Ask the coordinators of each area once a year."""

    async def find(db: Session, now: datetime) -> Sequence[AreaId]:
        if now.month != THE_DAY[0]:
            return []
        found = await appreciation.not_asked_in(db, now.year)
        return [area for area in found if is_day_of_volunteers((await areas.get(db, area)).hours, now=now)]

    async def do(db: Session, area: AreaId, now: datetime) -> Turn:
        return await propose_on_the_day(db, area, now=now)

    return each("volunteers-day", find=find, do=do, next_due=nothing_waits, wake=wake, every=EVERY)
