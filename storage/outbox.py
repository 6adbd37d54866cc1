"""What goes out, kept until it is sent: nothing is told to anybody but through here."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, exists, literal_column, select

from domain.ask import Takes
from domain.conversation import Lane, Option, Say, option_from_data, option_to_data
from domain.ids import AccountId, ConversationId, PersonId, PromptId, TextId, new_id
from domain.text_args import Args, Text, args_from_data, args_to_data, from_data, to_data
from storage.database import Session
from storage.numbering import counted_once
from storage.putting import insertion, parameters
from storage.tables import accounts, outbox

LEASE = timedelta(seconds=15)
OPEN_CARD: ColumnElement[str] = literal_column("'open'")
"""Written out, not bound: only then can a prepared statement use the index over cards."""


@dataclass(frozen=True)
class Said:
    """A message as it was said, to be shown once more without its buttons."""

    text: TextId
    args: Args
    before: tuple[Text, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Draft:
    """A row to be put in: a message or a question, or the closing of one that was shown.

    `elsewhere` puts it in once for each account of the person where it does not stand yet. `said` is, of a closing, the
    message whose buttons go; it is not kept, since its own row has it. `numbers_from` is, of a change, the number of
    the first button.
    """

    id: PromptId
    person: PersonId | None
    text: TextId
    effect: str = "say"
    lane: Lane = Lane.REPLY
    args: Args = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    before: tuple[Text, ...] = ()
    key: str | None = None
    topic: str | None = None
    escalation: str | None = None
    generation: int | None = None
    account: AccountId | None = None
    conversation: ConversationId | None = None
    question: str | None = None
    fingerprint: str | None = None
    takes: Takes = Takes.OPTIONS
    elsewhere: bool = False
    not_on: AccountId | None = None
    target: PromptId | None = None
    target_message_id: str | None = None
    said: Said | None = None
    chosen: int | None = None
    good_until: datetime | None = None
    numbers_from: int = 0


@dataclass(frozen=True)
class Put:
    """What became of a draft: its idempotency key, where it goes; `claimed` says that it is ours to send at once."""

    draft: Draft
    key: str
    account: AccountId | None
    first_number: int
    claimed: bool


def draft_of(say: Say, *, account: AccountId | None = None) -> Draft:
    """The row of a message; `account` when it must go there and nowhere else."""
    return Draft(
        id=PromptId(new_id()),
        person=say.to,
        text=say.text,
        lane=say.lane,
        args=say.args,
        options=say.options,
        before=say.before,
        key=say.key,
        topic=say.topic,
        escalation=say.escalation,
        generation=say.generation,
        account=account,
        elsewhere=say.only_other_platforms or say.not_on is not None,
        not_on=say.not_on,
        good_until=say.good_until,
    )


async def put(
    db: Session,
    drafts: Sequence[Draft],
    *,
    now: datetime,
    turn: str,
    claim_for: AccountId | None = None,
) -> Sequence[Put]:
    """Put messages in, in this order; a key that is there already is passed over.

    Rows for `claim_for` are claimed at once unless older ones of their lane still wait there. `turn` makes the keys
    of messages that have none. Who has no account gets a dead letter, which a coordinator sees.
    """
    drafts = [one for draft in drafts for one in (await _elsewhere(db, draft) if draft.elsewhere else [draft])]
    if not drafts:
        return []
    rows = [
        _row(db, draft, now=now, key=draft.key or f"{turn}:{place}", claim_for=claim_for)
        for place, draft in enumerate(drafts)
    ]
    statement, given = insertion(len(rows), is_postgres=db.is_postgres), [parameters(rows)]
    are_counted = any(map(_has_own_options, drafts))
    found_rows = await counted_once(db, statement, given) if are_counted else (await db.run(statement, given)).all()
    by_id = {row.id: row for row in found_rows}
    return [
        Put(draft, found.key, found.account_id, found.first_number, found.state == "sending")
        for draft in drafts
        if (found := by_id.get(draft.id))
    ]


async def _elsewhere(db: Session, draft: Draft) -> Sequence[Draft]:
    """The draft once for each account of the person where it may stand, and does not as an open card."""
    if draft.person is None:
        return []
    stands_there = exists().where(
        outbox.c.account_id == accounts.c.id,
        outbox.c.person_id == draft.person,
        outbox.c.card == OPEN_CARD,
        outbox.c.topic == draft.topic,
        outbox.c.text_id == draft.text,
    )
    statement = (
        select(accounts.c.id)
        .where(accounts.c.person_id == draft.person, accounts.c.state == "active", ~stands_there)
        .order_by(accounts.c.preference.desc(), accounts.c.created_at)
    )
    if draft.not_on:
        statement = statement.where(accounts.c.id != draft.not_on)
    return [
        replace(draft, id=PromptId(new_id()), account=AccountId(account), key=f"{draft.key or draft.id}:{account}")
        for account in (await db.run(statement)).scalars()
    ]


def _has_own_options(draft: Draft) -> bool:
    """A change leaves buttons where they stand, under the numbers they have."""
    return bool(draft.options) and draft.effect != "edit"


def _body(draft: Draft) -> str:
    """What of it is kept sealed."""
    return json.dumps(
        {
            "args": args_to_data(draft.args),
            "options": [option_to_data(option) for option in draft.options],
            "before": [to_data(text) for text in draft.before],
            "chosen": draft.chosen,
            "takes": draft.takes.value,
            "fingerprint": draft.fingerprint,
            "target_message_id": draft.target_message_id if draft.target is None else None,
            "numbers_from": draft.numbers_from,
        }
    )


def _row(
    db: Session,
    draft: Draft,
    *,
    now: datetime,
    key: str,
    claim_for: AccountId | None,
) -> dict[str, Any]:
    """What `insertion` needs to know of a draft."""
    ours = claim_for is not None and draft.account == claim_for
    return {
        "id": draft.id,
        "key": key,
        "lane": int(draft.lane),
        "effect": draft.effect,
        "person_id": draft.person,
        "account_id": draft.account,
        "text_id": draft.text,
        "body_sealed": db.sealer.seal(_body(draft), table="outbox", row=draft.id, column="body"),
        "target_id": draft.target,
        "conversation_id": draft.conversation,
        "question": draft.question,
        "topic": draft.topic,
        "card": "open" if _has_own_options(draft) and not draft.question else None,
        "options_count": len(draft.options) if _has_own_options(draft) else 0,
        "is_ours": ours,
        "available_at": now,
        "good_until": draft.good_until,
        "lease_until": now + LEASE if ours else None,
        "fence": 1 if ours else 0,
        "escalation_id": draft.escalation,
        "generation": draft.generation,
        "created_at": now,
    }


def said_in(db: Session, row: str, text: str, body_sealed: bytes) -> Said:
    """What a row of the outbox says."""
    body = json.loads(db.sealer.open(body_sealed, table="outbox", row=row, column="body"))
    before = tuple(one for one in map(from_data, body["before"]) if isinstance(one, Text))
    options = tuple(option_from_data(option) for option in body["options"])
    return Said(TextId(text), args_from_data(body["args"]), before, options)
