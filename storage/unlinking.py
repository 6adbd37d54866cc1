"""Taking a lost telephone from somebody: from now on no chat of theirs is theirs, until they come in anew."""

from datetime import datetime

from sqlalchemy import delete, select, update

from domain.ids import PersonId
from storage import broadcasts, conversations, shortening
from storage.database import Session
from storage.people import REVOKED
from storage.putting import QUEUED
from storage.tables import accounts, devices, invites, links, outbox, sessions


async def revoke(db: Session, person: PersonId) -> int:
    """No account of theirs works from now on: they sign in nowhere, and hear nothing; how many accounts did."""
    mine = update(accounts).where(accounts.c.person_id == person, accounts.c.state != REVOKED)
    return (await db.run(mine.values(state=REVOKED))).rowcount


async def unlink(db: Session, person: PersonId, *, at: datetime) -> int:
    """No account of theirs works any more, on no platform; how many that were.

    Sessions, links and codes that were not used end, what waits to be sent there is dropped, and what they were in the
    middle of is set aside. What stands there already says from now on only when it was sent.
    """
    taken = await revoke(db, person)
    every = select(accounts.c.id).where(accounts.c.person_id == person)
    await db.run(delete(sessions).where(sessions.c.account_id.in_(every)))
    await db.run(delete(links).where(links.c.account_id.in_(every)))
    await db.run(delete(devices).where(devices.c.account_id.in_(every)))
    await db.run(delete(invites).where(invites.c.person_id == person, invites.c.used_at.is_(None)))
    waits = update(outbox).where(outbox.c.account_id.in_(every), outbox.c.state == QUEUED)
    await db.run(waits.values(state="dropped", card="closed"))
    cards = update(outbox).where(outbox.c.person_id == person, outbox.c.card == "open")
    await db.run(cards.values(card="closed"))
    await conversations.park_all(db, person, at=at)
    await broadcasts.look_after(db, person)
    await shortening.shorten(db, await shortening.on_lost_of(db, person), at=at)
    return taken
