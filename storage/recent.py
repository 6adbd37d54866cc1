"""What somebody said lately, and may still say otherwise by changing their message."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, literal, select

from domain.ids import ConversationId, PersonId
from storage.conversations import PROMPT_COLUMNS, Conversation, Prompt, read_conversation, read_prompt
from storage.database import Session
from storage.tables import Utc, conversations, outbox, people

CHANGES_WITHIN = timedelta(hours=24)
"""So long what a message said can be said otherwise by changing it."""
_TALKS, _ASKED = conversations.alias("recent"), outbox.alias("asked")


@dataclass(frozen=True)
class Recent:
    """Their conversations, newest first; of each question in them the newest message that carried it."""

    conversations: Sequence[Conversation] = ()
    asked: Mapping[tuple[ConversationId, str], Prompt] = field(default_factory=dict)


NOTHING = Recent()


def columns() -> list[ColumnElement[Any]]:
    """The columns of these, for a select that is `joined`."""
    asked = (column.label(f"q_{column.name}") for column in _ASKED.c if column.name in PROMPT_COLUMNS)
    return [*(column.label(f"r_{column.name}") for column in _TALKS.c), *asked]


def joined(found: Select[Any], *, since: ColumnElement[datetime]) -> Select[Any]:
    """A select of somebody, once for each question of each conversation that they touched since then."""
    lately = and_(_TALKS.c.person_id == people.c.id, _TALKS.c.touched_at >= since)
    question = and_(_ASKED.c.conversation_id == _TALKS.c.id, _ASKED.c.question.is_not(None), _ASKED.c.effect == "say")
    wide = found.add_columns(*columns()).outerjoin(_TALKS, lately).outerjoin(_ASKED, question)
    return wide.order_by(_ASKED.c.seq)


def read(db: Session, rows: Sequence[Row[Any]]) -> Recent:
    """The rows of such a select."""
    talks = {row.r_id: read_conversation(db, _part(row, "r", _TALKS.c.keys())) for row in rows if row.r_id}
    newest = {(row.r_id, row.q_question): row for row in rows if row.q_id}
    return Recent(
        sorted(talks.values(), key=lambda one: (one.touched_at, one.started_at), reverse=True),
        {key: read_prompt(db, _part(row, "q", PROMPT_COLUMNS, as_="o_")) for key, row in newest.items()},
    )


def _part(row: Row[Any], prefix: str, names: Iterable[str], *, as_: str = "") -> SimpleNamespace:
    """Some columns of a wide row, by the names that they have in a row of their own; an asked one is in no talk."""
    return SimpleNamespace(**{"id": None, **{f"{as_}{name}": getattr(row, f"{prefix}_{name}") for name in names}})


async def of(db: Session, person: PersonId, *, since: datetime) -> Recent:
    """The same of one person."""
    found = joined(select(people.c.id.label("whose")).where(people.c.id == person), since=literal(since, Utc))
    return read(db, (await db.run(found)).all())
