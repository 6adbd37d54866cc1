"""Taking messages out of the outbox, one process at a time, and marking what became of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Integer,
    LargeBinary,
    Row,
    String,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)

from domain.conversation import Lane, Option, option_from_data
from domain.ids import AccountId, ConversationId, EscalationId, PersonId, PromptId, TextId
from domain.people import Language, Person
from domain.text_args import Args, Text, args_from_data, from_data
from storage.database import Session
from storage.outbox import CLOSED_WITHOUT_CHOICE, LEASE, Put
from storage.tables import Utc, accounts, escalations, outbox, people


@dataclass(frozen=True)
class Message:
    """A claimed row, with whom it is for and all that is needed to say it.

    `target` is the message that an edit or a closing is about, `target_message_id` what the platform calls it, None
    while that has not been sent. `question` is what it asks within its conversation, None for all other messages.
    """

    id: PromptId
    key: str
    lane: Lane
    effect: str
    fence: int
    attempts: int
    created_at: datetime
    account: AccountId
    platform: str
    address: str
    text: TextId
    person: PersonId | None = None
    language: Language = Language.DUTCH
    zone: str = "Europe/Amsterdam"
    args: Args = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    before: tuple[Text, ...] = ()
    first_number: int = 0
    target: PromptId | None = None
    target_message_id: str | None = None
    chosen: int | None = None
    escalation: EscalationId | None = None
    conversation: ConversationId | None = None
    question: str | None = None


@dataclass(frozen=True)
class Receipt:
    """What a platform made of a message: its own id for it and, when it keeps what it showed, that."""

    message: Message
    message_id: str
    shown: str | None = None


def message_of(put: Put, *, platform: str, address: str, now: datetime, person: Person | None) -> Message:
    """A row that was put in already claimed, as it is sent; `person` None is a stranger."""
    draft = put.draft
    if put.account is None:
        raise ValueError("a claimed row has an account")
    return Message(
        id=draft.id,
        key=draft.key or draft.id,
        lane=draft.lane,
        effect=draft.effect,
        fence=1,
        attempts=0,
        created_at=now,
        account=put.account,
        platform=platform,
        address=address,
        text=draft.text,
        person=draft.person,
        language=person.language if person else Language.DUTCH,
        zone=person.zone if person else "Europe/Amsterdam",
        args=draft.args,
        options=draft.options,
        before=draft.before,
        first_number=put.first_number,
        target=draft.target,
        target_message_id=draft.target_message_id,
        chosen=draft.chosen,
        conversation=draft.conversation,
        question=draft.question,
    )


async def claim(db: Session, lane: Lane, *, now: datetime, limit: int) -> Sequence[Message]:
    """Take the oldest messages of a lane that are due, one per account, so that none overtakes an older one.

    Calls whose escalation has moved on are dropped instead; messages whose sender died are taken again.
    """
    older, claimed = outbox.alias("older"), outbox.alias("claimed")
    overtakes = exists().where(
        older.c.account_id == claimed.c.account_id,
        older.c.lane == int(lane),
        older.c.seq < claimed.c.seq,
        older.c.state.in_(["queued", "sending"]),
    )
    due = or_(
        and_(claimed.c.state == "queued", claimed.c.available_at <= now),
        and_(claimed.c.state == "sending", claimed.c.lease_until < now),
    )
    wanted = (
        select(claimed.c.id)
        .where(claimed.c.lane == int(lane), due, ~overtakes, claimed.c.account_id.is_not(None))
        .order_by(claimed.c.seq)
        .limit(limit)
    )
    if db.is_postgres:
        wanted = wanted.with_for_update(skip_locked=True)
    stale = and_(
        outbox.c.generation.is_not(None),
        exists().where(
            escalations.c.id == outbox.c.escalation_id,
            or_(escalations.c.state == "closed", escalations.c.generation != outbox.c.generation),
        ),
    )
    statement = (
        update(outbox)
        .where(outbox.c.id.in_(wanted.scalar_subquery() if db.is_postgres else wanted))
        .values(
            state=case((stale, "dropped"), else_="sending"),
            card=case((stale, "closed"), else_=outbox.c.card),
            lease_until=now + LEASE,
            fence=outbox.c.fence + 1,
        )
        .returning(outbox.c.id, outbox.c.state)
    )
    rows = (await db.run(statement)).all()
    return await _read_all(db, [row.id for row in rows if row.state == "sending"])


async def has_due_in(db: Session, lane: Lane, *, now: datetime) -> bool:
    """Whether anything of that lane could be claimed now."""
    due = or_(
        and_(outbox.c.state == "queued", outbox.c.available_at <= now),
        and_(outbox.c.state == "sending", outbox.c.lease_until < now),
    )
    return bool((await db.run(select(exists().where(outbox.c.lane == int(lane), due)))).scalar())


async def next_due(db: Session, *, now: datetime) -> datetime | None:
    """When, after now, the next message that waits for a retry is due."""
    statement = select(func.min(outbox.c.available_at)).where(outbox.c.state == "queued", outbox.c.available_at > now)
    return (await db.run(statement)).scalar_one_or_none()


async def _read_all(db: Session, ids: Sequence[str]) -> Sequence[Message]:
    if not ids:
        return []
    target = outbox.alias("target")
    statement = (
        select(
            outbox,
            accounts.c.platform,
            accounts.c.address,
            people.c.language,
            people.c.zone,
            target.c.platform_message_id.label("target_message_id"),
        )
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .outerjoin(people, people.c.id == outbox.c.person_id)
        .outerjoin(target, target.c.id == outbox.c.target_id)
        .where(outbox.c.id.in_(ids))
        .order_by(outbox.c.seq)
    )
    return [_message(db, row) for row in (await db.run(statement)).all()]


def _message(db: Session, row: Row[Any]) -> Message:
    body = json.loads(db.sealer.open(row.body_sealed, table="outbox", row=row.id, column="body"))
    before = [from_data(one) for one in body["before"]]
    return Message(
        id=PromptId(row.id),
        key=row.key,
        lane=Lane(row.lane),
        effect=row.effect,
        fence=row.fence,
        attempts=row.attempts,
        created_at=row.created_at,
        account=AccountId(row.account_id),
        platform=row.platform,
        address=row.address,
        text=TextId(row.text_id),
        person=PersonId(row.person_id) if row.person_id else None,
        language=Language(row.language or Language.DUTCH),
        zone=row.zone or "Europe/Amsterdam",
        args=args_from_data(body["args"]),
        options=tuple(option_from_data(option) for option in body["options"]),
        before=tuple(one for one in before if isinstance(one, Text)),
        first_number=row.first_number,
        target=PromptId(row.target_id) if row.target_id else None,
        target_message_id=row.target_message_id,
        chosen=body["chosen"],
        escalation=EscalationId(row.escalation_id) if row.escalation_id else None,
        conversation=ConversationId(row.conversation_id) if row.conversation_id else None,
        question=row.question,
    )


async def mark_sent(db: Session, receipts: Sequence[Receipt], *, at: datetime) -> None:
    """Mark messages as sent, unless another process has claimed them since; one statement for all."""
    bump = (
        select(func.coalesce(func.max(_seen.c.web_seq), 0) + 1)
        .where(_seen.c.account_id == outbox.c.account_id)
        .scalar_subquery()
    )
    fence = bindparam("b_fence", type_=Integer)
    statement = (
        update(outbox)
        .where(outbox.c.id == bindparam("b_id", type_=String), or_(fence.is_(None), outbox.c.fence == fence))
        .values(
            state=func.coalesce(bindparam("b_state", type_=String), outbox.c.state),
            sent_at=func.coalesce(bindparam("b_at", type_=Utc), outbox.c.sent_at),
            platform_message_id=func.coalesce(bindparam("b_message", type_=String), outbox.c.platform_message_id),
            shown_sealed=func.coalesce(bindparam("b_shown", type_=LargeBinary), outbox.c.shown_sealed),
            chosen=func.coalesce(bindparam("b_chosen", type_=Integer), outbox.c.chosen),
            web_seq=case((bindparam("b_bump", type_=Boolean), bump), else_=outbox.c.web_seq),
        )
    )
    await db.run(statement, [row for receipt in receipts for row in _marks(db, receipt, at=at)])


_seen = outbox.alias("seen")


def _marks(db: Session, receipt: Receipt, *, at: datetime) -> list[dict[str, Any]]:
    message = receipt.message
    shown = (
        db.sealer.seal(receipt.shown, table="outbox", row=message.id, column="shown")
        if receipt.shown is not None
        else None
    )
    sent = {
        "b_id": message.id,
        "b_fence": message.fence,
        "b_state": "sent",
        "b_at": at,
        "b_message": receipt.message_id,
        "b_shown": shown,
        "b_chosen": None,
        "b_bump": shown is not None,
    }
    if message.effect != "close" or message.target is None:
        return [sent]
    closed = {
        "b_id": message.target,
        "b_fence": None,
        "b_state": None,
        "b_at": None,
        "b_message": None,
        "b_shown": None,
        "b_chosen": CLOSED_WITHOUT_CHOICE if message.chosen is None else message.chosen,
        "b_bump": True,
    }
    return [sent, closed]


async def mark_failed(db: Session, message: Message, *, again_at: datetime | None) -> None:
    """Try again then; with None it is a dead letter, kept for a coordinator to see."""
    statement = (
        update(outbox)
        .where(outbox.c.id == message.id, outbox.c.fence == message.fence)
        .values(
            state="dead" if again_at is None else "queued",
            available_at=again_at or outbox.c.available_at,
            attempts=outbox.c.attempts + 1,
        )
    )
    await db.run(statement)


async def forget(db: Session, *, before: datetime) -> int:
    """Erase what the web chat showed before then; how many messages."""
    statement = update(outbox).where(outbox.c.sent_at < before, outbox.c.shown_sealed.is_not(None))
    return (await db.run(statement.values(shown_sealed=None, web_seq=None))).rowcount


async def recover(db: Session, *, now: datetime) -> int:
    """At start, take up what a process was sending when it died; how many."""
    statement = update(outbox).where(outbox.c.state == "sending").values(state="queued", available_at=now)
    return (await db.run(statement)).rowcount
