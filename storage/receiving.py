"""What became of a broadcast for each of its people: who has it, who could not be reached, and who may try again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select, update

from domain.broadcast_progress import Totals
from domain.conversation import Lane
from domain.ids import BroadcastId
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


@dataclass(frozen=True)
class Outcome:
    """What became of it for all, and who the first are in some cases: so many of each, `limit` at most."""

    totals: Totals
    first: Sequence[tuple[str, Person]]
    limit: int

    def of(self, *became: str) -> Became:
        """Those of whom any of these became: how many, and the first of them."""
        people_ = [person for case_, person in self.first if case_ in became]
        return Became(sum(vars(self.totals)[one] for one in became), people_[: self.limit])


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


async def outcome(db: Session, broadcast: BroadcastId, named: Collection[str], *, limit: int) -> Outcome:
    """What became of it for all, with who the first are in the `named` cases, by when they came here; one question."""
    each = _each(broadcast).subquery()
    is_first = or_(each.c.place == 1, and_(each.c.became.in_(named), each.c.place <= limit))  # one of each, to count by
    statement = select(*everybody.joined_columns(), each.c.became, each.c.many, each.c.said)
    statement = statement.join(each, each.c.person_id == people.c.id).where(is_first)
    rows = (await db.run(statement.order_by(people.c.created_at, people.c.id))).all()
    found = {row.became: int(row.many) for row in rows}
    answered = sum({row.became: int(row.said) for row in rows}.values())
    first = [(row.became, everybody.read_joined(db, row).person) for row in rows if row.became in named]
    return Outcome(Totals(people=sum(found.values()), answered=answered, **found), first, limit)


def _each(broadcast: BroadcastId) -> Select[Any]:
    """Each person with what became of it for them, their place among those of the same, and how many those are."""
    found = (
        select(addressees.c.person_id, addressees.c.answered_at, people.c.created_at, _BECAME.label("became"))
        .outerjoin(outbox, outbox.c.key == addressees.c.key)
        .join(people, people.c.id == addressees.c.person_id)
        .where(addressees.c.broadcast_id == broadcast)
        .subquery()
    )
    same, order = found.c.became, (found.c.created_at, found.c.person_id)
    return select(
        found.c.person_id,
        found.c.became,
        func.row_number().over(partition_by=same, order_by=order).label("place"),
        func.count().over(partition_by=same).label("many"),
        func.count(found.c.answered_at).over(partition_by=same).label("said"),
    )


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
