"""What those who watch over the program count and measure: how much waits and since when, nothing of any person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select

from domain.conversation import Lane
from domain.urgency import Urgency
from storage import case_reports
from storage import escalations as cases
from storage.database import Session
from storage.inbox import NEW
from storage.putting import DEAD, UNSENT
from storage.tables import accounts, escalations, inbox, outbox


@dataclass(frozen=True)
class Waiting:
    """How many messages of a lane wait for a platform, and since when the oldest does that people would read."""

    lane: Lane
    platform: str
    messages: int
    since: datetime | None


async def first_lane(db: Session) -> Sequence[Waiting]:
    """What waits in the lane of escalations, by platform."""
    return await _read(db, _unsent().where(outbox.c.lane == int(Lane.ESCALATION)))


async def unsent(db: Session) -> Sequence[Waiting]:
    """All that waits, by lane and platform."""
    return await _read(db, _unsent())


def _unsent() -> Select[Any]:
    oldest = func.min(case((outbox.c.effect == "say", outbox.c.created_at)))
    return (
        select(outbox.c.lane, accounts.c.platform, func.count().label("messages"), oldest.label("since"))
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .where(outbox.c.state.in_(UNSENT))
        .group_by(outbox.c.lane, accounts.c.platform)
        .order_by(outbox.c.lane, accounts.c.platform)
    )


async def _read(db: Session, statement: Select[Any]) -> Sequence[Waiting]:
    rows = (await db.run(statement)).all()
    return [Waiting(Lane(row.lane), row.platform, row.messages, row.since) for row in rows]


async def dead_letters(db: Session) -> int:
    """How many messages reached nobody, of which nobody has been told yet."""
    return int((await db.run(select(func.count()).where(outbox.c.state == DEAD))).scalar_one())


async def received(db: Session) -> int:
    """How many messages have come in since the first; PostgreSQL counts some that were sent twice as well."""
    return int((await db.run(select(func.coalesce(func.max(inbox.c.seq), 0)))).scalar_one())


async def unfinished(db: Session) -> int:
    """How many messages have come in that nobody has dealt with yet."""
    return int((await db.run(select(func.count()).select_from(inbox).where(inbox.c.state == NEW))).scalar_one())


async def open_escalations(db: Session) -> Mapping[Urgency, int]:
    """How many are open, by urgency; an open one has a due time, which makes it quick to find."""
    statement = (
        select(escalations.c.urgency, func.count().label("number"))
        .where(escalations.c.due_at.is_not(None), escalations.c.state == "open")
        .group_by(escalations.c.urgency)
    )
    found = {Urgency(row.urgency): row.number for row in (await db.run(statement)).all()}
    return {urgency: found.get(urgency, 0) for urgency in Urgency}


async def is_clean(db: Session, *, overdue_since: datetime) -> bool:
    """Whether nothing breaks the promise: no escalation stands still, and no closed report lacks its answer."""
    return not await cases.suspects(db, overdue_since=overdue_since) and not await case_reports.unanswered(db)
