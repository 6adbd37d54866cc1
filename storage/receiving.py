"""What became of a broadcast for each of its people: who has it, who could not be reached, and who may try again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select, update

from domain.broadcast_progress import Totals
from domain.conversation import Lane
from domain.ids import BroadcastId, PersonId
from domain.people import Person
from storage import people as everybody
from storage.addressees import WAITING
from storage.database import Session
from storage.putting import QUEUED, UNSENT
from storage.tables import accounts, addressees, outbox, people

_GIVEN_UP = ("dead", "reported")
_HAS_NO_CHAT = ~exists().where(accounts.c.person_id == addressees.c.person_id, accounts.c.state == "active")
_BECAME: ColumnElement[str] = case(
    (addressees.c.state == WAITING, literal("waiting")),
    (addressees.c.state.in_(["muted", "unreachable"]), addressees.c.state),
    (addressees.c.state == "left", literal("not_sent")),
    (outbox.c.state.in_(UNSENT), literal("on_its_way")),
    (outbox.c.state == "dropped", literal("not_sent")),
    (outbox.c.state == "unknown", literal("unknown")),
    (and_(outbox.c.state.in_(_GIVEN_UP), _HAS_NO_CHAT), literal("unreachable")),
    (outbox.c.state.in_(_GIVEN_UP), literal("failed")),
    else_=literal("arrived"),  # what was sent so long ago that its message has been erased too
)
"""What became of one of them, by the names in `Totals`."""


@dataclass(frozen=True)
class Became:
    """Some people for whom the same became of it; `people` are the first of `count`."""

    count: int
    people: Sequence[Person]


async def totals(db: Session, broadcast: BroadcastId, *, just_put: int = 0) -> Totals:
    """How many are in which case; `just_put` of them lie in the outbox only when this transaction ends."""
    statement = (
        select(_BECAME.label("became"), func.count().label("many"), func.count(addressees.c.answered_at).label("said"))
        .select_from(addressees)
        .outerjoin(outbox, outbox.c.key == addressees.c.key)
        .where(addressees.c.broadcast_id == broadcast)
        .group_by(_BECAME)
    )
    rows = (await db.run(statement)).all()
    found = {row.became: int(row.many) for row in rows}
    if just_put:
        found["arrived"] -= just_put
        found["on_its_way"] = found.get("on_its_way", 0) + just_put
    return Totals(people=sum(found.values()), answered=sum(int(row.said) for row in rows), **found)


async def those(db: Session, broadcast: BroadcastId, became: Collection[str], *, limit: int) -> Became:
    """Whom that became of, by when they came here: the first few, and how many there are in all."""
    mine = (
        select(addressees.c.person_id)
        .outerjoin(outbox, outbox.c.key == addressees.c.key)
        .join(people, people.c.id == addressees.c.person_id)
        .where(addressees.c.broadcast_id == broadcast, _BECAME.in_(became))
    )
    count = int((await db.run(select(func.count()).select_from(mine.subquery()))).scalar_one())
    first = mine.order_by(people.c.created_at, people.c.id).limit(limit)
    ids = [PersonId(found) for found in (await db.run(first)).scalars()]
    known = await everybody.get(db, ids)
    return Became(count, [known[one] for one in ids])


async def drop_unsent(db: Session, broadcast: BroadcastId) -> int:
    """Let go of what lies in the outbox and has not been begun; how many."""
    keys = select(addressees.c.key).where(addressees.c.broadcast_id == broadcast, addressees.c.key.is_not(None))
    mine = update(outbox).where(
        outbox.c.state == QUEUED, outbox.c.lane == int(Lane.BROADCAST), outbox.c.effect == "say", outbox.c.key.in_(keys)
    )
    return (await db.run(mine.values(state="dropped", card="closed"))).rowcount


async def try_again(db: Session, broadcast: BroadcastId, *, now: datetime) -> int:
    """Let it go once more to those who surely did not get it, under another key; how many.

    The earlier message stays given up, and is nobody's worry any more.
    """
    failed = exists().where(outbox.c.key == addressees.c.key, outbox.c.state.in_(_GIVEN_UP))
    mine = and_(addressees.c.broadcast_id == broadcast, or_(addressees.c.state == "unreachable", failed))
    keys = select(addressees.c.key).where(mine, addressees.c.key.is_not(None))
    await db.run(update(outbox).where(outbox.c.key.in_(keys), outbox.c.state == "dead").values(state="reported"))
    again = {"state": "waiting", "due_at": now, "tries": addressees.c.tries + 1}
    return (await db.run(update(addressees).where(mine).values(again))).rowcount


async def put_back(db: Session, broadcast: BroadcastId, *, now: datetime, only_late: bool = True) -> int:
    """Plan anew what was let go of unsent since it came too late for the quiet hours, or for whatever; how many."""
    late = exists().where(outbox.c.key == addressees.c.key, outbox.c.state == "dropped")
    late = late.where(outbox.c.good_until <= now) if only_late else late
    mine = update(addressees).where(addressees.c.broadcast_id == broadcast, addressees.c.state == "put", late)
    return (await db.run(mine.values(state="waiting", due_at=now, tries=addressees.c.tries + 1))).rowcount
