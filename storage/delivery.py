"""Taking messages out of the outbox to be sent, each by one process at a time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
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
from sqlalchemy.sql.selectable import NamedFromClause

from domain.ask import Takes
from domain.conversation import Lane, Option, option_from_data
from domain.ids import AccountId, ConversationId, EscalationId, PersonId, PromptId, TextId
from domain.people import Language, Person
from domain.text_args import Args, Text, args_from_data, from_data
from storage.database import Session
from storage.outbox import LEASE, Put, Said, said_in
from storage.putting import QUEUED, SENDING, UNSENT
from storage.quiet import LEFT_ALONE
from storage.tables import Utc, accounts, conversations, escalations, outbox, people

CAN_WAIT = (Lane.CHECK_IN, Lane.BROADCAST)
"""These lanes wait while their reader is in the middle of something, and are judged again before they are said."""
PASSES_AFTER = timedelta(seconds=20)
"""So long an escalation waits behind one that does not get through; then it is tried itself, or finds another way."""


@dataclass(frozen=True)
class Message:
    """A claimed row, with whom it is for and all that is needed to say it.

    `target` is the message that an edit or a closing is about, `target_message_id` what the platform calls it, None
    while that has not been sent, and `said` what it says. `question` is what it asks within its conversation, None for
    all other messages; `takes` is how that may be answered.
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
    said: Said | None = None
    chosen: int | None = None
    takes: Takes = Takes.OPTIONS
    topic: str | None = None
    escalation: EscalationId | None = None
    generation: int | None = None
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
        key=put.key,
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
        said=draft.said,
        chosen=draft.chosen,
        takes=draft.takes,
        topic=draft.topic,
        escalation=EscalationId(draft.escalation) if draft.escalation else None,
        generation=draft.generation,
        conversation=draft.conversation,
        question=draft.question,
    )


async def claim(db: Session, platform: str, lane: Lane, *, now: datetime, limit: int) -> Sequence[Message]:
    """Take the oldest messages of a lane of a platform that are due, one per account, so that none overtakes another.

    Messages whose sender died are taken again when its lease has ended. What can wait waits until its reader is not in
    the middle of something. What holds no longer is dropped instead: a call whose escalation has moved on, a closing
    of what will never be shown, a reminder of what has been dealt with, anything for who has left.
    """
    await db.run(
        update(outbox).where(outbox.c.state == SENDING, outbox.c.lease_until <= now).values(state="queued"),
    )
    wanted = _wanted(lane).params(b_platform=platform, b_lane=int(lane), b_now=now, **_since(now))
    wanted = wanted.limit(limit)
    if db.is_postgres:
        wanted = wanted.with_for_update(skip_locked=True)
    statement = (
        update(outbox)
        .where(outbox.c.id.in_(select(wanted.cte("wanted").c.id)))
        .values(
            state=case((_POINTLESS, "dropped"), else_="sending"),
            card=case((and_(_POINTLESS, outbox.c.card == "open"), "closed"), else_=outbox.c.card),
            lease_until=now + LEASE,
            fence=outbox.c.fence + 1,
        )
        .returning(outbox.c.id, outbox.c.state)
    )
    while rows := (await db.run(statement)).all():
        if ours := [row.id for row in rows if row.state == "sending"]:
            return await _read_all(db, ours)
    return []


async def has_due_in(db: Session, platform: str, lane: Lane, *, now: datetime) -> bool:
    """Whether anything of that lane of a platform could be claimed now."""
    statement = _IS_ANY_DUE_THAT_CAN_WAIT if lane in CAN_WAIT else _IS_ANY_DUE
    bound = statement.params(b_platform=platform, b_lane=int(lane), b_now=now, **_since(now))
    return bool((await db.run(bound)).scalar())


def _since(now: datetime) -> dict[str, datetime]:
    return {"b_quiet": now - LEFT_ALONE, "b_passes": now - PASSES_AFTER}


def _wanted(lane: Lane) -> Select[Any]:
    return _WANTED_THAT_CAN_WAIT if lane in CAN_WAIT else _WANTED


def _waits_for(closing: NamedFromClause[Any], target: NamedFromClause[Any]) -> ColumnElement[bool]:
    """A closing waits until its message has been shown, and holds nothing up meanwhile."""
    is_on_its_way = exists().where(target.c.id == closing.c.target_id, target.c.state.in_(UNSENT))
    return and_(closing.c.effect == "close", is_on_its_way)


