"""Taking messages out of the outbox to be sent, each by one process at a time."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    and_,
    bindparam,
    case,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from domain.ask import Takes
from domain.conversation import Lane, Option, option_from_data
from domain.ids import AccountId, ConversationId, EscalationId, PersonId, PromptId, TextId
from domain.people import Language, Person
from domain.text_args import Args, Text, args_from_data, from_data
from domain.zones import DEFAULT_ZONE
from storage import due
from storage.database import Session
from storage.outbox import LEASE, Put, Said, said_in
from storage.putting import MAY_HAVE_ARRIVED, SENDING
from storage.tables import Utc, accounts, outbox, people

MOST_LATE = 1_000
"""Of escalations that find another way in one look; the others do in the next."""


@dataclass(frozen=True)
class Message:
    """A claimed row, with whom it is for and all that is needed to say it.

    `tried_at` says since when it may have arrived already, unnoticed; None: it surely has not.

    `target` is the message that an edit or a closing is about, `target_message_id` what the platform calls it, None
    while that has not been sent, `said` what it says, and `numbers_from` the number of the first button that an edit
    leaves. `question` is what it asks within its conversation, None for all other messages; `takes` is how that may be
    answered.
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
    zone: str = DEFAULT_ZONE
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
    tried_at: datetime | None = None
    numbers_from: int = 0


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
        zone=person.zone if person else DEFAULT_ZONE,
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
        numbers_from=draft.numbers_from,
    )


async def claim(
    db: Session, platform: str, lane: Lane, *, now: datetime, limit: int, once: Collection[str] = ()
) -> Sequence[Message]:
    """Take the oldest messages of a lane of a platform that are due, one per account, so that none overtakes another.

    Only an escalation passes one that waits to be tried again, after a while. Messages whose sender died are freed, as
    `free` does, when its lease has ended. What can wait waits until its reader is not in the middle of something. What
    holds no longer is dropped instead: a call whose escalation has moved on, a closing of what will never be shown, a
    reminder of what has been dealt with, what comes too late, anything for who has left.
    """
    await free(db, outbox.c.lease_until <= now, once=once)
    wanted = due.Wanted.THAT_CAN_WAIT if lane in due.CAN_WAIT else due.Wanted.DUE
    return await _taken(db, wanted, due.bound(platform, lane, now=now) | {"b_limit": limit})


async def claim_late(db: Session, platform: str, *, now: datetime) -> Sequence[Message]:
    """Take the escalations that have waited for so long that they must find another way, in the same manner."""
    return await _taken(db, due.Wanted.LATE, due.bound(platform, Lane.ESCALATION, now=now) | {"b_limit": MOST_LATE})


async def free(db: Session, ended: ColumnElement[bool], *, once: Collection[str]) -> int:
    """Let go of messages that a process was sending when it died; how many.

    Nobody can say whether they arrived. Escalations and replies are sent again, and all that only changes what was
    shown. What is sent to many becomes `unknown`, for a coordinator to see, except on platforms that show `once` what
    they are sent twice.
    """
    is_unknown = and_(
        outbox.c.lane.in_([int(lane) for lane in due.CAN_WAIT]),
        outbox.c.effect == "say",
        outbox.c.platform.not_in(once),
    )
    statement = update(outbox).where(outbox.c.state == SENDING, ended)
    freed = statement.values(state=case((is_unknown, "unknown"), else_="queued"), tried_at=MAY_HAVE_ARRIVED)
    return (await db.run(freed)).rowcount


async def _taken(db: Session, wanted: due.Wanted, given: dict[str, Any]) -> Sequence[Message]:
    statement, bound = _taking(wanted, is_postgres=db.is_postgres), {**given, "b_lease": given["b_now"] + LEASE}
    while rows := (await db.run(statement, [bound])).all():
        if ours := [row.id for row in rows if row.state == "sending"]:
            return await _read_all(db, ours)
    return []


@cache
def _taking(which: due.Wanted, *, is_postgres: bool) -> ReturningUpdate[tuple[str, str]]:
    """Take what is wanted, and drop what is pointless of it; built once, since building it is slow."""
    wanted = due.STATEMENTS[which].limit(bindparam("b_limit", type_=Integer))
    if is_postgres:
        wanted = wanted.with_for_update(skip_locked=True)
    return (
        update(outbox)
        .where(outbox.c.id.in_(select(wanted.cte("wanted").c.id)))
        .values(
            state=case((due.POINTLESS, "dropped"), else_="sending"),
            card=case((and_(due.POINTLESS, outbox.c.card == "open"), "closed"), else_=outbox.c.card),
            lease_until=bindparam("b_lease", type_=Utc),
            fence=outbox.c.fence + 1,
        )
        .returning(outbox.c.id, outbox.c.state)
    )


async def platforms_used(db: Session) -> frozenset[str]:
    """The platforms on which somebody has an account that works."""
    wanted = (accounts.c.person_id.is_not(None), accounts.c.state == "active")
    return frozenset((await db.run(select(accounts.c.platform).where(*wanted).distinct())).scalars())


async def _read_all(db: Session, ids: Sequence[str]) -> Sequence[Message]:
    return [_message(db, row) for row in (await db.run(_READ, [{"b_ids": list(ids)}])).all()]


_target = outbox.alias("target")
_READ = (
    select(
        outbox,
        accounts.c.platform,
        accounts.c.address,
        people.c.language,
        people.c.zone,
        _target.c.platform_message_id.label("target_message_id"),
        _target.c.text_id.label("target_text_id"),
        _target.c.body_sealed.label("target_body_sealed"),
    )
    .join(accounts, accounts.c.id == outbox.c.account_id)
    .outerjoin(people, people.c.id == outbox.c.person_id)
    .outerjoin(_target, _target.c.id == outbox.c.target_id)
    .where(outbox.c.id.in_(bindparam("b_ids", expanding=True)))
    .order_by(outbox.c.seq)
)
"""Built once: every message is read."""


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
        zone=row.zone or DEFAULT_ZONE,
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
        tried_at=row.tried_at,
        numbers_from=body.get("numbers_from", 0),
    )
