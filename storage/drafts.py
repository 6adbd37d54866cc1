"""Drafts: words that somebody wrote where they may not travel, kept sealed for the writer's own page."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from domain.ids import AccountId, ConversationId, DraftId, PersonId, new_id
from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import drafts


@dataclass(frozen=True)
class Kept:
    """What somebody wrote at an account; `question` is what it was meant to answer, None when nobody asked.

    At `due_at` somebody has to look after it, unless its writer has sent it or thrown it away; None: nobody has to.
    """

    person: PersonId
    account: AccountId
    event_id: str
    text: str
    made_at: datetime
    due_at: datetime | None = None
    conversation: ConversationId | None = None
    question: str | None = None
    id: DraftId | None = None


async def keep(db: Session, kept: Sequence[Kept]) -> None:
    """Keep words; those of an event that was kept before are replaced, as when its writer changed the message."""
    if not kept:
        return
    insert_ = insert_into(drafts, is_postgres=db.is_postgres)
    changed = {name: insert_.excluded[name] for name in ("id", "body_sealed", "made_at", "due_at")}
    statement = insert_.on_conflict_do_update(index_elements=["account_id", "event_mac"], set_=changed)
    await db.run(statement, [_values(db, one) for one in kept])


def _values(db: Session, kept: Kept) -> dict[str, Any]:
    id_ = new_id()
    body = {"text": kept.text, "event": kept.event_id, "question": kept.question}
    return {
        "id": id_,
        "person_id": kept.person,
        "account_id": kept.account,
        "event_mac": mac(db, "event", kept.event_id),
        "conversation_id": kept.conversation,
        "body_sealed": db.sealer.seal(json.dumps(body), table="drafts", row=id_, column="body"),
        "made_at": kept.made_at,
        "due_at": kept.due_at,
    }


def _read(db: Session, row: Row[Any]) -> Kept:
    body = json.loads(db.sealer.open(row.body_sealed, table="drafts", row=row.id, column="body"))
    return Kept(
        person=PersonId(row.person_id),
        account=AccountId(row.account_id),
        event_id=body["event"],
        text=body["text"],
        made_at=row.made_at,
        due_at=row.due_at,
        conversation=ConversationId(row.conversation_id) if row.conversation_id else None,
        question=body["question"],
        id=DraftId(row.id),
    )


async def of(db: Session, person: PersonId) -> Sequence[Kept]:
    """All that a person has not sent yet, oldest first."""
    statement = select(drafts).where(drafts.c.person_id == person).order_by(drafts.c.made_at, drafts.c.id)
    return [_read(db, row) for row in (await db.run(statement)).all()]


async def erase(db: Session, ids: Iterable[str], *, of: PersonId) -> int:
    """Erase these drafts of a person, since they were sent or thrown away; another's stay. How many."""
    statement = delete(drafts).where(drafts.c.id.in_(set(ids)), drafts.c.person_id == of)
    return (await db.run(statement)).rowcount


async def due(db: Session, *, now: datetime) -> Sequence[PersonId]:
    """Whose drafts somebody has to look after by now."""
    statement = select(drafts.c.person_id).where(drafts.c.due_at <= now).distinct()
    return [PersonId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(drafts.c.due_at))
"""When the next of them is."""


async def looked_after(db: Session, person: PersonId) -> None:
    """Somebody looks after all that a person has not sent yet."""
    await db.run(update(drafts).where(drafts.c.person_id == person).values(due_at=None))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase the drafts that were made before then; how many."""
    return (await db.run(delete(drafts).where(drafts.c.made_at < before))).rowcount
