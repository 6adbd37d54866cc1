"""What became of the messages that were claimed: sent, to be tried again, given up, or let go."""

from collections.abc import Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Integer, LargeBinary, String, and_, bindparam, case, exists, func, select, true, update

from domain.ids import AccountId
from storage.closing_cards import CLOSED_WITHOUT_CHOICE
from storage.database import Session
from storage.delivery import Message, Receipt, free
from storage.putting import QUEUED, SENDING
from storage.tables import Utc, outbox

# Built once: every message is marked.
_seen, _ours = outbox.alias("seen"), outbox.alias("ours")
_BUMP = (
    select(func.coalesce(func.max(_seen.c.web_seq), 0) + 1)
    .where(_seen.c.account_id == outbox.c.account_id)
    .scalar_subquery()
)
_IS_STILL_OURS = exists().where(
    _ours.c.id == bindparam("b_by", type_=String), _ours.c.fence == bindparam("b_fence", type_=Integer)
)
_MARK = (
    update(outbox)
    .where(outbox.c.id == bindparam("b_id", type_=String), _IS_STILL_OURS)
    .values(
        state=func.coalesce(bindparam("b_state", type_=String), outbox.c.state),
        sent_at=func.coalesce(bindparam("b_at", type_=Utc), outbox.c.sent_at),
        platform_message_id=func.coalesce(bindparam("b_message", type_=String), outbox.c.platform_message_id),
        shown_sealed=func.coalesce(bindparam("b_shown", type_=LargeBinary), outbox.c.shown_sealed),
        chosen=func.coalesce(bindparam("b_chosen", type_=Integer), outbox.c.chosen),
        card=case((and_(bindparam("b_closes", type_=Boolean), outbox.c.card == "open"), "closed"), else_=outbox.c.card),
        web_seq=case((bindparam("b_bump", type_=Boolean), _BUMP), else_=outbox.c.web_seq),
    )
)


async def mark_sent(db: Session, receipts: Sequence[Receipt], *, at: datetime) -> None:
    """Mark messages as sent, unless another process has claimed them since; one statement for all.

    The numbers of what the web chat shows are counted here. Marks of one account that overlap would count the same
    number twice: in one process its `Marker` lets none overlap, among several the database refuses the second.

    Raises:
        TakenError: another process has just counted; in a transaction of its own this can be done again.
    """
    async with db.savepoint() if db.is_postgres else nullcontext():  # SQLite has one writer
        await db.run(_MARK, [row for receipt in receipts for row in _marks(db, receipt, at=at)])


def _marks(db: Session, receipt: Receipt, *, at: datetime) -> list[dict[str, Any]]:
    """The row itself, and the message that it changed, or whose buttons it took away."""
    message = receipt.message
    nothing: dict[str, Any] = dict.fromkeys(("b_state", "b_at", "b_message", "b_shown", "b_chosen"))
    nothing["b_closes"] = False
    nothing |= {"b_by": message.id, "b_fence": message.fence}
    shown = None
    if receipt.shown is not None:
        shown = db.sealer.seal(receipt.shown, table="outbox", row=message.id, column="shown")
    sent = {
        **nothing,
        "b_id": message.id,
        "b_state": "sent",
        "b_at": at,
        "b_message": receipt.message_id,
        "b_shown": shown,
        "b_bump": shown is not None,
    }
    if message.effect == "edit" and message.target and receipt.shown is not None:
        shown = db.sealer.seal(receipt.shown, table="outbox", row=message.target, column="shown")
        changed = {**nothing, "b_id": message.target, "b_shown": shown, "b_bump": True}
        return [{**sent, "b_shown": None, "b_bump": False}, changed]
    if message.effect != "close" or message.target is None:
        return [sent]
    chosen = CLOSED_WITHOUT_CHOICE if message.chosen is None else message.chosen
    return [sent, {**nothing, "b_id": message.target, "b_chosen": chosen, "b_closes": True, "b_bump": True}]


@dataclass(frozen=True)
class Outcome:
    """What becomes of a message that did not go through.

    Tried again at `again_at`, which `counts` as a try, or given up. `is_unknown`: nobody can say whether it arrived.
    `tried_at`: it may have arrived then.
    """

    again_at: datetime | None = None
    counts: bool = True
    is_unknown: bool = False
    tried_at: datetime | None = None


async def mark_failed(db: Session, message: Message, outcome: Outcome) -> bool:
    """Write down what becomes of it; what is given up is a dead letter, kept for a coordinator to see.

    What only changes a message that was shown is no dead letter: nobody misses it. False, and nothing happens, when
    another process has claimed the message since.
    """
    given_up = "dead" if message.effect == "say" else "dropped"
    if outcome.is_unknown:
        given_up = "unknown"
    again_at = outcome.again_at
    statement = (
        update(outbox)
        .where(outbox.c.id == message.id, outbox.c.fence == message.fence)
        .values(
            state=given_up if again_at is None else "queued",
            available_at=again_at or outbox.c.available_at,
            attempts=outbox.c.attempts + int(outcome.counts),
            tried_at=func.coalesce(outbox.c.tried_at, bindparam("b_tried", outcome.tried_at, type_=Utc)),
        )
    )
    return (await db.run(statement)).rowcount > 0


async def release(db: Session, messages: Sequence[Message]) -> None:
    """Give claimed messages back unsent, since an older one of their lane could not be sent; no try is counted."""
    statement = update(outbox).where(
        outbox.c.id == bindparam("b_id", type_=String),
        outbox.c.fence == bindparam("b_fence", type_=Integer),
        outbox.c.state == SENDING,
    )
    await db.run(statement.values(state="queued"), [{"b_id": one.id, "b_fence": one.fence} for one in messages])


async def try_now(db: Session, account: AccountId, *, now: datetime) -> None:
    """Let all that waits to be tried again there be tried now, in its order."""
    waits = (outbox.c.account_id == account, outbox.c.state == QUEUED, outbox.c.available_at > now)
    await db.run(update(outbox).where(*waits).values(available_at=now))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase what the web chat showed before then; how many messages.

    Their numbers stay: an open page asks for what is newer, and would miss it if counting began again.
    """
    statement = update(outbox).where(outbox.c.sent_at < before, outbox.c.shown_sealed.is_not(None))
    return (await db.run(statement.values(shown_sealed=None))).rowcount


async def recover(db: Session, *, once: Collection[str] = ()) -> int:
    """At start, let go of what a process was sending when it died, as `free` does; how many.

    On PostgreSQL another process may well be alive and sending: there its lease has to end first, and `claim` sees to
    that. SQLite has one process.
    """
    if db.is_postgres:
        return 0
    return await free(db, true(), once=once)
