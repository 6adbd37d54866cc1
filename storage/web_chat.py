"""What the web chat has shown to an account, and how far it was read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, or_, select, update

from domain.conversation import Kind
from domain.ids import AccountId, EscalationId, PersonId
from storage import inbox
from storage.database import Session
from storage.people import REVOKED, Joined, joined_columns, read_joined
from storage.tables import accounts, outbox, people

KEPT_FOR = timedelta(hours=24)
JOINED = ":joined"
"""The event of opening an invite, which nobody typed; no page can send an id like it."""


@dataclass(frozen=True)
class ShownMessage:
    """A message as the page showed it; `chosen` is the place of the pressed option, -1 when closed without one.

    `picture` is what is shown below the words, as an address that holds all of it; `file` is what can be fetched there.
    """

    key: str
    seq: int
    text: str
    options: tuple[tuple[str, int, str], ...]
    at: datetime
    lane: int
    chosen: int | None
    picture: str | None = None
    file: str | None = None


@dataclass(frozen=True)
class ClosedMessage:
    """A message that is too old to be shown and was closed since; `chosen` as with what is shown."""

    key: str
    seq: int
    chosen: int


@dataclass(frozen=True)
class OwnMessage:
    """Something the person wrote, with later changes in it; of a file that they handed in it is the name."""

    event: str
    text: str
    at: datetime
    edited: bool = False
    withdrawn: bool = False
    is_file: bool = False


async def shown(db: Session, account: AccountId, *, after: int, now: datetime) -> Sequence[ShownMessage]:
    """What was shown or changed after that sequence number, in that order; nothing older than a day."""
    statement = (
        select(outbox)
        .where(
            outbox.c.account_id == account,
            outbox.c.web_seq > after,
            outbox.c.shown_sealed.is_not(None),
            outbox.c.sent_at > now - KEPT_FOR,
        )
        .order_by(outbox.c.web_seq)
    )
    return [_shown(db, row) for row in (await db.run(statement)).all()]


def _shown(db: Session, row: Row[Any]) -> ShownMessage:
    kept = json.loads(db.sealer.open(row.shown_sealed, table="outbox", row=row.id, column="shown"))
    return ShownMessage(
        key=row.id,
        seq=row.web_seq,
        text=kept["text"],
        options=tuple((option["id"], option["number"], option["label"]) for option in kept["options"]),
        at=row.sent_at,
        lane=kept["lane"],
        chosen=row.chosen,
        picture=kept.get("picture"),
        file=kept.get("file"),
    )


async def closed(db: Session, account: AccountId, *, after: int, now: datetime) -> Sequence[ClosedMessage]:
    """What lost its buttons after that sequence number and is older than a day, in that order.

    A page that was left open still shows it. Who has been shown nothing, `after` 0, has nothing to close.
    """
    if after == 0:
        return ()
    statement = select(outbox.c.id, outbox.c.web_seq, outbox.c.chosen).where(
        outbox.c.account_id == account,
        outbox.c.web_seq > after,
        outbox.c.chosen.is_not(None),
        or_(outbox.c.shown_sealed.is_(None), outbox.c.sent_at <= now - KEPT_FOR),
    )
    rows = (await db.run(statement.order_by(outbox.c.web_seq))).all()
    return [ClosedMessage(row.id, row.web_seq, row.chosen) for row in rows]


async def written(db: Session, account: AccountId, *, now: datetime) -> Sequence[OwnMessage]:
    """What the person wrote in the last day, oldest first, as it reads after their changes."""
    found: dict[str, OwnMessage] = {}
    for incoming, _ in await inbox.of_account(db, account, since=now - KEPT_FOR):
        earlier = found.get(incoming.target)
        match incoming.kind:
            case Kind.TEXT if incoming.event_id != JOINED:
                found[incoming.event_id] = OwnMessage(incoming.event_id, incoming.text, incoming.received_at)
            case Kind.FILE:
                given = OwnMessage(incoming.event_id, incoming.text, incoming.received_at, is_file=True)
                found[incoming.event_id] = given
            case Kind.EDIT if earlier and not earlier.withdrawn:
                found[incoming.target] = OwnMessage(earlier.event, incoming.text, earlier.at, edited=True)
            case Kind.WITHDRAW if earlier:
                found[incoming.target] = OwnMessage(earlier.event, "", earlier.at, withdrawn=True)
            case _:
                pass
    return list(found.values())


async def owner(db: Session, account: AccountId) -> tuple[Joined, int] | None:
    """Whose account it is, and the sequence number up to which they have read."""
    statement = (
        select(*joined_columns(), accounts.c.seen_seq)
        .join(accounts, accounts.c.person_id == people.c.id)
        .where(accounts.c.id == account)
    )
    row = (await db.run(statement)).one_or_none()
    return (read_joined(db, row), row.seen_seq) if row else None


async def read_up_to(db: Session, account: AccountId, *, seq: int) -> None:
    """Remember how far an account was read; it never goes back."""
    statement = update(accounts).where(accounts.c.id == account, accounts.c.seen_seq < seq)
    await db.run(statement.values(seen_seq=seq))


async def account_of(db: Session, person: PersonId, *, platform: str) -> AccountId | None:
    """The account of somebody on a platform; one whose telephone was lost is none."""
    mine = (accounts.c.person_id == person, accounts.c.platform == platform, accounts.c.state != REVOKED)
    statement = select(accounts.c.id).where(*mine)
    found = (await db.run(statement.order_by(accounts.c.created_at).limit(1))).scalar_one_or_none()
    return AccountId(found) if found else None


async def newest(db: Session, account: AccountId) -> int:
    """The highest sequence number of an account, 0 when nothing was shown."""
    statement = select(func.coalesce(func.max(outbox.c.web_seq), 0)).where(outbox.c.account_id == account)
    return int((await db.run(statement)).scalar_one())


async def called_at(
    db: Session,
    since: Mapping[EscalationId, datetime],
) -> Mapping[tuple[EscalationId, PersonId], datetime]:
    """When each person was called first for these escalations, not before the moment given with each."""
    statement = select(outbox.c.escalation_id, outbox.c.person_id, outbox.c.created_at).where(
        outbox.c.escalation_id.in_(since),
        outbox.c.text_id == "escalation.please-take",
    )
    found: dict[tuple[EscalationId, PersonId], datetime] = {}
    for row in (await db.run(statement.order_by(outbox.c.created_at))).all():
        if row.created_at >= since[row.escalation_id]:
            found.setdefault((EscalationId(row.escalation_id), PersonId(row.person_id)), row.created_at)
    return found
