"""Task cards: each version is kept; of one match at most one is proposed and at most one holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Date,
    Row,
    Select,
    String,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal,
    null,
    or_,
    select,
    update,
)

from domain.errors import RefusedError
from domain.ids import MatchId, PersonId, TaskCardId, VisitId
from domain.outside_card import Outside, monday_of, outside
from domain.privacy import mask_bsn
from domain.task_cards import CardState, Goal, TaskCard, Terms, VolunteerTask
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import task_cards, visits


@dataclass(frozen=True)
class Compared:
    """How a kept visit lies beside the card that holds: in what it is otherwise, and the tasks on the card."""

    outside: tuple[Outside, ...]
    tasks: tuple[VolunteerTask, ...]


async def propose(
    db: Session,
    id: TaskCardId,  # noqa: A002  a record's id
    *,
    match: MatchId,
    terms: Terms,
    by: PersonId,
    at: datetime,
) -> TaskCard:
    """Keep a proposal as the newest version, instead of whatever else was proposed for this match.

    Raises:
        RefusedError: it was confirmed or replaced already, so that it can only be followed by another.
    """
    others = task_cards.c.match_id == match, task_cards.c.state == CardState.PROPOSED.value, task_cards.c.id != id
    await db.run(update(task_cards).where(*others).values(state=CardState.REPLACED.value))
    before = task_cards.alias("before")
    newest = select(func.coalesce(func.max(before.c.version), 0) + 1).where(before.c.match_id == match)
    values: dict[str, Any] = {"state": CardState.PROPOSED.value, "goal_sealed": _sealed_goal(db, id, terms)}
    values |= _columns(terms) | {"proposed_by_id": by, "proposed_at": at, "version": newest.scalar_subquery()}
    insert = insert_into(task_cards, is_postgres=db.is_postgres).values(id=id, match_id=match, **values)
    statement = insert.on_conflict_do_update(
        index_elements=["id"],
        set_={name: insert.excluded[name] for name in values},
        where=task_cards.c.state == CardState.PROPOSED.value,
    )
    row = (await db.run(statement.returning(*task_cards.c))).one_or_none()
    if row is None:
        kept = await get(db, id)
        raise RefusedError("card.holds-already" if kept and kept.state is CardState.AGREED else "card.changed-since")
    return _read(db, row)


def _columns(terms: Terms) -> dict[str, Any]:
    return {
        "tasks": " ".join(terms.tasks),
        "weekdays": "".join(map(str, terms.weekdays)),
        "minutes_a_week": terms.minutes_a_week,
        "starts_on": terms.starts_on,
        "review_on": terms.review_on,
        "ends_on": terms.ends_on,
    }


async def agree(
    db: Session, card: TaskCard, *, version: int, by: PersonId, at: datetime, look_at: datetime | None
) -> TaskCard:
    """Let that version hold from now on, instead of the one before; of two presses the first one counts.

    After a refusal nothing of the transaction may be kept.

    Raises:
        RefusedError: it holds already, or something else was proposed since.
    """
    this = task_cards.c.id == card.id
    confirmed = and_(this, task_cards.c.version == version, task_cards.c.state == CardState.PROPOSED.value)
    earlier = and_(~this, task_cards.c.state == CardState.AGREED.value)
    values = {
        "state": case((this, CardState.AGREED.value), else_=CardState.REPLACED.value),
        "agreed_by_id": case((this, by), else_=task_cards.c.agreed_by_id),
        "agreed_at": case((this, literal(at, task_cards.c.agreed_at.type)), else_=task_cards.c.agreed_at),
        "look_at": case((this, literal(look_at, task_cards.c.look_at.type)), else_=null()),
    }
    statement = update(task_cards).where(task_cards.c.match_id == card.match, or_(confirmed, earlier)).values(values)
    rows = {row.id: row for row in (await db.run(statement.returning(*task_cards.c))).all()}
    if card.id not in rows:
        raise RefusedError("card.holds-already" if card.state is CardState.AGREED else "card.changed-since")
    return _read(db, rows[card.id])


async def get(db: Session, card: TaskCardId) -> TaskCard | None:
    """That card, as it stands now."""
    row = (await db.run(select(task_cards).where(task_cards.c.id == card))).one_or_none()
    return _read(db, row) if row else None


async def of_matches(db: Session, ids: Sequence[MatchId]) -> Sequence[TaskCard]:
    """What holds and what is proposed in these matches, the oldest version first."""
    live = [CardState.PROPOSED.value, CardState.AGREED.value]
    statement = select(task_cards).where(task_cards.c.match_id.in_(ids), task_cards.c.state.in_(live))
    return [_read(db, row) for row in (await db.run(statement.order_by(task_cards.c.version))).all()]


async def compare(db: Session, visit: VisitId, *, day: date) -> Compared | None:
    """A visit that was kept beside the card of its match; None while no card holds there."""
    monday = monday_of(day)
    week = {"b_monday": monday, "b_next_monday": date.fromordinal(monday.toordinal() + 7)}
    row = (await db.run(_beside_card(), [{"b_visit": visit, **week}])).one_or_none()
    if row is None:
        return None
    terms = _read(db, row).terms
    found = outside(terms, day=day, minutes_this_week=int(row.minutes_this_week), other_task=row.other_task is not None)
    return Compared(found, terms.tasks)


@cache
def _beside_card() -> Select[Any]:
    """Built once: it is asked at the end of each report."""
    beside = visits.alias("beside")
    this_week = (
        select(func.coalesce(func.sum(beside.c.minutes), 0))
        .where(
            beside.c.match_id == task_cards.c.match_id,
            beside.c.withdrawn_at.is_(None),
            beside.c.visited_on >= bindparam("b_monday", type_=Date),
            beside.c.visited_on < bindparam("b_next_monday", type_=Date),
        )
        .scalar_subquery()
    )
    return (
        select(task_cards, this_week.label("minutes_this_week"), visits.c.other_task)
        .join(visits, visits.c.match_id == task_cards.c.match_id)
        .where(visits.c.id == bindparam("b_visit", type_=String), task_cards.c.state == literal(CardState.AGREED.value))
    )


async def due(db: Session, *, now: datetime) -> Sequence[TaskCardId]:
    """The cards of which a date is to be told by now."""
    statement = select(task_cards.c.id).where(task_cards.c.look_at <= now).order_by(task_cards.c.look_at)
    return [TaskCardId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(task_cards.c.look_at))
"""When the next of them is."""


async def look_again(db: Session, card: TaskCardId, *, at: datetime | None, is_over: bool) -> None:
    """Tell its next date then; a card that is over does not hold any more."""
    over = {"state": CardState.OVER.value} if is_over else {}
    await db.run(update(task_cards).where(task_cards.c.id == card).values(look_at=at, **over))


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what ended before then, and what was proposed before then and replaced since; how many, `limit` at most."""
    is_past = or_(
        and_(task_cards.c.state == CardState.REPLACED.value, task_cards.c.proposed_at < before),
        and_(task_cards.c.state == CardState.OVER.value, task_cards.c.ends_on < before.date()),
    )
    past = select(task_cards.c.id).where(is_past)
    found = (await db.run(past.limit(limit))).scalars().all()
    if found:
        await db.run(delete(task_cards).where(task_cards.c.id.in_(found)))
    return len(found)


