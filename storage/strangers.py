"""Accounts of people whom nobody knows: they are forgotten as soon as the platform no longer repeats itself."""

from datetime import datetime

from sqlalchemy import delete, exists, select

from storage.database import Session
from storage.tables import accounts, devices, inbox, outbox


async def forget(db: Session, *, before: datetime) -> int:
    """Erase the accounts of strangers who were silent since then, with all that was said there; how many."""
    recent = exists().where(inbox.c.account_id == accounts.c.id, inbox.c.received_at >= before)
    gone = (
        (
            await db.run(
                select(accounts.c.id).where(accounts.c.person_id.is_(None), accounts.c.created_at < before, ~recent)
            )
        )
        .scalars()
        .all()
    )
    if gone:
        for table in (inbox, outbox, devices):
            await db.run(delete(table).where(table.c.account_id.in_(gone)))
        await db.run(delete(accounts).where(accounts.c.id.in_(gone)))
    return len(gone)
