"""Volunteers who went through something are looked after: it begins in time, and it is asked how it goes."""

from collections.abc import Sequence
from datetime import datetime

from domain.catalogue import Catalogue
from domain.conversation import Turn
from domain.ids import AftercareId, EscalationId
from handlers.begin_aftercare import begin_after
from handlers.follow_aftercare import follow_aftercare
from scheduler.job import Job, Wake, each
from storage import aftercares
from storage.database import Session


def beginning(*, catalogue: Catalogue, wake: Wake) -> Job:
    """Begin with those who reported a case that was an emergency, violence or a death."""

    async def find(db: Session, now: datetime) -> Sequence[EscalationId]:
        return await aftercares.to_begin(db, now=now)

    async def do(db: Session, escalation: EscalationId, now: datetime) -> Turn:
        return await begin_after(db, escalation, catalogue=catalogue, now=now)

    return each("aftercare-begin", find=find, do=do, next_due=aftercares.NEXT_TO_BEGIN, wake=wake)


def following(*, catalogue: Catalogue, wake: Wake) -> Job:
    """Ask how it goes with each whose day it is."""

    async def find(db: Session, now: datetime) -> Sequence[AftercareId]:
        return await aftercares.due(db, now=now)

    async def do(db: Session, aftercare: AftercareId, now: datetime) -> Turn:
        return await follow_aftercare(db, aftercare, catalogue=catalogue, now=now)

    return each("aftercare-follow", find=find, do=do, next_due=aftercares.NEXT_DUE, wake=wake)
