"""After each agreed visit: how did it go?"""

from collections.abc import Sequence
from datetime import datetime

from domain.ids import MatchId
from handlers.ask_after_visit import ask_after_visit
from scheduler.job import Job, Wake, each
from storage import matches
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Ask after each contact whose time to ask has come."""

    async def find(db: Session, *, now: datetime) -> Sequence[MatchId]:
        return [match for match, _ in await matches.to_ask(db, now=now)]

    return each("ask-after-visit", find=find, do=ask_after_visit, next_due=matches.NEXT_ASK, wake=wake)
