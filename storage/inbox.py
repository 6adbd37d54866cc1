"""What came in, kept before anybody is told that it was received."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    Select,
    String,
    UpdateBase,
    and_,
    bindparam,
    case,
    exists,
    literal_column,
    null,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_postgres
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from domain.conversation import Incoming, Kind
from domain.ids import AccountId, InboxId, PersonId, new_id
from domain.privacy import mask_bsn
from storage import recent
from storage.codes import mac
from storage.conversations import ENDED, OPEN, Prompt, is_wanted, prompt_columns, read_prompt
from storage.database import Session
from storage.people import REVOKED, Joined, joined_columns, read_joined
from storage.recent import Recent
from storage.tables import Utc, accounts, conversations, inbox, outbox, people

NEW: ColumnElement[str] = literal_column("'new'")
"""Written out, not bound: only then can a prepared statement use the index over what is not finished yet."""
MOST_ATTEMPTS = 3
LEFT_TO_OTHERS = timedelta(seconds=15)
"""What came in less long ago is dealt with by the process that took it in; after that any other may."""


class OlderFirstError(Exception):
    """A message of the same account that came in before is not finished; `row` is the oldest such."""

    def __init__(self, row: InboxId) -> None:
        """Say which."""
        super().__init__(row)
        self.row = row


@dataclass(frozen=True)
class Arrival:
    """A message in hand, with who sent it (`sender` None: a stranger) and what is open with them.

    `was_unreachable`: nothing sent to that account arrived lately, but it writes. `was_lost`: it came in just before
    the telephone was said to be lost, so that it counts, and nobody of ours reads an answer there. Of a message that
    changes or withdraws another, `recent` is what was said in the last 24 hours.
    """

    id: InboxId
    incoming: Incoming
    platform: str
    address: str
    sender: Joined | None
    prompts: Sequence[Prompt]
    was_unreachable: bool
    was_lost: bool = False
    recent: Recent = recent.NOTHING


async def accept(db: Session, incoming: Incoming) -> InboxId | None:
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
    return row_id if (await db.run(_keeping(is_postgres=db.is_postgres), [given])).scalar_one_or_none() else None


async def take(db: Session, row_id: InboxId, *, at: datetime) -> Arrival | None:
    """Mark a message as dealt with, and lock who sent it; None when it was finished already.

    Until the transaction commits it counts as unfinished to everybody else. The person is locked (a stranger: the
    account), and only then read, so that what another turn of theirs has just done is seen.

    Raises:
        OlderFirstError: the account has an older one that is not finished, as after the death of another process.
    """
    row = await _marked_done(db, row_id, at=at)
    while row is None:
        oldest = await _oldest_unfinished(db, row_id)
        if oldest is None:
            return None
        if oldest != row_id:
            raise OlderFirstError(oldest)
        row = await _marked_done(db, row_id, at=at)  # an older one was finished while we waited for its lock
    if row.body_sealed is None:
        return None
    return await _from_sender(db, InboxId(row.id), _read(db, row), kept_of=row.person_id, at=at)


async def read_again(db: Session, arrival: Arrival) -> Arrival:
    """The same message in hand, with whose it is now that a stranger has become somebody."""
    return await _from_sender(db, arrival.id, arrival.incoming, kept_of=None, at=arrival.incoming.received_at)


def _read(db: Session, row: Row[Any]) -> Incoming:
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


async def _marked_done(db: Session, row_id: InboxId, *, at: datetime) -> Row[Any] | None:
    given = [{"b_row": row_id, "b_at": at}]
    locks = (_lock(of_stranger=False), _lock(of_stranger=True)) if db.is_postgres else (None,)
    for lock in locks:
        done = await db.run(_done(lock), given)
        if (row := done.one_or_none()) is not None:
            return row
    return None


async def _oldest_unfinished(db: Session, row_id: InboxId) -> InboxId | None:
    """The oldest message of the same account that is not finished, up to this one; None when this one is finished."""
    this = inbox.alias("this")
    statement = (
        select(inbox.c.id)
        .join(this, and_(this.c.account_id == inbox.c.account_id, this.c.seq >= inbox.c.seq))
        .where(this.c.id == row_id, this.c.state == NEW, inbox.c.state == NEW)
        .order_by(inbox.c.seq)
        .limit(1)
    )
    found = (await db.run(statement)).scalar_one_or_none()
    return InboxId(found) if found else None


async def _from_sender(
    db: Session, row_id: InboxId, incoming: Incoming, *, kept_of: str | None, at: datetime
) -> Arrival:
    changes, since = incoming.kind in {Kind.EDIT, Kind.WITHDRAW}, at - recent.CHANGES_WITHIN
    given = [{"b_account": incoming.account, "b_pressed": incoming.pressed, "b_kept_of": kept_of, "b_since": since}]
    rows = (await db.run(_with_sender(pressed=incoming.pressed is not None, changes=changes), given)).all()
    was_lost = bool(rows[0].p_id) and rows[0].account_state == REVOKED
    prompts = [read_prompt(db, row) for row in {row.o_id: row for row in rows if row.o_id}.values()]
    return Arrival(
        id=row_id,
        incoming=incoming,
        platform=rows[0].platform,
        address=rows[0].address,
        sender=read_joined(db, rows[0]) if rows[0].p_id else None,
        prompts=_taken_up(prompts, since=incoming.received_at) if was_lost else prompts,
        was_unreachable=rows[0].account_state == "unreachable",
        was_lost=was_lost,
        recent=recent.read(db, rows) if changes else recent.NOTHING,
    )


def _taken_up(prompts: Sequence[Prompt], *, since: datetime) -> Sequence[Prompt]:
    """With what they were in the middle of as open as it was, where it was set aside since then."""
    known = [one.conversation for one in prompts if one.conversation and one.conversation.state != ENDED]
    newest = max(known, key=lambda one: one.touched_at, default=None)
    if newest is None or newest.state == OPEN or newest.touched_at < since:
        return prompts
    opened = replace(newest, state=OPEN)
    return [replace(one, conversation=opened) if one.conversation == newest else one for one in prompts]


# Built once each: every message asks them.
@cache
def _keeping(*, is_postgres: bool) -> UpdateBase:
    insert_ = (insert_postgres if is_postgres else insert_sqlite)(inbox)
    owner = select(_owner()).where(accounts.c.id == bindparam("b_owned", type_=String)).scalar_subquery()
    insert_ = insert_.values({**{name: bindparam(name) for name in _KEPT}, "person_id": owner})
    return insert_.on_conflict_do_nothing(index_elements=["account_id", "event_mac"]).returning(inbox.c.id)


_KEPT = ("id", "account_id", "event_mac", "kind", "body_sealed", "received_at")


def _owner(*, since_lost: ColumnElement[Any] | None = None) -> ColumnElement[Any]:
    """Whose account it is; of a lost telephone nobody's, but for what it said before."""
    return case((accounts.c.state != REVOKED, accounts.c.person_id), else_=null() if since_lost is None else since_lost)


