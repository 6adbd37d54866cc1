"""The log of who did what to which record, without any content."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from domain.ids import PersonId
from storage.database import Session
from storage.tables import audit


async def note(
    db: Session,
    action: str,
    *,
    by: PersonId | None,
    subject: str,
    at: datetime,
    generation: int | None = None,
) -> None:
    """Write down that somebody (None: the program) did this to that record."""
    values = {"at": at, "actor_id": by, "action": action, "subject_id": subject, "generation": generation}
    await db.run(insert(audit).values(values))


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what was done before then; how many lines, `limit` at most."""
    oldest = select(audit.c.seq).where(audit.c.at < before).order_by(audit.c.at).limit(limit)
    return (await db.run(delete(audit).where(audit.c.seq.in_(oldest)))).rowcount
