"""Changing in place what was said before, or not saying it after all."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, exists, select, update

from domain.conversation import Edit
from domain.ids import AccountId, PersonId, PromptId, new_id
from storage.database import Session
from storage.outbox import Draft
from storage.putting import QUEUED, UNSENT
from storage.tables import outbox


async def drafts(db: Session, edits: Sequence[Edit]) -> Sequence[Draft]:
    """What changes these messages; of one that cannot be changed now, nothing.

    Only one change of a message is on its way at a time: two that overtake each other would leave the older words.
    """
    if not edits:
        return []
    statement = _changeable([edit.key for edit in edits])
    shown = {row.key: row for row in (await db.run(statement)).all()}
    return [
        Draft(
            id=PromptId(new_id()),
            person=PersonId(row.person_id),
            text=edit.text,
            effect="edit",
            lane=edit.lane,
            args=edit.args,
            options=edit.options,
            account=AccountId(row.account_id),
            target=PromptId(row.id),
            target_message_id=row.platform_message_id,
            numbers_from=row.first_number,
        )
        for edit in edits
        if (row := shown.get(edit.key))
    ]


async def may_change(db: Session, key: str) -> bool:
    """Whether the message of that key stands on a screen, and no change of it is on its way."""
    return bool((await db.run(_changeable([key]))).all())


async def call_back(db: Session, key: str) -> bool | None:
    """Let the message of that key not go out any more; whether it was said, or is being said.

    None: nobody could be reached with it.
    """
    mine = update(outbox).where(outbox.c.key == key)
    waiting = mine.where(outbox.c.state == QUEUED).values(state="dropped", card="closed")
    if (await db.run(waiting.returning(outbox.c.id))).one_or_none():
        return False
    state = (await db.run(select(outbox.c.state).where(outbox.c.key == key))).scalar_one_or_none()
    return state in {"sent", "sending"} if state in {"sent", "sending", "dropped"} else None


def _changeable(keys: Sequence[str]) -> Select[Any]:
    unsent = outbox.alias("unsent")
    is_changing = exists().where(unsent.c.target_id == outbox.c.id, unsent.c.state.in_(UNSENT))
    return select(
        outbox.c.id,
        outbox.c.key,
        outbox.c.person_id,
        outbox.c.account_id,
        outbox.c.platform_message_id,
        outbox.c.first_number,
    ).where(
        outbox.c.key.in_(keys),
        outbox.c.state == "sent",
        outbox.c.platform_message_id.is_not(None),
        outbox.c.shortened_at.is_(None),
        ~is_changing,
    )