# Built once: they are asked several times a second.
_platform, _lane = bindparam("b_platform", type_=String), bindparam("b_lane", type_=Integer)
_now, _quiet = bindparam("b_now", type_=Utc), bindparam("b_quiet", type_=Utc)
_passes = bindparam("b_passes", type_=Utc)
_candidate, _older, _target = outbox.alias("candidate"), outbox.alias("older"), outbox.alias("target")
_IS_PASSED = and_(
    _candidate.c.lane == int(Lane.ESCALATION),
    _candidate.c.created_at <= _passes,
    _older.c.state == QUEUED,
    _older.c.available_at > _now,
)
_IS_OVERTAKEN = exists().where(
    _older.c.account_id == _candidate.c.account_id,
    _older.c.lane == _lane,
    _older.c.seq < _candidate.c.seq,
    _older.c.state.in_(UNSENT),
    ~_waits_for(_older, _target),
    ~_IS_PASSED,
)
_IS_DUE = and_(
    _candidate.c.state == QUEUED,
    _candidate.c.platform == _platform,
    _candidate.c.lane == _lane,
    _candidate.c.available_at <= _now,
    _candidate.c.account_id.is_not(None),
    ~_IS_OVERTAKEN,
    ~_waits_for(_candidate, _target),
)
_READER_IS_BUSY = exists().where(
    conversations.c.person_id == _candidate.c.person_id,
    conversations.c.state.in_(["open", "parked"]),
    conversations.c.touched_at > _quiet,
)
_MAY_BE_SAID = and_(_IS_DUE, or_(_candidate.c.effect != "say", ~_READER_IS_BUSY))
_WANTED = select(_candidate.c.id).where(_IS_DUE).order_by(_candidate.c.available_at, _candidate.c.seq)
_WANTED_THAT_CAN_WAIT = (
    select(_candidate.c.id).where(_MAY_BE_SAID).order_by(_candidate.c.available_at, _candidate.c.seq)
)
_HAS_MOVED_ON = and_(
    outbox.c.generation.is_not(None),
    exists().where(
        escalations.c.id == outbox.c.escalation_id,
        or_(escalations.c.state == "closed", escalations.c.generation != outbox.c.generation),
    ),
)
_WAS_SHOWN = exists().where(_target.c.id == outbox.c.target_id, _target.c.platform_message_id.is_not(None))
_IS_DEALT_WITH = and_(
    outbox.c.effect == "say", outbox.c.card == "closed", outbox.c.lane.in_([int(lane) for lane in CAN_WAIT])
)
_READER_HAS_LEFT = and_(
    outbox.c.effect == "say",
    outbox.c.text_id != "engine.left",
    exists().where(people.c.id == outbox.c.person_id, people.c.state == "ended"),
)
_POINTLESS = or_(_HAS_MOVED_ON, and_(outbox.c.effect == "close", ~_WAS_SHOWN), _IS_DEALT_WITH, _READER_HAS_LEFT)
_CAN_BE_FREED = exists().where(
    _older.c.platform == _platform, _older.c.lane == _lane, _older.c.state == SENDING, _older.c.lease_until <= _now
)
_IS_ANY_DUE = select(or_(exists().where(_IS_DUE), _CAN_BE_FREED))
_IS_ANY_DUE_THAT_CAN_WAIT = select(or_(exists().where(_MAY_BE_SAID), _CAN_BE_FREED))


async def next_due(db: Session, *, now: datetime) -> datetime | None:
    """When, after now, the next message is due.

    It waits for a retry, for the end of a dead sender's lease, until its reader has been quiet for a while or until it
    passes what it waits behind.
    """
    retry = select(func.min(outbox.c.available_at)).where(outbox.c.state == QUEUED, outbox.c.available_at > now)
    lease = select(func.min(outbox.c.lease_until)).where(outbox.c.state == SENDING, outbox.c.lease_until > now)
    touched = (
        select(func.min(conversations.c.touched_at))
        .join(outbox, outbox.c.person_id == conversations.c.person_id)
        .where(
            outbox.c.state == QUEUED,
            outbox.c.lane.in_([int(lane) for lane in CAN_WAIT]),
            conversations.c.state.in_(["open", "parked"]),
            conversations.c.touched_at > now - LEFT_ALONE,
        )
    )
    behind = select(func.min(outbox.c.created_at)).where(
        outbox.c.state == QUEUED, outbox.c.lane == int(Lane.ESCALATION), outbox.c.created_at > now - PASSES_AFTER
    )
    statement = select(
        behind.scalar_subquery().label("behind_since"),
        retry.scalar_subquery().label("again_at"),
        lease.scalar_subquery().label("ended_at"),
        touched.scalar_subquery().label("busy_since"),
    )
    row = (await db.run(statement)).one()
    quiet_at = row.busy_since + LEFT_ALONE if row.busy_since else None
    passes_at = row.behind_since + PASSES_AFTER if row.behind_since else None
    return min((moment for moment in (row.again_at, row.ended_at, quiet_at, passes_at) if moment), default=None)


async def platforms_used(db: Session) -> frozenset[str]:
    """The platforms on which somebody has an account that works."""
    wanted = (accounts.c.person_id.is_not(None), accounts.c.state == "active")
    return frozenset((await db.run(select(accounts.c.platform).where(*wanted).distinct())).scalars())


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
            target.c.text_id.label("target_text_id"),
            target.c.body_sealed.label("target_body_sealed"),
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
        target_message_id=row.target_message_id or body.get("target_message_id"),
        said=said_in(db, row.target_id, row.target_text_id, row.target_body_sealed) if row.target_body_sealed else None,
        chosen=body["chosen"],
        takes=Takes(body["takes"]),
        topic=row.topic,
        generation=row.generation,
        escalation=EscalationId(row.escalation_id) if row.escalation_id else None,
        conversation=ConversationId(row.conversation_id) if row.conversation_id else None,
        question=row.question,
    )
