"""What a coordinator arranges: residents with their area and who visits them, never beyond the coordinator's areas."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, and_, select

from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, ResidentId
from domain.residents import Match, Resident
from domain.working_hours import WorkingHours
from storage.acting import acting
from storage.database import Session
from storage.matches import read_match, resident_columns
from storage.residents import read_resident
from storage.tables import areas, matches, residents


@dataclass(frozen=True)
class Arranged:
    """A resident who is looked after, with supervisor and deputy as written down; where; and the matches that run.

    `acting` is the supervisor, or who stands in for them now.
    """

    resident: Resident
    acting: PersonId
    area: str
    hours: WorkingHours
    visits: tuple[Match, ...] = ()


async def within(db: Session, reach: Collection[AreaId] | None) -> Sequence[Arranged]:
    """The residents of these areas (None: of all), by code."""
    return await _read(db, _in(_arranged(), reach))


async def one(db: Session, resident: ResidentId, *, reach: Collection[AreaId] | None) -> Arranged:
    """That resident, for somebody who works in these areas (None: in all), locked until the transaction ends.

    Raises:
        RefusedError: nobody of that id is looked after there.
    """
    statement = _in(_arranged().where(residents.c.id == resident), reach)
    found = await _read(db, statement.with_for_update(key_share=True, of=[residents]))
    if not found:
        raise RefusedError("resident.not-here")
    return found[0]


def _arranged() -> Select[Any]:
    visits = and_(matches.c.resident_id == residents.c.id, matches.c.ended_on.is_(None))
    return (
        select(
            matches,
            *resident_columns(as_written=True),
            acting(residents.c.supervisor_id).label("acting"),
            areas.c.name.label("a_name"),
            areas.c.hours,
            areas.c.zone,
        )
        .select_from(residents)
        .join(areas, areas.c.id == residents.c.area_id)
        .outerjoin(matches, visits)
        .where(residents.c.closed_on.is_(None))
        .order_by(residents.c.code, matches.c.started_on, matches.c.id)
    )


def _in(statement: Select[Any], reach: Collection[AreaId] | None) -> Select[Any]:
    return statement if reach is None else statement.where(residents.c.area_id.in_(reach))


async def _read(db: Session, statement: Select[Any]) -> Sequence[Arranged]:
    found: dict[str, Arranged] = {}
    for row in (await db.run(statement)).all():
        before = found.get(row.r_id) or Arranged(
            read_resident(row, prefix="r_"), PersonId(row.acting), row.a_name, WorkingHours(row.hours, row.zone)
        )
        found[row.r_id] = replace(before, visits=(*before.visits, read_match(db, row))) if row.id else before
    return list(found.values())
