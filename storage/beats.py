"""When each job last ran, for who looks from outside."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from storage.database import Session
from storage.inserting import insert_into
from storage.tables import beats


async def note(db: Session, name: str, *, at: datetime) -> None:
    """It ran at that moment."""
    statement = insert_into(beats, is_postgres=db.is_postgres).values(name=name, at=at)
    await db.run(statement.on_conflict_do_update(index_elements=["name"], set_={"at": statement.excluded.at}))


async def last(db: Session) -> Mapping[str, datetime]:
    """When each last ran."""
    return {row.name: row.at for row in (await db.run(select(beats))).all()}


async def newest(db: Session) -> datetime | None:
    """The latest moment at which anything ran; None when nothing ever did."""
    found: datetime | None = (await db.run(select(func.max(beats.c.at)))).scalar_one_or_none()
    return found