def _sealed_goal(db: Session, card: TaskCardId, terms: Terms) -> bytes:
    words = mask_bsn(terms.own_goal) if terms.own_goal else None
    goal = json.dumps({"goal": terms.goal, "words": words})
    return db.sealer.seal(goal, table="task_cards", row=card, column="goal")


def _read(db: Session, row: Row[Any]) -> TaskCard:
    goal = json.loads(db.sealer.open(row.goal_sealed, table="task_cards", row=row.id, column="goal"))
    terms = Terms(
        goal=Goal(goal["goal"]) if goal["goal"] else None,
        own_goal=goal["words"],
        tasks=tuple(VolunteerTask(task) for task in row.tasks.split()),
        weekdays=tuple(int(day) for day in row.weekdays),
        minutes_a_week=row.minutes_a_week,
        starts_on=row.starts_on,
        review_on=row.review_on,
        ends_on=row.ends_on,
    )
    return TaskCard(
        id=TaskCardId(row.id),
        match=MatchId(row.match_id),
        version=row.version,
        terms=terms,
        state=CardState(row.state),
        proposed_by=PersonId(row.proposed_by_id),
        proposed_at=row.proposed_at,
        agreed_by=PersonId(row.agreed_by_id) if row.agreed_by_id else None,
        agreed_at=row.agreed_at,
    )
