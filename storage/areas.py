"""Areas with their hours and numbers."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, update

from domain.areas import AfterHours, Area, AreaNumbers
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, new_id
from domain.working_hours import WorkingHours, hours_of
from storage.database import Session, TakenError
from storage.tables import areas


async def add(
    db: Session,
    name: str,
    *,
    hours: WorkingHours,
    after_hours: AfterHours | None = None,
    after_hours_person: PersonId | None = None,
    after_hours_name: str | None = None,
    numbers: AreaNumbers | None = None,
) -> AreaId:
    """Bring an area in; its phone numbers are sealed.

    `after_hours_name` is who can be called outside working hours when that is somebody who is not here yet: they
    become it when they are invited.

    Raises:
        RefusedError: the name is taken.
    """
    area = AreaId(new_id())
    values = {
        "id": area,
        "name": name,
        "hours": hours.text,
        "zone": hours.zone,
        "after_hours": after_hours.value if after_hours else None,
        "after_hours_person_id": after_hours_person,
        "after_hours_name_sealed": _seal_name(db, area, after_hours_name),
        "phones_sealed": sealed_numbers(db, area, numbers or AreaNumbers()),
    }
    try:
        async with db.savepoint():
            await db.run(insert(areas).values(values))
    except TakenError as error:
        raise RefusedError("area.name-taken", name=name) from error
    return area


async def change(db: Session, area: Area, *, after_hours_name: str | None, keep_name: bool) -> None:
    """Write an area as it is now; with `keep_name` who is waited for stays as it was."""
    values: dict[str, object] = {
        "hours": area.hours.text,
        "after_hours": area.after_hours.value if area.after_hours else None,
        "after_hours_person_id": area.after_hours_person,
        "phones_sealed": sealed_numbers(db, area.id, area.numbers),
    }
    if not keep_name:
        values["after_hours_name_sealed"] = _seal_name(db, area.id, after_hours_name)
    await db.run(update(areas).where(areas.c.id == area.id).values(values))


def sealed_numbers(db: Session, area: AreaId, numbers: AreaNumbers) -> bytes:
    """The numbers of an area as they are kept."""
    return db.sealer.seal(json.dumps(asdict(numbers)), table="areas", row=area, column="phones")


async def everywhere_awaiting(db: Session) -> tuple[Sequence[Area], Mapping[AreaId, str]]:
    """All areas by name, and whom each waits for, as `awaited` gives it; in one look."""
    rows = (await db.run(select(areas).order_by(areas.c.name))).all()
    names = {AreaId(row.id): _awaited(db, row) for row in rows}
    return [read_area(db, row) for row in rows], {area: name for area, name in names.items() if name is not None}


async def awaited(db: Session) -> Mapping[AreaId, str]:
    """Who will be called outside working hours once they are here, by area: their name in small letters."""
    rows = (await db.run(select(areas).where(areas.c.after_hours_name_sealed.is_not(None)))).all()
    return {AreaId(row.id): _awaited(db, row) or "" for row in rows}


async def expect_no_longer(db: Session, name: str, *, person: PersonId, awaited: Mapping[AreaId, str]) -> None:
    """Somebody of this name is here now: they are who can be called in the areas that waited for them."""
    theirs = [area for area, waited_for in awaited.items() if waited_for == name.casefold().strip()]
    if theirs:
        values = {"after_hours_person_id": person, "after_hours_name_sealed": None}
        await db.run(update(areas).where(areas.c.id.in_(theirs)).values(values))


async def named(db: Session, name: str) -> Area:
    """The area of that name, whatever its capitals.

    Raises:
        RefusedError: there is none.
    """
    row = (await db.run(select(areas).where(func.lower(areas.c.name) == name.lower()))).one_or_none()
    if row is None:
        raise RefusedError("area.unknown", name=name)
    return read_area(db, row)


async def get(db: Session, area: AreaId) -> Area:
    """That area."""
    return read_area(db, (await db.run(select(areas).where(areas.c.id == area))).one())


async def some(db: Session, wanted: Collection[AreaId]) -> Sequence[Area]:
    """These areas; without any nothing is asked."""
    if not wanted:
        return []
    return [read_area(db, row) for row in (await db.run(select(areas).where(areas.c.id.in_(wanted)))).all()]


async def everywhere(db: Session) -> Sequence[Area]:
    """All areas by name."""
    return [read_area(db, row) for row in (await db.run(select(areas).order_by(areas.c.name))).all()]


async def those(db: Session, mine: Collection[AreaId] | None) -> Sequence[Area]:
    """These areas by name; None: all of them."""
    wanted = select(areas).order_by(areas.c.name)
    wanted = wanted if mine is None else wanted.where(areas.c.id.in_(mine))
    return [read_area(db, row) for row in (await db.run(wanted)).all()]


async def on_duty_in(db: Session, person: PersonId) -> frozenset[AreaId]:
    """The areas in which somebody is called outside working hours."""
    mine = select(areas.c.id).where(areas.c.after_hours == AfterHours.PERSON.value)
    mine = mine.where(areas.c.after_hours_person_id == person)
    return frozenset(AreaId(found) for found in (await db.run(mine)).scalars())


def _awaited(db: Session, row: Any) -> str | None:  # noqa: ANN401  as `read_area`
    """The name, in small letters, of who will be called outside working hours; None when nobody is waited for."""
    sealed = row.after_hours_name_sealed
    return db.sealer.open(sealed, table="areas", row=row.id, column="after_hours_name") if sealed else None


def awaited_in(db: Session, rows: Iterable[Row[Any]]) -> Mapping[AreaId, str]:
    """The same as `awaited`, of rows with `joined_area_columns`."""
    found = {AreaId(row.a_id): _awaited(db, _AreaRow(row)) for row in rows}
    return {area: name for area, name in found.items() if name is not None}


def _seal_name(db: Session, area: AreaId, name: str | None) -> bytes | None:
    if name is None:
        return None
    return db.sealer.seal(name.casefold().strip(), table="areas", row=area, column="after_hours_name")


def read_area(db: Session, row: Any) -> Area:  # noqa: ANN401  a row of that table, or the same columns of a join
    """The area of a row of that table."""
    phones = db.sealer.open(row.phones_sealed, table="areas", row=row.id, column="phones")
    return Area(
        id=AreaId(row.id),
        name=row.name,
        hours=hours_of(row.hours, row.zone),
        after_hours=AfterHours(row.after_hours) if row.after_hours else None,
        after_hours_person=PersonId(row.after_hours_person_id) if row.after_hours_person_id else None,
        numbers=AreaNumbers(**json.loads(phones)),
    )


def joined_area_columns() -> list[ColumnElement[Any]]:
    """The columns of an area, for a select that joins `areas`."""
    return prefixed(areas, "a")


def read_joined_area(db: Session, row: Row[Any]) -> Area:
    """The area of a row with `joined_area_columns`."""
    return read_area(db, _AreaRow(row))


def prefixed(table: Any, prefix: str) -> list[ColumnElement[Any]]:  # noqa: ANN401  a table or an alias of one
    """All columns of a table under names of their own, for a join: "a_name", "a_hours" ..."""
    return [column.label(f"{prefix}_{column.name}") for column in table.c]


class _AreaRow:
    """The columns of an area in a joined row, by their own names."""

    def __init__(self, row: Row[Any]) -> None:
        for column in areas.c:
            setattr(self, column.name, getattr(row, f"a_{column.name}"))
