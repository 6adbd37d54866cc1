"""Residents, as codes."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, ResidentId, new_id
from domain.residents import Resident
from storage.database import Session, TakenError
from storage.tables import residents


async def add(
    db: Session,
    code: str,
    *,
    area: AreaId,
    supervisor: PersonId,
    deputy: PersonId | None,
) -> ResidentId:
    """Bring a resident in.

    Raises:
        RefusedError: the code is taken.
    """
    resident = ResidentId(new_id())
    values = {"id": resident, "code": code.upper(), "area_id": area, "supervisor_id": supervisor, "deputy_id": deputy}
    try:
        async with db.savepoint():
            await db.run(insert(residents).values(values))
    except TakenError as error:
        raise RefusedError("resident.code-taken", code=code) from error
    return resident


async def with_code(db: Session, code: str) -> Resident:
    """The resident of that code, whatever its capitals.

    Raises:
        RefusedError: there is none, or nobody looks after them any more.
    """
    wanted = func.upper(residents.c.code) == code.upper(), residents.c.closed_on.is_(None)
    row = (await db.run(select(residents).where(*wanted))).one_or_none()
    if row is None:
        raise RefusedError("resident.unknown", code=code)
    return read_resident(row)


async def get(db: Session, resident: ResidentId) -> Resident:
    """That resident; it exists, since residents are never removed while anything refers to them."""
    return read_resident((await db.run(select(residents).where(residents.c.id == resident))).one())


async def in_area(db: Session, area: AreaId) -> Sequence[Resident]:
    """All residents of an area who are looked after, by code."""
    wanted = residents.c.area_id == area, residents.c.closed_on.is_(None)
    rows = (await db.run(select(residents).where(*wanted).order_by(residents.c.code))).all()
    return [read_resident(row) for row in rows]


async def codes(db: Session, *, areas: Collection[AreaId] | None) -> Mapping[str, ResidentId]:
    """All residents of these areas (None: of all) who are looked after, by code."""
    wanted = select(residents.c.code, residents.c.id).where(residents.c.closed_on.is_(None)).order_by(residents.c.code)
    wanted = wanted if areas is None else wanted.where(residents.c.area_id.in_(areas))
    return {row.code: ResidentId(row.id) for row in (await db.run(wanted)).all()}


async def give_deputy(db: Session, resident: ResidentId, *, deputy: PersonId | None) -> None:
    """Let somebody else stand in for the supervisor, or nobody."""
    await db.run(update(residents).where(residents.c.id == resident).values(deputy_id=deputy))


async def close(db: Session, resident: ResidentId, *, on: date) -> None:
    """Nobody looks after this resident from that day on; what was reported stays."""
    await db.run(update(residents).where(residents.c.id == resident).values(closed_on=on))


def read_resident(row: Row[Any], *, prefix: str = "") -> Resident:
    """The resident in a row whose columns have this prefix."""

    def read(column: str) -> Any:  # noqa: ANN401  of whatever type it is
        return getattr(row, prefix + column)

    return Resident(
        id=ResidentId(read("id")),
        code=read("code"),
        area=AreaId(read("area_id")),
        supervisor=PersonId(read("supervisor_id")),
        deputy=PersonId(read("deputy_id")) if read("deputy_id") else None,
    )
