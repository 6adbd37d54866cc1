"""What came in, kept before anybody is told that it was received."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    String,
    UpdateBase,
    bindparam,
    case,
    literal_column,
    null,
    select,
    update,
)

from domain.conversation import Incoming, Kind
from domain.ids import AccountId, InboxId, PersonId, new_id
from domain.privacy import mask_bsn
from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.people import REVOKED
from storage.tables import accounts, inbox

NEW: ColumnElement[str] = literal_column("'new'")
"""Written out, not bound: only then can a prepared statement use the index over what is not finished yet."""
MOST_ATTEMPTS = 3
LEFT_TO_OTHERS = timedelta(seconds=15)
"""What came in less long ago is dealt with by the process that took it in; after that any other may."""


@dataclass(frozen=True)
class Unfinished:
    """A message that waits to be dealt with; `somebody` is whether its account is that of anybody whom we know."""

    row: InboxId
    account: AccountId
    somebody: bool


async def accept(db: Session, incoming: Incoming) -> Unfinished | None:
    """Keep one incoming message, sealed, numbers like a BSN masked; None when this event was kept before."""
    row_id = InboxId(new_id())
    body = {"event": incoming.event_id, "text": mask_bsn(incoming.text), "option": incoming.option}
    body |= {"target": incoming.target, "device": incoming.device}
    row = {
        "id": row_id,
        "account_id": incoming.account,
        "event_mac": mac(db, "event", incoming.event_id),
        "kind": incoming.kind.value,
        "body_sealed": db.sealer.seal(json.dumps(body), table="inbox", row=row_id, column="body"),
        "received_at": incoming.received_at,
    }
    given = {**row, "b_owned": incoming.account}
    kept = (await db.run(_keeping(is_postgres=db.is_postgres), [given])).one_or_none()
    return Unfinished(row_id, incoming.account, kept.person_id is not None) if kept else None


def read(db: Session, row: Row[Any]) -> Incoming:
    """A row whose words are not erased."""
    body = json.loads(db.sealer.open(row.body_sealed, table="inbox", row=row.id, column="body"))
    return Incoming(
        account=AccountId(row.account_id),
        event_id=body["event"],
        kind=Kind(row.kind),
        received_at=row.received_at,
        text=body["text"],
        option=body["option"],
        target=body["target"],
        device=body["device"],
    )


@cache  # every message asks it
def _keeping(*, is_postgres: bool) -> UpdateBase:
    insert_ = insert_into(inbox, is_postgres=is_postgres)
    whose = select(owner()).where(accounts.c.id == bindparam("b_owned", type_=String)).scalar_subquery()
    insert_ = insert_.values({**{name: bindparam(name) for name in _KEPT}, "person_id": whose})
    return insert_.on_conflict_do_nothing(index_elements=["account_id", "event_mac"]).returning(inbox.c.person_id)


_KEPT = ("id", "account_id", "event_mac", "kind", "body_sealed", "received_at")


def owner(*, since_lost: ColumnElement[Any] | None = None) -> ColumnElement[Any]:
    """Whose account it is; of a lost telephone nobody's, but for what it said before."""
    return case((accounts.c.state != REVOKED, accounts.c.person_id), else_=null() if since_lost is None else since_lost)


async def erase(db: Session, row_id: InboxId) -> None:
    """Let the words of a message go at once; only the mark of its event id stays."""
    await db.run(update(inbox).where(inbox.c.id == row_id).values(body_sealed=None))


async def failed(db: Session, row_id: InboxId) -> int:
    """Count one more attempt; how many there have been."""
    statement = update(inbox).where(inbox.c.id == row_id).values(attempts=inbox.c.attempts + 1)
    return int((await db.run(statement.returning(inbox.c.attempts))).scalar_one())


async def set_aside(db: Session, row_id: InboxId, *, at: datetime) -> bool:
    """Keep it, sealed, out of the way of the next message; False when it was finished already."""
    unfinished = (inbox.c.id == row_id, inbox.c.state == NEW)
    statement = update(inbox).where(*unfinished).values(state="set_aside", done_at=at).returning(inbox.c.id)
    return (await db.run(statement)).scalar_one_or_none() is not None


async def clear(db: Session, row_id: InboxId, *, at: datetime) -> bool:
    """Finish what was set aside, and erase its words; False when that was done already."""
    wanted = (inbox.c.id == row_id, inbox.c.state == "set_aside")
    statement = update(inbox).where(*wanted).values(state="done", done_at=at, body_sealed=None).returning(inbox.c.id)
    return (await db.run(statement)).scalar_one_or_none() is not None


async def waiting(db: Session, *, received_before: datetime | None = None) -> Sequence[Unfinished]:
    """All unfinished messages, or those that have been here since before then, in the order they came."""
    wanted = (inbox.c.id, inbox.c.account_id, inbox.c.person_id)
    statement = select(*wanted).where(inbox.c.state == NEW).order_by(inbox.c.seq)
    if received_before is not None:
        statement = statement.where(inbox.c.received_at <= received_before)
    found = (await db.run(statement)).all()
    return [Unfinished(InboxId(row.id), AccountId(row.account_id), row.person_id is not None) for row in found]


async def of_account(db: Session, account: AccountId, *, since: datetime) -> Sequence[tuple[Incoming, datetime | None]]:
    """What this account wrote and pressed since then, oldest first, with when it was dealt with."""
    statement = (
        select(inbox)
        .where(inbox.c.account_id == account, inbox.c.received_at >= since, inbox.c.body_sealed.is_not(None))
        .order_by(inbox.c.seq)
    )
    return [(read(db, row), row.done_at) for row in (await db.run(statement)).all()]


async def of_event(db: Session, account: AccountId, event_id: str) -> Incoming | None:
    """What this account sent by that event, without its words once these are erased; None when it never came in."""
    there = (inbox.c.account_id == account, inbox.c.event_mac == mac(db, "event", event_id))
    row = (await db.run(select(inbox).where(*there))).one_or_none()
    if row is None or row.body_sealed is not None:
        return read(db, row) if row else None
    return Incoming(account, event_id, Kind(row.kind), row.received_at)


async def forget(db: Session, *, before: datetime) -> int:
    """Erase the words of messages that were finished before then; how many."""
    statement = (
        update(inbox)
        .where(inbox.c.state == "done", inbox.c.done_at < before, inbox.c.body_sealed.is_not(None))
        .values(body_sealed=None)
    )
    return (await db.run(statement)).rowcount


async def sender_of(db: Session, row_id: InboxId) -> PersonId | None:
    """Who sent it, also when they have lost that telephone since; None for a stranger."""
    statement = select(owner(since_lost=inbox.c.person_id)).join(inbox, inbox.c.account_id == accounts.c.id)
    found = (await db.run(statement.where(inbox.c.id == row_id))).scalar_one_or_none()
    return PersonId(found) if found else None
