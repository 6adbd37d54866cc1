"""Which parts of the program people have been told stand still: it outlives the program, which may end of it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select

from storage.database import Session
from storage.inserting import insert_into
from storage.tables import beats

_PREFIX = "silent:"


async def begin(db: Session, part: str, *, since: datetime) -> bool:
    """Write that a part stands still; False when that is known already, if only to another process."""
    statement = insert_into(beats, is_postgres=db.is_postgres).values(name=_PREFIX + part, at=since)
    unless_known = statement.on_conflict_do_nothing(index_elements=["name"])
    return (await db.run(unless_known.returning(beats.c.name))).scalar_one_or_none() is not None


async def end(db: Session, part: str) -> datetime | None:
    """Write that it goes on; since when it stood still, or None when nobody was told that it did."""
    statement = delete(beats).where(beats.c.name == _PREFIX + part).returning(beats.c.at)
    found: datetime | None = (await db.run(statement)).scalar_one_or_none()
    return found


async def all_of(db: Session) -> Mapping[str, datetime]:
    """The parts that stand still as far as people know, with since when."""
    rows = (await db.run(select(beats).where(beats.c.name.startswith(_PREFIX)))).all()
    return {row.name.removeprefix(_PREFIX): row.at for row in rows}
