"""What somebody was told on other platforms than their own page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from domain.ids import AccountId, PersonId, PromptId
from storage.database import Session
from storage.outbox import Draft, Said, said_in
from storage.tables import accounts, outbox


@dataclass(frozen=True)
class Elsewhere:
    """A message as it was meant, and the platform it was sent over; its buttons only while they are still there."""

    platform: str
    said: Said
    draft: Draft


async def said_elsewhere(db: Session, person: PersonId, *, here: AccountId, since: datetime) -> Sequence[Elsewhere]:
    """What a person was sent at other accounts since then, oldest first, as it can be said here as well.

    Questions of conversations are left out: these are asked anew.
    """
    statement = (
        select(outbox, accounts.c.platform.label("over"))
        .join(accounts, accounts.c.id == outbox.c.account_id)
        .where(
            outbox.c.person_id == person,
            outbox.c.account_id != here,
            outbox.c.effect == "say",
            outbox.c.question.is_(None),
            outbox.c.created_at >= since,
        )
        .order_by(outbox.c.seq)
    )
    found = []
    for row in (await db.run(statement)).all():
        said = said_in(db, row.id, row.text_id, row.body_sealed)
        is_open = row.card == "open"
        copy = Draft(
            id=PromptId(""),
            person=person,
            text=said.text,
            args=said.args,
            options=said.options if is_open else (),
            before=said.before,
            key=f"page:{row.id}",
            topic=row.topic,
            escalation=row.escalation_id,
            account=here,
        )
        found.append(Elsewhere(row.over, said, copy))
    return found
