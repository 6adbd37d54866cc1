"""The residents on a round, one by one: who is asked, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, insert, or_, select, true, union_all, update

from domain.areas import Area
from domain.ids import LookInId, PersonId
from domain.look_ins import Candidate, LookIn, Standing, Told
from domain.people import Role
from domain.residents import Resident
from domain.rounds import Round
from storage import rounds
from storage.areas import joined_area_columns, read_joined_area
from storage.database import Session
from storage.people import ACTIVE
from storage.residents import read_resident
from storage.tables import (
    accounts,
    aftercares,
    areas,
    check_in_plans,
    look_in_asks,
    look_ins,
    matches,
    people,
    posts,
    residents,
)
from storage.tables import rounds as rounds_table

_MOMENTS = union_all(
    select(func.min(rounds_table.c.look_at).label("at")),
    select(func.min(rounds_table.c.show_at)),
    select(func.min(look_ins.c.look_at)),
).subquery()
NEXT_MOMENT = select(func.min(_MOMENTS.c.at))
"""When there is something to do for any round, or for any resident on one."""


@dataclass(frozen=True)
class OnRound:
    """A resident on a round, with the round, the resident and where they live; `asked_at`: when the last was asked.

    `was_asked` and `is_visited` say of whoever reads it whether they were asked, and visit the resident. Who saw the
    resident was `worried` or not.
    """

    one: LookIn
    round: Round
    resident: Resident
    area: Area
    was_asked: bool = False
    is_visited: bool = False
    is_wider: bool = False
    worried: bool = False
    asked_at: datetime | None = None


async def due(db: Session, *, now: datetime, limit: int) -> Sequence[LookInId]:
    """Those about whom somebody is to be asked, reminded or passed over by now."""
    statement = select(look_ins.c.id).where(look_ins.c.look_at <= now).order_by(look_ins.c.look_at).limit(limit)
    return [LookInId(found) for found in (await db.run(statement)).scalars()]


async def load_due(db: Session, look_in: LookInId, *, now: datetime) -> OnRound | None:
    """That one, locked until the transaction ends; None when another process has done what was due."""
    return await _load(db, look_in, look_ins.c.look_at <= now, reader=None)


async def load(db: Session, look_in: LookInId, *, reader: PersonId) -> OnRound | None:
    """That one, locked until the transaction ends: of two who say something the second sees what the first did."""
    return await _load(db, look_in, true(), reader=reader)


async def _load(
    db: Session, look_in: LookInId, still: ColumnElement[bool], *, reader: PersonId | None
) -> OnRound | None:
    asked = exists().where(look_in_asks.c.look_in_id == look_ins.c.id)
    statement = (
        select(
            *(column.label(f"l_{column.name}") for column in look_ins.c),
            *(column.label(f"o_{column.name}") for column in rounds_table.c),
            *joined_area_columns(),
            residents,
            asked.where(look_in_asks.c.person_id.in_([residents.c.supervisor_id, residents.c.deputy_id])).label(
                "was_handed"
            ),
            asked.where(look_in_asks.c.person_id == reader).label("was_asked"),
            exists()
            .where(
                matches.c.volunteer_id == reader,
                matches.c.resident_id == residents.c.id,
                matches.c.ended_on.is_(None),
            )
            .label("is_visited"),
            select(look_in_asks.c.asked_at)
            .where(look_in_asks.c.look_in_id == look_ins.c.id, look_in_asks.c.person_id == look_ins.c.asked_id)
            .scalar_subquery()
            .label("asked_at"),
        )
        .join(rounds_table, rounds_table.c.id == look_ins.c.round_id)
        .join(residents, residents.c.id == look_ins.c.resident_id)
        .join(areas, areas.c.id == residents.c.area_id)
        .where(look_ins.c.id == look_in, still)
        .with_for_update(key_share=True, of=look_ins)
    )
    row = (await db.run(statement)).one_or_none()
    return _read(db, row) if row else None


async def candidates(db: Session, on: OnRound) -> Sequence[Candidate]:
    """Who could be asked about it: the volunteers who visit the resident and, once it is wider, those of the area."""
    visits = and_(
        matches.c.volunteer_id == people.c.id,
        matches.c.resident_id == on.resident.id,
        matches.c.ended_on.is_(None),
    )
    in_area = exists().where(
        posts.c.person_id == people.c.id,
        posts.c.role == Role.VOLUNTEER.value,
        posts.c.area_id == on.resident.area,
    )
    since = select(func.min(matches.c.started_on)).where(visits).scalar_subquery()
    wanted: ColumnElement[bool] = or_(exists().where(visits), in_area) if on.is_wider else exists().where(visits)
    statement = (
        select(
            people.c.id,
            people.c.zone,
            people.c.created_at,
            since.label("since"),
            check_in_plans.c.paused_until,
            _burden(on.round).label("load"),
            exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active").label("within_reach"),
            exists()
            .where(
                aftercares.c.person_id == people.c.id,
                aftercares.c.ended_at.is_(None),
                aftercares.c.paused_at.is_not(None),
            )
            .label("stays_home"),
            exists()
            .where(look_in_asks.c.look_in_id == on.one.id, look_in_asks.c.person_id == people.c.id)
            .label("was_asked"),
        )
        .outerjoin(check_in_plans, check_in_plans.c.person_id == people.c.id)
        .where(people.c.state == ACTIVE, wanted)
    )
    return [_candidate(row) for row in (await db.run(statement)).all()]


async def ask(db: Session, look_in: LookInId, person: PersonId, *, standing: Standing, at: datetime) -> None:
    """It is with that person now; the database refuses to ask somebody a second time."""
    await db.run(insert(look_in_asks).values(look_in_id=look_in, person_id=person, asked_at=at))
    mine = update(look_ins).where(look_ins.c.id == look_in)
    await db.run(mine.values(asked_id=person, standing=standing.value))


async def look_next(db: Session, look_in: LookInId, *, at: datetime | None, standing: Standing | None = None) -> None:
    """Look at it again then (None: not by itself), and keep where it stands when that is given."""
    values: dict[str, Any] = {"look_at": at} | ({"standing": standing.value} if standing else {})
    await db.run(update(look_ins).where(look_ins.c.id == look_in).values(values))


async def seen(db: Session, on: OnRound, *, by: PersonId, at: datetime, worried: bool) -> None:
    """The resident was phoned or seen; who is `worried` goes on with that, and what follows for the round is due."""
    values = {
        "standing": Standing.SEEN.value,
        "told": Told.SEEN.value,
        "asked_id": by,
        "seen_at": at,
        "worried": worried,
        "look_at": at if worried else None,
    }
    await db.run(update(look_ins).where(look_ins.c.id == on.one.id).values(values))
    if not worried:
        await rounds.answered(db, on.round.id, at=at)


async def cannot(db: Session, on: OnRound, *, at: datetime, standing: Standing | None) -> None:
    """It did not work out; where it now stands with somebody else (None), that goes on."""
    values: dict[str, Any] = {"told": Told.CANNOT.value}
    if standing:
        values |= {"standing": standing.value, "look_at": at if standing is Standing.WAITING else None}
    await db.run(update(look_ins).where(look_ins.c.id == on.one.id).values(values))
    await rounds.answered(db, on.round.id, at=at)


def _burden(of: Round) -> ColumnElement[Any]:
    """How many residents of this round somebody was asked about."""
    return (
        select(func.count())
        .select_from(look_in_asks.join(look_ins, look_ins.c.id == look_in_asks.c.look_in_id))
        .where(look_ins.c.round_id == of.id, look_in_asks.c.person_id == people.c.id)
        .scalar_subquery()
    )


def _candidate(row: Row[Any]) -> Candidate:
    since: date | None = row.since
    return Candidate(
        person=PersonId(row.id),
        zone=row.zone,
        is_matched=since is not None,
        load=row.load,
        since=f"{since or row.created_at.date()} {row.created_at.isoformat()}",
        was_asked=row.was_asked,
        within_reach=row.within_reach,
        stays_home=row.stays_home,
        paused_until=row.paused_until,
    )


class _Part:
    """The columns of one table in a joined row, by their own names."""

    def __init__(self, row: Row[Any], prefix: str, names: Sequence[str]) -> None:
        for name in names:
            setattr(self, name, getattr(row, f"{prefix}_{name}"))


def _read(db: Session, row: Row[Any]) -> OnRound:
    mine: Any = _Part(row, "l", look_ins.c.keys())
    resident = read_resident(row)
    return OnRound(
        one=LookIn(
            id=LookInId(mine.id),
            resident=resident.id,
            code=resident.code,
            standing=Standing(mine.standing),
            asked=PersonId(mine.asked_id) if mine.asked_id else None,
            told=Told(mine.told) if mine.told else None,
            was_handed=row.was_handed,
        ),
        round=rounds.read_round(db, _Part(row, "o", rounds_table.c.keys())),
        resident=resident,
        area=read_joined_area(db, row),
        was_asked=row.was_asked,
        is_visited=row.is_visited,
        is_wider=mine.wider,
        worried=mine.worried,
        asked_at=row.asked_at,
    )
