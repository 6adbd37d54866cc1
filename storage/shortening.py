"""Messages that were sent a day ago and need not say any more what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, literal_column, or_, select, update

from domain.ids import AccountId, PersonId, PromptId, TextId
from storage.database import Session
from storage.people import REVOKED
from storage.tables import accounts, conversations, outbox

MOST_AT_ONCE = 200
_SENT: ColumnElement[str] = literal_column("'sent'")


@dataclass(frozen=True)
class Readable:
    """A message that still says what it said, where and when it was sent; `is_lost`: on a telephone that was lost."""

    id: PromptId
    person: PersonId | None
    account: AccountId
    platform: str
    effect: str
    text: TextId
    sent_at: datetime
    is_lost: bool = False


async def readable(db: Session, *, sent_before: datetime) -> Sequence[Readable]:
    """The oldest of them; one whose buttons are still there waits for these to go.

    On a lost telephone none waits for anything, and not for its day either.
    """
    return [*await _on_lost(db), *await _older(db, sent_before=sent_before)][:MOST_AT_ONCE]


async def _on_lost(db: Session) -> Sequence[Readable]:
    lost = [one.id for one in (await db.run(select(accounts.c.id).where(accounts.c.state == REVOKED))).all()]
    if not lost:
        return []
    return await _read(db, outbox.c.account_id.in_(lost))


async def _older(db: Session, *, sent_before: datetime) -> Sequence[Readable]:
    live = exists().where(
        conversations.c.prompt_id == outbox.c.id,
        conversations.c.state.in_(["open", "parked"]),
    )
    needs_no_buttons = or_(outbox.c.card.is_(None), outbox.c.card != "open")
    return await _read(db, outbox.c.sent_at <= sent_before, needs_no_buttons, ~live)


async def _read(db: Session, *wanted: ColumnElement[bool]) -> Sequence[Readable]:
    statement = (
        select(outbox, accounts.c.platform.label("over"), (accounts.c.state == REVOKED).label("is_lost"))
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .where(outbox.c.state == _SENT, outbox.c.shortened_at.is_(None), *wanted)
        .order_by(outbox.c.sent_at)
        .limit(MOST_AT_ONCE)
    )
    return [
        Readable(
            PromptId(row.id),
            PersonId(row.person_id) if row.person_id else None,
            AccountId(row.account_id),
            row.over,
            row.effect,
            TextId(row.text_id),
            row.sent_at,
            bool(row.is_lost),
        )
        for row in (await db.run(statement)).all()
    ]


async def shortened(db: Session, ids: Sequence[PromptId], *, at: datetime) -> None:
    """These have been seen to."""
    await db.run(update(outbox).where(outbox.c.id.in_(ids)).values(shortened_at=at))
