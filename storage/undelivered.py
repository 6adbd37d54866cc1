"""What did not arrive: another way to its reader, and the dead letters that a coordinator hears of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, exists, func, or_, select, update

from domain.ids import AccountId, AreaId, EscalationId, PersonId, PromptId, new_id
from domain.people import Person
from storage import outbox as outgoing
from storage import people
from storage.database import Session
from storage.delivery import Message
from storage.outbox import Draft
from storage.putting import DEAD, UNSENT
from storage.tables import Utc, accounts, escalations, outbox, posts


@dataclass(frozen=True)
class DeadLetter:
    """A message that never reached its reader and that nobody has been told of."""

    id: PromptId
    reader: PersonId


@dataclass(frozen=True)
class Undelivered:
    """What somebody was not reached with: `lost`, `unknown` whether it arrived, or `waiting` to be tried again."""

    reader: Person
    state: str
    messages: int
    since: datetime


async def is_open(db: Session, escalation: EscalationId) -> bool:
    """Whether somebody still has to act on it."""
    statement = select(exists().where(escalations.c.id == escalation, escalations.c.state == "open"))
    return bool((await db.run(statement)).scalar())


async def try_elsewhere(db: Session, message: Message, *, now: datetime, hope_since: datetime) -> bool:
    """Put a message in for each other working account of its reader; False when no way is left to hope for.

    However often this is done, and by whom, each account gets it once. A way is hoped for when the message went that
    way, or has been on it since `hope_since` or later.
    """
    base = message.key.removesuffix(f":{message.account}")
    statement = (
        select(accounts.c.id)
        .where(accounts.c.person_id == message.person, accounts.c.state == "active", accounts.c.id != message.account)
        .order_by(accounts.c.preference.desc(), accounts.c.created_at)
    )
    others = [AccountId(found) for found in (await db.run(statement)).scalars()]
    keys = {account: f"{base}:{account}" for account in others}
    first = (await db.run(select(outbox.c.account_id).where(outbox.c.key == base))).scalar_one_or_none()
    copies = [_copy(message, account, key=key) for account, key in keys.items() if account != first]
    if await outgoing.put(db, copies, now=now, turn=message.id):
        return True
    hoped_for = or_(outbox.c.state == "sent", outbox.c.state.in_(UNSENT) & (outbox.c.created_at >= hope_since))
    ways = select(exists().where(outbox.c.key.in_([base, *keys.values()]), outbox.c.id != message.id, hoped_for))
    return bool((await db.run(ways)).scalar())


def _copy(message: Message, account: AccountId, *, key: str) -> Draft:
    return Draft(
        id=PromptId(new_id()),
        person=message.person,
        text=message.text,
        lane=message.lane,
        args=message.args,
        options=message.options,
        before=message.before,
        key=key,
        topic=message.topic,
        escalation=message.escalation,
        generation=message.generation,
        account=account,
    )


async def dead_letters(db: Session) -> Sequence[DeadLetter]:
    """Those that nobody has been told of, oldest first."""
    statement = (
        select(outbox.c.id, outbox.c.person_id)
        .where(outbox.c.state == DEAD, outbox.c.person_id.is_not(None))
        .order_by(outbox.c.seq)
    )
    return [DeadLetter(PromptId(row.id), PersonId(row.person_id)) for row in (await db.run(statement)).all()]


async def told_of(db: Session, letters: Sequence[PromptId]) -> None:
    """Somebody has been told of these."""
    await db.run(update(outbox).where(outbox.c.id.in_(letters)).values(state="reported"))


async def are_there(db: Session, keys: Sequence[str]) -> frozenset[str]:
    """Which of these idempotency keys are in the outbox already."""
    return frozenset((await db.run(select(outbox.c.key).where(outbox.c.key.in_(keys)))).scalars())


async def since(
    db: Session, begin: datetime, *, areas: Collection[AreaId] | None, waiting_since: datetime
) -> Sequence[Undelivered]:
    """What people in these areas (None: all) were not reached with, by person and by what became of it.

    Of what waits only what was put in before `waiting_since`; of the rest only what was put in after `begin`.
    """
    state = case((outbox.c.state == "unknown", "unknown"), (outbox.c.state.in_(UNSENT), "waiting"), else_="lost")
    given_up = outbox.c.state.in_(["dead", "reported", "unknown"]) & (outbox.c.created_at >= begin)
    waits = outbox.c.state.in_(UNSENT) & (outbox.c.created_at <= waiting_since)
    statement = (
        select(
            outbox.c.person_id,
            state.label("became"),
            func.count().label("messages"),
            func.min(outbox.c.created_at, type_=Utc).label("since"),
        )
        .where(outbox.c.effect == "say", or_(given_up, waits), outbox.c.person_id.is_not(None))
        .group_by(outbox.c.person_id, state)
    )
    if areas is not None:
        here = select(posts.c.person_id).where(posts.c.area_id.in_(areas))
        statement = statement.where(outbox.c.person_id.in_(here))
    rows = (await db.run(statement)).all()
    readers = await people.get(db, {PersonId(row.person_id) for row in rows})
    found = [Undelivered(readers[PersonId(row.person_id)], row.became, row.messages, row.since) for row in rows]
    return sorted(found, key=lambda one: (one.reader.name, one.state))
