"""The log of who did what to which record, without any content."""

from collections.abc import Mapping
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
    others: Mapping[str, PersonId] | None = None,
) -> None:
    """Write down that somebody (None: the program) did this to that record; `others` is who does what by it."""
    values = {"at": at, "actor_id": by, "action": action, "subject_id": subject, "generation": generation}
    deeds = ({**values, "actor_id": one, "action": what} for what, one in (others or {}).items())
    await db.run(insert(audit), [values, *deeds])


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what was done before then; how many lines, `limit` at most."""
    oldest = select(audit.c.seq).where(audit.c.at < before).order_by(audit.c.at).limit(limit)
    return (await db.run(delete(audit).where(audit.c.seq.in_(oldest)))).rowcount
