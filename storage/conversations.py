"""Conversations and the prompts that carry their questions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    UpdateBase,
    and_,
    bindparam,
    delete,
    literal_column,
    or_,
    select,
    update,
)

from domain.ask import Answer, Takes
from domain.conversation import Option, option_from_data
from domain.ids import AccountId, ConversationId, PersonId, PromptId
from storage.database import Session
from storage.inserting import insert_into
from storage.outbox import Said, said_in
from storage.tables import conversations, outbox, people

OPEN, PARKED, ENDED = "open", "parked", "ended"
OPEN_CARD: ColumnElement[str] = literal_column("'open'")
"""Written out, not bound: only then can a prepared statement use the index over open cards."""


@dataclass(frozen=True)
class Conversation:
    """A conversation as it stands: its answers by question, and what was told once.

    `origin` stands for the message that began it, which may be edited later; `started_at` when that was received.
    `card` is the message whose button began it.
    """

    id: ConversationId
    person: PersonId
    name: str
    state: str
    started_at: datetime
    touched_at: datetime
    args: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    origin: str | None = None
    card: PromptId | None = None
    prompt: PromptId | None = None
    overdue_at: datetime | None = None

    @property
    def was_answered(self) -> bool:
        """Whether the person has answered any of its questions, so that something would be lost with it."""
        return any(answer.event_id for answer in self.answers.values())

    def is_again(self, other: "Conversation") -> bool:
        """Whether the other begins the same once more, while nothing of this one was answered or goes on by itself."""
        same = (self.name, self.args) == (other.name, other.args)
        return same and not self.was_answered and self.overdue_at is None

    def with_answer(self, key: str, answer: Answer) -> "Conversation":
        """The same with one answer given or changed."""
        return replace(self, answers={**self.answers, key: answer})

    def without(self, key: str) -> "Conversation":
        """The same with one answer dropped."""
        return replace(self, answers={name: one for name, one in self.answers.items() if name != key})


@dataclass(frozen=True)
class Prompt:
    """A message with buttons as it was shown: a question of a conversation, or a card.

    `is_open` says whether it still waits: a question that is its conversation's newest, a card that nobody closed.
    """

    id: PromptId
    account: AccountId | None
    person: PersonId
    text: str
    options: tuple[Option, ...]
    first_number: int
    question: str | None
    fingerprint: str | None
    takes: Takes
    is_open: bool
    created_at: datetime
    message_id: str | None
    chosen: int | None
    topic: str | None = None
    conversation: Conversation | None = None
    said: Said | None = None


async def prompts(db: Session, person: PersonId, *, pressed: PromptId | None = None) -> Sequence[Prompt]:
    """All that is open with a person, oldest first, and the pressed one even when it is not."""
    given = [{"b_person": person, "b_pressed": pressed}]
    rows = (await db.run(_prompts(was_pressed=pressed is not None), given)).all()
    return [read_prompt(db, row) for row in rows]


@cache
def _prompts(*, was_pressed: bool) -> Select[Any]:
    pressed = bindparam("b_pressed", type_=String) if was_pressed else None
    return (
        select(*prompt_columns())
        .outerjoin(conversations, conversations.c.id == outbox.c.conversation_id)
        .where(is_wanted(bindparam("b_person", type_=String), pressed=pressed))
        .order_by(outbox.c.seq)
    )


def is_wanted(
    person: PersonId | ColumnElement[Any], *, pressed: PromptId | ColumnElement[Any] | None
) -> ColumnElement[bool]:
    """Whether a row of the outbox is an open card of a person, a question that waits, or what was just pressed."""
    waiting = conversations.alias("waiting")
    asked = select(waiting.c.prompt_id).where(waiting.c.person_id == person, waiting.c.state.in_([OPEN, PARKED]))
    wanted = or_(outbox.c.card == OPEN_CARD, outbox.c.id.in_(asked))
    if pressed is not None:
        wanted = or_(wanted, outbox.c.id == pressed)
    return and_(outbox.c.person_id == person, outbox.c.effect == "say", wanted)


def prompt_columns() -> list[ColumnElement[Any]]:
    """The columns of a prompt and its conversation, for a select that joins `outbox` and `conversations`."""
    return [column.label(f"o_{column.name}") for column in outbox.c if column.name in PROMPT_COLUMNS] + [
        *conversations.c
    ]


PROMPT_COLUMNS = {
    "id", "account_id", "person_id", "text_id", "body_sealed", "first_number", "question", "card",
    "created_at", "platform_message_id", "chosen", "topic",
}  # fmt: skip


def read_prompt(db: Session, row: Any) -> Prompt:  # noqa: ANN401  a row, or the same columns of a join
    """The prompt of a row with `prompt_columns`."""
    body = json.loads(db.sealer.open(row.o_body_sealed, table="outbox", row=row.o_id, column="body"))
    conversation = read_conversation(db, row) if row.id else None
    is_live = conversation is not None and conversation.prompt == row.o_id and conversation.state != ENDED
    return Prompt(
        id=PromptId(row.o_id),
        account=AccountId(row.o_account_id) if row.o_account_id else None,
        person=PersonId(row.o_person_id),
        text=row.o_text_id,
        options=tuple(option_from_data(option) for option in body["options"]),
        first_number=row.o_first_number,
        question=row.o_question,
        fingerprint=body["fingerprint"],
        takes=Takes(body["takes"]),
        is_open=row.o_card == "open" or is_live,
        created_at=row.o_created_at,
        message_id=row.o_platform_message_id,
        chosen=row.o_chosen,
        topic=row.o_topic,
        conversation=conversation,
        said=said_in(db, row.o_id, row.o_text_id, row.o_body_sealed),
    )


async def get(db: Session, conversation: ConversationId) -> Conversation | None:
    """That conversation, in whatever state; None when it is not kept any more."""
    row = (await db.run(select(conversations).where(conversations.c.id == conversation))).one_or_none()
    return read_conversation(db, row) if row else None


async def save(db: Session, *kept: Conversation) -> None:
    """Write conversations as they are now; new ones are added."""
    if not kept:
        return
    await db.run(_saving(is_postgres=db.is_postgres), [_row(db, conversation) for conversation in kept])


@cache
def _saving(*, is_postgres: bool) -> UpdateBase:
    """Built once: every message saves one."""
    insert_ = insert_into(conversations, is_postgres=is_postgres)
    changed = {name: insert_.excluded[name] for name in _CHANGING}
    return insert_.on_conflict_do_update(index_elements=["id"], set_=changed)


_CHANGING = ("state", "body_sealed", "prompt_id", "touched_at", "overdue_at")


def _row(db: Session, conversation: Conversation) -> dict[str, Any]:
    body = {
        "args": dict(conversation.args),
        "answers": {key: _answer_to_data(answer) for key, answer in conversation.answers.items()},
        "told": sorted(conversation.told),
        "origin": conversation.origin,
        "card": conversation.card,
    }
    return {
        "id": conversation.id,
        "person_id": conversation.person,
        "name": conversation.name,
        "state": conversation.state,
        "body_sealed": db.sealer.seal(json.dumps(body), table="conversations", row=conversation.id, column="body"),
        "prompt_id": conversation.prompt,
        "started_at": conversation.started_at,
        "touched_at": conversation.touched_at,
        "overdue_at": conversation.overdue_at,
    }


def read_conversation(db: Session, row: Any) -> Conversation:  # noqa: ANN401  a row of that table, or the same columns of a join
    """The conversation of a row of that table."""
    body = json.loads(db.sealer.open(row.body_sealed, table="conversations", row=row.id, column="body"))
    return Conversation(
        id=ConversationId(row.id),
        person=PersonId(row.person_id),
        name=row.name,
        state=row.state,
        started_at=row.started_at,
        touched_at=row.touched_at,
        args=body["args"],
        answers={key: Answer(**answer) for key, answer in body["answers"].items()},
        told=frozenset(body["told"]),
        origin=body["origin"],
        card=PromptId(body["card"]) if body.get("card") else None,
        prompt=PromptId(row.prompt_id) if row.prompt_id else None,
        overdue_at=row.overdue_at,
    )


def _answer_to_data(answer: Answer) -> dict[str, object]:
    return {name: value for name, value in vars(answer).items() if name == "fingerprint" or value}


async def overdue(db: Session, *, now: datetime) -> Sequence[tuple[ConversationId, PersonId]]:
    """The open conversations that go on without an answer by now."""
    statement = select(conversations.c.id, conversations.c.person_id).where(
        conversations.c.overdue_at <= now,
        conversations.c.state.in_([OPEN, PARKED]),
    )
    return [(ConversationId(row.id), PersonId(row.person_id)) for row in (await db.run(statement)).all()]


NEXT_OVERDUE = (
    select(conversations.c.overdue_at)
    .where(conversations.c.state.in_([OPEN, PARKED]), conversations.c.overdue_at.is_not(None))
    .order_by(conversations.c.overdue_at)
    .limit(1)
)
"""When the next of them does."""


async def lock_person(db: Session, person: PersonId) -> None:
    """Let nobody else run a turn of this person until the transaction ends (SQLite: nobody does anyway)."""
    if db.is_postgres:
        statement = select(people.c.id).where(people.c.id == person)
        await db.run(statement.with_for_update(key_share=True))


async def park_all(db: Session, person: PersonId, *, at: datetime) -> None:
    """Set what is open with a person aside; they can take it up again."""
    statement = update(conversations).where(conversations.c.person_id == person, conversations.c.state == OPEN)
    await db.run(statement.values(state=PARKED, touched_at=at))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase the ended conversations that nobody touched since then; how many."""
    statement = delete(conversations).where(conversations.c.state == ENDED, conversations.c.touched_at < before)
    return (await db.run(statement)).rowcount
