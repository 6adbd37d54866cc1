"""Messages that went out, or were given up, so long ago that nothing needs them any more."""

import json
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, delete, exists, func, or_, select, update

from domain.ask import Takes
from storage.database import Session
from storage.putting import UNSENT
from storage.tables import conversations, escalations, outbox, signs, tasks
from storage.tables.columns import Utc

FORGOTTEN = "forgotten"
"""The text id of a row that says nothing any more, and is kept because its chat counts on from it."""
_NOTHING = json.dumps(
    {
        "args": {},
        "options": [],
        "before": [],
        "chosen": None,
        "takes": Takes.OPTIONS.value,
        "fingerprint": None,
        "target_message_id": None,
    }
)
_ABOUT_SOMEBODY = (
    "person_id", "target_id", "conversation_id", "question", "topic", "card", "chosen", "escalation_id", "generation",
    "platform_message_id", "shown_sealed",
)  # fmt: skip
_AFTER_ALL = 2**62


async def forget(db: Session, *, before: datetime, cards_before: datetime, limit: int) -> int:
    """Erase messages that were sent or given up before then; how many, `limit` at most.

    Kept is what anything open needs: buttons that work (of cards that were put out since `cards_before`), the question
    of a conversation, a message that is still to be changed, and what was said about a case, report or task that is
    not finished, lest it be said twice. Of each chat the last number stays, on a row that is emptied instead.
    """
    rows = (
        await db.run(_wanted(lock=db.is_postgres).params(before=before, cards_before=cards_before, limit=limit))
    ).all()
    if gone := [row.id for row in rows if not row.is_last]:
        await db.run(delete(outbox).where(outbox.c.id.in_(gone)))
    if last := [row.id for row in rows if row.is_last]:
        await _empty(db, last)
    return len(rows)


@cache
def _wanted(*, lock: bool) -> Select[tuple[str, bool]]:
    """Built once: it costs more to write down than to carry out."""
    before = bindparam("before", type_=Utc())
    wanted = select(outbox.c.id, _is_last().label("is_last")).where(
        _is_past(before), ~_is_needed(bindparam("cards_before", type_=Utc()))
    )
    wanted = wanted.where(or_(outbox.c.text_id != FORGOTTEN, ~_is_last()))
    wanted = wanted.order_by(outbox.c.seq).limit(bindparam("limit", type_=Integer()))
    return wanted.with_for_update(skip_locked=True, of=[outbox]) if lock else wanted


def _is_past(before: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Sent or given up before then; what other platforms showed has been shortened.

    Rows are put in one after the other: the search ends at the first one that was put in since.
    """
    since = outbox.alias("since")
    first_since = select(since.c.seq).where(since.c.created_at >= before).order_by(since.c.seq).limit(1)
    given_up = outbox.c.state.in_(["dropped", "reported", "unknown"])
    return and_(
        outbox.c.seq < func.coalesce(first_since.scalar_subquery(), _AFTER_ALL),
        or_(and_(outbox.c.state == "sent", outbox.c.shortened_at.is_not(None)), given_up),
        func.coalesce(outbox.c.sent_at, outbox.c.lease_until, outbox.c.created_at) < before,
    )


def _is_last() -> ColumnElement[bool]:
    """Whether it bears the highest number of its chat: of what the page showed, or of what had options."""
    return or_(_is_highest("web_seq"), _is_highest("choice_seq"))


def _is_highest(name: str) -> ColumnElement[bool]:
    higher = outbox.alias(f"higher_{name}")
    beyond = exists().where(higher.c.account_id == outbox.c.account_id, higher.c[name] > outbox.c[name])
    return and_(outbox.c[name].is_not(None), ~beyond)


def _is_needed(cards_before: ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whether anything open or unsent needs the row."""
    is_waiting = conversations.c.state.in_(["open", "parked"])
    asks = or_(conversations.c.prompt_id == outbox.c.id, conversations.c.id == outbox.c.conversation_id)
    unsent = outbox.alias("unsent")
    alike = and_(unsent.c.person_id == outbox.c.person_id, unsent.c.text_id == outbox.c.text_id)
    is_unfinished = or_(escalations.c.state == "open", escalations.c.due_at.is_not(None))
    on_it = and_(signs.c.escalation_id == escalations.c.id, is_unfinished)
    return or_(
        and_(func.coalesce(outbox.c.card, "") == "open", outbox.c.created_at >= cards_before),
        exists().where(is_waiting, asks),
        exists().where(unsent.c.state.in_(UNSENT), or_(unsent.c.target_id == outbox.c.id, alike)),
        exists().where(is_unfinished, or_(outbox.c.escalation_id == escalations.c.id, _is_about(escalations.c.id))),
        exists().where(on_it, _is_about(signs.c.id)),
        exists().where(tasks.c.done_at.is_(None), _is_about(tasks.c.id)),
    )


def _is_about(row: ColumnElement[Any]) -> ColumnElement[bool]:
    return or_(outbox.c.key.contains(row), func.coalesce(outbox.c.topic, "").contains(row))


async def _empty(db: Session, ids: list[str]) -> None:
    """Leave nothing of these rows but their numbers."""
    nothing: dict[str, Any] = dict.fromkeys(_ABOUT_SOMEBODY)
    statement = update(outbox).where(outbox.c.id == bindparam("b_id"))
    statement = statement.values(
        key=bindparam("b_key"),
        body_sealed=bindparam("b_body"),
        text_id=FORGOTTEN,
        first_number=0,
        options_count=0,
        **nothing,
    )
    seal = db.sealer.seal
    rows = [
        {
            "b_id": one,
            "b_key": f"{FORGOTTEN}:{one}",
            "b_body": seal(_NOTHING, table="outbox", row=one, column="body"),
        }
        for one in ids
    ]
    await db.run(statement, rows)
