"""The dates of task cards are told to both sides in time."""

from collections.abc import Sequence
from datetime import datetime

from domain.conversation import Turn
from domain.ids import TaskCardId
from handlers.tell_card_date import tell_card_date
from scheduler.job import Job, Wake, each
from storage import task_cards
from storage.database import Session


def job(*, wake: Wake) -> Job:
    """Tell each date that has come near."""

    async def find(db: Session, now: datetime) -> Sequence[TaskCardId]:
        return await task_cards.due(db, now=now)

    async def do(db: Session, card: TaskCardId, now: datetime) -> Turn:
        return await tell_card_date(db, card, now=now)

    return each("card-dates", find=find, do=do, next_due=task_cards.NEXT_DUE, wake=wake)
