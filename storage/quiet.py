"""Who is in the middle of something, and must not be interrupted by what can wait."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ScalarSelect, String, bindparam, func, select

from domain.ids import PersonId
from storage.database import Session
from storage.tables import Utc, conversations

LEFT_ALONE = timedelta(minutes=30)
"""So long after the last word of a conversation, check-ins, reminders and broadcasts wait."""
HELD_AT_MOST = timedelta(hours=1)
"""And no longer than this: who goes from one half-answered question to the next is never left alone otherwise."""


async def busy_until(db: Session, person: PersonId, *, now: datetime, since: datetime | None = None) -> datetime | None:
    """Until when lanes 2 and 3 leave somebody alone who has a question open; None when they need not wait.

    What was to be said already at `since` waits no longer than it may.
    """
    touched = (await db.run(_TOUCHED, [{"b_person": person, "b_quiet": now - LEFT_ALONE}])).scalar_one_or_none()
    if touched is None:
        return None
    until = min(touched + LEFT_ALONE, since + HELD_AT_MOST) if since else touched + LEFT_ALONE
    return until if until > now else None


def last_touched(person: ColumnElement[str], quiet_since: ColumnElement[datetime]) -> ScalarSelect[datetime]:
    """When somebody last said something in a conversation that still waits for them, if that was later than this."""
    return (
        select(func.max(conversations.c.touched_at))
        .where(
            conversations.c.person_id == person,
            conversations.c.state.in_(["open", "parked"]),
            conversations.c.touched_at > quiet_since,
        )
        .scalar_subquery()
    )


_TOUCHED = select(last_touched(bindparam("b_person", type_=String), bindparam("b_quiet", type_=Utc)))
