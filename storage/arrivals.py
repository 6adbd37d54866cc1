"""A message in hand: marked as dealt with, its sender locked, and read with what is open with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, ScalarSelect, Select, String, UpdateBase, and_, bindparam, exists, func, select, update

from domain.conversation import Incoming, Kind
from domain.ids import InboxId
from storage import recent
from storage.conversations import ENDED, OPEN, Prompt, is_wanted, prompt_columns, read_prompt
from storage.database import Session
from storage.inbox import NEW, owner, read
from storage.people import REVOKED, Joined, joined_columns, read_joined
from storage.recent import CHANGES_WITHIN, NOTHING, Recent
from storage.tables import Utc, accounts, conversations, inbox, outbox, people


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
    recent: Recent = NOTHING


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
    return await _from_sender(db, InboxId(row.id), read(db, row), kept_of=row.person_id, at=at)


async def read_again(db: Session, arrival: Arrival) -> Arrival:
    """The same message in hand, with whose it is now that a stranger has become somebody."""
    return await _from_sender(db, arrival.id, arrival.incoming, kept_of=None, at=arrival.incoming.received_at)


async def _marked_done(db: Session, row_id: InboxId, *, at: datetime) -> Row[Any] | None:
    done = await db.run(_done(is_postgres=db.is_postgres), [{"b_row": row_id, "b_at": at}])
    return done.one_or_none()


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
    changes, since = incoming.kind in {Kind.EDIT, Kind.WITHDRAW}, at - CHANGES_WITHIN
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
        recent=recent.read(db, rows) if changes else NOTHING,
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
        .outerjoin(people, people.c.id == owner(since_lost=bindparam("b_kept_of", type_=String)))
        .outerjoin(outbox, wanted)
        .outerjoin(conversations, conversations.c.id == outbox.c.conversation_id)
        .where(accounts.c.id == bindparam("b_account", type_=String))
        .order_by(outbox.c.seq)
    )
    return recent.joined(statement, since=bindparam("b_since", type_=Utc)) if changes else statement


@cache
def _done(*, is_postgres: bool) -> UpdateBase:
    """The mark, once the sender is locked; on SQLite nobody else writes anyway."""
    older = inbox.alias("older")
    is_oldest = ~exists().where(
        older.c.account_id == inbox.c.account_id, older.c.seq < inbox.c.seq, older.c.state == NEW
    )
    unfinished = [inbox.c.id == bindparam("b_row", type_=String), inbox.c.state == NEW]
    if is_postgres:  # the second is locked only when there is no first
        unfinished.append(inbox.c.account_id == func.coalesce(_lock(of_stranger=False), _lock(of_stranger=True)))
    done = update(inbox).where(*unfinished, is_oldest).values(state="done", done_at=bindparam("b_at", type_=Utc))
    return done.returning(inbox)


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
