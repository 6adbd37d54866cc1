"""After each agreed visit: how did it go?"""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import MatchId
from handlers.ask_after_visit import ask_after_visit
from scheduler.job import Job, Wake, each
from storage import matches
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Ask after each contact whose time to ask has come."""

    async def find(db: Session, now: datetime) -> Sequence[MatchId]:
        return [match for match, _ in await matches.to_ask(db, now=now)]

    async def do(db: Session, match: MatchId, now: datetime) -> Turn:
        return await ask_after_visit(db, match, now=now)

    return each("ask-after-visit", find=find, do=do, next_due=matches.NEXT_ASK, wake=wake)
