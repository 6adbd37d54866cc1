"""Files that somebody handed in on a chat platform, which still lie there: each is fetched, then talked about."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, insert, select, update

from domain.ids import AccountId, PersonId, UploadId, new_id
from storage.database import Session
from storage.tables import accounts, uploads

LEFT_ALONE_FOR = timedelta(minutes=2)
"""While one process fetches a file no other does; when it dies over it, it is tried again then."""
NEXT: Select[tuple[datetime | None]] = select(func.min(uploads.c.look_at))
"""When the next one is to be fetched."""


@dataclass(frozen=True)
class Announced:
    """A file to be fetched: whose, where they handed it in, by which event, and what its platform needs to find it.

    `tries` counts this one.
    """

    id: UploadId
    person: PersonId
    account: AccountId
    platform: str
    event: str
    where: str
    made_at: datetime
    tries: int


async def note(db: Session, where: str, *, event: str, account: AccountId, of: PersonId, now: datetime) -> None:
    """Somebody has handed in a file that lies there, instead of what they handed in before."""
    id_ = UploadId(new_id())
    body = json.dumps({"where": where, "event": event})
    sealed = db.sealer.seal(body, table="uploads", row=id_, column="body")
    await db.run(delete(uploads).where(uploads.c.person_id == of, uploads.c.do_at.is_(None)))
    values = {"id": id_, "person_id": of, "body_sealed": sealed, "made_at": now}
    await db.run(insert(uploads).values(**values, account_id=account, look_at=now))


async def waits(db: Session, platforms: Collection[str], *, now: datetime) -> bool:
    """Whether there is one to be fetched now on these platforms."""
    statement = (
        select(uploads.c.id)
        .join(accounts, accounts.c.id == uploads.c.account_id)
        .where(uploads.c.look_at <= now, accounts.c.platform.in_(platforms))
    )
    return (await db.run(statement.limit(1))).first() is not None


async def take(db: Session, platforms: Collection[str], *, now: datetime) -> Announced | None:
    """The one that has waited longest; it counts a try, and nobody else takes it for a while."""
    where = select(accounts.c.id).where(accounts.c.platform.in_(platforms))
    oldest = select(uploads.c.id).where(uploads.c.look_at <= now, uploads.c.account_id.in_(where))
    taken = (
        update(uploads)
        .where(uploads.c.id == oldest.order_by(uploads.c.look_at).limit(1).scalar_subquery(), uploads.c.look_at <= now)
        .values(look_at=now + LEFT_ALONE_FOR, tries=uploads.c.tries + 1)
        .returning(uploads)
    )
    row = (await db.run(taken)).one_or_none()
    if row is None:
        return None
    body = json.loads(db.sealer.open(row.body_sealed, table="uploads", row=row.id, column="body"))
    account = (await db.run(select(accounts.c.platform).where(accounts.c.id == row.account_id))).scalar_one()
    return Announced(
        UploadId(row.id),
        PersonId(row.person_id),
        AccountId(row.account_id),
        account,
        body["event"],
        body["where"],
        row.made_at,
        row.tries,
    )


async def later(db: Session, upload: UploadId, *, at: datetime) -> None:
    """It could not be fetched now; that does not count as a try."""
    await db.run(update(uploads).where(uploads.c.id == upload).values(look_at=at, tries=uploads.c.tries - 1))