@cache
def _with_sender(*, pressed: bool, changes: bool) -> Select[Any]:
    wanted = is_wanted(people.c.id, pressed=bindparam("b_pressed", type_=String) if pressed else None)
    statement = (
        select(
            accounts.c.platform,
            accounts.c.address,
            accounts.c.state.label("account_state"),
            *joined_columns(),
            *prompt_columns(),
        )
        .select_from(accounts)
        .outerjoin(people, people.c.id == _owner(since_lost=bindparam("b_kept_of", type_=String)))
        .outerjoin(outbox, wanted)
        .outerjoin(conversations, conversations.c.id == outbox.c.conversation_id)
        .where(accounts.c.id == bindparam("b_account", type_=String))
        .order_by(outbox.c.seq)
    )
    return recent.joined(statement, since=bindparam("b_since", type_=Utc)) if changes else statement


@cache
def _lock(*, of_stranger: bool) -> ScalarSelect[str]:
    """The account of a message when it is somebody's (or a stranger's), with them (or the account) locked."""
    message = inbox.alias("message")
    account = select(accounts.c.id).join(message, message.c.account_id == accounts.c.id)
    account = account.where(message.c.id == bindparam("b_row", type_=String))
    if of_stranger:
        account = account.where(accounts.c.person_id.is_(None))
    else:
        account = account.join(people, people.c.id == accounts.c.person_id)
    return account.with_for_update(key_share=True, of=[accounts if of_stranger else people]).scalar_subquery()


@cache
def _done(lock: ScalarSelect[str] | None) -> UpdateBase:
    """The mark, once that lock is had; on SQLite nobody else writes anyway."""
    older = inbox.alias("older")
    is_oldest = ~exists().where(
        older.c.account_id == inbox.c.account_id, older.c.seq < inbox.c.seq, older.c.state == NEW
    )
    unfinished = [inbox.c.id == bindparam("b_row", type_=String), inbox.c.state == NEW]
    if lock is not None:
        unfinished.append(inbox.c.account_id == lock)
    done = update(inbox).where(*unfinished, is_oldest).values(state="done", done_at=bindparam("b_at", type_=Utc))
    return done.returning(inbox)


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


async def waiting(db: Session, *, received_before: datetime | None = None) -> Sequence[tuple[InboxId, AccountId]]:
    """All unfinished messages, or those that have been here since before then, in the order they came."""
    statement = select(inbox.c.id, inbox.c.account_id).where(inbox.c.state == NEW).order_by(inbox.c.seq)
    if received_before is not None:
        statement = statement.where(inbox.c.received_at <= received_before)
    return [(InboxId(row.id), AccountId(row.account_id)) for row in (await db.run(statement)).all()]


async def of_account(db: Session, account: AccountId, *, since: datetime) -> Sequence[tuple[Incoming, datetime | None]]:
    """What this account wrote and pressed since then, oldest first, with when it was dealt with."""
    statement = (
        select(inbox)
        .where(inbox.c.account_id == account, inbox.c.received_at >= since, inbox.c.body_sealed.is_not(None))
        .order_by(inbox.c.seq)
    )
    return [(_read(db, row), row.done_at) for row in (await db.run(statement)).all()]


async def of_event(db: Session, account: AccountId, event_id: str) -> Incoming | None:
    """What this account sent by that event, without its words once these are erased; None when it never came in."""
    there = (inbox.c.account_id == account, inbox.c.event_mac == mac(db, "event", event_id))
    row = (await db.run(select(inbox).where(*there))).one_or_none()
    if row is None or row.body_sealed is not None:
        return _read(db, row) if row else None
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
    statement = select(_owner(since_lost=inbox.c.person_id)).join(inbox, inbox.c.account_id == accounts.c.id)
    found = (await db.run(statement.where(inbox.c.id == row_id))).scalar_one_or_none()
    return PersonId(found) if found else None
