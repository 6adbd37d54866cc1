"""Which process holds what only one may hold at a time, as the organisation's account on a chat platform."""

from datetime import datetime

from sqlalchemy import delete, or_, select

from storage.database import Session
from storage.inserting import insert_into
from storage.tables import leases

GATEWAY = "gateway:"
"""Before the name of a chat platform: the organisation's account there."""


async def take(db: Session, name: str, *, holder: str, now: datetime, until: datetime) -> bool:
    """Take or keep it until then; False when another holder's lease has not ended. Of two at once one gets it.

    With SQLite there is one process: what an earlier one held is free.
    """
    statement = insert_into(leases, is_postgres=db.is_postgres).values(name=name, holder=holder, until=until)
    taken = statement.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": statement.excluded.holder, "until": statement.excluded.until},
        where=or_(leases.c.holder == holder, leases.c.until <= now) if db.is_postgres else None,
    ).returning(leases.c.holder)
    return (await db.run(taken)).scalar_one_or_none() == holder


async def is_held(db: Session, name: str, *, now: datetime) -> bool:
    """Whether any process holds it now."""
    held = select(leases.c.name).where(leases.c.name == name, leases.c.until > now)
    return (await db.run(held)).scalar_one_or_none() is not None


async def give_back(db: Session, name: str, *, holder: str) -> None:
    """Let the next one take it at once; what another holds stays theirs."""
    await db.run(delete(leases).where(leases.c.name == name, leases.c.holder == holder))
