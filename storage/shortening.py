"""Messages that were sent a day ago and need not say any more what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, bindparam, exists, literal_column, or_, select, update

from domain.about_nobody import is_about_nobody
from domain.conversation import Lane
from domain.enclosed import may_have_file
from domain.ids import AccountId, PersonId, PromptId, TextId, new_id
from domain.text_args import Moment
from storage.database import Session
from storage.outbox import Draft, put
from storage.people import REVOKED
from storage.putting import UNSENT
from storage.tables import Utc, accounts, conversations, outbox

MOST_AT_ONCE = 200
OWN_PAGE = "web"
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

    What takes them away says the words anew: it must have been sent, or it could come last.
    On a lost telephone none waits for anything, and not for its day either.
    """
    return [*await _on_lost(db), *await _older(db, sent_before=sent_before)][:MOST_AT_ONCE]


async def _on_lost(db: Session) -> Sequence[Readable]:
    lost = [one.id for one in (await db.run(_LOST)).all()]
    if not lost:
        return []
    return _read(await db.run(_shown().where(outbox.c.account_id.in_(lost))))


async def _older(db: Session, *, sent_before: datetime) -> Sequence[Readable]:
    return _read(await db.run(_older_ones(), [{"b_before": sent_before}]))


# Built once each: they are asked every minute.
_LOST = select(accounts.c.id).where(accounts.c.state == REVOKED)


@cache
def _shown() -> Select[Any]:
    return (
        select(outbox, accounts.c.platform.label("over"), (accounts.c.state == REVOKED).label("is_lost"))
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .where(outbox.c.state == _SENT, outbox.c.shortened_at.is_(None))
        .order_by(outbox.c.sent_at)
        .limit(MOST_AT_ONCE)
    )


@cache
def _older_ones() -> Select[Any]:
    live = exists().where(
        conversations.c.prompt_id == outbox.c.id,
        conversations.c.state.in_(["open", "parked"]),
    )
    needs_no_buttons = or_(outbox.c.card.is_(None), outbox.c.card != "open")
    changing = outbox.alias("changing")
    still_changes = exists().where(
        changing.c.account_id == outbox.c.account_id,
        changing.c.target_id == outbox.c.id,
        changing.c.state.in_(UNSENT),
    )
    before = bindparam("b_before", type_=Utc)
    return _shown().where(outbox.c.sent_at <= before, needs_no_buttons, ~live, ~still_changes)


def _read(found: CursorResult[Any]) -> Sequence[Readable]:
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
        for row in found.all()
    ]


async def on_lost_of(db: Session, person: PersonId) -> Sequence[Readable]:
    """All that still says something on somebody's lost telephone."""
    return _read(await db.run(_shown().where(accounts.c.person_id == person, accounts.c.state == REVOKED)))


async def shorten(db: Session, found: Sequence[Readable], *, at: datetime) -> int:
    """Let each say only when it was sent, where it said more about somebody; how many that are.

    What a file may have gone with is taken away whole.
    Our own page shows nothing older than a day by itself; on a lost telephone it is emptied as well, and soon.
    """
    edits = [_edit(one) for one in found if _says_too_much(one)]
    await put(db, edits, now=at, turn="shorten")
    await db.run(update(outbox).where(outbox.c.id.in_([one.id for one in found])).values(shortened_at=at))
    return len(edits)


def _says_too_much(message: Readable) -> bool:
    shows_it = message.is_lost or message.platform != OWN_PAGE
    return message.effect == "say" and shows_it and not is_about_nobody(message.text)


def _edit(message: Readable) -> Draft:
    is_taken_away = may_have_file(message.text) and message.platform != OWN_PAGE
    return Draft(
        id=PromptId(new_id()),
        person=message.person,
        text=TextId("page.sent-at"),
        args={"at": Moment(message.sent_at)},
        effect="delete" if is_taken_away else "edit",
        lane=Lane.REPLY if message.is_lost else Lane.BROADCAST,
        account=message.account,
        target=message.id,
        key=f"edit:{message.id}",
    )
