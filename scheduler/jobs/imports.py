"""A file that somebody has agreed to is carried out at once."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import UploadId
from handlers.carry_out_import import carry_out_import
from scheduler.job import Job, Wake, each
from storage import uploads
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Carry out each, all of it in one transaction; one that breaks is tried again."""

    async def find(db: Session, now: datetime) -> Sequence[UploadId]:
        return await uploads.due(db, now=now)

    async def do(db: Session, found: UploadId, now: datetime) -> Turn:
        return await carry_out_import(db, found, now=now)

    return each("imports", find=find, do=do, next_due=uploads.NEXT_DUE, wake=wake)
