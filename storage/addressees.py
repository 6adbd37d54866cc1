"""The people a broadcast goes to, one line each: written down in batches, then put into the outbox when it is time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, insert, literal_column, or_, select, update

from domain.broadcasts import MUTABLE, Broadcast
from domain.conversation import Lane
from domain.ids import BroadcastId, PersonId
from domain.people import Person
from domain.quiet_hours import after_quiet_hours
from storage.database import Session
from storage.people import joined_columns, read_joined
from storage.putting import UNSENT
from storage.segments import Areas, members
from storage.tables import Utc, accounts, addressees, broadcasts, mutes, outbox, people, posts

WAITING: ColumnElement[str] = literal_column("'waiting'")
"""Written out, not bound: only then can a prepared statement use the index over those who wait."""


@dataclass(frozen=True)
class Addressee:
    """Somebody whose turn it is; `is_muted`: they do not want this kind, `is_reachable`: they have a chat that works.

    `key` is the one under which the message is put in: the same whatever happens, so that nobody gets it twice.
    """

    person: Person
    key: str
    is_muted: bool
    is_reachable: bool


async def write_down(db: Session, broadcast: Broadcast, *, limit: int) -> int:
    """Write down the next people whom it goes to, each with the first moment outside their quiet hours; how many.

    This begins when it is sent off, however late it goes out: who comes later was not counted, and does not get it.
    When fewer than `limit` were left, that was all.
    """
    up_to = (await db.run(select(broadcasts.c.named_up_to).where(broadcasts.c.id == broadcast.id))).scalar_one()
    if up_to is None:
        return 0
    ids = members(broadcast.segment, areas=broadcast.areas, but=broadcast.sender, now=broadcast.made_at)
    ids = ids.where(people.c.id > up_to)
    rows = (await db.run(ids.add_columns(people.c.zone).order_by(people.c.id).limit(limit))).all()
    if rows:
        lines = [
            {
                "broadcast_id": broadcast.id,
                "person_id": row.id,
                "state": "waiting",
                "due_at": after_quiet_hours(broadcast.wanted_at, zone=row.zone),
            }
            for row in rows
        ]
        await db.run(insert(addressees), lines)
    named = rows[-1].id if len(rows) == limit else None
    await db.run(update(broadcasts).where(broadcasts.c.id == broadcast.id).values(named_up_to=named))
    return len(rows)


async def are_all_named(db: Session, broadcast: BroadcastId) -> bool:
    """Whether all its people have been written down."""
    statement = select(broadcasts.c.named_up_to.is_(None)).where(broadcasts.c.id == broadcast)
    return bool((await db.run(statement)).scalar_one())


async def due(db: Session, broadcast: Broadcast, *, now: datetime, limit: int) -> Sequence[Addressee]:
    """Whose turn it is now."""
    is_muted = exists().where(mutes.c.person_id == people.c.id, mutes.c.kind == broadcast.kind.value)
    has_chat = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    first = (
        select(addressees.c.person_id)
        .where(addressees.c.broadcast_id == broadcast.id, addressees.c.state == WAITING, addressees.c.due_at <= now)
        .order_by(addressees.c.due_at, addressees.c.person_id)
        .limit(limit)
    )
    ids = list((await db.run(first)).scalars())  # by themselves: the rest is worked out for these alone
    statement = (
        select(*joined_columns(), addressees.c.tries, is_muted.label("is_muted"), has_chat.label("has_chat"))
        .join(addressees, addressees.c.person_id == people.c.id)
        .where(addressees.c.broadcast_id == broadcast.id, addressees.c.person_id.in_(ids))
        .order_by(addressees.c.due_at, addressees.c.person_id)
    )
    return [
        Addressee(
            person=read_joined(db, row).person,
            key=f"broadcast:{broadcast.id}:{row.p_id}:{row.tries}",
            is_muted=row.is_muted and broadcast.kind in MUTABLE,
            is_reachable=row.has_chat,
        )
        for row in (await db.run(statement)).all()
    ]


async def waiting_in(db: Session, broadcast: BroadcastId, *, areas: Areas, but: PersonId) -> int:
    """How many people of these areas have their turn still to come, but for one."""
    waits = (addressees.c.broadcast_id == broadcast, addressees.c.state == WAITING, addressees.c.person_id != but)
    return int((await db.run(select(func.count()).where(*waits, _is_in(areas)))).scalar_one())


async def leave_out(db: Session, broadcast: Broadcast) -> None:
    """Who is in none of its areas does not get it, nor does whose it is now."""
    is_none = or_(~_is_in(broadcast.areas), addressees.c.person_id == broadcast.sender)
    others = and_(addressees.c.broadcast_id == broadcast.id, addressees.c.state == WAITING, is_none)
    await db.run(update(addressees).where(others).values(state="left"))


def _is_in(areas: Areas) -> ColumnElement[bool]:
    mine = exists().where(posts.c.person_id == addressees.c.person_id)
    return mine if areas is None else mine.where(posts.c.area_id.in_(areas))


async def pass_over(db: Session, broadcast: BroadcastId, *, now: datetime) -> None:
    """Whose turn it is and who has no chat that works cannot be reached, until somebody lets it go once more."""
    has_chat = exists().where(accounts.c.person_id == addressees.c.person_id, accounts.c.state == "active")
    mine = update(addressees).where(
        addressees.c.broadcast_id == broadcast, addressees.c.state == WAITING, addressees.c.due_at <= now, ~has_chat
    )
    await db.run(mine.values(state="unreachable"))


async def settle(db: Session, broadcast: BroadcastId, states: Sequence[tuple[Addressee, str]]) -> None:
    """Say what became of these: `put` into the outbox, or `muted`, `left` or `unreachable` instead."""
    if not states:
        return
    statement = update(addressees).where(
        addressees.c.broadcast_id == broadcast, addressees.c.person_id == bindparam("b_person")
    )
    rows = [
        {"b_person": one.person.id, "b_state": state, "b_key": one.key if state == "put" else None}
        for one, state in states
    ]
    await db.run(statement.values(state=bindparam("b_state"), key=bindparam("b_key")), rows)


async def postpone(db: Session, broadcast: BroadcastId, later: Sequence[tuple[Addressee, datetime]]) -> None:
    """Their turn comes then, when their quiet hours are over."""
    if not later:
        return
    statement = update(addressees).where(
        addressees.c.broadcast_id == broadcast, addressees.c.person_id == bindparam("b_person")
    )
    rows = [{"b_person": one.person.id, "b_due": due_at} for one, due_at in later]
    await db.run(statement.values(due_at=bindparam("b_due", type_=Utc)), rows)


async def next_due(db: Session, broadcast: BroadcastId) -> datetime | None:
    """When the next of them is due; None when nobody waits any more."""
    statement = select(addressees.c.due_at).where(addressees.c.broadcast_id == broadcast, addressees.c.state == WAITING)
    return (await db.run(statement.order_by(addressees.c.due_at).limit(1))).scalar_one_or_none()


async def unsent(db: Session, broadcast: BroadcastId, *, since: datetime) -> int:
    """How many of its messages that were put in since then wait in the outbox."""
    is_of_it = exists().where(addressees.c.key == outbox.c.key, addressees.c.broadcast_id == broadcast)
    statement = select(func.count()).where(
        outbox.c.state.in_(UNSENT), outbox.c.lane == int(Lane.BROADCAST), outbox.c.created_at >= since, is_of_it
    )
    return int((await db.run(statement)).scalar_one())
