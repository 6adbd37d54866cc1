"""Rounds: planned, run and counted; whoever runs them reaches only residents of their own areas."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, delete, distinct, exists, func, insert, or_, select, update

from domain.ids import AreaId, PersonId, ResidentId, RoundId, new_id
from domain.look_ins import Standing, Told
from domain.rounds import OVER, About, Among, Round, RoundState, Totals
from storage.database import Session
from storage.people import ACTIVE
from storage.tables import look_in_asks, look_ins, matches, people, residents, rounds

Mine = Collection[AreaId] | None
"""The areas of whoever asks; None: all."""
SHOWN_AFTER = timedelta(seconds=20)
"""So long answers are gathered before the totals that a coordinator looks at are changed."""
BATCH = 500
"""So many residents are put on a round in one transaction."""
_STANDING = look_ins.c.standing
_SEEN, _STOPPED = Standing.SEEN.value, Standing.STOPPED.value


@dataclass(frozen=True)
class Reach:
    """Whom a round would reach: so many residents, volunteers who visit them, residents whom nobody visits."""

    residents: int
    volunteers: int
    unvisited: int
    first_code: str | None


async def reach(db: Session, among: Among, *, mine: Mine) -> Reach:
    """Count before anything is sent."""
    wanted = _meant(among, mine)
    visitor = exists().where(matches.c.volunteer_id == people.c.id, people.c.state == ACTIVE)
    running = and_(matches.c.resident_id == residents.c.id, matches.c.ended_on.is_(None), visitor)
    counted = select(
        func.count(distinct(residents.c.id)).label("all"),
        func.count(distinct(matches.c.volunteer_id)).label("volunteers"),
        func.count(distinct(case((matches.c.id.is_(None), residents.c.id)))).label("unvisited"),
        func.min(residents.c.code).label("first"),
    ).select_from(residents.outerjoin(matches, running))
    row = (await db.run(counted.where(wanted))).one()
    return Reach(row.all, row.volunteers, row.unvisited, row.first)


async def plan(db: Session, new: Round, *, now: datetime) -> None:
    """Keep a round that begins later; a job puts its residents on it."""
    body = json.dumps({"words": new.words, "degrees": new.degrees})
    values = {
        "id": new.id,
        "by_id": new.by,
        "about": new.about.value,
        "among": json.dumps({"areas": new.among.areas, "residents": new.among.residents}),
        "body_sealed": db.sealer.seal(body, table="rounds", row=new.id, column="body"),
        "urgent": new.urgent,
        "state": new.state.value,
        "begins_at": new.begins_at,
        "reports_at": new.reports_at,
        "look_at": now,
    }
    await db.run(insert(rounds).values(values))


async def put_on(db: Session, one: Round) -> int:
    """Put the next residents on a round, `BATCH` at most; how many were."""
    there = exists().where(look_ins.c.round_id == one.id, look_ins.c.resident_id == residents.c.id)
    wanted = select(residents.c.id).where(_meant(one.among, None), ~there).order_by(residents.c.id).limit(BATCH)
    found = (await db.run(wanted)).scalars().all()
    if found:
        same = {"round_id": one.id, "standing": Standing.WAITING.value, "worried": False, "wider": False}
        await db.run(
            insert(look_ins),
            [{"id": new_id(), "resident_id": resident, "look_at": one.begins_at, **same} for resident in found],
        )
    return len(found)


async def due(db: Session, *, now: datetime) -> Sequence[RoundId]:
    """The rounds with which something is to happen by now."""
    statement = select(rounds.c.id).where(rounds.c.look_at <= now).order_by(rounds.c.look_at)
    return [RoundId(found) for found in (await db.run(statement)).scalars()]


async def load_due(db: Session, round_: RoundId, *, now: datetime) -> Round | None:
    """That round, locked until the transaction ends; None when another process has done what was due."""
    still_due = and_(rounds.c.id == round_, rounds.c.look_at <= now)
    statement = select(rounds).where(still_due).with_for_update(key_share=True)
    row = (await db.run(statement)).one_or_none()
    return read_round(db, row) if row else None


async def of(db: Session, round_: RoundId, person: PersonId, *, mine: Mine) -> tuple[Round, frozenset[AreaId]] | None:
    """That round, with the areas it is in, for somebody in whose areas some of it lies; None: there is none for them.

    While nobody is on it yet it is known to who made it only.
    """
    on_it = look_ins.c.round_id == rounds.c.id
    here = and_(on_it, residents.c.id == look_ins.c.resident_id, ~_outside(mine))
    is_makers = and_(rounds.c.by_id == person, ~exists().where(on_it))
    each = _areas_on(round_).distinct().subquery()
    where = select(func.aggregate_strings(each.c.area_id, ",")).scalar_subquery().label("where")
    statement = select(rounds, where).where(rounds.c.id == round_, or_(is_makers, exists().where(here)))
    row = (await db.run(statement)).one_or_none()
    return (read_round(db, row), frozenset(map(AreaId, filter(None, (row.where or "").split(","))))) if row else None


async def areas_on(db: Session, round_: RoundId) -> frozenset[AreaId]:
    """The areas in which residents on a round live, but for those where it was stopped."""
    return frozenset(AreaId(one) for one in (await db.run(_areas_on(round_))).scalars())


def _areas_on(round_: RoundId) -> Select[tuple[str]]:
    on_it = select(residents.c.area_id).join(look_ins, look_ins.c.resident_id == residents.c.id)
    return on_it.where(_on(round_, None))


async def move_on(db: Session, one: Round, *, look_at: datetime | None) -> None:
    """Keep where a round stands now, and when to look at it next."""
    values = {"state": one.state.value, "reports_at": one.reports_at, "look_at": look_at}
    await db.run(update(rounds).where(rounds.c.id == one.id).values(values))


async def answered(db: Session, round_: RoundId, *, at: datetime) -> None:
    """Its totals are shown anew in a while; who waits for the last resident to be seen need not wait till noon."""
    left = exists().where(look_ins.c.round_id == round_, look_ins.c.standing.not_in([_SEEN, _STOPPED]))
    over = [state.value for state in OVER]
    statement = update(rounds).where(rounds.c.id == round_, rounds.c.state.not_in(over))
    shown = func.coalesce(rounds.c.show_at, at + SHOWN_AFTER)
    await db.run(statement.values(show_at=shown, look_at=case((left, rounds.c.look_at), else_=at)))


async def to_show(db: Session, *, now: datetime) -> Sequence[RoundId]:
    """The rounds whose totals are to be shown anew by now."""
    statement = select(rounds.c.id).where(rounds.c.show_at <= now).order_by(rounds.c.show_at)
    return [RoundId(found) for found in (await db.run(statement)).scalars()]


async def show(db: Session, round_: RoundId, *, now: datetime) -> Round | None:
    """Whose totals are to be shown now, once; None when another process does, or nobody looks at them any more."""
    still = and_(rounds.c.id == round_, rounds.c.show_at <= now)
    statement = update(rounds).where(still).values(show_at=None).returning(*rounds.c)
    row = (await db.run(statement)).one_or_none()
    return read_round(db, row) if row and row.state == RoundState.RUNNING.value else None


async def look_again(db: Session, round_: RoundId, *, at: datetime) -> None:
    """Look at all residents on it who were not seen, as when a round ends, if anybody was asked about them."""
    await db.run(update(look_ins).where(_unseen_in(round_, None)).values(look_at=_if_asked(at)))


async def widen(db: Session, round_: RoundId, *, mine: Mine, at: datetime) -> None:
    """Ask others too about the residents of these areas who were not seen: now, unless somebody is still with them."""
    with_nobody = [Standing.WAITING.value, Standing.HANDED.value, Standing.LEFT.value]
    here, free = _unseen_in(round_, mine), look_ins.c.standing.in_(with_nobody)
    again = {"look_at": case((free, at), else_=look_ins.c.look_at), "wider": True}
    await db.run(update(look_ins).where(here).values(**again, standing=case((free, "waiting"), else_=_STANDING)))


async def take_off(db: Session, round_: RoundId, *, mine: Mine, at: datetime) -> None:
    """Nobody is asked any more about the residents of these areas."""
    here = update(look_ins).where(_unseen_in(round_, mine))
    await db.run(here.values(standing=_STOPPED, look_at=_if_asked(at)))


def _if_asked(at: datetime) -> ColumnElement[Any]:
    return case((look_ins.c.asked_id.is_not(None), at))


def _on(round_: RoundId, mine: Mine) -> ColumnElement[bool]:
    """Who is on it in these areas, and was not taken off."""
    here = select(residents.c.id).where(~_outside(mine))
    return and_(look_ins.c.round_id == round_, look_ins.c.standing != _STOPPED, look_ins.c.resident_id.in_(here))


def _unseen_in(round_: RoundId, mine: Mine) -> ColumnElement[bool]:
    return and_(_on(round_, mine), look_ins.c.standing != _SEEN)


async def totals(db: Session, round_: RoundId, *, mine: Mine = None) -> Totals:
    """How it goes so far, in these areas."""
    is_seen, cannot = look_ins.c.standing == _SEEN, look_ins.c.told == Told.CANNOT.value
    counted = select(
        func.count(case((is_seen, 1))).label("seen"),
        func.count(case((and_(~is_seen, cannot), 1))).label("cannot"),
        func.count().label("all"),
    )
    row = (await db.run(counted.where(_on(round_, mine)))).one()
    return Totals(seen=row.seen, cannot=row.cannot, silent=row.all - row.seen - row.cannot)


async def unseen(db: Session, round_: RoundId, *, mine: Mine = None) -> Sequence[tuple[str, bool]]:
    """The codes of who was not reached in these areas, each with whether somebody said that it did not work out."""
    statement = (
        select(residents.c.code, look_ins.c.told)
        .join(look_ins, look_ins.c.resident_id == residents.c.id)
        .where(_unseen_in(round_, mine))
        .order_by(residents.c.code)
    )
    return [(row.code, row.told == Told.CANNOT.value) for row in (await db.run(statement)).all()]


async def asked_so_far(db: Session, round_: RoundId, *, mine: Mine = None) -> int:
    """About how many residents of these areas somebody was already asked."""
    asked = select(func.count(distinct(look_in_asks.c.look_in_id))).join(
        look_ins, look_ins.c.id == look_in_asks.c.look_in_id
    )
    return int((await db.run(asked.where(_on(round_, mine)))).scalar_one())


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase rounds whose outcome was told before then, with all that is on them; how many, `limit` at most."""
    past = select(rounds.c.id).where(rounds.c.reports_at < before, rounds.c.look_at.is_(None)).limit(limit)
    found = (await db.run(past)).scalars().all()
    if found:
        on_them = select(look_ins.c.id).where(look_ins.c.round_id.in_(found))
        await db.run(delete(look_in_asks).where(look_in_asks.c.look_in_id.in_(on_them)))
        await db.run(delete(look_ins).where(look_ins.c.round_id.in_(found)))
        await db.run(delete(rounds).where(rounds.c.id.in_(found)))
    return len(found)


def read_round(db: Session, row: Any) -> Round:  # noqa: ANN401  a row of that table, or the same columns of a join
    """The round of a row of that table."""
    among, body = json.loads(row.among), json.loads(_body(db, row))
    return Round(
        id=RoundId(row.id),
        by=PersonId(row.by_id),
        about=About(row.about),
        among=Among(tuple(map(AreaId, among["areas"])), tuple(map(ResidentId, among["residents"]))),
        begins_at=row.begins_at,
        reports_at=row.reports_at,
        urgent=row.urgent,
        words=body["words"],
        degrees=body["degrees"],
        state=RoundState(row.state),
    )


def _body(db: Session, row: Any) -> str:  # noqa: ANN401  as above
    return db.sealer.open(row.body_sealed, table="rounds", row=row.id, column="body")


def _meant(among: Among, mine: Mine) -> ColumnElement[bool]:
    chosen = residents.c.area_id.in_(among.areas) if among.areas else residents.c.id.in_(among.residents)
    return and_(chosen, residents.c.closed_on.is_(None), ~_outside(mine))


def _outside(mine: Mine) -> ColumnElement[bool]:
    return residents.c.area_id.not_in(mine) if mine is not None else residents.c.area_id.is_(None)
