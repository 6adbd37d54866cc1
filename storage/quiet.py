"""Who is in the middle of something, and must not be interrupted by what can wait."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from domain.ids import PersonId
from storage.database import Session
from storage.tables import conversations

LEFT_ALONE = timedelta(minutes=30)
"""So long after the last word of a conversation, check-ins, reminders and broadcasts wait."""


async def busy_until(db: Session, person: PersonId, *, now: datetime) -> datetime | None:
    """Until when lanes 2 and 3 leave somebody alone who has a question open; None when they need not wait."""
    statement = select(func.max(conversations.c.touched_at)).where(
        conversations.c.person_id == person,
        conversations.c.state.in_(["open", "parked"]),
        conversations.c.touched_at > now - LEFT_ALONE,
    )
    touched: datetime | None = (await db.run(statement)).scalar_one_or_none()
    return touched + LEFT_ALONE if touched else None
